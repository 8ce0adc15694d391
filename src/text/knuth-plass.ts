/**
 * Breaking paragraphs into lines after D. E. Knuth and M. F. Plass, "Breaking Paragraphs into Lines" (Software:
 * Practice and Experience 11, 1981), as TeX does it, over numbers alone: what a line between two boundaries
 * measures comes from sums that were added up beforehand.
 */

import {
  DECENT,
  keep,
  LOOSE,
  settle,
  startCandidates,
  startNodes,
  TIGHT,
  VERY_LOOSE,
  type Ways,
} from './knuth-plass-nodes.ts';

/** What ends a line at a boundary. */
export const PLAIN = 0;
/** A hyphen that is not in the text. */
export const HYPHEN = 1;
/** A hyphen of the text. */
export const EXPLICIT_HYPHEN = 2;
/** The line must end here. */
export const FORCED = 3;

/**
 * Where lines may begin and end, in order; the first boundary is the beginning, the last one is forced. The line
 * from boundary `a` to boundary `b` has the width `endAt[b] − startAt[a]`, and so with shrink and stretch: what
 * vanishes at a line start or end is already left out, a hyphen already counted.
 */
export interface LineBoundaries {
  readonly count: number;
  readonly kind: Uint8Array;
  /** Penalty in TeX's sense for ending a line here. */
  readonly penalty: Float64Array;
  readonly startAt: Float64Array;
  readonly startShrink: Float64Array;
  readonly startStretch: Float64Array;
  readonly endAt: Float64Array;
  readonly endShrink: Float64Array;
  readonly endStretch: Float64Array;
}

/** What makes a paragraph ugly, and how much; the names are TeX's where TeX has one. */
export interface DemeritSettings {
  readonly linePenalty: number;
  /** Largest badness of a line, 100 for one stretched by all of its stretch. */
  readonly tolerance: number;
  readonly doubleHyphenDemerits: number;
  readonly finalHyphenDemerits: number;
  /** Two adjacent lines of which one is much tighter than the other. */
  readonly adjacentDemerits: number;
  /** How many lines in a row may end with a hyphen. */
  readonly mostHyphens: number;
  /** Stretch that every line has in addition, as TeX's \emergencystretch. */
  readonly emergencyStretch: number;
  /** What a line's badness alone can cost: 100,000,000 in TeX, where all awful lines are alike. */
  readonly mostDemerits: number;
  /** A path with more demerits is no path: TeX's numbers end at 2³⁰ − 1. */
  readonly hopelessDemerits: number;
  /** Demerits of a line that is longer than its measure because there was no other way. */
  readonly overfullDemerits: number;
  /** Badness of a line that lacks (above 0) or exceeds (below 0) its measure by `excess`, with that much to give. */
  readonly badness: (excess: number, capacity: number) => number;
  /** Demerits for a last line (a line before a forced end) from one boundary to the other. */
  readonly lastLineDemerits: (from: number, to: number) => number;
}

/** Lines by number, from 0. */
export interface LineShape {
  readonly measure: (line: number) => number;
  /** True where all lines are alike: paths of different lengths then need not be kept apart. */
  readonly uniform: boolean;
  readonly unhyphenated: (line: number) => boolean;
  /** Whether a line may be kept that is longer than its measure: the last resort, so that a paragraph never fails. */
  readonly overfull: boolean;
}

/** The chosen boundaries: line `i` goes from `boundaries[i]` to `boundaries[i + 1]`. */
export interface BrokenLines {
  readonly boundaries: readonly number[];
  /** Of each line: shrunk below 0, stretched above 0. */
  readonly ratios: readonly number[];
  readonly demerits: readonly number[];
  readonly totalDemerits: number;
}

/**
 * Finds the breaks with the fewest demerits, or undefined where no way keeps within the tolerance.
 *
 * Time is linear in the length of the paragraph. Nodes stand in the order of their boundaries. A line that begins
 * at a node can only grow as its end moves on, so nodes whose line has become too long leave at the front, and the
 * search of a boundary stops at the first node from which the line is hopelessly short. What is left is a window
 * of a measure's length, however long the paragraph.
 */
export function optimumBreaks(
  boundaries: LineBoundaries,
  shape: LineShape,
  settings: DemeritSettings,
  slack: number,
): BrokenLines | undefined {
  const nodes = startNodes();
  const candidates = startCandidates();
  let first = 0;
  for (let boundary = 1; boundary < boundaries.count; boundary++) {
    first = dropOverlong(nodes, first, boundary, boundaries, shape, slack);
    collect(nodes, first, boundary, boundaries, shape, settings, slack, candidates);
    const kind = boundaries.kind[boundary] ?? PLAIN;
    const forced = kind === FORCED;
    if (candidates.count === 0 && (forced || first >= nodes.count)) {
      if (!shape.overfull) return undefined;
      rescue(nodes, boundary, kind, settings.overfullDemerits, candidates);
    }
    if (forced) first = nodes.count;
    settle(candidates, nodes, settings.adjacentDemerits);
  }
  return trace(nodes, first);
}

/** Leaves behind the nodes from which no line can end at this boundary or later. */
function dropOverlong(
  nodes: Ways,
  first: number,
  boundary: number,
  boundaries: LineBoundaries,
  shape: LineShape,
  slack: number,
): number {
  const end = (boundaries.endAt[boundary] ?? 0) - (boundaries.endShrink[boundary] ?? 0) - slack;
  let active = first;
  for (; active < nodes.count; active++) {
    const from = nodes.boundary[active] ?? 0;
    const least = end - (boundaries.startAt[from] ?? 0) + (boundaries.startShrink[from] ?? 0);
    if (least <= shape.measure(nodes.line[active] ?? 0)) break;
  }
  return active;
}

