import { adjustments, houseGap } from './adjustability.ts';
import { wholeText } from './language.ts';

/** One code point of a text in its place on the line. Em of its own font. */
export interface CharacterSpace {
  readonly advance: number;
  readonly gapAfter: number;
}

/**
 * For each code point of a text its advance in em after pair compression, and the gap between Han and Latin
 * after it. The text is taken from the middle of a line unless `lineStart` or `lineEnd` say otherwise.
 */
export function spacing(
  text: string,
  options: {
    readonly lang: string;
    /** Natural gap between Han and Latin in em, by default 1/5. */
    readonly hanLatinGap?: number;
    /** Advance of a character in em; by default 1 for East Asian wide characters and ½ for others. */
    readonly advance?: (character: string) => number;
    readonly lineStart?: boolean;
    readonly lineEnd?: boolean;
  },
): readonly CharacterSpace[] {
  const gap = { ...houseGap, natural: options.hanLatinGap ?? houseGap.natural };
  const found = adjustments(text, { languages: wholeText(text, options.lang), gap });
  return [...text].map((character) => ({
    advance: options.advance?.(character) ?? 1,
    gapAfter: found.gapBefore[0] ?? 0,
  }));
}
