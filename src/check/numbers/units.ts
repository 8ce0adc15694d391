import type { LanguageFamily } from '../finding.ts';
import { COUNTED, LABELS } from './counted.data.ts';
import { UNITS } from './units.data.ts';
import { wordEnd, wordTable } from './word-table.ts';

/** A unit of measure as it stands beside a number. */
export interface Unit {
  /** Such as `mg`, `mmol/L`, `kg/m2`. */
  readonly name: string;
  readonly dimension: string;
  /** How many of the dimension's base step it is. */
  readonly factor: number;
}

/** What stands after a number, and where it ends. */
export interface Following<T> {
  readonly value: T;
  readonly end: number;
}

const unitOf = new Map<string, Unit>();
for (const { name, dimension, factor, symbols, english, chinese } of UNITS)
  for (const word of [...symbols, ...english, ...english.map((noun) => `${noun}s`), ...chinese])
    if (!unitOf.has(word)) unitOf.set(word, { name, dimension, factor });

const SYMBOLS = wordTable(UNITS.flatMap((entry) => entry.symbols));
const ENGLISH = wordTable(UNITS.flatMap((entry) => entry.english));
const CHINESE = wordTable(UNITS.flatMap((entry) => entry.chinese));

/** `m2`, `m²`, `m^2` and PubMed's `m(2)` are one. */
const POWER = /\^?[23]|[²³]|\([23]\)/y;
const GOES_ON = /[A-Za-zμΑ-ω0-9]/;
const LETTER = /[A-Za-z]/;

/** What may stand between a number and its unit, and between two units of a compound. */
const BEFORE_UNIT = { english: /[ -]{0,2}/y, chinese: /[ -]?(?:多|余|餘|来|个半|個半)? ?/y };
const PER = { english: / ?\/ ?| per /y, chinese: / ?\/ ?|每/y };

type Writing = keyof typeof PER;

/** The end of a symbol, with its power, that no letter or figure goes on. */
function symbolEnd(text: string, offset: number): number | undefined {
  return wordEnd(SYMBOLS, text, offset, (after) => {
    const power = matchAt(POWER, text, after)?.[0].length ?? 0;
    return [after + power, after].find((end) => !GOES_ON.test(text.charAt(end)));
  });
}

/** The end of a unit in words: `milligrams`, and `milligram` after "per". */
function nounEnd(text: string, offset: number, writing: Writing, plural: boolean): number | undefined {
  if (writing === 'chinese') return wordEnd(CHINESE, text, offset, (after) => after);
  return wordEnd(ENGLISH, text, offset, (after) => {
    const ends = plural && text.charAt(after) === 's' ? [after + 1, after] : [after];
    return ends.find((end) => !LETTER.test(text.charAt(end)));
  });
}

function unitEnd(text: string, offset: number, writing: Writing, plural: boolean): number | undefined {
  return symbolEnd(text, offset) ?? nounEnd(text, offset, writing, plural);
}

/** Runs a sticky expression at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function baseUnit(written: string): Unit | undefined {
  const power = /(?:\^?([23])|([²³])|\(([23])\))$/.exec(written);
  const whole = unitOf.get(written) ?? (written.length > 2 ? unitOf.get(written.toLowerCase()) : undefined);
  if (whole !== undefined || power === null) return whole;
  const base = unitOf.get(written.slice(0, power.index));
  if (base === undefined) return undefined;
  const exponent = power[0].includes('3') || power[0].includes('³') ? 3 : 2;
  return {
    name: `${base.name}${String(exponent)}`,
    dimension: `${base.dimension}^${String(exponent)}`,
    factor: base.factor ** exponent,
  };
}

/** Reads the unit of measure that follows a number, compound units included (`mmol/L`, `毫克/千克`). */
export function readUnit(text: string, offset: number, family: LanguageFamily): Following<Unit> | undefined {
  const writing = family === 'chinese' ? 'chinese' : 'english';
  const start = offset + (matchAt(BEFORE_UNIT[writing], text, offset)?.[0].length ?? 0);
  const first = unitEnd(text, start, writing, true);
  let unit = first === undefined ? undefined : baseUnit(text.slice(start, first));
  if (first === undefined || unit === undefined) return undefined;
  let end = first;
  for (let depth = 0; depth < 3; depth += 1) {
    const per = matchAt(PER[writing], text, end);
    if (per === null) break;
    const from = end + per[0].length;
    const to = unitEnd(text, from, writing, false);
    const divisor = to === undefined ? undefined : baseUnit(text.slice(from, to));
    if (to === undefined || divisor === undefined) break;
    unit = {
      name: `${unit.name}/${divisor.name}`,
      dimension: `${unit.dimension}/${divisor.dimension}`,
      factor: unit.factor / divisor.factor,
    };
    end = to;
  }
  return { value: unit, end };
}

const englishCounted = new Map<string, string>(
  COUNTED.flatMap(({ name, english }) => english.map((noun): [string, string] => [noun, name])),
);
const chineseCounted = new Map<string, string>(
  [...COUNTED, ...LABELS].flatMap(({ name, chinese }) =>
    chinese.map((word): [string, string] => [word, name]),
  ),
);
const chineseCountedWords = wordTable(chineseCounted.keys());
const BEFORE_COUNTED = /[ -]?(?:多|余|餘|来)? ?/y;
const englishLabel = new Map<string, string>(
  LABELS.flatMap(({ name, english }) => english.map((noun): [string, string] => [noun, name])),
);

// Words that end a noun phrase: what follows them is not what the number counts.
const STOP = new Set(
  (
    'of and or with in at to from for on by were was is are had have who that which the than as but did ' +
    'after before during per vs versus among between'
  ).split(' '),
);
const WORD = /[ -]([A-Za-z][A-Za-z'’]*)/y;

/** Reads what a number counts, such as `person` for `51 newly diagnosed patients` and `51例`. */
export function readCounted(text: string, offset: number, family: LanguageFamily): string | undefined {
  if (family === 'chinese') {
    const start = offset + (matchAt(BEFORE_COUNTED, text, offset)?.[0].length ?? 0);
    const end = wordEnd(chineseCountedWords, text, start, (after) => after);
    return end === undefined ? undefined : chineseCounted.get(text.slice(start, end));
  }
  let end = offset;
  for (let words = 0; words < 4; words += 1) {
    const found = matchAt(WORD, text, end);
    const word = found?.[1]?.toLowerCase();
    if (found === null || word === undefined || STOP.has(word)) return undefined;
    const name = englishCounted.get(word);
    end += found[0].length;
    if (name !== undefined) return text[end] === '-' ? undefined : name;
  }
  return undefined;
}

const LABEL_BEFORE = /([A-Za-z]+)[ -]$/;

/** Reads the label noun before an English number: `phase` for `Phase III`. */
export function readLabelBefore(text: string, offset: number): string | undefined {
  const word = LABEL_BEFORE.exec(text.slice(Math.max(0, offset - 12), offset))?.[1];
  return word === undefined ? undefined : englishLabel.get(word.toLowerCase());
}

/** Whether the letters glued to a number (`24h`, `12weeks`) are a unit or an ending, not part of a name. */
export function isUnitWord(word: string): boolean {
  return (
    unitOf.has(word) ||
    (word.length > 2 && unitOf.has(word.toLowerCase())) ||
    englishCounted.has(word.toLowerCase())
  );
}
