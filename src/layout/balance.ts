import type { Flow } from './flow.ts';

/** Fills columns one after the other up to a height; what does not fit any more is left over. */
export function fillColumns(
  children: readonly Flow[],
  count: number,
  height: number,
): { readonly columns: readonly (readonly Flow[])[]; readonly rest: readonly Flow[] } {
  const columns: Flow[][] = [];
  let next = 0;
  for (let column = 0; column < count; column++) {
    const filled: Flow[] = [];
    let used = 0;
    for (let child = children[next]; child !== undefined; child = children[next]) {
      const gap = filled.length === 0 ? 0 : Math.max(filled.at(-1)?.marginBottom ?? 0, child.marginTop);
      if (used + gap + child.height > height + 0.01) break;
      used += gap + child.height;
      filled.push(child);
      next++;
    }
    columns.push(filled);
  }
  return { columns, rest: children.slice(next) };
}

/** The smallest height at which all children fit into so many columns (column-fill: balance). */
export function balancedHeight(children: readonly Flow[], count: number): number {
  const total = children.reduce((sum, child) => sum + child.height + child.marginTop + child.marginBottom, 0);
  let low = children.reduce((tallest, child) => Math.max(tallest, child.height), total / count / 2);
  let high = total;
  while (high - low > 0.05) {
    const middle = (low + high) / 2;
    if (fillColumns(children, count, middle).rest.length === 0) high = middle;
    else low = middle;
  }
  return columnsHeight(fillColumns(children, count, high).columns);
}

/** Height of the tallest of some filled columns. */
export function columnsHeight(columns: readonly (readonly Flow[])[]): number {
  return Math.max(0, ...columns.map(heightInColumn));
}

function heightInColumn(children: readonly Flow[]): number {
  return children.reduce((sum, child, index) => {
    const before = children[index - 1];
    const gap = before === undefined ? 0 : Math.max(before.marginBottom, child.marginTop);
    return sum + gap + child.height;
  }, 0);
}
