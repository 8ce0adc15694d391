import type { ComputedStyle } from '../style/styled-tree.ts';
import type { GlyphRun, Line } from '../text/paragraph.ts';
import type { InlineLink, InlineRun, NamedString } from './box.ts';
import { isSliced, type AtomFlow, type Flow, type LinesFlow, type Placed } from './flow.ts';
import type { Color, Destination, PageItem, Rectangle, Tag } from './page.ts';
import { qrRectangles } from './qr-code.ts';
import { tailItems } from './tail.ts';

/** What painting a page's flows brings forth besides the items. */
export interface PaintedContent {
  readonly items: PageItem[];
  readonly destinations: Omit<Destination, 'page'>[];
  readonly namedStrings: NamedString[];
  /** The page opposite, where languages face each other, and how far its text area lies to the right. */
  readonly facing?: { readonly content: PaintedContent; readonly distance: number };
}

/** Rules, backgrounds and underlines mean nothing to a reader who hears the page (ISO 32000-1, 14.8.2.2). */
const decoration: Tag = { kind: 'artifact', type: 'Layout' };

/** Turns a placed flow into page items at absolute coordinates. */
export function paintPlaced(placed: Placed, x: number, y: number, into: PaintedContent): void {
  const { flow } = placed;
  const left = x + flow.x;
  const top = y + placed.y;
  note(flow, top, into);
  const box = { x: left, y: top, width: flow.width, height: placed.height };
  paintFrame(placed, box, into);
  if (into.facing !== undefined && spansSpread(flow)) {
    paintFrame(placed, { ...box, x: left + into.facing.distance }, into.facing.content);
  }
  switch (flow.kind) {
    case 'lines':
      paintLines(flow, left, top, placed.repeated, into);
      break;
    case 'atom':
      into.items.push(atomItem(flow, { x: left, y: top, width: flow.width, height: flow.height }));
      break;
    case 'stack':
      if (flow.marker !== undefined && !flow.continued) paintMarker(flow.marker, placed, left, top, into);
      break;
    case 'row':
    case 'columns':
    case 'table':
      break;
  }
  const inner = left + insetLeft(flow);
  for (const [index, child] of placed.children.entries()) {
    const shown = placed.repeated ? { ...child, repeated: true } : child;
    const opposite = flow.kind === 'row' && flow.facing && index > 0 ? into.facing : undefined;
    if (opposite === undefined) paintPlaced(shown, inner, top, into);
    else paintPlaced(shown, inner + opposite.distance, top, opposite.content);
  }
}

/** Rules around facing cells are drawn on both pages. */
function spansSpread(flow: Flow): boolean {
  if (flow.kind === 'row') return flow.facing;
  return flow.kind === 'stack' && flow.children.some((child) => child.kind === 'row' && child.facing);
}

/** Cells of rows and columns already count from the border edge. */
function insetLeft(flow: Flow): number {
  if (flow.kind !== 'stack') return 0;
  const { style } = flow.frame;
  return style.padding.left + (style.borderLeft?.width ?? 0);
}

function note(flow: Flow, top: number, into: PaintedContent): void {
  if (flow.continued) return;
  if (flow.kind === 'lines' && flow.from > 0) return;
  for (const name of flow.frame.anchors) into.destinations.push({ name, y: top });
  into.namedStrings.push(...flow.frame.namedStrings);
}

/** A marker stands on the first baseline of its item. */
function paintMarker(marker: LinesFlow, item: Placed, left: number, top: number, into: PaintedContent): void {
  const inset = insetLeft(item.flow);
  const baseline = firstBaseline(item) ?? marker.baseline;
  paintLines(marker, left + inset + marker.x, top + baseline - marker.baseline, false, into);
}

/** First baseline in a placed flow, from its top. */
function firstBaseline(placed: Placed): number | undefined {
  if (placed.flow.kind === 'lines') return placed.flow.baseline;
  for (const child of placed.children) {
    const baseline = firstBaseline(child);
    if (baseline !== undefined) return child.y + baseline;
  }
  return undefined;
}

function paintFrame(placed: Placed, box: Rectangle, into: PaintedContent): void {
  const { flow, open } = placed;
  if (flow.kind === 'lines') return;
  const { style } = flow.frame;
  if (style.backgroundColor !== undefined) fill([box], style.backgroundColor, into);
  const sliced = isSliced(flow);
  paintBorders(style, box, { top: !(sliced && flow.continued), bottom: !(sliced && open) }, into);
}

