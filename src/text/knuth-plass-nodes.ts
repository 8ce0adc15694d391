/**
 * The memory of the paragraph optimum (see knuth-plass.ts): feasible breaks and the candidates for the next ones, in
 * parallel arrays of numbers, so that a search makes no object.
 */

/** TeX's fitness classes, §817 of "TeX: The Program". */
export const VERY_LOOSE = 0;
export const LOOSE = 1;
export const DECENT = 2;
export const TIGHT = 3;

/** Ways to boundaries: a boundary together with what the path to it looks like. */
export interface Ways {
  count: number;
  boundary: Int32Array;
  /** The node that the way comes from. */
  previous: Int32Array;
  /** Lines before the boundary; −1 of candidates where all lines are alike and none need be told apart. */
  line: Int32Array;
  fitness: Uint8Array;
  hyphens: Int32Array;
  total: Float64Array;
  ratio: Float64Array;
}

/**
 * One search ends before the next begins: they share their memory, which would else be the largest part of what
 * composing leaves to the garbage collector.
 */
const nodes = emptyWays(1024);
const candidates = emptyWays(64);

function emptyWays(capacity: number): Ways {
  return {
    count: 0,
    boundary: new Int32Array(capacity),
    previous: new Int32Array(capacity),
    line: new Int32Array(capacity),
    fitness: new Uint8Array(capacity),
    hyphens: new Int32Array(capacity),
    total: new Float64Array(capacity),
    ratio: new Float64Array(capacity),
  };
}

/** The beginning of a paragraph: one node, from which all lines come. */
export function startNodes(): Ways {
  nodes.count = 0;
  set(nodes, 0, 0, -1, 0, DECENT, 0, 0, 0);
  return nodes;
}

/** The best way found to one boundary for each kind of path: none yet. */
export function startCandidates(): Ways {
  candidates.count = 0;
  return candidates;
}

/** Sets a way at a place, which may be the one after the last. */
function set(
  into: Ways,
  place: number,
  boundary: number,
  previous: number,
  line: number,
  fitness: number,
  hyphens: number,
  total: number,
  ratio: number,
): void {
  if (place === into.boundary.length) grow(into);
  if (place === into.count) into.count++;
  into.boundary[place] = boundary;
  into.previous[place] = previous;
  into.line[place] = line;
  into.fitness[place] = fitness;
  into.hyphens[place] = hyphens;
  into.total[place] = total;
  into.ratio[place] = ratio;
}

function grow(into: Ways): void {
  const longer = emptyWays(2 * into.boundary.length);
  longer.boundary.set(into.boundary);
  longer.previous.set(into.previous);
  longer.line.set(into.line);
  longer.fitness.set(into.fitness);
  longer.hyphens.set(into.hyphens);
  longer.total.set(into.total);
  longer.ratio.set(into.ratio);
  Object.assign(into, { ...longer, count: into.count });
}

/** Keeps a way to the boundary unless a way of the same kind is better. */
export function keep(
  into: Ways,
  boundary: number,
  previous: number,
  line: number,
  fitness: number,
  hyphens: number,
  total: number,
  ratio: number,
): void {
  let place = 0;
  while (place < into.count && !isAlike(into, place, line, fitness, hyphens)) place++;
  if (place < into.count && total > (into.total[place] ?? 0)) return;
  set(into, place, boundary, previous, line, fitness, hyphens, total, ratio);
}

function isAlike(among: Ways, place: number, line: number, fitness: number, hyphens: number): boolean {
  return among.fitness[place] === fitness && among.hyphens[place] === hyphens && among.line[place] === line;
}

/** Turns candidates into nodes, but for those that a better one of no more hyphens outdoes whatever follows. */
export function settle(among: Ways, into: Ways, adjacentDemerits: number): void {
  for (let fitness = VERY_LOOSE; fitness <= TIGHT; fitness++) {
    for (let place = 0; place < among.count; place++) {
      if (among.fitness[place] !== fitness || isOutdone(among, place, adjacentDemerits)) continue;
      const boundary = among.boundary[place] ?? 0;
      const previous = among.previous[place] ?? 0;
      const line = (into.line[previous] ?? 0) + 1;
      const hyphens = among.hyphens[place] ?? 0;
      const total = among.total[place] ?? 0;
      set(into, into.count, boundary, previous, line, fitness, hyphens, total, among.ratio[place] ?? 0);
    }
  }
}

function isOutdone(among: Ways, place: number, adjacentDemerits: number): boolean {
  for (let other = 0; other < among.count; other++) {
    if (among.line[other] !== among.line[place]) continue;
    if ((among.hyphens[other] ?? 0) > (among.hyphens[place] ?? 0)) continue;
    if ((among.total[other] ?? 0) + adjacentDemerits < (among.total[place] ?? 0)) return true;
  }
  return false;
}