/** Tries a line to `boundary` from every active node and keeps the best of each kind. */
function collect(
  nodes: Ways,
  first: number,
  boundary: number,
  boundaries: LineBoundaries,
  shape: LineShape,
  settings: DemeritSettings,
  slack: number,
  candidates: Ways,
): void {
  candidates.count = 0;
  const kind = boundaries.kind[boundary] ?? PLAIN;
  const endAt = boundaries.endAt[boundary] ?? 0;
  const endShrink = boundaries.endShrink[boundary] ?? 0;
  const endStretch = (boundaries.endStretch[boundary] ?? 0) + settings.emergencyStretch;
  const reach = shape.uniform && kind !== FORCED ? Math.cbrt(settings.tolerance / 100) * 1.01 : Infinity;
  for (let node = first; node < nodes.count; node++) {
    const from = nodes.boundary[node] ?? 0;
    const line = nodes.line[node] ?? 0;
    const excess = shape.measure(line) - endAt + (boundaries.startAt[from] ?? 0);
    let badness = 0;
    let ratio = 0;
    if (excess > 0) {
      if (kind !== FORCED) {
        const stretch = endStretch - (boundaries.startStretch[from] ?? 0);
        if (excess - slack > stretch * reach) break;
        badness = settings.badness(excess, stretch);
        ratio = stretch > 0 ? excess / stretch : 0;
      }
    } else if (excess < 0) {
      const shrink = endShrink - (boundaries.startShrink[from] ?? 0);
      if (shrink < -excess - TOLERATED_OVERRUN) continue;
      badness = settings.badness(excess, shrink);
      ratio = shrink > 0 ? excess / shrink : 0;
    }
    if (badness > settings.tolerance) continue;
    if (kind === HYPHEN && shape.unhyphenated(line)) continue;
    addCandidate(
      nodes,
      node,
      boundary,
      kind,
      badness,
      ratio,
      boundaries,
      settings,
      shape.uniform,
      candidates,
    );
  }
}

/** Lengths are sums of many fractions: so many points too much are none. */
const TOLERATED_OVERRUN = 1e-6;

function addCandidate(
  nodes: Ways,
  node: number,
  boundary: number,
  kind: number,
  badness: number,
  ratio: number,
  boundaries: LineBoundaries,
  settings: DemeritSettings,
  uniform: boolean,
  candidates: Ways,
): void {
  const from = nodes.boundary[node] ?? 0;
  const hyphen = kind === HYPHEN || kind === EXPLICIT_HYPHEN;
  const hyphens = hyphen ? hyphensInARow((nodes.hyphens[node] ?? 0) + 1, settings.mostHyphens) : 0;
  if (hyphens > settings.mostHyphens) return;
  const fitness = fitnessOf(badness, ratio);
  let demerits = demeritsOf(
    settings.linePenalty + badness,
    boundaries.penalty[boundary] ?? 0,
    settings.mostDemerits,
  );
  const afterHyphen = (nodes.hyphens[node] ?? 0) > 0;
  if (afterHyphen && hyphen) demerits += settings.doubleHyphenDemerits;
  if (kind === FORCED) {
    if (afterHyphen) demerits += settings.finalHyphenDemerits;
    demerits += settings.lastLineDemerits(from, boundary);
  }
  if (Math.abs(fitness - (nodes.fitness[node] ?? DECENT)) > 1) demerits += settings.adjacentDemerits;
  const line = (nodes.line[node] ?? 0) + 1;
  const total = (nodes.total[node] ?? 0) + demerits;
  if (total > settings.hopelessDemerits) return;
  keep(candidates, boundary, node, uniform ? -1 : line, fitness, hyphens, total, ratio);
}

/** Without a limit it is enough to know that the line before ended with a hyphen. */
function hyphensInARow(count: number, most: number): number {
  return most === Infinity ? 1 : count;
}

function fitnessOf(badness: number, ratio: number): number {
  if (ratio < 0) return badness > 12 ? TIGHT : DECENT;
  if (badness > 99) return VERY_LOOSE;
  return badness > 12 ? LOOSE : DECENT;
}

/** TeX: The Program, §859. */
function demeritsOf(base: number, penalty: number, most: number): number {
  const demerits = Math.min(base * base, most);
  return penalty >= 0 ? demerits + penalty * penalty : demerits - penalty * penalty;
}

/** An overfull line from the latest break there is. */
function rescue(nodes: Ways, boundary: number, kind: number, demerits: number, candidates: Ways): void {
  const node = nodes.count - 1;
  const hyphens = kind === HYPHEN || kind === EXPLICIT_HYPHEN ? 1 : 0;
  keep(candidates, boundary, node, -1, TIGHT, hyphens, (nodes.total[node] ?? 0) + demerits, -1);
}

function trace(nodes: Ways, first: number): BrokenLines {
  let best = first;
  for (let node = first; node < nodes.count; node++) {
    if ((nodes.total[node] ?? 0) < (nodes.total[best] ?? 0)) best = node;
  }
  const path: number[] = [];
  for (let node = best; node >= 0; node = nodes.previous[node] ?? -1) path.push(node);
  path.reverse();
  const totals = path.map((node) => nodes.total[node] ?? 0);
  return {
    boundaries: path.map((node) => nodes.boundary[node] ?? 0),
    ratios: path.slice(1).map((node) => nodes.ratio[node] ?? 0),
    demerits: totals.slice(1).map((total, line) => total - (totals[line] ?? 0)),
    totalDemerits: nodes.total[best] ?? 0,
  };
}
