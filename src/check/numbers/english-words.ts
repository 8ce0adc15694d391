import { PLAIN, type Quantity } from './quantity.ts';
import { readCounted, readLabelBefore, readUnit } from './units.ts';

const list = (words: string): string[] => words.split(' ');
const numbered = (words: string, first: number, step = 1): [string, number][] =>
  list(words).map((word, index) => [word, first + index * step]);

const SMALL = new Map<string, number>([
  ...numbered(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
    0,
  ),
  ...numbered('sixteen seventeen eighteen nineteen', 16),
]);
const TENS = new Map(numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10));
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
const ORDINALS = new Map<string, number>([
  ...numbered('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', 1),
  ...numbered('thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth', 13),
  ...numbered('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
]);
/** Words that imply a number without naming it: they may stand for one, and are never reported. */
const IMPLIED = new Map<string, number>([
  ...list('single once solitary another alone unilateral').map((word): [string, number] => [word, 1]),
  ...list('twice both double dual twofold pair couple bilateral second-line doubled').map(
    (word): [string, number] => [word, 2],
  ),
  ...list('thrice triple threefold tripled trilogy').map((word): [string, number] => [word, 3]),
  ...numbered('fourfold fivefold sixfold sevenfold eightfold ninefold tenfold', 4),
  ...numbered('quadruple quintuple', 4),
  ['dozen', 12],
  ['decade', 10],
  ['half', 0.5],
  ['halves', 0.5],
  ['quarter', 0.25],
]);
const PARTS = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ...list('third quarter fifth sixth seventh eighth ninth tenth').flatMap((word): [string, number][] => {
    const parts = word === 'quarter' ? 4 : (ORDINALS.get(word) ?? 1);
    return [
      [word, parts],
      [`${word}s`, parts],
    ];
  }),
  ['fourth', 4],
  ['fourths', 4],
]);

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const HYPHENS = /^(?: {1,2}|-| ?-)$/;

/** A number said in words, as far as it goes from `index`: `twenty-six`, `one hundred and five`, `two thirds`. */
function readPhrase(
  words: readonly Word[],
  index: number,
  text: string,
): { value: number; next: number } | undefined {
  let total = 0;
  let group: number | undefined;
  let next = index;
  for (; next < words.length && next - index < 12; next += 1) {
    const current = words[next];
    const previous = words[next - 1];
    if (current === undefined) break;
    if (next > index && previous !== undefined && !HYPHENS.test(text.slice(previous.end, current.start)))
      break;
    const small = SMALL.get(current.word);
    const tens = TENS.get(current.word);
    const scale = SCALES.get(current.word);
    if (
      small !== undefined &&
      (group === undefined || (group % 10 === 0 && group > 0 && small < 10) || group % 100 === 0)
    )
      group = (group ?? 0) + small;
    else if (tens !== undefined && (group === undefined || group % 100 === 0)) group = (group ?? 0) + tens;
    else if (scale === 100 && group !== undefined && group < 100) group *= 100;
    else if (scale !== undefined && scale > 100 && group !== undefined) {
      total += group * scale;
      group = 0;
    } else if (!(current.word === 'and' && group !== undefined && SCALES.has(previous?.word ?? ''))) break;
  }
  if (next > index && words[next - 1]?.word === 'and') next -= 1;
  return group === undefined ? undefined : { value: total + group, next };
}

/** `one third`, `two-thirds`: the parts that follow a small number. */
function readFraction(words: readonly Word[], next: number, text: string): number | undefined {
  const previous = words[next - 1];
  const current = words[next];
  if (
    previous === undefined ||
    current === undefined ||
    !HYPHENS.test(text.slice(previous.end, current.start))
  )
    return undefined;
  const after = text.slice(current.end, current.end + 4);
  // `two thirds of`, `one third` are fractions; `one second` is time and `one third-line drug` a rank.
  return current.word !== 'second' && !after.startsWith('-') ? PARTS.get(current.word) : undefined;
}

const AND_A_HALF = /(?: and)?(?: a|-a)?[ -]half(?![a-z])/y;
const HUNDREDTH = 100;

/** How far a value may be trusted when nothing stands against it: `twelve` is a count, `two` often a turn of phrase. */
const certainWord = (value: number): boolean => value > 10 && value !== HUNDREDTH && Number.isInteger(value);

