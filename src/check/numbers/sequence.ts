import { sameValue, type Quantity } from './quantity.ts';
import type { Difference } from './slots.ts';

/** What keeps its place in a translation: figures, list marks and the months of dates. */
const keepsPlace = ({ writing, counted }: Quantity): boolean =>
  writing === 'figure' || counted === 'month-name';

const isYear = ({ value }: Quantity): boolean => Number.isInteger(value) && value >= 1900 && value < 2100;
const isDay = ({ value, writing }: Quantity): boolean => writing === 'figure' && value >= 1 && value <= 31;
const touches = (a: Quantity, b: Quantity): boolean => b.start - a.end <= 4;

/** Numbers in the order of the text, but English dates in the order of Chinese ones: year, month, day. */
function inDateOrder(quantities: readonly Quantity[]): Quantity[] {
  const ordered = [...quantities];
  quantities.forEach((month, index) => {
    const [before, next, afterNext] = [quantities[index - 1], quantities[index + 1], quantities[index + 2]];
    if (month.counted !== 'month-name' || next === undefined || !touches(month, next)) return;
    if (isYear(next) && before !== undefined && isDay(before) && touches(before, month))
      ordered.splice(index - 1, 3, next, month, before);
    else if (isYear(next)) ordered.splice(index, 2, next, month);
    else if (afterNext !== undefined && isDay(next) && isYear(afterNext) && touches(next, afterNext))
      ordered.splice(index, 3, afterNext, month, next);
  });
  return ordered;
}

/** A stretch of both sequences between two numbers that agree. */
interface Gap {
  readonly first: readonly Quantity[];
  readonly second: readonly Quantity[];
  /** How many numbers agree before it, up to the gap before. */
  readonly agreeingBefore: number;
  /** Where it stands in each sequence. */
  readonly at: readonly [number, number];
}

// A longest common subsequence costs the product of both lengths; no abstract has more numbers.
const LONGEST = 300;

/** Lengths of the longest common subsequences of all tails: `rows[i][j]` for those from `i` and `j` on. */
function commonTails(first: readonly Quantity[], second: readonly Quantity[]): Uint16Array[] {
  const rows = Array.from({ length: first.length + 1 }, () => new Uint16Array(second.length + 1));
  for (let i = first.length - 1; i >= 0; i -= 1) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (row === undefined || below === undefined) continue;
    for (let j = second.length - 1; j >= 0; j -= 1)
      row[j] = sameValue(first[i]?.value ?? NaN, second[j]?.value ?? NaN)
        ? (below[j + 1] ?? 0) + 1
        : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return rows;
}

/** What lies between the numbers that two sequences have in common, in order. */
function gapsBetween(first: readonly Quantity[], second: readonly Quantity[]): Gap[] {
  const tails = commonTails(first, second);
  const gaps: Gap[] = [];
  let [i, j, agreeing] = [0, 0, 0];
  let from: [number, number] = [0, 0];
  const close = (): void => {
    if (from[0] === i && from[1] === j) return;
    gaps.push({
      first: first.slice(from[0], i),
      second: second.slice(from[1], j),
      agreeingBefore: agreeing,
      at: from,
    });
    agreeing = 0;
  };
  while (i < first.length && j < second.length) {
    if (sameValue(first[i]?.value ?? NaN, second[j]?.value ?? NaN)) {
      close();
      [i, j, agreeing] = [i + 1, j + 1, agreeing + 1];
      from = [i, j];
    } else if ((tails[i + 1]?.[j + 1] ?? 0) === (tails[i]?.[j] ?? 0)) [i, j] = [i + 1, j + 1];
    else if ((tails[i + 1]?.[j] ?? 0) >= (tails[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  [i, j] = [first.length, second.length];
  close();
  return gaps;
}

const NEARBY = 8;

/** Whether a number that found no partner stands near: then the order differs, and not the number. */
function isNearby(gaps: readonly Gap[], gap: Gap, value: number, side: 'first' | 'second'): boolean {
  const index = side === 'first' ? 0 : 1;
  return gaps.some(
    (other) =>
      Math.abs(other.at[index] - gap.at[index]) <= NEARBY &&
      other[side].some((quantity) => sameValue(quantity.value, value)),
  );
}

const converts = (a: Quantity, b: Quantity): boolean =>
  [...a.readings, ...a.parts].some((value) => sameValue(value, b.value)) ||
  [...b.readings, ...b.parts].some((value) => sameValue(value, a.value)) ||
  (a.unit !== undefined &&
    a.unit.dimension === b.unit?.dimension &&
    sameValue(a.value * a.unit.factor, b.value * b.unit.factor));

const SHORTEST_AGREEMENT = 2;

/**
 * Numbers that stand alone between the same numbers in both languages and differ, whether or not their values occur
 * elsewhere: the small and recurring ones that counting the values of a whole text cannot tell apart. Translations
 * keep the order of most numbers; where they do not, the number of one language stands near in the other.
 */
export function differencesInSequence(
  texts: readonly [readonly Quantity[], readonly Quantity[]],
): Difference[] {
  const [first, second] = [
    inDateOrder(texts[0].filter(keepsPlace)),
    inDateOrder(texts[1].filter(keepsPlace)),
  ];
  if (first.length < 3 || second.length < 3 || Math.max(first.length, second.length) > LONGEST) return [];
  const gaps = gapsBetween(first, second);
  return gaps.flatMap((gap, index): Difference[] => {
    const [a, b] = [gap.first[0], gap.second[0]];
    if (a === undefined || b === undefined || gap.first.length !== 1 || gap.second.length !== 1) return [];
    const after =
      gaps[index + 1]?.agreeingBefore ?? Math.min(first.length - gap.at[0], second.length - gap.at[1]) - 1;
    if (gap.agreeingBefore + after < SHORTEST_AGREEMENT) return [];
    if (converts(a, b) || isNearby(gaps, gap, a.value, 'second') || isNearby(gaps, gap, b.value, 'first'))
      return [];
    return [{ first: a, second: b }];
  });
}
