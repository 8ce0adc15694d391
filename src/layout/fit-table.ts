import { placeBelow, tolerance, type Fit } from './fit.ts';
import { insets, topInset, type RowFlow, type TableFlow } from './flow.ts';

/** Cuts a table between rows; its head is set again above the rest. */
export function fitTable(flow: TableFlow, room: number, mustPlace: boolean): Fit {
  const top = topInset(flow);
  const { bottom } = insets(flow.frame.style);
  const headHeight = heightOf(flow.head);
  let used = top + headHeight;
  let count = 0;
  for (const row of flow.rows) {
    if (used + row.height + bottom > room + tolerance) break;
    used += row.height;
    count++;
  }
  if (count === 0 && !mustPlace) return { kind: 'none' };
  const staying = flow.rows.slice(0, Math.max(1, count));
  const going = flow.rows.slice(staying.length);
  const children = placeBelow([...flow.head, ...staying], top).map((placed, index) =>
    flow.headRepeated && index < flow.head.length ? { ...placed, repeated: true } : placed,
  );
  const height = top + headHeight + heightOf(staying) + bottom;
  const placed = { y: 0, flow, height, children, open: going.length > 0, repeated: false };
  if (going.length === 0) return { kind: 'all', placed };
  const restHeight = top + headHeight + heightOf(going) + bottom;
  return {
    kind: 'part',
    placed,
    rest: { ...flow, rows: going, continued: true, headRepeated: true, height: restHeight },
  };
}

function heightOf(rows: readonly RowFlow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}
