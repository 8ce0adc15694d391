import type { BoundarySource } from './line-boundaries.ts';
import { clusterWidth, isWordSpace, trackingRoom, WORD_SPACE_SHRINK } from './cluster-sums.ts';

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

/** What one step may do at one cluster: points, on its left or right. */
type Room = (cluster: number, unit: number, size: number) => readonly [before: number, after: number];

const NOTHING = [0, 0] as const;

/**
 * Fits a line to its measure by the steps of CLREQ ("Procedures for inter-character spacing reduction" and
 * "… expansion"): each step is taken to its limit at all places at once before the next one begins.
 */
export function justifyLine(source: BoundarySource, range: ClusterRange, excess: number): LineAdjustment {
  const count = Math.max(0, range.end - range.start);
  const adjustment = { before: new Float64Array(count), after: new Float64Array(count) };
  if (Math.abs(excess) < 1e-9 || count === 0) return adjustment;
  const steps = excess < 0 ? shrinkingSteps(source, range) : stretchingSteps(source, range);
  let left = Math.abs(excess);
  for (const [index, room] of steps.entries()) {
    const all = totalRoom(source, range, room);
    if (all <= 0) continue;
    const unlimited = excess > 0 && index >= LIMITED_STRETCHING;
    const share = unlimited ? left / all : Math.min(1, left / all);
    spend(source, range, room, excess < 0 ? -share : share, adjustment);
    left -= share * all;
    if (left <= 1e-9) break;
  }
  return adjustment;
}

/** The first steps of stretching have limits; what is left goes to the places of the first later one. */
const LIMITED_STRETCHING = 3;

/** 1 line end, 2 word space, 3 interpunct, 4 brackets, 5 ，、；, 6 gap between Han and Latin, 7 。？！. */
function shrinkingSteps(source: BoundarySource, range: ClusterRange): readonly Room[] {
  const { adjustments } = source;
  const lineEnd: Room = (cluster, unit, size) =>
    cluster === range.end - 1 ? [0, (adjustments.lineEndShrink[unit] ?? 0) * size] : NOTHING;
  const wordSpace: Room = (cluster) => [0, naturalWordSpace(source, cluster) * WORD_SPACE_SHRINK];
  const gap: Room = (cluster, unit, size) =>
    cluster === range.start ? NOTHING : [(adjustments.gapShrink[unit] ?? 0) * size, 0];
  const mark =
    (step: number): Room =>
    (cluster, unit, size) => {
      if (adjustments.shrinkStep[unit] !== step) return NOTHING;
      const before = cluster === range.start ? 0 : (adjustments.shrinkBefore[unit] ?? 0);
      const after = cluster === range.end - 1 ? 0 : (adjustments.shrinkAfter[unit] ?? 0);
      return [before * size, after * size];
    };
  return [lineEnd, tracked(source, range), wordSpace, mark(3), mark(4), mark(5), gap, mark(7)];
}

/** 1 word space to ½ em, 2 gap to its limit, 3 all places between East Asian characters; then what there is. */
function stretchingSteps(source: BoundarySource, range: ClusterRange): readonly Room[] {
  const { adjustments } = source;
  const inside = (cluster: number): boolean => cluster < range.end - 1;
  const wordSpace: Room = (cluster, _unit, size) => {
    const natural = naturalWordSpace(source, cluster);
    return natural > 0 ? [0, Math.max(0, WIDEST_WORD_SPACE * size - natural)] : NOTHING;
  };
  const gap: Room = (cluster, unit, size) =>
    cluster === range.start ? NOTHING : [(adjustments.gapStretch[unit] ?? 0) * size, 0];
  const others: Room = (cluster, unit, size) =>
    inside(cluster) ? [0, (adjustments.expandable[unit] ?? 0) * size] : NOTHING;
  const wordSpaceAgain: Room = (cluster) => [0, naturalWordSpace(source, cluster)];
  return [tracked(source, range), wordSpace, gap, others, wordSpaceAgain, gap];
}

/** Letters of an alphabet by the tracking that the settings name, before any space. */
function tracked(source: BoundarySource, range: ClusterRange): Room {
  return (cluster) => (cluster < range.end - 1 ? [0, trackingRoom(source, cluster)] : NOTHING);
}

/** Em: where a word space has become so wide, other places help. */
const WIDEST_WORD_SPACE = 1 / 2;

/** Width of a word space in points, 0 for any other cluster. */
export function naturalWordSpace(source: BoundarySource, cluster: number): number {
  return isWordSpace(source, cluster) ? clusterWidth(source, cluster) : 0;
}

function totalRoom(source: BoundarySource, range: ClusterRange, room: Room): number {
  let total = 0;
  forEachCluster(source, range, (cluster, unit, size) => {
    const [before, after] = room(cluster, unit, size);
    total += before + after;
  });
  return total;
}

function spend(
  source: BoundarySource,
  range: ClusterRange,
  room: Room,
  share: number,
  { before, after }: LineAdjustment,
): void {
  forEachCluster(source, range, (cluster, unit, size) => {
    const [left, right] = room(cluster, unit, size);
    const index = cluster - range.start;
    before[index] = (before[index] ?? 0) + left * share;
    after[index] = (after[index] ?? 0) + right * share;
  });
}

function forEachCluster(
  { shaped }: BoundarySource,
  range: ClusterRange,
  visit: (cluster: number, unit: number, size: number) => void,
): void {
  for (let cluster = range.start; cluster < range.end; cluster++) {
    const size = shaped.items[shaped.clusterItem[cluster] ?? -1]?.size ?? 0;
    visit(cluster, shaped.clusterStart[cluster] ?? 0, size);
  }
}
