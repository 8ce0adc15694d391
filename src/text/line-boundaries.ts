import type { Adjustments } from './adjustability.ts';
import { type ClusterSums, GAP_EASE, type MeasuredText } from './cluster-sums.ts';
import { LINE_END, type ShapedParagraph, SPACE } from './glyphs.ts';
import { type BreakPoints, nextPoint, penaltyOf } from './break-points.ts';
import { hangingWidth } from './hanging.ts';
import { FORCED, HYPHEN, type LineBoundaries } from './knuth-plass.ts';
import { shape } from './shape.ts';
import type { StyledItem } from './style-item.ts';

/** Boundaries of lines with their places in the text. */
export interface TextBoundaries extends LineBoundaries {
  /** UTF-16 offset of the break. */
  readonly offset: Int32Array;
  /** First cluster that shows on a line that begins here. */
  readonly startCluster: Int32Array;
  /** The cluster after the last one that shows on a line that ends here. */
  readonly endCluster: Int32Array;
  /** Letters before the boundary, as `ClusterSums` counts them. */
  readonly letters: Int32Array;
  /** Width of the hyphen that is set if the line ends here. */
  readonly hyphenWidth: Float64Array;
}

/** What the boundaries of a paragraph are computed from. */
export interface BoundarySource extends MeasuredText {
  readonly adjustments: Adjustments;
  readonly sums: ClusterSums;
}

/** Computes for every break what a line that begins or ends there measures. */
export function lineBoundaries(source: BoundarySource, points: BreakPoints): TextBoundaries {
  const { shaped } = source;
  const boundaries = emptyBoundaries(points.count + 1);
  setStart(source, boundaries, 0, 0, 0);
  let cluster = 0;
  let offset = 0;
  for (let boundary = 1; boundary <= points.count; boundary++) {
    offset = nextPoint(points, offset);
    const kind = points.kind[offset] ?? FORCED;
    while (cluster < shaped.clusterCount && (shaped.clusterStart[cluster + 1] ?? Infinity) <= offset)
      cluster++;
    boundaries.offset[boundary] = offset;
    boundaries.kind[boundary] = kind;
    boundaries.penalty[boundary] = penaltyOf(kind);
    setEnd(source, boundaries, boundary, cluster, offset);
    setStart(source, boundaries, boundary, cluster, offset);
  }
  return boundaries;
}

function emptyBoundaries(count: number): TextBoundaries {
  const numbers = (): Float64Array => new Float64Array(count);
  return {
    count,
    kind: new Uint8Array(count),
    penalty: numbers(),
    startAt: numbers(),
    startShrink: numbers(),
    startStretch: numbers(),
    endAt: numbers(),
    endShrink: numbers(),
    endStretch: numbers(),
    hyphenWidth: numbers(),
    offset: new Int32Array(count),
    startCluster: new Int32Array(count),
    endCluster: new Int32Array(count),
    letters: new Int32Array(count),
  };
}

/** Whether an offset lies inside a cluster: a break there divides a ligature. */
function dividesCluster({ shaped }: BoundarySource, cluster: number, offset: number): boolean {
  return (
    offset > (shaped.clusterStart[cluster] ?? offset) && offset < (shaped.clusterStart[cluster + 1] ?? offset)
  );
}

/** Width of a part of a cluster set by itself. */
function partWidth({ text, shaped }: BoundarySource, cluster: number, start: number, end: number): number {
  const item = itemOf(shaped, cluster);
  if (item === undefined) return 0;
  const { advances } = shape(item.transform(text.slice(start, end)), item.face, item);
  return advances.reduce((sum, advance) => sum + advance, 0) * item.size;
}

