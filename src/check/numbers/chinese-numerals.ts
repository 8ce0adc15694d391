import { PLAIN, type Quantity } from './quantity.ts';
import { readCounted, readUnit } from './units.ts';

const DIGITS = new Map<string, number>(
  [...'零一二三四五六七八九'].map((sign, value): [string, number] => [sign, value]),
);
for (const [sign, value] of [
  ['〇', 0],
  ['○', 0],
  ['两', 2],
  ['兩', 2],
  ['俩', 2],
] as const)
  DIGITS.set(sign, value);
const TENS = new Map<string, number>([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
  ['佰', 100],
  ['仟', 1000],
]);
const MYRIADS = new Map<string, number>([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);

const NUMERAL = /[零〇○一二三四五六七八九十百千万亿两兩俩萬億]+/g;

/** `二〇一五` and `三五` read figure by figure; two neighbours such as `三四` mean "three or four". */
function readDigitByDigit(signs: readonly string[]): number | undefined {
  const values = signs.map((sign) => DIGITS.get(sign) ?? 0);
  const [a, b] = values;
  if (values.length === 2 && a !== undefined && b !== undefined && b === a + 1) return undefined;
  return values.length > 6 ? undefined : Number(values.join(''));
}

/** The value of a run of Chinese numerals, such as 三十五, 一百零五, 两万五千; undefined where it is none. */
export function readNumeral(written: string): number | undefined {
  const signs = [...written];
  if (signs.length > 16) return undefined;
  if (signs.every((sign) => DIGITS.has(sign)))
    return signs.length === 1 ? DIGITS.get(signs[0] ?? '') : readDigitByDigit(signs);
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let scale = 1;
  for (const sign of signs) {
    const tens = TENS.get(sign);
    const myriad = MYRIADS.get(sign);
    const value = DIGITS.get(sign);
    if (value !== undefined) digit = value;
    else if (tens !== undefined) {
      section += (digit ?? 1) * tens;
      digit = undefined;
      scale = tens;
    } else if (myriad !== undefined) {
      total = (total + section + (digit ?? 0) || 1) * myriad;
      [section, digit, scale] = [0, undefined, myriad];
    }
  }
  // A last digit after 百, 千 or 万 without 零 stands for the next place: 两百五 is 250.
  const last = signs.at(-2);
  const elliptic = digit !== undefined && scale > 10 && last !== '零' && last !== '〇' && signs.length > 2;
  return total + section + (digit ?? 0) * (elliptic ? scale / 10 : 1);
}

const FRACTION =
  /([零一二三四五六七八九十百千万两兩]{1,8})分之([零〇一二三四五六七八九十百千万两兩]{1,8}(?:点[零〇一二三四五六七八九]{1,6})?|\d{1,9}(?:\.\d{1,9})?)/g;

function readDecimal(written: string): number | undefined {
  if (/^\d/.test(written)) return Number(written);
  const [whole = '', decimals] = written.split('点');
  const value = readNumeral(whole);
  if (value === undefined || decimals === undefined) return value;
  return value + Number(`0.${[...decimals].map((sign) => DIGITS.get(sign) ?? 0).join('')}`);
}

/** `三分之一`, `百分之五`: fractions and percentages in words. */
function scanFractions(text: string): Quantity[] {
  return [...text.matchAll(FRACTION)].flatMap((found): Quantity[] => {
    const parts = readNumeral(found[1] ?? '');
    const share = readDecimal(found[2] ?? '');
    if (parts === undefined || share === undefined || parts === 0) return [];
    const span = { start: found.index, end: found.index + found[0].length };
    if (parts === 100)
      return [{ ...PLAIN, ...span, value: share, writing: 'word', certain: true, percent: 'yes' }];
    return [
      { ...PLAIN, ...span, value: share / parts, writing: 'word', certain: false, parts: [share, parts] },
    ];
  });
}

// 半 is a half; 单 and 双 say one and two. They may stand for a number, and are never reported.
const IMPLIED = /[半单單双雙]/g;
const impliedValue = (sign: string): number => (sign === '半' ? 0.5 : /[单單]/.test(sign) ? 1 : 2);

function numeralAt(text: string, start: number, written: string): Quantity | undefined {
  let value = readNumeral(written);
  if (value === undefined) return undefined;
  const end = start + written.length;
  const unit = readUnit(text, end, 'chinese');
  // 一年半, 两个半月: a half that follows the unit belongs to the number.
  if (unit !== undefined && text[unit.end] === '半') value += 0.5;
  else if (
    /^个?半[年月]/.test(text.slice(end, end + 3)) &&
    unit !== undefined &&
    text.slice(end, unit.end).includes('半')
  )
    value += 0.5;
  const ordinal = text[start - 1] === '第';
  const counted = ordinal ? 'ordinal' : unit === undefined ? readCounted(text, end, 'chinese') : undefined;
  const measured = unit !== undefined || (counted !== undefined && !ordinal);
  return {
    ...PLAIN,
    start,
    end,
    value,
    writing: 'word',
    certain: written.length > 1 && value > 10 && value !== 100 && measured && !/[百千万亿]$/.test(written),
    ...(unit !== undefined && { unit: unit.value }),
    ...(counted !== undefined && { counted }),
  };
}

/** Finds the numbers written in Chinese numerals; `text` is normalised. */
export function scanChineseNumerals(text: string): Quantity[] {
  const fractions = scanFractions(text);
  const taken = new Set(fractions.map((quantity) => quantity.start));
  const inside = new Set(
    fractions.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  const numerals = [...text.matchAll(NUMERAL)].flatMap((found): Quantity[] => {
    if (inside.has(found.index) || taken.has(found.index)) return [];
    // A numeral after figures multiplies them: 120万 is read with the figures.
    if (
      /^[百千万亿萬億]/.test(found[0]) &&
      /\d ?[多余餘几幾]?$/.test(text.slice(Math.max(0, found.index - 3), found.index))
    )
      return [];
    const quantity = numeralAt(text, found.index, found[0]);
    return quantity === undefined ? [] : [quantity];
  });
  const implied = [...text.matchAll(IMPLIED)].map((found): Quantity => {
    const unit = readUnit(text, found.index + 1, 'chinese');
    const span = { start: found.index, end: found.index + 1 };
    return {
      ...PLAIN,
      ...span,
      value: impliedValue(found[0]),
      writing: 'implied',
      certain: false,
      ...(found[0] === '半' && unit !== undefined && { unit: unit.value }),
    };
  });
  return [...fractions, ...numerals, ...implied];
}
