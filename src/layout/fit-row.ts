import { fit, placeWhole, type Fit } from './fit.ts';
import {
  gapBefore,
  insets,
  stackHeight,
  topInset,
  type Flow,
  type Placed,
  type RowFlow,
  type StackFlow,
} from './flow.ts';
import { alignBaselines, tallest } from './row.ts';

/**
 * Cuts a row through all of its cells at once. The cell with most text fills the page; the others are cut at a like
 * share of their text, so that on either page both languages say the same.
 */
export function fitRow(flow: RowFlow, room: number, mustPlace: boolean): Fit {
  const edges = insets(flow.frame.style);
  const inside = room - topInset(flow);
  // What must not be cut is, rather than stand out of the page.
  if (flow.cut === 'never' && !mustPlace) return { kind: 'none' };
  const fits = flow.cells.map((cell) => fit(cell, inside, mustPlace));
  if (fits.some((result) => result.kind === 'none')) return mustPlace ? whole(flow) : { kind: 'none' };
  if (fits.every((result) => result.kind === 'all')) {
    // Only the lower inset is too much: it may hang into the margin, where nothing is drawn.
    const placed = placedCells(fits, topInset(flow));
    const height = topInset(flow) + tallestPlaced(placed) + edges.bottom;
    return { kind: 'all', placed: { y: 0, flow, height, children: placed, open: false, repeated: false } };
  }
  return cutRow(flow, shareOut(flow, fits));
}

function whole(flow: RowFlow): Fit {
  return { kind: 'all', placed: placeWhole(flow, 0) };
}

/** Cuts the cells that would fit further than the fullest one at the fullest one's share. */
function shareOut(flow: RowFlow, fits: readonly Fit[]): readonly Fit[] {
  const shares = fits.map((result, index) => shareOf(result, flow.cells[index]));
  const share = Math.min(...shares);
  return fits.map((result, index) => {
    const cell = flow.cells[index];
    if (cell === undefined || (shares[index] ?? 1) <= share) return result;
    const less = fit(cell, cell.height * share + halfLine(cell), false);
    return less.kind === 'part' ? less : result;
  });
}

function shareOf(result: Fit, cell: Flow | undefined): number {
  if (result.kind !== 'part' || cell === undefined) return 1;
  return (result.placed.height + alignmentGap(result.rest)) / cell.height;
}

/** A cut between paragraphs is as well at the end of the space that brings the next one beside its partner. */
function alignmentGap(rest: Flow): number {
  const first = rest.kind === 'stack' ? rest.children[0] : undefined;
  return first === undefined || first.continued ? 0 : (first.lowered ?? 0);
}

/** Rounds a share of a column to the nearer line. */
function halfLine(flow: Flow): number {
  if (flow.kind === 'lines') return flow.leading / 2;
  const last = flow.kind === 'stack' ? flow.children.at(-1) : undefined;
  return last === undefined ? 0 : halfLine(last);
}

function cutRow(flow: RowFlow, fits: readonly Fit[]): Fit {
  const placed = placedCells(fits, topInset(flow));
  const cells = alignBaselines(fits.flatMap((result, index) => restOfCell(result, flow.cells[index]) ?? []));
  const rest: RowFlow = {
    ...flow,
    cells,
    continued: true,
    marginTop: 0,
    height: tallest(cells) + insets(flow.frame.style).bottom,
  };
  const height = topInset(flow) + tallestPlaced(placed);
  return {
    kind: 'part',
    placed: { y: 0, flow, height, children: placed, open: true, repeated: false },
    rest,
  };
}

function placedCells(fits: readonly Fit[], y: number): readonly Placed[] {
  return fits.flatMap((result) => (result.kind === 'none' ? [] : [{ ...result.placed, y }]));
}

function tallestPlaced(placed: readonly Placed[]): number {
  return placed.reduce((height, cell) => Math.max(height, cell.height), 0);
}

function restOfCell(result: Fit, cell: Flow | undefined): Flow | undefined {
  if (cell === undefined) return undefined;
  if (result.kind === 'part') return withContinuation(result.rest, cell);
  // A cell that is done keeps its place, empty, so that the others stay in their columns.
  return cell.kind === 'stack' ? { ...emptyCell(cell) } : undefined;
}

function emptyCell(cell: StackFlow): StackFlow {
  const { marker: _marker, continuation: _continuation, ...bare } = cell;
  return { ...bare, children: [], height: 0, continued: true, lead: 0 };
}

/** Sets the cell's label again above what goes on, as an artifact and as far from it as the label was from its text. */
function withContinuation(rest: Flow, cell: Flow): Flow {
  if (rest.kind !== 'stack' || rest.continuation === undefined) return rest;
  const [first] = rest.children;
  if (first?.frame === rest.continuation.frame) return rest;
  const gap = cell.kind === 'stack' ? gapBefore(cell, 1) - (cell.children[1]?.lowered ?? 0) : 0;
  const children = [
    rest.continuation,
    ...rest.children.map((child, index) => (index === 0 ? { ...child, marginTop: gap } : child)),
  ];
  const labelled: StackFlow = { ...rest, children };
  return { ...labelled, height: stackHeight(labelled) };
}
