import type { ComputedStyle, Track } from '../style/styled-tree.ts';
import type { Box, RowBox } from './box.ts';
import { gapBefore, insets, stackHeight, topInset, type Flow, type RowFlow, type StackFlow } from './flow.ts';
import { blockWidth, marginsOf, measure, stack, type MeasureContext } from './measure.ts';
import { naturalWidth } from './natural-width.ts';

/** Chooses the widths of tracks that the style sheet leaves to the layout (`auto auto`). */
export interface TrackChooser {
  /** True where the cells of such rows stand on facing pages. */
  readonly facing: boolean;
  choose(row: RowBox, width: number, context: MeasureContext): readonly number[];
}

/** Sets the cells of a grid row side by side; more cells than tracks make more rows. */
export function measureRow(box: RowBox, available: number, context: MeasureContext): Flow {
  const { style } = box;
  const { x, width } = blockWidth(style, available);
  const edges = insets(style);
  const inner = width - edges.left - edges.right;
  const widths = trackWidths(box, inner, context);
  const margins = marginsOf(style, context);
  if (box.cells.length <= widths.length)
    return rowFlow(box, box.cells, { x, width, ...margins }, widths, context);
  const rows: Flow[] = [];
  for (let start = 0; start < box.cells.length; start += widths.length) {
    const cells = box.cells.slice(start, start + widths.length);
    const place = { x: 0, width: inner, marginTop: start === 0 ? 0 : style.rowGap, marginBottom: 0 };
    rows.push(rowFlow(withoutInsets(box), cells, place, widths, context));
  }
  return stack(box, rows, { x, width, ...margins });
}

function withoutInsets(box: RowBox): RowBox {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  const style: ComputedStyle = { ...box.style, padding: none, borderTop: undefined, borderBottom: undefined };
  return {
    ...box,
    style: { ...style, borderLeft: undefined, borderRight: undefined },
    anchors: [],
    namedStrings: [],
  };
}

function rowFlow(
  box: RowBox,
  cells: readonly Box[],
  place: { x: number; width: number; marginTop: number; marginBottom: number },
  widths: readonly number[],
  context: MeasureContext,
): RowFlow {
  const edges = insets(box.style);
  const facing = context.tracks.facing && hasAutomaticTracks(box);
  let x = edges.left;
  const measured = cells.map((cell, index) => {
    const width = widths[index] ?? 0;
    const flow = measure(cell, width, context);
    const placed = { ...flow, x: x + flow.x };
    // The facing page begins at the left again.
    if (!facing || index > 0) x += width + box.style.columnGap;
    return placed;
  });
  const aligned = alignBaselines(measured);
  return {
    kind: 'row',
    frame: box,
    ...place,
    height: edges.top + edges.bottom + tallest(aligned),
    continued: false,
    mustLookInside: false,
    cells: aligned,
    cut: box.style.breakInside === 'avoid' ? 'never' : 'share',
    facing,
  };
}

/** Height of the tallest cell. */
export function tallest(cells: readonly Flow[]): number {
  return cells.reduce((height, cell) => Math.max(height, cell.height), 0);
}

/**
 * Lets the first lines of the label, and of each paragraph that has a partner, stand on one baseline across the row,
 * whatever the leadings are, so that the eye finds the same place in the other language.
 */
export function alignBaselines(cells: readonly Flow[]): readonly Flow[] {
  const stacks = cells.filter((cell): cell is StackFlow => cell.kind === 'stack');
  const first = stacks[0];
  if (first === undefined || stacks.length !== cells.length || stacks.length < 2) return cells;
  const partners = stacks.every((cell) => cell.children.length === first.children.length);
  const last = partners ? first.children.length : 2;
  let aligned: readonly StackFlow[] = stacks.map(unaligned);
  for (let index = 0; index < last; index++) aligned = alignChildren(aligned, index);
  return aligned;
}

/** What goes on on a new page is aligned anew: other lines stand above it now. */
function unaligned(cell: StackFlow): StackFlow {
  if (cell.children.every((child) => child.lowered === undefined)) return cell;
  const children = cell.children.map((child): Flow => {
    const { lowered, ...natural } = child;
    return lowered === undefined ? child : { ...natural, marginTop: Math.max(0, child.marginTop - lowered) };
  });
  return { ...cell, children };
}

function alignChildren(cells: readonly StackFlow[], index: number): readonly StackFlow[] {
  const baselines = cells.map((cell) => firstBaseline(cell, index));
  const target = Math.max(...baselines.map((baseline) => baseline ?? 0));
  return cells.map((cell, position) => {
    const baseline = baselines[position];
    return baseline === undefined || target - baseline < 0.001 ? cell : lower(cell, index, target - baseline);
  });
}

/** Where the first baseline of a child stands, from the top of its cell. */
function firstBaseline(cell: StackFlow, index: number): number | undefined {
  const child = cell.children[index];
  if (child?.kind !== 'lines') return undefined;
  let y = topInset(cell);
  for (let before = 0; before < index; before++)
    y += gapBefore(cell, before) + (cell.children[before]?.height ?? 0);
  return y + gapBefore(cell, index) + child.baseline;
}

/** Moves a child and all below it down. */
function lower(cell: StackFlow, index: number, distance: number): StackFlow {
  const moved =
    index === 0
      ? { ...cell, lead: cell.lead + distance }
      : {
          ...cell,
          children: cell.children.map((child, at) =>
            at === index ? lowered(cell, child, index, distance) : child,
          ),
        };
  return { ...moved, height: stackHeight(moved) };
}

function lowered(cell: StackFlow, child: Flow, index: number, distance: number): Flow {
  return { ...child, marginTop: gapBefore(cell, index) + distance, lowered: distance };
}

function trackWidths(box: RowBox, inner: number, context: MeasureContext): readonly number[] {
  const tracks = box.style.gridColumns;
  if (tracks.length === 0) return [inner];
  if (hasAutomaticTracks(box)) return context.tracks.choose(box, inner, context);
  const room = inner - box.style.columnGap * (tracks.length - 1);
  const fixed = tracks.map((track, index) => fixedWidth(track, box.cells[index], context));
  const rest = Math.max(0, room - fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0));
  const fractions = tracks.reduce((sum, track) => sum + (track.kind === 'fraction' ? track.value : 0), 0);
  return tracks.map(
    (track, index) => fixed[index] ?? (track.kind === 'fraction' ? (rest * track.value) / fractions : 0),
  );
}

/** Whether the style sheet leaves all widths of a grid to the layout. */
export function hasAutomaticTracks(box: RowBox): boolean {
  const tracks = box.style.gridColumns;
  return tracks.length > 1 && tracks.every((track) => track.kind === 'auto');
}

function fixedWidth(track: Track, cell: Box | undefined, context: MeasureContext): number | undefined {
  switch (track.kind) {
    case 'points':
      return track.value;
    case 'auto':
      return cell === undefined ? 0 : naturalWidth(cell, context.composer);
    case 'fraction':
      return undefined;
  }
}
