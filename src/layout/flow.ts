import type { ComputedStyle, Edges } from '../style/styled-tree.ts';
import type { CompositionNotice, Line } from '../text/paragraph.ts';
import type { BoxFrame, CodeBox, ImageBox, InlineRun } from './box.ts';

/**
 * Boxes at a known width: everything has a height, and what may be cut says how. All lengths are points.
 * A flow is cut by `fit` into a part that stays on a page and the rest.
 */
export type Flow = LinesFlow | StackFlow | RowFlow | ColumnsFlow | TableFlow | AtomFlow;

interface FlowBase {
  readonly frame: BoxFrame;
  /** From the left of the containing box's content. */
  readonly x: number;
  readonly width: number;
  /** Without margins. */
  readonly height: number;
  readonly marginTop: number;
  readonly marginBottom: number;
  /** How much of `marginTop` only brings the first baseline to its neighbour's; none where absent. */
  readonly lowered?: number;
  /** True for the rest of something cut: it begins without its upper border, ids and named strings. */
  readonly continued: boolean;
  /** True where the height alone does not tell whether it fits: a page must begin inside, or a float is there. */
  readonly mustLookInside: boolean;
}

/** Lines `from` to `to` (exclusive) of a paragraph. */
export interface LinesFlow extends FlowBase {
  readonly kind: 'lines';
  readonly lines: readonly Line[];
  readonly notices: readonly CompositionNotice[];
  readonly from: number;
  readonly to: number;
  readonly leading: number;
  /** From the top of a line's leading to its baseline. */
  readonly baseline: number;
  readonly runs: readonly InlineRun[];
  /** What stands at the right end of the last line, with the pattern that leads there. */
  readonly tail?: FlowTail;
}

/** A composed tail; `width` is the room that it takes at the right. */
export interface FlowTail {
  readonly leader: { readonly line: Line; readonly runs: readonly InlineRun[]; readonly advance: number };
  readonly text: { readonly line: Line; readonly runs: readonly InlineRun[] };
  readonly width: number;
}

/** Flows one below the other, inside padding and borders. */
export interface StackFlow extends FlowBase {
  readonly kind: 'stack';
  readonly children: readonly Flow[];
  /** Space above the first child that brings its baseline to its neighbour's. */
  readonly lead: number;
  readonly marker?: LinesFlow;
  readonly continuation?: Flow;
}

/** Flows side by side that are cut together. `x` of each cell is relative to the row. */
export interface RowFlow extends FlowBase {
  readonly kind: 'row';
  readonly cells: readonly Flow[];
  /** Whether a cut goes through all cells at a like share, or through the row only where no page could hold it. */
  readonly cut: 'share' | 'never';
  /** True where all cells but the first stand on the facing page. */
  readonly facing: boolean;
}

/** Children that fill columns one after the other. */
export interface ColumnsFlow extends FlowBase {
  readonly kind: 'columns';
  readonly children: readonly Flow[];
  readonly count: number;
  readonly gap: number;
  readonly columnWidth: number;
}

/** Rows that are cut only between each other; `head` comes again after each cut. */
export interface TableFlow extends FlowBase {
  readonly kind: 'table';
  readonly head: readonly RowFlow[];
  readonly rows: readonly RowFlow[];
  /** True where `head` is a repetition and therefore an artifact. */
  readonly headRepeated: boolean;
}

/** Something that cannot be cut. */
export interface AtomFlow extends FlowBase {
  readonly kind: 'atom';
  readonly box: ImageBox | CodeBox;
}

/** A flow in its place: `y` is from the top of what contains it, margins left out. */
export interface Placed {
  readonly y: number;
  readonly flow: Flow;
  /** The height that is taken on this page. */
  readonly height: number;
  readonly children: readonly Placed[];
  /** True where the flow goes on on the next page: no lower border. */
  readonly open: boolean;
  /** Repeated on this page only for the eye (a label, a table head): an artifact. */
  readonly repeated: boolean;
}

/** Padding and borders together. */
export function insets(style: ComputedStyle): Edges {
  return {
    top: style.padding.top + (style.borderTop?.width ?? 0),
    right: style.padding.right + (style.borderRight?.width ?? 0),
    bottom: style.padding.bottom + (style.borderBottom?.width ?? 0),
    left: style.padding.left + (style.borderLeft?.width ?? 0),
  };
}

/** Upper inset as it counts on this page: what goes on from the page before begins without it. */
export function topInset(flow: Flow): number {
  return isSliced(flow) && flow.continued ? 0 : insets(flow.frame.style).top;
}

/**
 * Whether a cut goes through the frame, or every piece has a frame of its own (CSS Fragmentation 3, 5.4,
 * `box-decoration-break`): a table whose head is set again is ruled off at the foot of every page.
 */
export function isSliced(flow: Flow): boolean {
  return flow.kind !== 'table';
}

/**
 * Space above child `index` of a stack: the larger of the two margins that meet there (CSS 2.2, 8.3.1). The first
 * child's margin counts inside only where an inset keeps it in, and never at the top of a page.
 */
export function gapBefore(stack: StackFlow, index: number): number {
  const child = stack.children[index];
  if (child === undefined) return 0;
  const before = stack.children[index - 1];
  if (before !== undefined) return Math.max(before.marginBottom, child.marginTop);
  return (topInset(stack) === 0 ? 0 : child.marginTop) + stack.lead;
}

/** Height of a stack from its children, gaps and insets. */
export function stackHeight(stack: StackFlow): number {
  const bottom = insets(stack.frame.style).bottom;
  const content = stack.children.reduce(
    (sum, child, index) => sum + gapBefore(stack, index) + child.height,
    0,
  );
  const lastMargin = bottom === 0 ? 0 : (stack.children.at(-1)?.marginBottom ?? 0);
  return topInset(stack) + content + lastMargin + bottom;
}
