import type { GlyphRun, Line, PlacedGlyph } from './paragraph.ts';
import { SPACE } from './glyphs.ts';
import { hangingWidth } from './hanging.ts';
import { type LineAdjustment, justifyLine } from './justify.ts';
import { HYPHEN } from './knuth-plass.ts';
import { type BoundarySource, hyphenGlyph, type TextBoundaries } from './line-boundaries.ts';
import { shape } from './shape.ts';
import type { StyledItem } from './style-item.ts';

/** A line to be placed: from one boundary to another, in a measure, at a distance from its left. */
export interface LinePlan {
  readonly from: number;
  readonly to: number;
  readonly indent: number;
  readonly measure: number;
  readonly ratio: number;
  readonly demerits: number;
  readonly justified: boolean;
}

/** Puts the glyphs of a line in their places. */
export function placeLine(source: BoundarySource, boundaries: TextBoundaries, plan: LinePlan): Line {
  const { from, to } = plan;
  const start = boundaries.startCluster[from] ?? 0;
  const end = Math.max(start, boundaries.endCluster[to] ?? 0);
  const offset = boundaries.offset[from] ?? 0;
  const endOffset = boundaries.offset[to] ?? 0;
  const natural = end > start ? (boundaries.endAt[to] ?? 0) - (boundaries.startAt[from] ?? 0) : 0;
  const excess = plan.measure - natural;
  const adjusted = plan.justified || plan.ratio < 0;
  const range = { start, end };
  const pen: Pen = { source, start: offset, end: endOffset, x: 0, runs: [] };
  placeLeadingSpaces(pen, start);
  placeClusters(pen, range, justifyLine(source, range, adjusted ? excess : 0));
  const hyphenated = boundaries.kind[to] === HYPHEN;
  if (hyphenated) placeHyphen(pen, end - 1, boundaries.hyphenWidth[to] ?? 0);
  const width = pen.x;
  placeTrailingSpaces(pen, end);
  return {
    start: offset,
    end: endOffset,
    x: plan.indent + alignmentShift(source, plan.measure - width),
    width,
    ratio: adjusted ? plan.ratio : 0,
    demerits: plan.demerits,
    hyphenated,
    runs: pen.runs,
  };
}

function alignmentShift({ settings }: BoundarySource, rest: number): number {
  if (settings.align === 'center') return rest / 2;
  return settings.align === 'end' ? rest : 0;
}

/** A glyph run that is still growing. */
interface OpenRun extends GlyphRun {
  width: number;
  readonly glyphs: PlacedGlyph[];
}

