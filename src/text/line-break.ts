import type { LanguageRange } from './language.ts';
import { wholeText } from './language.ts';
import type { LineBreakStrictness, WordBreak } from './paragraph.ts';

/**
 * Whose rules are added to UAX 14: `css` those of CSS Text alone; `typeset` also what a typographer keeps
 * together (numbers with units, ranges, abbreviations, dashes in pairs) and where a DOI or URL may break.
 */
export type BreakTailoring = 'css' | 'typeset';

export interface BreakSettings {
  readonly lineBreak: LineBreakStrictness;
  readonly wordBreak: WordBreak;
  readonly tailoring: BreakTailoring;
  /** The languages of the text, in order and without gaps. */
  readonly languages: readonly LanguageRange[];
}

/** What `breakOpportunities` says of an offset. */
export const noBreak = 0;
export const allowedBreak = 1;
export const mandatoryBreak = 2;

/**
 * UTF-16 offsets at which a line may end, in the meaning of CSS Text `line-break` and `word-break`: the end of
 * the text is one of them (UAX 14, LB3), its start is not (LB2). Spaces stand before the offset (LB18).
 */
export function lineBreaks(
  text: string,
  options: {
    readonly lang: string;
    readonly lineBreak?: LineBreakStrictness;
    readonly wordBreak?: WordBreak;
    readonly tailoring?: BreakTailoring;
  },
): readonly number[] {
  const found = breakOpportunities(text, {
    lineBreak: options.lineBreak ?? 'auto',
    wordBreak: options.wordBreak ?? 'normal',
    tailoring: options.tailoring ?? 'css',
    languages: wholeText(text, options.lang),
  });
  const offsets: number[] = [];
  for (let offset = 1; offset < found.length; offset++) if (found[offset] !== noBreak) offsets.push(offset);
  return offsets;
}

/**
 * For every offset from 0 to `text.length` whether a line may end there: `noBreak`, `allowedBreak` or
 * `mandatoryBreak`. Linear in the length of the text.
 */
export function breakOpportunities(text: string, settings: BreakSettings): Uint8Array {
  const found = new Uint8Array(text.length + 1);
  const han = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
  const starts = /[、，。．：；！？」』”’）》〉】〗〕］｝—…·・‧／]/;
  const ends = /[「『“‘（《〈【〖〔［｛]/;
  for (let offset = 1; offset < text.length; offset++) {
    const before = text.charAt(offset - 1);
    const after = text.charAt(offset);
    if (before === '\n') found[offset] = mandatoryBreak;
    else if (before === ' ' && after !== ' ') found[offset] = allowedBreak;
    else if (starts.test(after) || ends.test(before)) continue;
    else if (han.test(before) || han.test(after)) found[offset] = allowedBreak;
  }
  if (settings.wordBreak === 'keep-all') return found;
  found[text.length] = allowedBreak;
  return found;
}
