import { sameValue, type Quantity } from './quantity.ts';

/** A number and its counterpart in the other language. */
export interface Match {
  readonly first: Quantity;
  readonly second: Quantity;
}

/** Numbers that found no counterpart. */
export interface Leftover {
  readonly quantity: Quantity;
  /** Whether the other text has the value, only less often: then it is a repetition, not a fault. */
  readonly repeated: boolean;
}

export interface Matching {
  readonly matches: readonly Match[];
  readonly first: readonly Leftover[];
  readonly second: readonly Leftover[];
}

const key = (value: number): string => String(Number(value.toPrecision(12)));

function groupByValue(quantities: readonly Quantity[]): Map<string, Quantity[]> {
  const groups = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    const group = groups.get(key(quantity.value));
    if (group === undefined) groups.set(key(quantity.value), [quantity]);
    else group.push(quantity);
  }
  return groups;
}

const LABELLED = new Set(['phase', 'type', 'grade', 'ordinal']);

/** `double` in `double-blind` is never the Ⅱ of Ⅱ期. */
const impliedLabel = (implied: Quantity, other: Quantity): boolean =>
  implied.writing === 'implied' && LABELLED.has(other.counted ?? '');

/** How well two numbers of one value fit; what they count weighs more than where they stand. */
export function affinity(a: Quantity, b: Quantity): number {
  let score = 0;
  if (impliedLabel(a, b) || impliedLabel(b, a)) return -Infinity;
  if (a.writing === b.writing) score += 4;
  else if (a.writing === 'attached' || b.writing === 'attached') score -= 4;
  if (a.percent === b.percent) score += 3;
  if (a.unit !== undefined && b.unit !== undefined) score += a.unit.name === b.unit.name ? 4 : -4;
  if (a.counted !== undefined && b.counted !== undefined) score += a.counted === b.counted ? 2 : -1;
  if (a.negative === b.negative) score += 2;
  if (a.comparator?.direction === b.comparator?.direction) score += 2;
  if (a.comparator?.sign === b.comparator?.sign) score += 1;
  return score;
}

/** Pairs the members of one value: best fit first, then in order. A long group is paired in order only. */
const LONGEST_WEIGHED = 24;

function pairGroup(
  first: Quantity[],
  second: Quantity[],
): { matches: Match[]; rest: [Quantity[], Quantity[]] } {
  const matches: Match[] = [];
  const [left, right] = [[...first], [...second]];
  const weighed = left.length <= LONGEST_WEIGHED && right.length <= LONGEST_WEIGHED;
  while (left.length > 0 && right.length > 0) {
    const best = weighed ? bestPair(left, right) : ([left.length - 1, right.length - 1] as const);
    if (best === undefined) break;
    const [a] = left.splice(best[0], 1);
    const [b] = right.splice(best[1], 1);
    if (a !== undefined && b !== undefined) matches.push({ first: a, second: b });
  }
  return { matches, rest: [left, right] };
}

/** The two that fit best; nothing where no two can be one. */
function bestPair(
  left: readonly Quantity[],
  right: readonly Quantity[],
): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  let bestScore = -Infinity;
  left.forEach((a, i) => {
    right.forEach((b, j) => {
      const score = affinity(a, b) - Math.abs(i - j) / 100;
      if (score > bestScore) [best, bestScore] = [[i, j], score];
    });
  });
  return best;
}

/** Whether one number says the other in another way: `2 weeks` and `14天`, `half` and `50%`, `90年代` and `1990s`. */
function equivalent(a: Quantity, b: Quantity): boolean {
  if (a.readings.some((reading) => sameValue(reading, b.value))) return true;
  if (b.readings.some((reading) => sameValue(reading, a.value))) return true;
  if (b.parts.some((part) => sameValue(part, a.value))) return true;
  if (a.unit !== undefined && a.unit.dimension === b.unit?.dimension)
    return sameValue(a.value * a.unit.factor, b.value * b.unit.factor);
  return isShareOf(a, b) || isShareOf(b, a);
}

/** A third is 33%, 33.3% and 0.33: a share in words, rounded in figures. */
function isShareOf(words: Quantity, figures: Quantity): boolean {
  if ((words.writing !== 'word' && words.writing !== 'implied') || words.value >= 1 || words.value <= 0)
    return false;
  const share = figures.percent === 'no' ? figures.value : figures.value / 100;
  return Math.abs(words.value - share) < 0.006;
}

const LONGEST_COMPARED = 400;

/** Pairs what is left by other ways to say the same; a counterpart may serve several (`2/3` and `三分之二`). */
function dropEquivalents(
  leftovers: readonly Leftover[],
  others: readonly Leftover[],
  all: readonly Quantity[],
): Leftover[] {
  const candidates = all.filter(
    ({ readings, parts, unit, value, writing }) =>
      readings.length > 0 || parts.length > 0 || unit !== undefined || (writing !== 'figure' && value < 1),
  );
  const open = others.slice(0, LONGEST_COMPARED).map(({ quantity }) => quantity);
  const against = [...open, ...candidates.slice(0, LONGEST_COMPARED)];
  const values = new Set(others.map(({ quantity }) => key(quantity.value)));
  const inParts = ({ parts }: Quantity): boolean =>
    parts.length > 0 && parts.every((part) => values.has(key(part)));
  return leftovers.filter(
    ({ quantity }, index) =>
      index >= LONGEST_COMPARED ||
      (!inParts(quantity) && !against.some((other) => equivalent(quantity, other))),
  );
}

/** Whether a number that is left over says again what a pair of its value says. */
function repeats(quantity: Quantity, matches: readonly Match[]): boolean {
  if (!LABELLED.has(quantity.counted ?? '')) return matches.length > 0;
  return matches.some(
    ({ first, second }) => !impliedLabel(first, quantity) && !impliedLabel(second, quantity),
  );
}

/** Finds for every number its counterpart in the other text. */
export function matchQuantities(first: readonly Quantity[], second: readonly Quantity[]): Matching {
  const matches: Match[] = [];
  const rest: [Leftover[], Leftover[]] = [[], []];
  const [groups, others] = [groupByValue(first), groupByValue(second)];
  for (const value of new Set([...groups.keys(), ...others.keys()])) {
    const pairing = pairGroup(groups.get(value) ?? [], others.get(value) ?? []);
    matches.push(...pairing.matches);
    const leftover = (quantity: Quantity): Leftover => ({
      quantity,
      repeated: repeats(quantity, pairing.matches),
    });
    rest[0].push(...pairing.rest[0].map(leftover));
    rest[1].push(...pairing.rest[1].map(leftover));
  }
  const inOrder = (a: Leftover, b: Leftover): number => a.quantity.start - b.quantity.start;
  return {
    matches: matches.sort((a, b) => a.first.start - b.first.start),
    first: dropEquivalents(rest[0], rest[1], second).sort(inOrder),
    second: dropEquivalents(rest[1], rest[0], first).sort(inOrder),
  };
}