function paintBorders(
  style: ComputedStyle,
  box: Rectangle,
  ends: { readonly top: boolean; readonly bottom: boolean },
  into: PaintedContent,
): void {
  const { borderTop, borderBottom, borderLeft, borderRight } = style;
  if (borderTop !== undefined && ends.top) fill([{ ...box, height: borderTop.width }], borderTop.color, into);
  if (borderBottom !== undefined && ends.bottom) {
    const y = box.y + box.height - borderBottom.width;
    fill([{ ...box, y, height: borderBottom.width }], borderBottom.color, into);
  }
  if (borderLeft !== undefined) fill([{ ...box, width: borderLeft.width }], borderLeft.color, into);
  if (borderRight !== undefined) {
    const x = box.x + box.width - borderRight.width;
    fill([{ ...box, x, width: borderRight.width }], borderRight.color, into);
  }
}

function fill(rectangles: readonly Rectangle[], color: Color, into: PaintedContent): void {
  into.items.push({ kind: 'fill', rectangles, color, tag: decoration });
}

function atomItem(flow: AtomFlow, box: Rectangle): PageItem {
  if (flow.box.kind === 'image') return { kind: 'image', box, image: flow.box.image, tag: flow.box.tag };
  const { payload, tag, style } = flow.box;
  return { kind: 'fill', rectangles: qrRectangles(payload, box), color: style.color, tag };
}

function paintLines(
  flow: LinesFlow,
  left: number,
  top: number,
  repeated: boolean,
  into: PaintedContent,
): void {
  for (let index = flow.from; index < flow.to; index++) {
    const line = flow.lines[index];
    if (line === undefined) continue;
    const y = top + (index - flow.from) * flow.leading + flow.baseline;
    paintLine(line, flow, left + line.x, y, repeated, into);
    if (flow.tail !== undefined && index === flow.lines.length - 1) {
      const place = { from: left + line.x + line.width, to: left + flow.width, y };
      into.items.push(...tailItems(flow.tail, place, flow.frame.style.fontSize));
      const link = flow.tail.text.runs[0]?.link;
      if (link !== undefined) into.items.push(tailLink(link, flow, { ...place, y: y - flow.baseline }));
    }
  }
}

/** The page number of an entry can be clicked like its title. */
function tailLink(
  link: InlineLink,
  flow: LinesFlow,
  { to, y }: { readonly to: number; readonly y: number },
): PageItem {
  const width = flow.tail?.width ?? 0;
  const box = { x: to - width, y, width, height: flow.leading };
  return { kind: 'link', box, target: link.target, contents: link.contents, tag: link.tag };
}

function paintLine(
  line: Line,
  flow: LinesFlow,
  left: number,
  y: number,
  repeated: boolean,
  into: PaintedContent,
): void {
  const links = new Map<InlineLink, Rectangle>();
  for (const run of line.runs) {
    const inline = flow.runs[run.run];
    if (inline === undefined) continue;
    const x = left + run.x;
    into.items.push({
      kind: 'text',
      x,
      y,
      run,
      color: inline.color,
      tag: repeated ? decoration : inline.tag,
    });
    if (inline.decoration !== 'none') into.items.push(decorationLine(run, inline, x, y));
    if (inline.link !== undefined && !repeated) join(links, inline.link, linkBox(run, x, y, flow));
    noteAnchors(inline, run, y - flow.baseline, into);
  }
  for (const [link, box] of links) {
    into.items.push({ kind: 'link', box, target: link.target, contents: link.contents, tag: link.tag });
  }
}

function noteAnchors(inline: InlineRun, run: GlyphRun, top: number, into: PaintedContent): void {
  for (const name of inline.anchors) {
    if (!into.destinations.some((known) => known.name === name) && run.glyphs.length > 0) {
      into.destinations.push({ name, y: top });
    }
  }
}

function decorationLine(run: GlyphRun, inline: InlineRun, x: number, y: number): PageItem {
  const { metrics } = run.face;
  const thickness = Math.max(0.3, metrics.underlineThickness * run.size);
  const offset = inline.decoration === 'line-through' ? metrics.xHeight / 2 : metrics.underlinePosition;
  const top = y - offset * run.size - thickness / 2;
  const rectangles = [{ x, y: top, width: run.width, height: thickness }];
  return { kind: 'fill', rectangles, color: inline.color, tag: decoration };
}

function linkBox(run: GlyphRun, x: number, y: number, flow: LinesFlow): Rectangle {
  return { x, y: y - flow.baseline, width: run.width, height: flow.leading };
}

/** One rectangle a line and link: from the first run's left to the last one's right. */
function join(links: Map<InlineLink, Rectangle>, link: InlineLink, box: Rectangle): void {
  const known = links.get(link);
  if (known === undefined) {
    links.set(link, box);
    return;
  }
  const x = Math.min(known.x, box.x);
  const right = Math.max(known.x + known.width, box.x + box.width);
  links.set(link, { ...known, x, width: right - x });
}
