import { viewOf } from './true-type.ts';

/** Consecutive code points whose glyphs are consecutive too. */
interface Segment {
  readonly first: number;
  last: number;
  readonly glyph: number;
}

/** The end of every table of format 4 (OpenType 1.9.1, "cmap", format 4). */
const closing: Segment = { first: 0xffff, last: 0xffff, glyph: 0 };
const lastBasic = 0xffff;

/**
 * Writes a `cmap` table: format 4 for the Basic Multilingual Plane, and format 12 where a code point lies beyond it;
 * each for the platforms Unicode and Windows, because reading systems ask for one or the other.
 *
 * @param glyphs glyph id by code point
 */
export function characterMapTable(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const all = segmentsOf(glyphs);
  const basic = segmentsOf(new Map([...glyphs].filter(([codePoint]) => codePoint < lastBasic)));
  const beyond = all.some(({ last }) => last > lastBasic);
  const mapping = segmentMapping([...basic, closing]);
  const coverage = beyond ? segmentedCoverage(all) : new Uint8Array(0);
  const records = beyond
    ? [
        [0, 3, 0],
        [0, 4, 1],
        [3, 1, 0],
        [3, 10, 1],
      ]
    : [
        [0, 3, 0],
        [3, 1, 0],
      ];
  const start = 4 + 8 * records.length;
  const table = new Uint8Array(start + mapping.length + coverage.length);
  const view = viewOf(table);
  view.setUint16(2, records.length);
  records.forEach(([platform = 0, encoding = 0, subtable], index) => {
    view.setUint16(4 + 8 * index, platform);
    view.setUint16(6 + 8 * index, encoding);
    view.setUint32(8 + 8 * index, subtable === 0 ? start : start + mapping.length);
  });
  table.set(mapping, start);
  table.set(coverage, start + mapping.length);
  return table;
}

function segmentsOf(glyphs: ReadonlyMap<number, number>): readonly Segment[] {
  const segments: Segment[] = [];
  for (const [codePoint, glyph] of [...glyphs].toSorted(([a], [b]) => a - b)) {
    const current = segments.at(-1);
    const follows =
      current?.last === codePoint - 1 && current.glyph + (codePoint - current.first) === glyph;
    if (current !== undefined && follows) current.last = codePoint;
    else segments.push({ first: codePoint, last: codePoint, glyph });
  }
  return segments;
}

/** Format 4: the ends of the segments, their starts, and what is added to a code point for its glyph. */
function segmentMapping(segments: readonly Segment[]): Uint8Array {
  const count = segments.length;
  const table = new Uint8Array(16 + 8 * count);
  const view = viewOf(table);
  const power = Math.floor(Math.log2(count));
  view.setUint16(0, 4);
  view.setUint16(2, table.length);
  view.setUint16(6, 2 * count);
  view.setUint16(8, 2 * 2 ** power);
  view.setUint16(10, power);
  view.setUint16(12, 2 * (count - 2 ** power));
  segments.forEach(({ first, last, glyph }, index) => {
    view.setUint16(14 + 2 * index, last);
    view.setUint16(16 + 2 * (count + index), first);
    // The last segment maps U+FFFF to glyph 0: 0xFFFF + 1 = 0 modulo 0x10000.
    view.setUint16(16 + 2 * (2 * count + index), (glyph - first) & 0xffff);
  });
  return table;
}

/** Format 12: groups of first and last code point and first glyph. */
function segmentedCoverage(segments: readonly Segment[]): Uint8Array {
  const table = new Uint8Array(16 + 12 * segments.length);
  const view = viewOf(table);
  view.setUint16(0, 12);
  view.setUint32(4, table.length);
  view.setUint32(12, segments.length);
  segments.forEach(({ first, last, glyph }, index) => {
    view.setUint32(16 + 12 * index, first);
    view.setUint32(20 + 12 * index, last);
    view.setUint32(24 + 12 * index, glyph);
  });
  return table;
}
