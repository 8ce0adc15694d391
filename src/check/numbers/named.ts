import type { LanguageFamily } from '../finding.ts';
import { PLAIN, type Quantity } from './quantity.ts';
import { readLabelBefore } from './units.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  /\b(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?/g;

/** Finds the names of months, the numbers that Chinese dates have in their place. */
export function scanMonths(text: string): Quantity[] {
  return [...text.matchAll(MONTH)].flatMap((found): Quantity[] => {
    const end = found.index + found[0].length;
    const beside =
      /^,? ?(?:to |of )?\d/.test(text.slice(end, end + 6)) ||
      /\d(?:st|nd|rd|th)?,? $/.test(text.slice(Math.max(0, found.index - 6), found.index));
    const name = (found[1] ?? '').toLowerCase();
    // `may` and `march` are verbs as well.
    if (!beside && (name === 'may' || name === 'march' || name === 'mar')) return [];
    return [
      {
        ...PLAIN,
        start: found.index,
        end,
        value: MONTHS.indexOf(name.slice(0, 3)) + 1,
        writing: 'word',
        certain: beside,
        counted: 'month-name',
        // A month in a Chinese date is 3月, which reads as a unit.
        unit: { name: 'month', dimension: 'month', factor: 1 },
      },
    ];
  });
}

const ROMAN = new Map<string, number>(
  'I II III IV V VI VII VIII IX X XI XII'
    .split(' ')
    .map((sign, index): [string, number] => [sign, index + 1]),
);
const ROMAN_NUMERAL = /(?<![A-Za-z\d])(?:[IVX]{1,4}(?![A-Za-z])|[Ⅰ-Ⅻ])/g;
const CHINESE_LABEL = /^ ?[-~、,和及至或]? ?(?:[IVX]{0,4}|[Ⅰ-Ⅻ])([期型级級类類度])/;
const CHINESE_LABELS = new Map([
  ['期', 'phase'],
  ['型', 'type'],
  ['类', 'type'],
  ['類', 'type'],
  ['级', 'grade'],
  ['級', 'grade'],
  ['度', 'grade'],
]);

/** Finds Roman numerals: `Phase III`, `Ⅲ期`. They are compared where a label noun says what they number. */
export function scanRomanNumerals(text: string, family: LanguageFamily): Quantity[] {
  return [...text.matchAll(ROMAN_NUMERAL)].flatMap((found): Quantity[] => {
    const end = found.index + found[0].length;
    const label =
      family === 'chinese'
        ? CHINESE_LABELS.get(CHINESE_LABEL.exec(text.slice(end, end + 8))?.[1] ?? '')
        : readLabelBefore(text, found.index);
    const code = found[0].charCodeAt(0);
    const value = code >= 0x2160 ? code - 0x215f : ROMAN.get(found[0]);
    // A lone I, V or X is a pronoun or a letter unless something says otherwise.
    if (value === undefined || (label === undefined && found[0].length === 1 && code < 0x2160)) return [];
    return [
      {
        ...PLAIN,
        start: found.index,
        end,
        value,
        writing: 'word',
        certain: false,
        ...(label !== undefined && { counted: label }),
      },
    ];
  });
}
