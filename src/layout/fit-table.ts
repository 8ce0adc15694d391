import { placeBelow, tolerance, type Fit } from './fit.ts';
import { insets, topInset, type RowFlow, type TableFlow } from './flow.ts';

/** Rows that stay together at least, on either side of a cut: one alone below a head looks like a mistake. */
const leastRows = 2;

/** Cuts a table between rows; its head is set again above the rest, and every piece is ruled off below. */
export function fitTable(flow: TableFlow, room: number, mustPlace: boolean): Fit {
  const { bottom } = insets(flow.frame.style);
  const frame = topInset(flow) + heightOf(flow.head) + bottom;
  const count = stayingRows(flow.rows, room - frame);
  if (count < leastRows && flow.rows.length > count && !mustPlace) return { kind: 'none' };
  const staying = flow.rows.slice(0, Math.max(1, count));
  const going = flow.rows.slice(staying.length);
  const children = placeBelow([...flow.head, ...staying], topInset(flow)).map((placed, index) =>
    flow.headRepeated && index < flow.head.length ? { ...placed, repeated: true } : placed,
  );
  const height = frame + heightOf(staying);
  const placed = { y: 0, flow, height, children, open: going.length > 0, repeated: false };
  if (going.length === 0) return { kind: 'all', placed };
  const rest = { ...flow, rows: going, continued: true, headRepeated: true, height: frame + heightOf(going) };
  return { kind: 'part', placed, rest };
}

/** How many rows stay in some room; one fewer, where only one would go on. */
function stayingRows(rows: readonly RowFlow[], room: number): number {
  let used = 0;
  let count = 0;
  for (const row of rows) {
    if (used + row.height > room + tolerance) break;
    used += row.height;
    count++;
  }
  const going = rows.length - count;
  const missing = going > 0 && going < leastRows ? leastRows - going : 0;
  return count - missing >= leastRows ? count - missing : count;
}

function heightOf(rows: readonly RowFlow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}
