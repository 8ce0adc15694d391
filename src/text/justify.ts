import { clusterWidth, isWordSpace, trackingRoom, WORD_SPACE_SHRINK } from './cluster-sums.ts';
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

/** How far a step may go at a cluster: points. `unit` is the offset of the cluster's first character. */
type Room = (cluster: number, unit: number, size: number) => number;

/** One step of justification: what it may do on the left and on the right of every cluster. */
interface Step {
  readonly before?: Room;
  readonly after?: Room;
  /** True for a step that goes on for as long as there is something to spend. */
  readonly unlimited?: boolean;
}

/**
 * Fits a line to its measure by the steps of CLREQ ("Procedures for inter-character spacing reduction" and
 * "… expansion"): each step is taken to its limit at all places at once before the next one begins.
 */
export function justifyLine(source: BoundarySource, range: ClusterRange, excess: number): LineAdjustment {
  const count = Math.max(0, range.end - range.start);
  const adjustment = { before: new Float64Array(count), after: new Float64Array(count) };
  let left = Math.abs(excess);
  if (left < NEGLIGIBLE) return adjustment;
  for (const step of excess < 0 ? shrinkingSteps(source, range) : stretchingSteps(source, range)) {
    const all = totalRoom(source, range, step.before) + totalRoom(source, range, step.after);
    if (all <= 0) continue;
    const share = step.unlimited === true ? left / all : Math.min(1, left / all);
    const signed = excess < 0 ? -share : share;
    spend(source, range, step.before, signed, adjustment.before);
    spend(source, range, step.after, signed, adjustment.after);
    left -= share * all;
    if (left < NEGLIGIBLE) break;
  }
  return adjustment;
}

/** Points that nobody sees. */
const NEGLIGIBLE = 1e-9;

/** 1 line end, 2 word space, 3 interpunct, 4 brackets, 5 ，、；, 6 gap between Han and Latin, 7 。？！. */
function shrinkingSteps(source: BoundarySource, range: ClusterRange): readonly Step[] {
  const { lineEndShrink, gapShrink, shrinkStep, shrinkBefore, shrinkAfter } = source.adjustments;
  const mark = (step: number): Step => ({
    before: (cluster, unit, size) =>
      shrinkStep[unit] === step && cluster > range.start ? (shrinkBefore[unit] ?? 0) * size : 0,
    after: (cluster, unit, size) =>
      shrinkStep[unit] === step && cluster < range.end - 1 ? (shrinkAfter[unit] ?? 0) * size : 0,
  });
  return [
    { after: (cluster, unit, size) => (cluster < range.end - 1 ? 0 : (lineEndShrink[unit] ?? 0) * size) },
    tracked(source, range),
    { after: (cluster) => naturalWordSpace(source, cluster) * WORD_SPACE_SHRINK },
    mark(3),
    mark(4),
    mark(5),
    { before: (cluster, unit, size) => (cluster > range.start ? (gapShrink[unit] ?? 0) * size : 0) },
    mark(7),
  ];
}

/** 1 word space to ½ em, 2 gap to its limit, 3 all places between East Asian characters; then what there is. */
function stretchingSteps(source: BoundarySource, range: ClusterRange): readonly Step[] {
  const { gapStretch, expandable } = source.adjustments;
  const wordSpace: Room = (cluster, _unit, size) => {
    const natural = naturalWordSpace(source, cluster);
    return natural > 0 ? Math.max(0, WIDEST_WORD_SPACE * size - natural) : 0;
  };
  const gap: Room = (cluster, unit, size) => (cluster > range.start ? (gapStretch[unit] ?? 0) * size : 0);
  const others: Room = (cluster, unit, size) =>
    cluster < range.end - 1 ? (expandable[unit] ?? 0) * size : 0;
  return [
    tracked(source, range),
    { after: wordSpace },
    { before: gap },
    { after: others, unlimited: true },
    { after: (cluster) => naturalWordSpace(source, cluster), unlimited: true },
    { before: gap, unlimited: true },
  ];
}

/** Em: where a word space has become so wide, other places help. */
const WIDEST_WORD_SPACE = 1 / 2;

/** Letters of an alphabet by the tracking that the settings name, before any space. */
function tracked(source: BoundarySource, range: ClusterRange): Step {
  if ((source.settings.tracking ?? 0) === 0) return {};
  return { after: (cluster) => (cluster < range.end - 1 ? trackingRoom(source, cluster) : 0) };
}

/** Width of a word space in points, 0 for any other cluster. */
function naturalWordSpace(source: BoundarySource, cluster: number): number {
  return isWordSpace(source, cluster) ? clusterWidth(source, cluster) : 0;
}

function totalRoom(source: BoundarySource, range: ClusterRange, room: Room | undefined): number {
  if (room === undefined) return 0;
  const { shaped } = source;
  let total = 0;
  for (let cluster = range.start; cluster < range.end; cluster++) {
    total += room(cluster, shaped.clusterStart[cluster] ?? 0, shaped.clusterSize[cluster] ?? 0);
  }
  return total;
}

function spend(
  source: BoundarySource,
  range: ClusterRange,
  room: Room | undefined,
  share: number,
  places: Float64Array,
): void {
  if (room === undefined) return;
  const { shaped } = source;
  for (let cluster = range.start; cluster < range.end; cluster++) {
    const points = room(cluster, shaped.clusterStart[cluster] ?? 0, shaped.clusterSize[cluster] ?? 0);
    const place = cluster - range.start;
    if (points !== 0) places[place] = (places[place] ?? 0) + points * share;
  }
}
