import { WORD_SPACE_SHRINK } from './cluster-sums.ts';
import type { BoundarySource } from './line-boundaries.ts';

/** What justification does to the clusters of one line, in points beyond their natural place. */
export interface LineAdjustment {
  /** Added before each cluster (taken where negative), by cluster of the line. */
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** A line as a range of clusters. */
export interface ClusterRange {
  readonly start: number;
  readonly end: number;
}

/** Points that nobody sees. */
const NEGLIGIBLE = 1e-9;
/** Em: where a word space has become so wide, other places help. */
const WIDEST_WORD_SPACE = 1 / 2;
/** Em: a word space so much wider or narrower is not seen; letters are moved only where this is not enough. */
const UNSEEN_CHANGE = 1 / 40;

/**
 * Fits a line to its measure by the steps of CLREQ ("Procedures for inter-character spacing reduction" and
 * "… expansion"): each step is taken to its limit at all places at once before the next one begins.
 */
export function justifyLine(source: BoundarySource, range: ClusterRange, excess: number): LineAdjustment {
  const count = Math.max(0, range.end - range.start);
  const adjustment = { before: new Float64Array(count), after: new Float64Array(count) };
  if (Math.abs(excess) < NEGLIGIBLE) return adjustment;
  if (excess < 0) shrinkLine(source, range, -excess, adjustment);
  else stretchLine(source, range, excess, adjustment);
  return adjustment;
}

/**
 * Which share of each step is taken when so many points are to be had from steps with so much room, in order. Steps
 * from `unlimited` on go further than their room.
 */
function sharesOf(room: readonly number[], points: number, unlimited: number): readonly number[] {
  let left = points;
  return room.map((all, step) => {
    if (all <= 0 || left < NEGLIGIBLE) return 0;
    const share = step >= unlimited ? left / all : Math.min(1, left / all);
    left -= share * all;
    return share;
  });
}

/** The places of `shrinkStep` among the steps below: 3 interpunct, 4 brackets, 5 ，、；, 7 。？！. */
const stepOfMark = [-1, -1, -1, 4, 5, 6, -1, 8];

/**
 * 0 line end, 1 word space as far as nobody sees it, 2 letters by the tracking that the settings name, 3 word space to
 * its limit, 4 interpunct, 5 brackets, 6 ，、；, 7 gap between Han and Latin, 8 。？！.
 */
function shrinkLine(source: BoundarySource, range: ClusterRange, points: number, into: LineAdjustment): void {
  const { adjustments, shaped, sums } = source;
  const { start, end } = range;
  const room = shrinkRoom(source, range);
  const shares = sharesOf(room, points, room.length);
  const [ofEnd = 0, ofUnseen = 0, ofLetters = 0, ofSpace = 0, , , , ofGap = 0] = shares;
  for (let cluster = start; cluster < end; cluster++) {
    const space = sums.wordSpace[cluster] ?? 0;
    const unseen = space > 0 ? unseenNarrowing(space, shaped.clusterSize[cluster] ?? 0) : 0;
    let after = unseen * ofUnseen + (space * WORD_SPACE_SHRINK - unseen) * ofSpace;
    if (cluster < end - 1) after += (sums.tracking[cluster] ?? 0) * ofLetters;
    else after += lineEndRoom(source, range) * ofEnd;
    const unit = shaped.clusterStart[cluster] ?? 0;
    if (adjustments.adjusted[unit] === 1) {
      const size = shaped.clusterSize[cluster] ?? 0;
      const ofMark = (shares[stepOfMark[adjustments.shrinkStep[unit] ?? 0] ?? -1] ?? 0) * size;
      if (cluster < end - 1) after += (adjustments.shrinkAfter[unit] ?? 0) * ofMark;
      const gap = (adjustments.gapShrink[unit] ?? 0) * size * ofGap;
      const before = gap + (adjustments.shrinkBefore[unit] ?? 0) * ofMark;
      if (cluster > start) into.before[cluster - start] = -before;
    }
    into.after[cluster - start] = -after;
  }
}

function shrinkRoom(source: BoundarySource, range: ClusterRange): readonly number[] {
  const { adjustments, shaped, sums } = source;
  const { start, end } = range;
  const room = [lineEndRoom(source, range), 0, 0, 0, 0, 0, 0, 0, 0];
  const add = (step: number, amount: number): void => {
    room[step] = (room[step] ?? 0) + amount;
  };
  for (let cluster = start; cluster < end; cluster++) {
    const size = shaped.clusterSize[cluster] ?? 0;
    const space = sums.wordSpace[cluster] ?? 0;
    if (space > 0) {
      const unseen = unseenNarrowing(space, size);
      add(1, unseen);
      add(3, space * WORD_SPACE_SHRINK - unseen);
    }
    if (cluster < end - 1) add(2, sums.tracking[cluster] ?? 0);
    const unit = shaped.clusterStart[cluster] ?? 0;
    if (adjustments.adjusted[unit] === 0) continue;
    const step = stepOfMark[adjustments.shrinkStep[unit] ?? 0] ?? -1;
    if (cluster > start) add(7, (adjustments.gapShrink[unit] ?? 0) * size);
    if (step >= 0 && cluster > start) add(step, (adjustments.shrinkBefore[unit] ?? 0) * size);
    if (step >= 0 && cluster < end - 1) add(step, (adjustments.shrinkAfter[unit] ?? 0) * size);
  }
  return room;
}

function unseenNarrowing(space: number, size: number): number {
  return Math.min(UNSEEN_CHANGE * size, space * WORD_SPACE_SHRINK);
}

/** What the last mark of a line may lose on its right. */
function lineEndRoom({ adjustments, shaped }: BoundarySource, { start, end }: ClusterRange): number {
  if (end <= start) return 0;
  const unit = shaped.clusterStart[end - 1] ?? 0;
  return (adjustments.lineEndShrink[unit] ?? 0) * (shaped.clusterSize[end - 1] ?? 0);
}

/**
 * 0 word space as far as nobody sees it, 1 letters by the tracking that the settings name, 2 word space to ½ em, 3 gap
 * to its limit, 4 all places between East Asian characters; then without limit what there is: 5 word spaces, 6 gaps.
 */
function stretchLine(
  source: BoundarySource,
  range: ClusterRange,
  points: number,
  into: LineAdjustment,
): void {
  const { adjustments, shaped, sums } = source;
  const { start, end } = range;
  const { unseen, letters, toHalf, others, spaces, gaps } = stretchRoom(source, range);
  const shares = sharesOf([unseen, letters, toHalf, gaps, others, spaces, gaps], points, 4);
  const [ofUnseen = 0, ofLetters = 0, ofHalf = 0, ofGap = 0, ofOthers = 0, ofSpace = 0, ofWideGap = 0] =
    shares;
  for (let cluster = start; cluster < end; cluster++) {
    const place = cluster - start;
    const unit = shaped.clusterStart[cluster] ?? 0;
    const size = shaped.clusterSize[cluster] ?? 0;
    const space = sums.wordSpace[cluster] ?? 0;
    let after = 0;
    if (space > 0) {
      const widened = unseenWidening(space, size);
      after = widened * ofUnseen + (widening(space, size) - widened) * ofHalf + space * ofSpace;
    }
    if (cluster < end - 1) {
      after += (sums.tracking[cluster] ?? 0) * ofLetters;
      after += (adjustments.expandable[unit] ?? 0) * size * ofOthers;
    }
    if (cluster > start && adjustments.adjusted[unit] === 1)
      into.before[place] = (adjustments.gapStretch[unit] ?? 0) * size * (ofGap + ofWideGap);
    into.after[place] = after;
  }
}

/** Points that each kind of place may grow by, and the width of the word spaces. */
interface StretchRoom {
  readonly unseen: number;
  readonly letters: number;
  readonly toHalf: number;
  readonly others: number;
  readonly spaces: number;
  readonly gaps: number;
}

function stretchRoom(
  { adjustments, shaped, sums }: BoundarySource,
  { start, end }: ClusterRange,
): StretchRoom {
  let [unseen, letters, toHalf, others, spaces, gaps] = [0, 0, 0, 0, 0, 0];
  for (let cluster = start; cluster < end; cluster++) {
    const unit = shaped.clusterStart[cluster] ?? 0;
    const size = shaped.clusterSize[cluster] ?? 0;
    const space = sums.wordSpace[cluster] ?? 0;
    if (space > 0) {
      spaces += space;
      unseen += unseenWidening(space, size);
      toHalf += widening(space, size) - unseenWidening(space, size);
    }
    if (cluster < end - 1) {
      letters += sums.tracking[cluster] ?? 0;
      others += (adjustments.expandable[unit] ?? 0) * size;
    }
    if (cluster > start && adjustments.adjusted[unit] === 1)
      gaps += (adjustments.gapStretch[unit] ?? 0) * size;
  }
  return { unseen, letters, toHalf, others, spaces, gaps };
}

/** How far a word space may grow before other places help. */
function widening(space: number, size: number): number {
  return Math.max(0, WIDEST_WORD_SPACE * size - space);
}

function unseenWidening(space: number, size: number): number {
  return Math.min(UNSEEN_CHANGE * size, widening(space, size));
}