/** A line that begins with `cluster`: spaces before the first visible cluster are dropped, its gap and trim too. */
function setStart(
  source: BoundarySource,
  boundaries: TextBoundaries,
  boundary: number,
  cluster: number,
  offset: number,
): void {
  const { shaped, sums, adjustments, settings } = source;
  const divided = dividesCluster(source, cluster, offset);
  let first = cluster;
  while (!divided && shaped.clusterKind[first] === SPACE) first++;
  const unit = shaped.clusterStart[first] ?? 0;
  let at = sums.at[first] ?? 0;
  let shrink = sums.shrink[first] ?? 0;
  let stretch = sums.stretch[first] ?? 0;
  if (divided) {
    const next = shaped.clusterStart[first + 1] ?? offset;
    at += (shaped.clusterWidth[first] ?? 0) - partWidth(source, first, offset, next);
  }
  if (adjustments.adjusted[unit] === 1) {
    const size = shaped.clusterSize[first] ?? 0;
    const gap = (adjustments.gapBefore[unit] ?? 0) * settings.spaceScale;
    at += size * (gap + (adjustments.lineStartTrim[unit] ?? 0) - (adjustments.trimBefore[unit] ?? 0));
    shrink += size * ((adjustments.gapShrink[unit] ?? 0) + (adjustments.shrinkBefore[unit] ?? 0));
    stretch += size * (adjustments.gapStretch[unit] ?? 0) * GAP_EASE;
  }
  boundaries.startCluster[boundary] = first;
  boundaries.startAt[boundary] = at;
  boundaries.startShrink[boundary] = shrink;
  boundaries.startStretch[boundary] = stretch;
  boundaries.letters[boundary] = sums.letters[first] ?? 0;
}

/** A line that ends before `cluster`: spaces are dropped, a mark gives up the white space on its right. */
function setEnd(
  source: BoundarySource,
  boundaries: TextBoundaries,
  boundary: number,
  cluster: number,
  offset: number,
): void {
  const { shaped, sums, adjustments } = source;
  const divided = dividesCluster(source, cluster, offset);
  const end = divided ? cluster : lastShown(source, cluster);
  const last = Math.max(0, divided ? end : end - 1);
  const unit = shaped.clusterStart[last] ?? 0;
  let at = sums.at[end] ?? 0;
  let shrink = (sums.shrink[end] ?? 0) - (sums.tracking[last] ?? 0);
  if (divided) at += partWidth(source, end, shaped.clusterStart[end] ?? offset, offset);
  else at -= hangingWidth(source, last);
  if (boundaries.kind[boundary] === HYPHEN) {
    const hyphen = hyphenAdvance(itemOf(shaped, last));
    boundaries.hyphenWidth[boundary] = hyphen;
    at += hyphen;
  }
  if (adjustments.adjusted[unit] === 1) {
    const size = shaped.clusterSize[last] ?? 0;
    at += size * ((adjustments.trimAfter[unit] ?? 0) - (adjustments.lineEndTrim[unit] ?? 0));
    shrink += size * ((adjustments.lineEndShrink[unit] ?? 0) - (adjustments.shrinkAfter[unit] ?? 0));
  }
  boundaries.endCluster[boundary] = divided ? end + 1 : end;
  boundaries.endAt[boundary] = at;
  boundaries.endShrink[boundary] = shrink;
  boundaries.endStretch[boundary] =
    (sums.stretch[end] ?? 0) - ((sums.stretch[last + 1] ?? 0) - (sums.stretch[last] ?? 0));
}

/** The cluster after the last visible one of a line: before its line end (CR LF is one) and its spaces. */
function lastShown({ text, shaped }: BoundarySource, cluster: number): number {
  let end = cluster;
  if (shaped.clusterKind[end - 1] === LINE_END) end--;
  const unit = shaped.clusterStart[end] ?? 0;
  if (text.charCodeAt(unit) === 0x0a && text.charCodeAt(unit - 1) === 0x0d) end--;
  while (shaped.clusterKind[end - 1] === SPACE) end--;
  return end;
}

function itemOf(shaped: ShapedParagraph, cluster: number): StyledItem | undefined {
  return shaped.items[shaped.clusterItem[cluster] ?? -1];
}

/** U+2010 where the face has it, else the hyphen-minus that all faces have. */
export function hyphenGlyph(item: StyledItem): number {
  return item.face.glyph(0x2010) || item.face.glyph(0x2d);
}

function hyphenAdvance(item: StyledItem | undefined): number {
  return item === undefined ? 0 : item.face.advance(hyphenGlyph(item)) * item.size;
}
