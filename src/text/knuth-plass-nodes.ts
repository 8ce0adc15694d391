/**
 * The memory of the paragraph optimum (see knuth-plass.ts): feasible breaks and the candidates for the next ones, in
 * parallel arrays of numbers, so that a search makes no object.
 */

/** TeX's fitness classes, §817 of "TeX: The Program". */
export const VERY_LOOSE = 0;
export const LOOSE = 1;
export const DECENT = 2;
export const TIGHT = 3;

/** Feasible breaks; a node is a boundary together with what the path to it looks like. */
export interface Nodes {
  count: number;
  boundary: Int32Array;
  previous: Int32Array;
  line: Int32Array;
  fitness: Uint8Array;
  hyphens: Int32Array;
  total: Float64Array;
  ratio: Float64Array;
}

/** The best way found to one boundary for each kind of path. */
export interface Candidates {
  count: number;
  line: Int32Array;
  fitness: Uint8Array;
  hyphens: Int32Array;
  total: Float64Array;
  ratio: Float64Array;
  node: Int32Array;
}

/**
 * One search ends before the next begins: they share their memory, which would else be the largest part of what
 * composing leaves to the garbage collector.
 */
const nodes: Nodes = {
  count: 0,
  boundary: new Int32Array(1024),
  previous: new Int32Array(1024),
  line: new Int32Array(1024),
  fitness: new Uint8Array(1024),
  hyphens: new Int32Array(1024),
  total: new Float64Array(1024),
  ratio: new Float64Array(1024),
};
const candidates: Candidates = {
  count: 0,
  line: new Int32Array(64),
  fitness: new Uint8Array(64),
  hyphens: new Int32Array(64),
  total: new Float64Array(64),
  ratio: new Float64Array(64),
  node: new Int32Array(64),
};

/** The beginning of a paragraph: one node, from which all lines come. */
export function startNodes(): Nodes {
  nodes.count = 0;
  addNode(nodes, 0, -1, 0, DECENT, 0, 0, 0);
  return nodes;
}

export function startCandidates(): Candidates {
  candidates.count = 0;
  return candidates;
}

function addNode(
  into: Nodes,
  boundary: number,
  previous: number,
  line: number,
  fitness: number,
  hyphens: number,
  total: number,
  ratio: number,
): void {
  if (into.count === into.boundary.length) growNodes(into);
  const node = into.count++;
  into.boundary[node] = boundary;
  into.previous[node] = previous;
  into.line[node] = line;
  into.fitness[node] = fitness;
  into.hyphens[node] = hyphens;
  into.total[node] = total;
  into.ratio[node] = ratio;
}

function growNodes(into: Nodes): void {
  into.boundary = longerIntegers(into.boundary);
  into.previous = longerIntegers(into.previous);
  into.line = longerIntegers(into.line);
  into.fitness = longerBytes(into.fitness);
  into.hyphens = longerIntegers(into.hyphens);
  into.total = longerNumbers(into.total);
  into.ratio = longerNumbers(into.ratio);
}

function growCandidates(into: Candidates): void {
  into.line = longerIntegers(into.line);
  into.fitness = longerBytes(into.fitness);
  into.hyphens = longerIntegers(into.hyphens);
  into.total = longerNumbers(into.total);
  into.ratio = longerNumbers(into.ratio);
  into.node = longerIntegers(into.node);
}

function longerIntegers(array: Int32Array): Int32Array {
  const longer = new Int32Array(array.length * 2);
  longer.set(array);
  return longer;
}

function longerBytes(array: Uint8Array): Uint8Array {
  const longer = new Uint8Array(array.length * 2);
  longer.set(array);
  return longer;
}

function longerNumbers(array: Float64Array): Float64Array {
  const longer = new Float64Array(array.length * 2);
  longer.set(array);
  return longer;
}

/** Keeps a way to the boundary unless a way of the same kind is better. */
export function keep(
  into: Candidates,
  node: number,
  line: number,
  fitness: number,
  hyphens: number,
  total: number,
  ratio: number,
): void {
  let place = 0;
  while (place < into.count && !isAlike(into, place, line, fitness, hyphens)) place++;
  if (place < into.count && total > (into.total[place] ?? 0)) return;
  if (place === into.line.length) growCandidates(into);
  if (place === into.count) into.count++;
  into.line[place] = line;
  into.fitness[place] = fitness;
  into.hyphens[place] = hyphens;
  into.total[place] = total;
  into.ratio[place] = ratio;
  into.node[place] = node;
}

function isAlike(among: Candidates, place: number, line: number, fitness: number, hyphens: number): boolean {
  return among.fitness[place] === fitness && among.hyphens[place] === hyphens && among.line[place] === line;
}

/** Turns candidates into nodes, but for those that a better one of no more hyphens outdoes whatever follows. */
export function settle(among: Candidates, boundary: number, into: Nodes, adjacentDemerits: number): void {
  for (let fitness = VERY_LOOSE; fitness <= TIGHT; fitness++) {
    for (let place = 0; place < among.count; place++) {
      if (among.fitness[place] !== fitness || isOutdone(among, place, adjacentDemerits)) continue;
      const previous = among.node[place] ?? 0;
      const line = (into.line[previous] ?? 0) + 1;
      const hyphens = among.hyphens[place] ?? 0;
      const total = among.total[place] ?? 0;
      addNode(into, boundary, previous, line, fitness, hyphens, total, among.ratio[place] ?? 0);
    }
  }
}

function isOutdone(among: Candidates, place: number, adjacentDemerits: number): boolean {
  for (let other = 0; other < among.count; other++) {
    if (among.line[other] !== among.line[place]) continue;
    if ((among.hyphens[other] ?? 0) > (among.hyphens[place] ?? 0)) continue;
    if ((among.total[other] ?? 0) + adjacentDemerits < (among.total[place] ?? 0)) return true;
  }
  return false;
}