/** Where the next glyph goes, and what has been placed. */
interface Pen {
  readonly source: BoundarySource;
  /** The line's part of the text. */
  readonly start: number;
  readonly end: number;
  x: number;
  readonly runs: OpenRun[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function placeClusters(pen: Pen, range: Range, adjustment: LineAdjustment): void {
  const { shaped, adjustments, settings } = pen.source;
  for (let cluster = range.start; cluster < range.end; cluster++) {
    const item = shaped.items[shaped.clusterItem[cluster] ?? -1];
    if (item === undefined) continue;
    const unit = shaped.clusterStart[cluster] ?? 0;
    const index = cluster - range.start;
    const first = index === 0;
    const last = cluster === range.end - 1;
    const gap = first ? 0 : (adjustments.gapBefore[unit] ?? 0) * settings.spaceScale;
    const trimBefore = (first ? adjustments.lineStartTrim[unit] : adjustments.trimBefore[unit]) ?? 0;
    const trimAfter = (last ? adjustments.lineEndTrim[unit] : adjustments.trimAfter[unit]) ?? 0;
    pen.x += (gap - trimBefore) * item.size + (adjustment.before[index] ?? 0);
    const hanging = last ? hangingWidth(pen.source, cluster) : 0;
    pen.x +=
      placeCluster(pen, cluster, item) - hanging - trimAfter * item.size + (adjustment.after[index] ?? 0);
    const run = pen.runs.at(-1);
    if (run !== undefined) run.width = pen.x - run.x;
  }
}

/** Places a cluster or, where the line begins or ends inside it, its part on the line. Returns its width. */
function placeCluster(pen: Pen, cluster: number, item: StyledItem): number {
  const { shaped } = pen.source;
  const start = shaped.clusterStart[cluster] ?? 0;
  const end = shaped.clusterStart[cluster + 1] ?? start;
  if (start < pen.start || end > pen.end) {
    return placePart(pen, item, Math.max(start, pen.start), Math.min(end, pen.end));
  }
  const run = runFor(pen, item);
  const firstGlyph = shaped.clusterGlyph[cluster] ?? 0;
  const lastGlyph = shaped.clusterGlyph[cluster + 1] ?? firstGlyph;
  let x = pen.x - run.x;
  for (let glyph = firstGlyph; glyph < lastGlyph; glyph++) {
    const advance = shaped.glyphAdvance[glyph] ?? 0;
    run.glyphs.push({
      id: shaped.glyphId[glyph] ?? 0,
      x,
      // `||` makes a whole number of 0.0, which needs no memory of its own: nearly all glyphs stand where the pen is.
      dx: shaped.glyphDx[glyph] || 0,
      dy: shaped.glyphDy[glyph] || 0,
      advance,
      text: glyph === firstGlyph ? shownText(pen.source.text, start, end) : '',
    });
    x += advance;
  }
  return pen.source.sums.wordSpace[cluster] || (shaped.clusterWidth[cluster] ?? 0);
}

/** A soft hyphen that is not used is no part of the words. */
function shownText(text: string, start: number, end: number): string {
  return end - start === 1 ? text.charAt(start) : text.slice(start, end).replaceAll('\u00ad', '');
}

function placePart(pen: Pen, item: StyledItem, start: number, end: number): number {
  const run = runFor(pen, item);
  const part = pen.source.text.slice(start, end);
  const shaped = shape(item.transform(part), item.face, item);
  let x = 0;
  shaped.ids.forEach((id, glyph) => {
    const cluster = shaped.clusters[glyph] ?? 0;
    const next = shaped.clusters.find((other) => other > cluster) ?? part.length;
    const advance = (shaped.advances[glyph] ?? 0) * item.size;
    run.glyphs.push({
      id,
      x: pen.x - run.x + x,
      dx: (shaped.dx[glyph] ?? 0) * item.size,
      dy: (shaped.dy[glyph] ?? 0) * item.size,
      advance,
      text: glyph > 0 && shaped.clusters[glyph - 1] === cluster ? '' : shownText(part, cluster, next),
    });
    x += advance;
  });
  return x;
}

function runFor(pen: Pen, item: StyledItem): OpenRun {
  const last = pen.runs.at(-1);
  if (
    last?.run === item.run &&
    last.face === item.face &&
    last.size === item.size &&
    last.rise === item.rise
  ) {
    return last;
  }
  const { face, size, rise, run } = item;
  const made: OpenRun = { face, size, rise, run, x: pen.x, width: 0, glyphs: [] };
  pen.runs.push(made);
  return made;
}

/** ISO 32000-1, 14.8.2.2.3: a hyphen that the text does not have is a soft hyphen to those who read the file. */
function placeHyphen(pen: Pen, cluster: number, width: number): void {
  const { shaped } = pen.source;
  const item = shaped.items[shaped.clusterItem[cluster] ?? -1];
  if (item === undefined) return;
  const run = runFor(pen, item);
  run.glyphs.push({ id: hyphenGlyph(item), x: pen.x - run.x, dx: 0, dy: 0, advance: width, text: '\u00ad' });
  pen.x += width;
  run.width = pen.x - run.x;
}

/** Spaces at the beginning of a paragraph have no width, but they are in the text. */
function placeLeadingSpaces(pen: Pen, first: number): void {
  const { shaped } = pen.source;
  let cluster = first;
  while (cluster > 0 && (shaped.clusterStart[cluster - 1] ?? 0) >= pen.start) cluster--;
  for (; cluster < first; cluster++) {
    const item = shaped.items[shaped.clusterItem[cluster] ?? -1];
    if (item !== undefined && shaped.clusterKind[cluster] === SPACE) placeCluster(pen, cluster, item);
  }
}

/** Spaces at a line end stay in the text, beyond the width of the line: who copies it needs them between words. */
function placeTrailingSpaces(pen: Pen, from: number): void {
  const { shaped } = pen.source;
  for (let cluster = from; (shaped.clusterStart[cluster] ?? pen.end) < pen.end; cluster++) {
    const item = shaped.items[shaped.clusterItem[cluster] ?? -1];
    if (item !== undefined && shaped.clusterKind[cluster] === SPACE)
      pen.x += placeCluster(pen, cluster, item);
  }
}
