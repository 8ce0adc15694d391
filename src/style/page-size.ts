import { readAbsoluteLength } from './lengths.ts';
import type { ValueComponent } from './stylesheet.ts';

/** Width and height in points, portrait. */
export type PaperSize = readonly [width: number, height: number];

const millimetre = 72 / 25.4;

/** Papers by their names in CSS (small letters) and in handouts. `eink-6` is the screen of a six-inch reader. */
const papers: ReadonlyMap<string, PaperSize> = new Map(
  Object.entries<PaperSize>({
    a3: [297 * millimetre, 420 * millimetre],
    a4: [210 * millimetre, 297 * millimetre],
    a5: [148 * millimetre, 210 * millimetre],
    a6: [105 * millimetre, 148 * millimetre],
    b4: [250 * millimetre, 353 * millimetre],
    b5: [176 * millimetre, 250 * millimetre],
    'jis-b5': [182 * millimetre, 257 * millimetre],
    'jis-b4': [257 * millimetre, 364 * millimetre],
    letter: [612, 792],
    legal: [612, 1008],
    ledger: [792, 1224],
    'eink-6': [90 * millimetre, 122 * millimetre],
  }),
);

/** The size of a paper, or undefined for a name that is none. */
export function paperSize(name: string): PaperSize | undefined {
  return papers.get(name.toLowerCase());
}

/** What `size` asks for. */
export interface PageSize {
  /** Absent: the handout's paper. */
  readonly paper?: PaperSize;
  readonly orientation?: 'portrait' | 'landscape';
}

/** Reads `size`: `auto`, one or two lengths, a paper, an orientation, or both (CSS Paged Media 3, 7.1). */
export function readPageSize(value: readonly ValueComponent[]): PageSize | undefined {
  const [first, second] = value;
  if (first === undefined || value.length > 2) return undefined;
  const width = readAbsoluteLength(first);
  if (width !== undefined) {
    const height = second === undefined ? width : readAbsoluteLength(second);
    return height === undefined || width <= 0 || height <= 0 ? undefined : { paper: [width, height] };
  }
  let result: PageSize = {};
  for (const component of value) {
    const word = component.kind === 'keyword' ? component.value.toLowerCase() : '';
    const paper = paperSize(word);
    if (word === 'portrait' || word === 'landscape') result = { ...result, orientation: word };
    else if (paper !== undefined) result = { ...result, paper };
    else if (word !== 'auto' || value.length > 1) return undefined;
  }
  return result;
}
