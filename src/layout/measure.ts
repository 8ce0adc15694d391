import type { ComputedStyle, Size } from '../style/styled-tree.ts';
import type { BlockBox, Box, ColumnsBox, ParagraphBox } from './box.ts';
import type { Composer } from './composer.ts';
import type { AtomFlow, ColumnsFlow, Flow, LinesFlow, StackFlow } from './flow.ts';
import { balancedHeight } from './balance.ts';
import { insets, stackHeight } from './flow.ts';
import { measureLineUp } from './line-up.ts';
import { measureRow, type TrackChooser } from './row.ts';
import { measureTable } from './table.ts';
import { measureTail } from './tail.ts';

/** What measuring needs besides the box and its width. */
export interface MeasureContext {
  readonly composer: Composer;
  /** Widths of the tracks of a grid; those left to the layout are chosen once a record. */
  readonly tracks: TrackChooser;
}

/** Gives a box its height at a width: lines are composed, tracks and columns get their widths. */
export function measure(box: Box, available: number, context: MeasureContext): Flow {
  switch (box.kind) {
    case 'paragraph':
      return measureParagraph(box, available, context);
    case 'block':
      return measureBlock(box, available, context);
    case 'row':
      return measureRow(box, available, context);
    case 'line-up':
      return measureLineUp(box, available, context);
    case 'columns':
      return measureColumns(box, available, context);
    case 'table':
      return measureTable(box, available, context);
    case 'image':
    case 'code':
      return measureAtom(box, available, context);
  }
}

/** Border-box width of a block in the given room, and its place from the left. */
export function blockWidth(style: ComputedStyle, available: number): { x: number; width: number } {
  const room = Math.max(0, available - style.margin.left - style.margin.right);
  const wanted = resolve(style.width, available) ?? room;
  const limit = resolve(style.maxWidth, available) ?? Infinity;
  return { x: style.margin.left, width: Math.min(wanted, limit) };
}

function resolve(size: Size, container: number): number | undefined {
  switch (size.kind) {
    case 'auto':
      return undefined;
    case 'points':
      return size.value;
    case 'percent':
      return (size.value / 100) * container;
  }
}

function measureParagraph(box: ParagraphBox, available: number, context: MeasureContext): Flow {
  const { style } = box;
  const edges = insets(style);
  const { x, width } = blockWidth(style, available);
  const lines = linesFlow(box, width - edges.left - edges.right, context);
  const margins = marginsOf(style, context);
  if (edges.top + edges.bottom + edges.left + edges.right === 0 && style.backgroundColor === undefined) {
    return { ...lines, ...margins, x, width };
  }
  // The wrapper tells the ids and strings; the lines in it must not tell them again.
  const bare = { ...lines, frame: { ...box, anchors: [], namedStrings: [] } };
  return stack(box, [bare], { x, width, ...margins });
}

/** The lines of a paragraph at a measure, without its margins and insets. */
export function linesFlow(box: ParagraphBox, measureWidth: number, context: MeasureContext): LinesFlow {
  const tail = box.tail === undefined ? undefined : measureTail(box.tail, context.composer);
  const room = tail === undefined ? measureWidth : measureWidth - tail.width - box.style.fontSize;
  const { lines, notices } = context.composer.compose(box, room);
  const leading = box.style.lineHeight * context.composer.tightness.leading;
  return {
    kind: 'lines',
    frame: box,
    x: 0,
    width: measureWidth,
    height: lines.length * leading,
    marginTop: 0,
    marginBottom: 0,
    continued: false,
    mustLookInside: false,
    lines,
    notices,
    from: 0,
    to: lines.length,
    leading,
    baseline: baselineOf(leading, box.style.fontSize),
    runs: box.runs,
    ...(tail === undefined ? {} : { tail }),
  };
}

/**
 * Distance from the top of a line to its baseline: half of the leading above the ideographic em box, whose baseline
 * stands at 0.88 em (the Han faces' `ideo` baseline at -0.12 em). Latin and Han lines of one size share it.
 */
export function baselineOf(leading: number, size: number): number {
  return (leading - size) / 2 + 0.88 * size;
}

