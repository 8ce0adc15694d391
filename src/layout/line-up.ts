import type { Box, LineUpBox } from './box.ts';
import { insets, type Flow, type RowFlow } from './flow.ts';
import { blockWidth, marginsOf, measure, type MeasureContext } from './measure.ts';
import { naturalWidth } from './natural-width.ts';
import { tallest } from './row.ts';

/** Room for rounding: a line that just fits must not break. */
const slack = 0.05;

/** Sets boxes side by side at their own widths; where they do not fit, the widest give way. */
export function measureLineUp(box: LineUpBox, available: number, context: MeasureContext): RowFlow {
  const { style } = box;
  const { x, width } = blockWidth(style, available);
  const edges = insets(style);
  const room = width - edges.left - edges.right - style.columnGap * Math.max(0, box.items.length - 1);
  const widths = itemWidths(box.items, room, context);
  const left = Math.max(0, room - widths.reduce((sum, item) => sum + item, 0));
  const gap = style.columnGap + spaceBetween(style.justifyContent, left, box.items.length);
  let at = edges.left + spaceBefore(style.justifyContent, left);
  const cells = box.items.map((item, index): Flow => {
    const flow = measure(item, widths[index] ?? 0, context);
    const placed = { ...flow, x: at + flow.x };
    at += (widths[index] ?? 0) + gap;
    return placed;
  });
  const aligned = onOneBaseline(cells);
  return {
    kind: 'row',
    frame: box,
    x,
    width,
    ...marginsOf(style, context),
    height: edges.top + edges.bottom + tallest(aligned),
    continued: false,
    mustLookInside: false,
    cells: aligned,
    cut: 'never',
    facing: false,
  };
}

/** Words of different sizes at the two ends of a line stand on one baseline. */
function onOneBaseline(cells: readonly Flow[]): readonly Flow[] {
  const lowest = Math.max(...cells.map((cell) => (cell.kind === 'lines' ? cell.baseline : 0)));
  return cells.map((cell) => (cell.kind === 'lines' ? { ...cell, baseline: lowest } : cell));
}

function itemWidths(items: readonly Box[], room: number, context: MeasureContext): readonly number[] {
  const wanted = items.map((item) => naturalWidth(item, context.composer) + slack);
  const most = mostWidth(wanted, room);
  return wanted.map((width) => Math.min(width, most));
}

/** The width that no item may exceed: those that ask for less leave the rest to the others in equal shares. */
function mostWidth(wanted: readonly number[], room: number): number {
  let left = room;
  for (const [index, width] of [...wanted].sort((a, b) => a - b).entries()) {
    const share = left / (wanted.length - index);
    if (width > share) return Math.max(0, share);
    left -= width;
  }
  return Infinity;
}

type Justify = LineUpBox['style']['justifyContent'];

function spaceBetween(justify: Justify, left: number, count: number): number {
  return justify === 'space-between' && count > 1 ? left / (count - 1) : 0;
}

function spaceBefore(justify: Justify, left: number): number {
  if (justify === 'end') return left;
  return justify === 'center' ? left / 2 : 0;
}
