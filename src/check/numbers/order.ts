import type { Finding, TextPair } from '../finding.ts';
import { sameValue, type Quantity } from './quantity.ts';
import { scanQuantities } from './scan.ts';

// Members of a list: 29.1%, 25.5% and 28.8%; 29.1%、25.5%和28.8%.
const SEPARATOR = /^[%％]?\s*(?:[,，、/;；]\s*)?(?:and|or|vs\.?|和|与|及|比)?\s*$/i;
const SHORTEST_LIST = 3;

/** The lists of figures in a text: three or more with nothing but separators between. */
function scanLists(text: string, quantities: readonly Quantity[]): Quantity[][] {
  const lists: Quantity[][] = [];
  let current: Quantity[] = [];
  for (const quantity of quantities.filter(({ writing }) => writing === 'figure')) {
    const previous = current.at(-1);
    const gap = previous === undefined ? '' : text.slice(previous.end, quantity.start);
    if (previous !== undefined && (gap.length > 8 || gap === '' || !SEPARATOR.test(gap))) {
      lists.push(current);
      current = [];
    }
    current.push(quantity);
  }
  return [...lists, current].filter((list) => list.length >= SHORTEST_LIST);
}

const sorted = (list: readonly Quantity[]): number[] => list.map(({ value }) => value).sort((a, b) => a - b);
const equal = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, index) => sameValue(value, b[index] ?? NaN));

/** A list of figures that stands in another order in the other language. */
export function checkNumberOrder(pair: TextPair): Finding[] {
  if (!/\d/.test(pair.first.text) || !/\d/.test(pair.second.text)) return [];
  const first = scanLists(pair.first.text, scanQuantities(pair.first));
  const second = scanLists(pair.second.text, scanQuantities(pair.second));
  return first.flatMap((list): Finding[] => {
    const values = list.map(({ value }) => value);
    const twins = second.filter((other) => equal(sorted(list), sorted(other)));
    if (
      twins.length === 0 ||
      twins.some((twin) =>
        equal(
          values,
          twin.map(({ value }) => value),
        ),
      )
    )
      return [];
    const [twin = []] = twins;
    const spanOf = (members: readonly Quantity[]): { start: number; end: number } => ({
      start: members[0]?.start ?? 0,
      end: members.at(-1)?.end ?? 0,
    });
    return [
      {
        check: 'number-order',
        message: 'the same figures stand in another order in the other language',
        first: spanOf(list),
        second: spanOf(twin),
      },
    ];
  });
}
