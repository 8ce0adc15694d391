import { languageFamily, type LanguageFamily, type PairText } from '../finding.ts';
import { normaliseCharacters } from '../normalise.ts';
import { scanChineseNumerals } from './chinese-numerals.ts';
import { scanEnglishWords } from './english-words.ts';
import { scanFigures } from './figures.ts';
import { scanMonths, scanRomanNumerals } from './named.ts';
import type { Quantity } from './quantity.ts';

// Addresses and registered numbers are compared as wholes by the check `identifier`.
const OPAQUE =
  /https?:\/\/[^\s\p{Script=Han}]+|\bwww\.[^\s\p{Script=Han}]+|\b10\.\d{4,9}\/[^\s\p{Script=Han}]+|\b(?:NCT|ISRCTN|ChiCTR|CRD|ACTRN|UMIN|DRKS|EudraCT|PMC|PMID:? ?)[-\w]{0,24}\d[-\w]{0,24}|(?<![\w.])[\w.]{1,64}@[\w.]{1,64}/giu;

const CONNECTOR =
  /^[^\p{L}\d]{0,6}?(?:(?:to|and|or|vs\.?|versus|with|至|到|和|与|與|及|或|比|对|respectively)[ ,]{0,2})?[^\p{L}\d]{0,3}$/u;

/** What every such address or number has; the long expression is tried only where it stands. */
export const OPAQUE_HINT = /[@/]|www\.|[A-Za-z][-:]? ?\d{5}|EudraCT/i;

/** The text as the scanners read it: plain characters, addresses blanked; offsets unchanged. */
export function readable(text: string): string {
  const plain = normaliseCharacters(text);
  return OPAQUE_HINT.test(plain) ? plain.replace(OPAQUE, (address) => ' '.repeat(address.length)) : plain;
}

function scanWords(text: string, family: LanguageFamily): Quantity[] {
  if (family === 'english')
    return [...scanEnglishWords(text), ...scanMonths(text), ...scanRomanNumerals(text, family)];
  if (family === 'chinese') return [...scanChineseNumerals(text), ...scanRomanNumerals(text, family)];
  return [];
}

/** A percent sign at the end of a range or a list may stand for every member: `5-10%`, `10、20和30%`. */
function openPercentages(text: string, quantities: readonly Quantity[]): Quantity[] {
  const result = [...quantities];
  for (let index = result.length - 2; index >= 0; index -= 1) {
    const current = result[index];
    const next = result[index + 1];
    if (current === undefined || next === undefined || current.percent !== 'no' || next.percent === 'no')
      continue;
    if (
      CONNECTOR.test(text.slice(current.end, Math.min(next.start, current.end + 24))) &&
      next.start - current.end < 24
    )
      result[index] = { ...current, percent: 'open' };
  }
  return result;
}

/** Several checks read the same text; it is scanned once. */
const scanned = new WeakMap<PairText, readonly Quantity[]>();

/** Finds every number of a text, in the order of the text. */
export function scanQuantities(source: PairText): readonly Quantity[] {
  const known = scanned.get(source);
  if (known !== undefined) return known;
  const family = languageFamily(source.language);
  const text = readable(source.text);
  const found = [...scanFigures(text, family), ...scanWords(text, family)];
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const quantities = openPercentages(text, found);
  scanned.set(source, quantities);
  return quantities;
}
