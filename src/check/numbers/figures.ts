import type { LanguageFamily } from '../finding.ts';
import { readComparator } from './comparators.ts';
import { PLAIN, type Quantity } from './quantity.ts';
import { isUnitWord, matchAt, readCounted, readLabelBefore, readUnit } from './units.ts';

// Thousands groups with commas or spaces, then a decimal part; Lancet's raised point counts as one.
const FIGURE = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?![\d.,])|\d+)(?:[.·]\d+)?|(?<![\d\w])\.\d+/g;
const LETTER = /[A-Za-zÀ-ɏΑ-ωа-яА-Я_]/;
const HAN = /\p{Script=Han}/u;

/** What a number may be followed by and still be one although letters touch it: `24h`, `2nd`, `1990s`, `5-year`. */
const ENDING = /([A-Za-zμ℃°]+)/y;
const ORDINAL = /^(?:st|nd|rd|th)$/i;
const HYPHENATED = /- ?([A-Za-z]+)/y;
// 3-(4,5-dimethylthiazol-2-yl): positions in a chemical name.
const LOCANT = /(?:,\d{1,2}){0,6}(?:-[[(]|,\d{1,2}-[A-Za-z])/y;
// Nouns that a number is joined to by a hyphen when it counts: `36-item questionnaire`, `10-point scale`.
const JOINED_NOUN =
  /^(?:fold|item|items|point|points|old|way|arm|group|level|stage|step|lead|dose|doses|drug|time|times|cycle|yearly|monthly|digit|dimensional|session|sessions|bed|center|centre|stranded|based|wave|man|member|channel|slice|question|category|class|tier|grade|phase|item|site|hit|mile|minute|armed|part|component|factor|domain|term|gene|weekly|hourly|daily|aged)$/i;

const MULTIPLIER: Readonly<Record<LanguageFamily, RegExp>> = {
  english: /[ -]?(hundred|thousand|million|billion|trillion)\b/iy,
  // 5千克 and 2千米 are kilograms and kilometres.
  chinese:
    / ?[多余餘几幾]?(百万|千万|十万|百萬|千萬|十萬|万亿|萬億|万|萬|亿|億|千(?![克米卡帕焦瓦伏赫道])|百(?!分))/y,
  other: /(?!)/y,
};
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['百', 100],
  ['千', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['十万', 1e5],
  ['十萬', 1e5],
  ['百万', 1e6],
  ['百萬', 1e6],
  ['千万', 1e7],
  ['千萬', 1e7],
  ['亿', 1e8],
  ['億', 1e8],
  ['万亿', 1e12],
  ['萬億', 1e12],
]);

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
// `×10^9`, `×10⁹`, `x10(9)`, and `×109` where the raising was lost; `E-4`.
const POWER =
  /(?: ?[×xX*] ?10(?: ?\^ ?|\(|)?([-−–]?\d{1,2}|[⁻⁺]?[⁰¹²³⁴-⁹]{1,2})\)?)|[Ee]([-+−]\d{1,3})(?![\w.])/y;
// 10⁹/L, 10^9, 10(9) without a factor before it.
const POWER_OF_TEN = /(?:\^ ?([-−–]?\d{1,2})|([⁻⁺]?[⁰¹²³⁴-⁹]{1,2})|\(([-−–]?\d{1,2})\))/y;

function readExponent(written: string): number {
  const plain = [...written]
    .map((sign) =>
      SUPERSCRIPTS.includes(sign) ? String(SUPERSCRIPTS.indexOf(sign)) : sign === '⁺' ? '' : sign,
    )
    .join('');
  return Number(plain.replace(/[⁻−–]/, '-'));
}

interface Read {
  readonly value: number;
  readonly end: number;
  readonly parts: readonly number[];
}

/** The value of the figures at a match, with a power of ten or a multiplier that follows. */
function readValue(text: string, start: number, written: string, family: LanguageFamily): Read {
  const plain = written.replace(/[, ]/g, '').replace('·', '.');
  const value = Number(plain);
  // `100,200,300` may be three numbers as well as one.
  const parts =
    plain.length === written.length || /[.·]/.test(written) ? [] : written.split(/[, ]/).map(Number);
  const end = start + written.length;
  const power = matchAt(POWER, text, end);
  if (power !== null)
    return {
      value: Number(`${plain}e${String(readExponent(power[1] ?? power[2] ?? '0'))}`),
      end: end + power[0].length,
      parts,
    };
  const ten = value === 10 ? matchAt(POWER_OF_TEN, text, end) : null;
  if (ten !== null)
    return {
      value: 10 ** readExponent(ten[1] ?? ten[2] ?? ten[3] ?? '1'),
      end: end + ten[0].length,
      parts,
    };
  const scale = matchAt(MULTIPLIER[family], text, end);
  if (scale !== null)
    return {
      value: value * (SCALES.get((scale[1] ?? '').toLowerCase()) ?? 1),
      end: end + scale[0].length,
      parts,
    };
  return { value, end, parts };
}

interface Role {
  readonly writing: Quantity['writing'];
  readonly counted?: string;
}

/** Whether the figures at [start, end) stand for a quantity or are part of a name, such as the 6 of `IL-6`. */
function readRole(text: string, start: number, end: number, family: LanguageFamily): Role {
  const before = text[start - 1] ?? '';
  if (LETTER.test(before) || before === '#') return { writing: 'attached' };
  if (
    /[-–/.'+]/.test(before) &&
    LETTER.test(text[start - 2] ?? '') &&
    !/\d[a-zA-Z]+$/.test(text.slice(Math.max(0, start - 8), start - 1))
  )
    return { writing: 'attached' };
  const ending = matchAt(ENDING, text, end)?.[1];
  if (ending !== undefined) return readEnding(text, start, end, ending);
  if (/['′’]/.test(text[end] ?? '')) return { writing: 'attached' };
  const joined = matchAt(HYPHENATED, text, end)?.[1];
  if (matchAt(LOCANT, text, end) !== null) return { writing: 'attached', counted: 'locant' };
  if (
    joined !== undefined &&
    !/^(?:to|and|or)$/.test(joined) &&
    !isUnitWord(joined) &&
    !JOINED_NOUN.test(joined)
  )
    return { writing: 'attached', counted: 'locant' };
  if (
    text[end] === '-' &&
    family === 'chinese' &&
    HAN.test(text[end + 1] ?? '') &&
    !/[年月周日天岁个例]/.test(text[end + 1] ?? '')
  )
    return { writing: 'attached', counted: 'locant' };
  return { writing: 'figure' };
}

function readEnding(text: string, start: number, end: number, ending: string): Role {
  if (ORDINAL.test(ending)) return { writing: 'figure', counted: 'ordinal' };
  const rest = text[end + ending.length] ?? '';
  if (ending === 's' && /^\d{4}$/.test(text.slice(start, end)))
    return { writing: 'figure', counted: 'decade' };
  if (/^(?:[x×]|to|and|or|vs|fold|am|pm|E|ym|yo|year|CI|cases?)$/.test(ending)) return { writing: 'figure' };
  return isUnitWord(ending) && !/[\d]/.test(rest) ? { writing: 'figure' } : { writing: 'attached' };
}

// A dash after a number, a letter or a Chinese word joins, except after a copula (为-80℃) and, before a decimal
// fraction, after any word that is no date or count (得分-6.2).
const NO_SIGN = /(?:[\d\p{Script=Latin}\p{Script=Greek}\p{Script=Han}%)\]]|[\d%] |[-−–])[-−–]$/u;
const SIGN_AFTER_COPULA = /[为為是达達至到约約][-−–]$/;
const SIGN_AFTER_WORD = /(?:[^年月日岁周天时分秒例\P{Script=Han}]|(?<!\d ?)分)[-−–]$/u;

/** Whether a minus stands before the number: a sign that follows no number, or the word for it. */
function isNegative(text: string, start: number): boolean {
  const head = text.slice(Math.max(0, start - 10), start);
  if (/(?:\bminus |\bnegative |负|負|零下) ?$/i.test(head)) return true;
  if (SIGN_AFTER_COPULA.test(head)) return true;
  if (SIGN_AFTER_WORD.test(head) && /^\d+\.\d/.test(text.slice(start, start + 12))) return true;
  return /[-−–]$/.test(head) && !NO_SIGN.test(head);
}

const PERCENT: Readonly<Record<LanguageFamily, RegExp>> = {
  english: /^ ?(?:%|per ?cent|pct\b|percentage)/i,
  chinese: /^ ?(?:%|个百分点|個百分點|百分点)/,
  other: /^ ?%/,
};

/** Finds the numbers written in figures; `text` is normalised. */
export function scanFigures(text: string, family: LanguageFamily): Quantity[] {
  const found: Quantity[] = [];
  let covered = 0;
  for (const match of text.matchAll(FIGURE)) {
    if (match.index < covered) continue;
    const read = readValue(text, match.index, match[0], family);
    covered = read.end;
    const quantity = figureAt(text, match.index, read, family);
    if (quantity !== undefined) found.push(quantity);
  }
  return found;
}

function figureAt(text: string, start: number, read: Read, family: LanguageFamily): Quantity | undefined {
  const { end } = read;
  const before = text[start - 1];
  // The 2 of `kg/m(2)` raises a unit.
  if (before === '(' && text[end] === ')' && /[a-zA-Z]/.test(text[start - 2] ?? '')) return undefined;
  const role = readRole(text, start, end, family);
  const base = {
    ...PLAIN,
    start,
    end,
    value: read.value,
    readings: otherReadings(text, start, end, read.value),
    parts: read.parts,
  };
  if (role.writing === 'attached') return { ...base, ...role, certain: false };
  const half =
    /^ ?(?:个半[月小]|[年天周岁]半)/.test(text.slice(end, end + 4)) && family === 'chinese' ? 0.5 : 0;
  const percent = PERCENT[family].test(text.slice(end, end + 12));
  const unit = percent ? undefined : readUnit(text, end, family);
  const comparator = readComparator(text, start, end, family);
  const counted =
    role.counted ??
    readOrdinal(text, start) ??
    (unit === undefined ? readPlainCount(text, start, end, family) : undefined);
  return {
    ...base,
    ...role,
    value: base.value + half,
    percent: percent ? 'yes' : 'no',
    negative: isNegative(text, start),
    certain: isCertain(text, base, percent || unit !== undefined, counted),
    ...(unit !== undefined && { unit: unit.value }),
    ...(comparator !== undefined && { comparator }),
    ...(counted !== undefined && { counted }),
  };
}

const readOrdinal = (text: string, start: number): string | undefined =>
  /第 ?$/.test(text.slice(Math.max(0, start - 2), start)) ? 'ordinal' : undefined;

function readPlainCount(
  text: string,
  start: number,
  end: number,
  family: LanguageFamily,
): string | undefined {
  if (isEnumerator(text, start, end)) return 'enumerator';
  return readCounted(text, end, family) ?? (family === 'english' ? readLabelBefore(text, start) : undefined);
}

/** `(1)`, `1)` and `1、` before the members of a list, which one language may leave out. */
function isEnumerator(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false;
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  return (
    (after === ')' && /[( ;:：；。，,]/.test(before)) ||
    (after === '、' && /[ ;:。]/.test(before) && !/\d/.test(text[end + 1] ?? ''))
  );
}

/** Nought, one and two are often said without a number; so are list marks. */
function isCertain(
  text: string,
  quantity: { start: number; end: number; value: number },
  measured: boolean,
  counted: string | undefined,
): boolean {
  if (counted === 'enumerator') return false;
  // 20世纪90年代 is one number, read with 90年代.
  if (counted === 'century' && /^ ?世[纪紀] ?\d0 ?年代/.test(text.slice(quantity.end, quantity.end + 9)))
    return false;
  if (counted === 'ordinal') return quantity.value > 10;
  // A small count of a known thing may be left to a list: `5 groups` and five names.
  if (
    !measured &&
    counted !== undefined &&
    counted !== 'fold' &&
    quantity.value <= 10 &&
    Number.isInteger(quantity.value)
  )
    return false;
  return measured && !/\./.test(text.slice(quantity.start, quantity.end))
    ? quantity.value > 1
    : quantity.value > 2 || /\./.test(text.slice(quantity.start, quantity.end));
}

/** Other values that the same signs may mean: 1990 for `90年代`, 20 for `8 pm`, 1989 for `1988-89`. */
function otherReadings(text: string, start: number, end: number, value: number): number[] {
  const tail = text.slice(end, end + 6);
  if (/^ ?年代/.test(tail) && value < 100) {
    const century = /(\d\d) ?世[纪紀] ?$/.exec(text.slice(Math.max(0, start - 6), start))?.[1];
    return [(century === undefined ? 19 : Number(century) - 1) * 100 + value];
  }
  if (/^ ?[pP]\.?[mM]\b/.test(tail) && value < 12) return [value + 12];
  const years = /(\d\d)\d\d[-–/]$/.exec(text.slice(Math.max(0, start - 5), start))?.[1];
  if (years !== undefined && value < 100) return [Number(years) * 100 + value];
  return [];
}
