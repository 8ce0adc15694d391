import { alphabetRanges } from '../unicode/classes.ts';
import { hyphenate } from './hyphenate.ts';
import type { ParagraphSettings, TextRun } from './paragraph.ts';

/** A run of letters of an alphabet; a soft hyphen in it is the author's own division. */
const WORDS = new RegExp(
  String.raw`[${alphabetRanges}\u0300-\u036F\u0483-\u0489\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20F0\uFE20-\uFE2F\u00AD]+`,
  'g',
);
/** What makes a word a part of something that is not hyphenated: an address, a formula, a compound with a hyphen. */
const JOINED = /[\d²³¹¼-¾⁰-⁹₀-₉\u2150-\u2188\u2460-\u249B\uFF10-\uFF19@/\\_:=&#%+~\-\u2010\u2011]/;
const SHORTEST = 6;

/** UTF-16 offsets in the joined text at which words may be divided, by the language of each run; ascending. */
export function divisionPoints(runs: readonly TextRun[], settings: ParagraphSettings): readonly number[] {
  if (settings.hyphens !== 'auto') return [];
  const points: number[] = [];
  let base = 0;
  for (const run of runs) {
    if (run.verbatim !== true) addDivisions(run, base, points);
    base += run.text.length;
  }
  return points;
}

function addDivisions(run: TextRun, base: number, points: number[]): void {
  for (const match of run.text.matchAll(WORDS)) {
    const [word] = match;
    if (word.length < SHORTEST || !isPlainWord(run.text, word, match.index)) continue;
    for (const offset of hyphenate(word, { lang: run.language })) points.push(base + match.index + offset);
  }
}

/** Words of capitals are abbreviations; a full stop inside an address has a letter after it. */
function isPlainWord(text: string, word: string, start: number): boolean {
  if (word.includes('\u00ad') || word === word.toUpperCase()) return false;
  const end = start + word.length;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (JOINED.test(before) || JOINED.test(after)) return false;
  return !(
    (after === '.' && /\w/.test(text.charAt(end + 1))) ||
    (before === '.' && /\w/.test(text.charAt(start - 2)))
  );
}
