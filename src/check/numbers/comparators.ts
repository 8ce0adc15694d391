import type { LanguageFamily } from '../finding.ts';
import type { Comparator } from './quantity.ts';

const SIGNS = new Map<string, Comparator>([
  ['<', { direction: 'below', sign: '<' }],
  ['≤', { direction: 'below', sign: '≤' }],
  ['<=', { direction: 'below', sign: '≤' }],
  ['>', { direction: 'above', sign: '>' }],
  ['≥', { direction: 'above', sign: '≥' }],
  ['>=', { direction: 'above', sign: '≥' }],
  ['=', { direction: 'equal', sign: '=' }],
]);
const SIGN_BEFORE = /(<=|>=|[<>≤≥=]) ?$/;

const above: Comparator = { direction: 'above' };
const below: Comparator = { direction: 'below' };

/** Words before a number; the first that fits counts, so negated forms stand first. */
const BEFORE: Readonly<Record<'english' | 'chinese', readonly (readonly [RegExp, Comparator])[]>> = {
  english: [
    [/\b(?:no|not|never) (?:more|greater|higher|longer|later|older|larger) than $/i, below],
    [/\b(?:no|not|never) (?:less|fewer|lower|shorter|earlier|smaller) than $/i, above],
    [
      /\b(?:at least|a minimum of|more than|greater than|higher than|longer than|larger than|older than|exceed(?:s|ed|ing)?) $/i,
      above,
    ],
    [
      /\b(?:at most|a maximum of|up to|less than|fewer than|lower than|shorter than|smaller than|younger than|below) $/i,
      below,
    ],
  ],
  chinese: [
    [/(?:不|未)(?:超过|超過|多于|多於|大于|大於|高于|高於) ?$/, below],
    [/(?:不|未)(?:少于|少於|小于|小於|低于|低於) ?$/, above],
    [/(?:至少|超过|超過|大于|大於|高于|高於|多于|多於|长于|長於|最少) ?$/, above],
    [/(?:至多|最多|小于|小於|低于|低於|少于|少於|不足|不到|未满|短于) ?$/, below],
  ],
};
const AFTER: Readonly<Record<'english' | 'chinese', readonly (readonly [RegExp, Comparator])[]>> = {
  english: [
    [/^[^.,;:()]{0,14}?\b(?:or|and) (?:more|older|greater|higher|above|over|longer)\b/i, above],
    [/^[^.,;:()]{0,14}?\b(?:or|and) (?:less|younger|fewer|lower|below|under|shorter)\b/i, below],
  ],
  chinese: [
    [/^[^，。；、,;:()]{0,6}?(?:及|或)?以上/, above],
    [/^[^，。；、,;:()]{0,6}?(?:及|或)?以(?:下|内|內)/, below],
  ],
};

/** Whether a word that all patterns need stands beside a number in English: without one, none of them is tried. */
function mayCompare(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 10), start);
  return lastWords.test(before) || joiningWords.test(text.slice(end, end + 24));
}

/** What the patterns of `BEFORE` end with, and what those of `AFTER` have in them. */
const lastWords = /(?:than|of|to|least|most|below|exceed(?:s|ed|ing)?) $/i;
const joiningWords = /(?:or|and) /i;

/** Reads what bounds the number at [start, end): a sign, or words before or after it. */
export function readComparator(
  text: string,
  start: number,
  end: number,
  family: LanguageFamily,
): Comparator | undefined {
  const head = text.slice(Math.max(0, start - 24), start);
  const sign = SIGN_BEFORE.exec(head)?.[1];
  if (sign !== undefined) return SIGNS.get(sign);
  if (family === 'other' || (family === 'english' && !mayCompare(text, start, end))) return undefined;
  const tail = text.slice(end, end + 24);
  const before = BEFORE[family].find(([pattern]) => pattern.test(head));
  return before?.[1] ?? AFTER[family].find(([pattern]) => pattern.test(tail))?.[1];
}