function measureBlock(box: BlockBox, available: number, context: MeasureContext): StackFlow {
  const edges = insets(box.style);
  const { x, width } = blockWidth(box.style, available);
  const inner = width - edges.left - edges.right;
  const children = box.children.map((child) => measure(child, inner, context));
  const marker = box.marker === undefined ? undefined : markerFlow(box.marker, context);
  const continuation = box.continuation === undefined ? undefined : measure(box.continuation, inner, context);
  return {
    ...stack(box, children, { x, width, ...marginsOf(box.style, context) }),
    ...(marker === undefined ? {} : { marker }),
    ...(continuation === undefined ? {} : { continuation }),
  };
}

/** A marker ends where the item's text begins; its width is its own. */
function markerFlow(marker: ParagraphBox, context: MeasureContext): LinesFlow {
  const width = context.composer.naturalWidth(marker);
  const gap = marker.style.margin.right;
  return { ...linesFlow(marker, width + 0.01, context), x: -(width + gap) };
}

/** Puts measured children into a box with insets; a first or last margin with nothing around it goes outside. */
export function stack(
  frame: Box,
  children: readonly Flow[],
  place: { x: number; width: number; marginTop: number; marginBottom: number },
): StackFlow {
  const edges = insets(frame.style);
  const first = children[0];
  const last = children.at(-1);
  const flow: Omit<StackFlow, 'height'> = {
    kind: 'stack',
    frame,
    x: place.x,
    width: place.width,
    marginTop: edges.top === 0 ? Math.max(place.marginTop, first?.marginTop ?? 0) : place.marginTop,
    marginBottom:
      edges.bottom === 0 ? Math.max(place.marginBottom, last?.marginBottom ?? 0) : place.marginBottom,
    continued: false,
    mustLookInside: needsLook(children),
    children,
    lead: 0,
  };
  return { ...flow, height: stackHeight({ ...flow, height: 0 }) };
}

/** Whether children hold a forced break or a float, at any depth. */
export function needsLook(children: readonly Flow[]): boolean {
  return children.some(
    (child, index) =>
      child.mustLookInside ||
      child.frame.style.float !== 'none' ||
      (index > 0 && forcesBreak(child.frame.style)),
  );
}

/** Whether a new page must begin before a box. */
export function forcesBreak(style: ComputedStyle): boolean {
  return style.breakBefore === 'page' || style.breakBefore === 'recto' || style.breakBefore === 'verso';
}

export function marginsOf(
  style: ComputedStyle,
  context: MeasureContext,
): { marginTop: number; marginBottom: number } {
  const factor = context.composer.tightness.margins;
  return { marginTop: style.margin.top * factor, marginBottom: style.margin.bottom * factor };
}

function measureColumns(box: ColumnsBox, available: number, context: MeasureContext): ColumnsFlow {
  const { style } = box;
  const edges = insets(style);
  const { x, width } = blockWidth(style, available);
  const inner = width - edges.left - edges.right;
  const columnWidth = (inner - style.columnGap * (style.columnCount - 1)) / style.columnCount;
  const children = box.children.map((child) => measure(child, columnWidth, context));
  const flow: Omit<ColumnsFlow, 'height'> = {
    kind: 'columns',
    frame: box,
    x,
    width,
    ...marginsOf(style, context),
    continued: false,
    mustLookInside: false,
    children,
    count: style.columnCount,
    gap: style.columnGap,
    columnWidth,
  };
  return { ...flow, height: balancedHeight(children, style.columnCount) + edges.top + edges.bottom };
}

function measureAtom(
  box: Extract<Box, { kind: 'image' | 'code' }>,
  available: number,
  context: MeasureContext,
): AtomFlow {
  const { width, x } = blockWidth(box.style, available);
  const ratio = box.kind === 'image' ? box.image.pixelHeight / box.image.pixelWidth : 1;
  const height = resolve(box.style.height, width) ?? width * ratio;
  return {
    kind: 'atom',
    frame: box,
    x,
    width,
    height,
    ...marginsOf(box.style, context),
    continued: false,
    mustLookInside: false,
    box,
  };
}
