import { balancedHeight, columnsHeight, fillColumns } from './balance.ts';
import { fitRow } from './fit-row.ts';
import { fitStack } from './fit-stack.ts';
import { fitTable } from './fit-table.ts';
import {
  gapBefore,
  insets,
  topInset,
  type ColumnsFlow,
  type Flow,
  type LinesFlow,
  type Placed,
} from './flow.ts';
import { shrinkPictures } from './shrink-pictures.ts';

/** What became of a flow in the room that was left on a page. */
export type Fit =
  | { readonly kind: 'all'; readonly placed: Placed }
  | { readonly kind: 'part'; readonly placed: Placed; readonly rest: Flow }
  | { readonly kind: 'none' };

/** Rounding errors of added heights must not push a line to the next page. */
export const tolerance = 0.01;

/**
 * Fits a flow into the room left on a page. With `mustPlace` (an empty page) something is placed in any case, the
 * rules about what belongs together giving way first: this is what makes page breaking end.
 */
export function fit(flow: Flow, room: number, mustPlace: boolean): Fit {
  if (flow.height <= room + tolerance && !flow.mustLookInside)
    return { kind: 'all', placed: placeWhole(flow, 0) };
  if (flow.frame.style.breakInside === 'avoid' || flow.kind === 'atom') {
    if (!mustPlace) return { kind: 'none' };
    const smaller = shrinkPictures(flow, room);
    if (smaller !== flow) return { kind: 'all', placed: placeWhole(smaller, 0) };
  }
  switch (flow.kind) {
    case 'lines':
      return fitLines(flow, room, mustPlace);
    case 'stack':
      return fitStack(flow, room, mustPlace);
    case 'row':
      return fitRow(flow, room, mustPlace);
    case 'columns':
      return fitColumns(flow, room, mustPlace);
    case 'table':
      return fitTable(flow, room, mustPlace);
    case 'atom':
      return { kind: 'all', placed: placeWhole(flow, 0) };
  }
}

/** Places a flow that is not cut, and everything in it. */
export function placeWhole(flow: Flow, y: number): Placed {
  return { y, flow, height: flow.height, children: wholeChildren(flow), open: false, repeated: false };
}

function wholeChildren(flow: Flow): readonly Placed[] {
  const top = topInset(flow);
  switch (flow.kind) {
    case 'lines':
    case 'atom':
      return [];
    case 'row':
      return flow.cells.map((cell) => placeWhole(cell, top));
    case 'table':
      return placeBelow([...flow.head, ...flow.rows], top).map((placed, index) =>
        flow.headRepeated && index < flow.head.length ? { ...placed, repeated: true } : placed,
      );
    case 'columns':
      return placeColumns(
        flow,
        fillColumns(flow.children, flow.count, balancedHeight(flow.children, flow.count)).columns,
      );
    case 'stack': {
      let y = top;
      return flow.children.map((child, index) => {
        y += gapBefore(flow, index);
        const placed = placeWhole(child, y);
        y += child.height;
        return placed;
      });
    }
  }
}

/** Places flows one right below the other. */
export function placeBelow(flows: readonly Flow[], top: number): readonly Placed[] {
  let y = top;
  return flows.map((flow) => {
    const placed = placeWhole(flow, y);
    y += flow.height;
    return placed;
  });
}

/**
 * Cuts a paragraph between lines: `orphans` lines at least stay, `widows` lines at least go (CLREQ 3.2.3, CSS
 * Fragmentation 3, 3.3), and the page does not end in the middle of a word if a line less avoids it.
 */
function fitLines(flow: LinesFlow, room: number, mustPlace: boolean): Fit {
  const count = flow.to - flow.from;
  const fitting = Math.floor((room + tolerance) / flow.leading);
  const { orphans, widows } = flow.frame.style;
  const staying = unhyphenated(flow, Math.min(fitting, count - widows), orphans);
  if (staying >= orphans && staying > 0) return cutLines(flow, staying);
  if (!mustPlace) return { kind: 'none' };
  return cutLines(flow, Math.max(1, Math.min(fitting, count)));
}

function unhyphenated(flow: LinesFlow, staying: number, orphans: number): number {
  const last = flow.lines[flow.from + staying - 1];
  return last?.hyphenated === true && staying - 1 >= orphans ? staying - 1 : staying;
}

function cutLines(flow: LinesFlow, staying: number): Fit {
  const cut = flow.from + staying;
  if (cut >= flow.to) return { kind: 'all', placed: placeWhole(flow, 0) };
  const head: LinesFlow = { ...flow, to: cut, height: staying * flow.leading };
  const rest: LinesFlow = {
    ...flow,
    from: cut,
    height: (flow.to - cut) * flow.leading,
    continued: true,
    marginTop: 0,
  };
  return { kind: 'part', placed: { ...placeWhole(head, 0), open: true }, rest };
}

/** Fills the columns of one page, then goes on on the next. */
function fitColumns(flow: ColumnsFlow, room: number, mustPlace: boolean): Fit {
  const top = topInset(flow);
  const { columns, rest } = fillColumns(flow.children, flow.count, room - top);
  const placedCount = flow.children.length - rest.length;
  const first = flow.children[0];
  if (placedCount > 0) return partOfColumns(flow, columns, rest);
  if (!mustPlace || first === undefined) return { kind: 'none' };
  const cut = fit(first, room - top, true);
  return cut.kind === 'part' ? startOfColumns(flow, cut, top) : partOfColumns(flow, [[first]], rest.slice(1));
}

/** What no column of an empty page can hold begins alone on it and goes on on the next. */
function startOfColumns(flow: ColumnsFlow, cut: Extract<Fit, { kind: 'part' }>, top: number): Fit {
  const { flow: first, height } = cut.placed;
  const x = first.x + insets(flow.frame.style).left;
  const children = [{ ...cut.placed, y: top, flow: { ...first, x } }];
  const placed = { y: 0, flow, height: top + height, children, open: true, repeated: false };
  const going = [cut.rest, ...flow.children.slice(1)];
  return { kind: 'part', placed, rest: restOfColumns(flow, going) };
}

function partOfColumns(flow: ColumnsFlow, columns: readonly (readonly Flow[])[], rest: readonly Flow[]): Fit {
  const height = topInset(flow) + columnsHeight(columns);
  const placed = {
    y: 0,
    flow,
    height,
    children: placeColumns(flow, columns),
    open: rest.length > 0,
    repeated: false,
  };
  if (rest.length === 0) return { kind: 'all', placed };
  return { kind: 'part', placed, rest: restOfColumns(flow, rest) };
}

function restOfColumns(flow: ColumnsFlow, children: readonly Flow[]): ColumnsFlow {
  const { bottom } = insets(flow.frame.style);
  return { ...flow, children, continued: true, height: balancedHeight(children, flow.count) + bottom };
}

function placeColumns(flow: ColumnsFlow, columns: readonly (readonly Flow[])[]): readonly Placed[] {
  const left = insets(flow.frame.style).left;
  return columns.flatMap((children, column) => {
    const x = left + column * (flow.columnWidth + flow.gap);
    let y = topInset(flow);
    return children.map((child, index) => {
      const before = children[index - 1];
      if (before !== undefined) y += Math.max(before.marginBottom, child.marginTop);
      const placed = placeWhole({ ...child, x: child.x + x }, y);
      y += child.height;
      return placed;
    });
  });
}
