import type { Box, TableBox } from './box.ts';
import { insets, type RowFlow, type TableFlow } from './flow.ts';
import { blockWidth, marginsOf, measure, type MeasureContext } from './measure.ts';
import { minimumWidth } from './minimum-width.ts';
import { naturalWidth } from './natural-width.ts';
import { tallest } from './row.ts';

/** Gives a table its column widths and its rows their heights. */
export function measureTable(box: TableBox, available: number, context: MeasureContext): TableFlow {
  const { x, width } = blockWidth(box.style, available);
  const edges = insets(box.style);
  const widths = columnWidths(box, width - edges.left - edges.right, context);
  const head = box.head.map((cells) => tableRow(box, cells, widths, context));
  const rows = box.body.map((cells) => tableRow(box, cells, widths, context));
  return {
    kind: 'table',
    frame: box,
    x,
    width,
    ...marginsOf(box.style, context),
    height: [...head, ...rows].reduce((sum, row) => sum + row.height, edges.top + edges.bottom),
    continued: false,
    mustLookInside: false,
    head,
    rows,
    headRepeated: false,
  };
}

function tableRow(
  table: TableBox,
  cells: readonly Box[],
  widths: readonly number[],
  context: MeasureContext,
): RowFlow {
  let x = insets(table.style).left;
  const measured = cells.map((cell, index) => {
    const width = widths[index] ?? 0;
    const flow = measure(cell, width, context);
    const placed = { ...flow, x: x + flow.x };
    x += width;
    return placed;
  });
  const height = tallest(measured);
  return {
    kind: 'row',
    frame: { ...table, anchors: [], namedStrings: [], style: bare(table), name: 'tr' },
    x: 0,
    width: x,
    marginTop: 0,
    marginBottom: 0,
    height,
    continued: false,
    mustLookInside: false,
    // Cells reach down to the foot of their row, so that their borders meet.
    cells: measured.map((cell) => ({ ...cell, height })),
    cut: 'never',
    facing: false,
  };
}

function bare(table: TableBox): TableBox['style'] {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  return {
    ...table.style,
    margin: none,
    padding: none,
    borderTop: undefined,
    borderRight: undefined,
    borderBottom: undefined,
    borderLeft: undefined,
    backgroundColor: undefined,
  };
}

/**
 * Automatic table layout (CSS Tables 3, 4.5 in short): every column gets at least its widest word, a column of short
 * cells all it wants where that is no more than its even share, and what is left goes to the columns in the measure
 * in which they want more.
 */
function columnWidths(box: TableBox, room: number, context: MeasureContext): readonly number[] {
  const rows = [...box.head, ...box.body];
  const count = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, index) => rows.flatMap((row) => row[index] ?? []));
  const least = columns.map((cells) => widestOf(cells, (cell) => minimumWidth(cell, context.composer)));
  const most = columns.map((cells) => widestOf(cells, (cell) => naturalWidth(cell, context.composer)));
  const leastSum = total(least);
  const mostSum = total(most);
  if (mostSum <= room) return most.map((width) => width + ((room - mostSum) * width) / (mostSum || 1));
  if (leastSum >= room) return least.map((width) => (width * room) / (leastSum || 1));
  const modest = least.map((width, index) => Math.max(width, atMost(most[index] ?? width, room / count)));
  const base = total(modest) <= room ? modest : least;
  const share = (room - total(base)) / (mostSum - total(base));
  return base.map((width, index) => width + ((most[index] ?? width) - width) * share);
}

function atMost(width: number, limit: number): number {
  return width <= limit ? width : 0;
}

function widestOf(cells: readonly Box[], width: (cell: Box) => number): number {
  return cells.reduce((widest, cell) => Math.max(widest, width(cell) + 0.05), 0);
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
