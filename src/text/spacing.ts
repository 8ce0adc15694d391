import { adjustments, houseGap } from './adjustability.ts';
import { characterKind, hangulCharacter, ideograph } from './characters.ts';
import type { PunctuationStyle } from './language.ts';
import { punctuationStyle, wholeText } from './language.ts';
import { eastAsianBit, lineBreakProperty } from './line-break-class.ts';
import { isCurlyQuote, markRole } from './punctuation.ts';

/** One code point of a text in its place on the line. Em of its own font. */
export interface CharacterSpace {
  readonly advance: number;
  readonly gapAfter: number;
}

export interface SpacingOptions {
  readonly lang: string;
  /** Natural gap between Han and Latin in em, by default 1/5. */
  readonly hanLatinGap?: number;
  /** Advance of a character in em; by default 1 for full-width characters and ½ for others. */
  readonly advance?: (character: string) => number;
  /** The first character stands at a line start; by default the text is taken from the middle of a line. */
  readonly lineStart?: boolean;
  /** The last character stands at a line end. */
  readonly lineEnd?: boolean;
}

/**
 * For each code point of a text its advance in em after pair compression, and the gap between Han and Latin
 * after it. Marks that are not one em wide are left as they are.
 */
export function spacing(text: string, options: SpacingOptions): readonly CharacterSpace[] {
  const style = punctuationStyle(options.lang);
  const advance = options.advance ?? ((character) => usualAdvance(character, style));
  const found = adjustments(text, {
    languages: wholeText(text, options.lang),
    gap: { ...houseGap, natural: options.hanLatinGap ?? houseGap.natural },
    fullWidth: (codePoint) => isFullWidth(advance(String.fromCodePoint(codePoint))),
  });
  const spaces: CharacterSpace[] = [];
  let offset = 0;
  for (const character of text) {
    const next = offset + character.length;
    const atStart = options.lineStart === true && offset === 0;
    const atEnd = options.lineEnd === true && next === text.length;
    const left = (atStart ? found.lineStartTrim : found.trimBefore)[offset] ?? 0;
    const right = (atEnd ? found.lineEndTrim : found.trimAfter)[offset] ?? 0;
    spaces.push({ advance: advance(character) - left - right, gapAfter: found.gapBefore[next] ?? 0 });
    offset = next;
  }
  return spaces;
}

function isFullWidth(advance: number): boolean {
  return Math.abs(advance - 1) < 0.01;
}

const combining = /[\p{Mn}\p{Me}\p{Cf}]/u;
const halfWidth = /[\uFF61-\uFFDC\uFFE8-\uFFEE]/;

/** What a font of the style would give: CJK marks, ideographs and, beside Han, curly quotes one em wide. */
function usualAdvance(character: string, style: PunctuationStyle): number {
  const codePoint = character.codePointAt(0) ?? 0;
  if (combining.test(character)) return 0;
  const eastAsian = style !== 'latin' && style !== 'korean';
  if (isCurlyQuote(codePoint) || (markRole(codePoint) === 'two-em' && eastAsian))
    return eastAsian ? 1 : 1 / 2;
  const kind = characterKind(codePoint);
  if (kind === ideograph || kind === hangulCharacter) return halfWidth.test(character) ? 1 / 2 : 1;
  const wide = (lineBreakProperty(codePoint) & eastAsianBit) !== 0 && !halfWidth.test(character);
  return wide ? 1 : 1 / 2;
}
