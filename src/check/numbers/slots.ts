import type { Leftover } from './match.ts';
import type { Quantity } from './quantity.ts';

/** Two numbers that should be one. */
export interface Difference {
  readonly first: Quantity;
  readonly second: Quantity;
}

interface Slot {
  readonly quantity: Quantity;
  /** The values before and after it. */
  readonly context: string;
}

/** The figures of a text, each with its neighbours. */
function slotsOf(quantities: readonly Quantity[]): Slot[] {
  const figures = quantities.filter(({ writing }) => writing === 'figure');
  return figures.map((quantity, index) => ({
    quantity,
    context: `${String(figures[index - 1]?.value)} ${String(figures[index + 1]?.value)}`,
  }));
}

/**
 * Numbers that stand between the same neighbours in both languages and differ, each more frequent in its own language
 * than in the other. Finds the change of a number that occurs elsewhere too, in a long text with many numbers.
 */
export function differencesBySlot(
  texts: readonly [readonly Quantity[], readonly Quantity[]],
  leftovers: readonly [readonly Leftover[], readonly Leftover[]],
): Difference[] {
  if (leftovers[0].length === 0 || leftovers[1].length === 0) return [];
  const extra = leftovers.map((list) => new Set(list.map(({ quantity }) => quantity.value)));
  const others = new Map<string, Quantity>();
  for (const { quantity, context } of slotsOf(texts[1]))
    if (extra[1]?.has(quantity.value) === true) others.set(context, quantity);
  const used = new Set<Quantity>();
  return slotsOf(texts[0]).flatMap(({ quantity, context }): Difference[] => {
    const twin = others.get(context);
    if (
      twin === undefined ||
      used.has(twin) ||
      twin.value === quantity.value ||
      extra[0]?.has(quantity.value) !== true
    )
      return [];
    used.add(twin);
    return [{ first: quantity, second: twin }];
  });
}