/** Finds the numbers written in English words; `text` is normalised. */
export function scanEnglishWords(text: string): Quantity[] {
  const words = [...text.matchAll(/[A-Za-z]+/g)].map((found): Word => ({
    word: found[0].toLowerCase(),
    start: found.index,
    end: found.index + found[0].length,
  }));
  const found: Quantity[] = [];
  let index = 0;
  while (index < words.length) {
    const read = readWord(words, index, text);
    if (read.quantity !== undefined) found.push(read.quantity);
    index = read.next;
  }
  return found;
}

function readWord(
  words: readonly Word[],
  index: number,
  text: string,
): { quantity?: Quantity; next: number } {
  const first = words[index];
  if (first === undefined) return { next: index + 1 };
  const phrase = SMALL.has(first.word) || TENS.has(first.word) ? readPhrase(words, index, text) : undefined;
  if (phrase !== undefined) return readCardinal(words, phrase, first, text);
  const ordinal = ORDINALS.get(first.word);
  if (ordinal !== undefined) return { quantity: ordinalAt(first, ordinal), next: index + 1 };
  const implied = IMPLIED.get(first.word);
  if (implied !== undefined) return { quantity: impliedAt(text, first, implied), next: index + 1 };
  const article = first.word === 'a' || first.word === 'an' ? articleAt(text, first) : undefined;
  return article === undefined ? { next: index + 1 } : { quantity: article, next: index + 1 };
}

function readCardinal(
  words: readonly Word[],
  phrase: { value: number; next: number },
  first: Word,
  text: string,
): { quantity: Quantity; next: number } {
  const last = words[phrase.next - 1] ?? first;
  const parts = readFraction(words, phrase.next, text);
  const fraction = words[phrase.next];
  if (parts !== undefined && fraction !== undefined)
    return {
      quantity: word({ start: first.start, end: fraction.end }, phrase.value / parts, [phrase.value, parts]),
      next: phrase.next + 1,
    };
  const ordinal = words[phrase.next];
  if (ordinal !== undefined && phrase.value % 10 === 0 && text.slice(last.end, ordinal.start) === '-') {
    const rank = ORDINALS.get(ordinal.word);
    if (rank !== undefined && rank < 10)
      return {
        quantity: ordinalAt({ start: first.start, end: ordinal.end }, phrase.value + rank),
        next: phrase.next + 1,
      };
  }
  AND_A_HALF.lastIndex = last.end;
  const half = AND_A_HALF.exec(text);
  const span = { start: first.start, end: last.end + (half?.[0].length ?? 0) };
  const after = half === null ? phrase.next : words.findIndex(({ start }) => start >= span.end);
  return {
    quantity: counting(text, span, phrase.value + (half === null ? 0 : 0.5)),
    next: after < 0 ? words.length : after,
  };
}

function word(span: { start: number; end: number }, value: number, parts: readonly number[] = []): Quantity {
  return { ...PLAIN, start: span.start, end: span.end, value, writing: 'word', certain: false, parts };
}

function counting(text: string, span: { start: number; end: number }, value: number): Quantity {
  const unit = readUnit(text, span.end, 'english');
  const counted =
    unit === undefined
      ? (readCounted(text, span.end, 'english') ?? readLabelBefore(text, span.start))
      : undefined;
  const percent = /^ ?(?:%|per ?cent)/.test(text.slice(span.end, span.end + 9)) ? 'yes' : 'no';
  return {
    ...word(span, value),
    certain: certainWord(value) || (percent === 'yes' && value > 1),
    percent,
    ...(unit !== undefined && { unit: unit.value }),
    ...(counted !== undefined && { counted }),
  };
}

const ordinalAt = (span: { start: number; end: number }, value: number): Quantity => ({
  ...word(span, value),
  counted: 'ordinal',
  certain: false,
});

/** `half a year`, `a dozen patients`: implied numbers carry the unit that follows them. */
function impliedAt(text: string, span: Word, value: number): Quantity {
  const gap = text.startsWith(' a ', span.end)
    ? span.end + 2
    : text.startsWith(' an ', span.end)
      ? span.end + 3
      : span.end;
  const unit = readUnit(text, gap, 'english');
  return { ...word(span, value), writing: 'implied', ...(unit !== undefined && { unit: unit.value }) };
}

/** `a` and `an` are one where a person or a unit of time follows. */
function articleAt(text: string, span: Word): Quantity | undefined {
  const unit = readUnit(text, span.end, 'english');
  if (unit !== undefined && / [a-z]/i.test(text.slice(span.end, span.end + 2)))
    return { ...word(span, 1), unit: unit.value };
  const counted = readCounted(text, span.end, 'english');
  return counted === undefined ? undefined : { ...word(span, 1), counted };
}
