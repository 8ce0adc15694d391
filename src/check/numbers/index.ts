import { languageFamily, type Finding, type TextPair } from '../finding.ts';
import { correspondingSpan } from '../correspondence.ts';
import { compareAttributes } from './attributes.ts';
import { affinity, matchQuantities, type Leftover } from './match.ts';
import type { Quantity } from './quantity.ts';
import { scanQuantities } from './scan.ts';
import { differencesInSequence } from './sequence.ts';
import { differencesBySlot, type Difference } from './slots.ts';

const written = (text: string, { start, end, unit, percent }: Quantity): string =>
  `\`${text.slice(start, end)}${percent === 'yes' ? '%' : ''}\`${unit === undefined ? '' : ` (${unit.name})`}`;

/** Whether two numbers without counterparts can be held against each other although words alone say them. */
function sameThing(a: Quantity, b: Quantity): boolean {
  const unit = a.unit?.dimension;
  if (unit !== undefined || b.unit !== undefined) return unit === b.unit?.dimension;
  if (a.counted !== undefined && b.counted !== undefined) return a.counted === b.counted;
  return a.writing === 'figure' && b.writing === 'figure';
}

/** Whether a figure says what it measures or counts. */
const named = ({ unit, counted, writing }: Quantity): boolean =>
  writing !== 'implied' && (unit !== undefined || counted !== undefined);

/** Figures of about the same length, as a slip of one figure leaves them. */
const alike = (a: Quantity, b: Quantity): boolean =>
  a.writing === 'figure' && b.writing === 'figure' && Math.abs(a.end - a.start - (b.end - b.start)) <= 1;

const bothCertain = (a: Leftover, b: Leftover): boolean => a.quantity.certain && b.quantity.certain;

/** Whether two leftovers are one number that differs, and not two that each stand alone. */
function opposed(a: Leftover, b: Leftover, balanced: boolean): boolean {
  if (balanced && alike(a.quantity, b.quantity)) return true;
  if (a.repeated || b.repeated)
    return sameThing(a.quantity, b.quantity) && (bothCertain(a, b) || named(a.quantity));
  return bothCertain(a, b) || sameThing(a.quantity, b.quantity);
}

const figures = (leftovers: readonly Leftover[]): number =>
  leftovers.filter(({ quantity }) => quantity.writing === 'figure').length;

// As many figures left on one side as on the other, and few: each is the other, even a small or a repeated one.
const MOST_BALANCED = 2;

const LONGEST_OPPOSED = 60;

/** Sets the numbers without counterparts against each other, best fit and nearest place first. */
function oppose(
  first: readonly Leftover[],
  second: readonly Leftover[],
  lengths: readonly [number, number],
): { differences: Difference[]; alone: [Quantity[], Quantity[]] } {
  const place = (quantity: Quantity, length: number): number => quantity.start / Math.max(1, length);
  const balanced = figures(first) === figures(second) && figures(first) <= MOST_BALANCED;
  const candidates = first.slice(0, LONGEST_OPPOSED).flatMap((a) =>
    second
      .slice(0, LONGEST_OPPOSED)
      .filter((b) => opposed(a, b, balanced))
      .map((b) => ({
        a: a.quantity,
        b: b.quantity,
        score:
          affinity(a.quantity, b.quantity) -
          (a.repeated || b.repeated ? 6 : 0) -
          10 * Math.abs(place(a.quantity, lengths[0]) - place(b.quantity, lengths[1])),
      })),
  );
  candidates.sort((x, y) => y.score - x.score || x.a.start - y.a.start || x.b.start - y.b.start);
  const used = new Set<Quantity>();
  const differences: Difference[] = [];
  for (const { a, b } of candidates) {
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    differences.push({ first: a, second: b });
  }
  const alone = (leftovers: readonly Leftover[]): Quantity[] =>
    leftovers.flatMap(({ quantity, repeated }) =>
      quantity.certain && !repeated && !used.has(quantity) ? [quantity] : [],
    );
  return { differences, alone: [alone(first), alone(second)] };
}

/** In a language whose number words are not known, only what is surely written in figures is compared. */
function comparable(pair: TextPair, quantity: Quantity): boolean {
  const families = [languageFamily(pair.first.language), languageFamily(pair.second.language)];
  if (!families.includes('other')) return true;
  return quantity.writing === 'figure' && (quantity.value > 12 || quantity.percent === 'yes');
}

/**
 * Compares the numbers of two texts by value: figures, number words, Chinese numerals, percentages, fractions, dates,
 * units, signs and bounds. Values said several times count once, as translations repeat and drop subjects.
 */
export function checkNumbers(pair: TextPair): Finding[] {
  const [first, second] = [scanQuantities(pair.first), scanQuantities(pair.second)];
  const matching = matchQuantities(first, second);
  const open = [matching.first, matching.second].map((list) =>
    list.filter(({ quantity }) => comparable(pair, quantity)),
  );
  const [left = [], right = []] = open;
  const inSlots = differencesBySlot([first, second], [left, right]);
  const values = inSlots.map((difference) => [difference.first.value, difference.second.value]).flat();
  const rest = [left, right].map((list) => list.filter(({ quantity }) => !values.includes(quantity.value)));
  const { differences, alone } = oppose(rest[0] ?? [], rest[1] ?? [], [
    pair.first.text.length,
    pair.second.text.length,
  ]);
  const counted = [...inSlots, ...differences];
  const told = new Set([...counted.flatMap(({ first: a, second: b }) => [a, b]), ...alone[0], ...alone[1]]);
  const inSequence = differencesInSequence([first, second]).filter(
    (difference) => !told.has(difference.first) && !told.has(difference.second),
  );
  return [
    ...[...counted, ...inSequence].map((difference) => differs(pair, difference)),
    ...alone[0].map((quantity) => missing(pair, 'first', quantity)),
    ...alone[1].map((quantity) => missing(pair, 'second', quantity)),
    ...matching.matches.flatMap((match) => compareAttributes(pair, match)),
  ];
}

function differs(pair: TextPair, { first, second }: Difference): Finding {
  return {
    check: 'number',
    message: `${written(pair.first.text, first)} in one language, ${written(pair.second.text, second)} in the other`,
    first: { start: first.start, end: first.end },
    second: { start: second.start, end: second.end },
  };
}

function missing(pair: TextPair, side: 'first' | 'second', quantity: Quantity): Finding {
  const other = side === 'first' ? 'second' : 'first';
  const span = { start: quantity.start, end: quantity.end };
  return {
    check: 'number-missing',
    message: `${written(pair[side].text, quantity)} has no counterpart in the other language`,
    [side]: span,
    [other]: correspondingSpan(pair[side].text, pair[other].text, span),
  };
}
