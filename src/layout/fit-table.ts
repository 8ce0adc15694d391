import { fit, placeBelow, placeWhole, tolerance, type Fit } from './fit.ts';
import {
  insets,
  stackHeight,
  topInset,
  type Flow,
  type Placed,
  type RowFlow,
  type TableFlow,
} from './flow.ts';

/** Rows that stay together at least, on either side of a cut: one alone below a head looks like a mistake. */
const leastRows = 2;

/** The share of an empty page that a head may take to be set again on every page. */
const mostForHead = 1 / 2;

/** Cuts a table between rows; its head is set again above the rest, and every piece is ruled off below. */
export function fitTable(flow: TableFlow, room: number, mustPlace: boolean): Fit {
  if (mustPlace && heightOf(flow.head) > room * mostForHead) return fitTable(withoutHead(flow), room, true);
  const { bottom } = insets(flow.frame.style);
  const frame = topInset(flow) + heightOf(flow.head) + bottom;
  const count = stayingRows(flow.rows, room - frame);
  if (count < leastRows && flow.rows.length > count && !mustPlace) return { kind: 'none' };
  if (count === 0) return cutFirstRow(flow, room, frame);
  const staying = flow.rows.slice(0, count).map((row) => placeWhole(row, 0));
  return tablePart(flow, frame, staying, flow.rows.slice(count));
}

/** A head that leaves no room for rows is a row like the others. */
function withoutHead(flow: TableFlow): TableFlow {
  return { ...flow, head: [], rows: flow.headRepeated ? flow.rows : [...flow.head, ...flow.rows] };
}

/** A row that is taller than a page is cut through its cells. */
function cutFirstRow(flow: TableFlow, room: number, frame: number): Fit {
  const [first, ...others] = flow.rows;
  if (first === undefined) return tablePart(flow, frame, [], []);
  const result = fit({ ...first, cells: first.cells.map(withOwnHeight) }, room - frame, true);
  if (result.kind === 'none') return result;
  const rest = result.kind === 'part' && result.rest.kind === 'row' ? [evenCells(result.rest)] : [];
  return tablePart(flow, frame, [result.placed], [...rest, ...others]);
}

/** Cells are as tall as their row, so that their borders meet; to be cut they need their own height again. */
function withOwnHeight(cell: Flow): Flow {
  if (cell.kind === 'lines') return { ...cell, height: (cell.to - cell.from) * cell.leading };
  return cell.kind === 'stack' ? { ...cell, height: stackHeight(cell) } : cell;
}

function evenCells(row: RowFlow): RowFlow {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, height: row.height })) };
}

/** A piece of a table: its head, the rows that stay, and what goes on below the same head. */
function tablePart(
  flow: TableFlow,
  frame: number,
  staying: readonly Placed[],
  going: readonly RowFlow[],
): Fit {
  const top = topInset(flow);
  const heads = placeBelow(flow.head, top).map((placed) =>
    flow.headRepeated ? { ...placed, repeated: true } : placed,
  );
  let y = top + heightOf(flow.head);
  const rows = staying.map((placed) => {
    const below = { ...placed, y };
    y += placed.height;
    return below;
  });
  const height = frame + rows.reduce((sum, placed) => sum + placed.height, 0);
  const placed = {
    y: 0,
    flow,
    height,
    children: [...heads, ...rows],
    open: going.length > 0,
    repeated: false,
  };
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
