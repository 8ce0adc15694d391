import type { TableDirectory } from './true-type.ts';

/** Glyph id of a code point, 0 where the font has none. */
export type CharacterMap = (codePoint: number) => number;

/** Platform and encoding of the Unicode subtables, the fullest repertoire first. */
const PREFERRED = ['3:10', '0:6', '0:4', '3:1', '0:3', '0:2', '0:1', '0:0'];

/** Marks a code point of the Basic Multilingual Plane that has not been looked up yet. */
const UNKNOWN = 0xffff;

/**
 * Reads the `cmap` table (formats 4 and 12 of OpenType's) and remembers what was asked. Returns undefined where
 * the table is damaged or has no Unicode subtable. Written here and not taken from a library because opening a
 * ten-megabyte face must cost no more than the characters that are used.
 */
export function readCharacterMap(bytes: Uint8Array, tables: TableDirectory): CharacterMap | undefined {
  const range = tables.get('cmap');
  if (range === undefined || range.length < 4) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + range.offset, range.length);
  const lookup = subtableOffsets(view)
    .map((offset) => readSubtable(view, offset))
    .find((found) => found !== undefined);
  return lookup === undefined ? undefined : remember(lookup);
}

function subtableOffsets(view: DataView): readonly number[] {
  const offsets = new Map<string, number>();
  const count = view.getUint16(2);
  for (let record = 4; record < 4 + count * 8 && record + 8 <= view.byteLength; record += 8) {
    const key = `${String(view.getUint16(record))}:${String(view.getUint16(record + 2))}`;
    offsets.set(key, view.getUint32(record + 4));
  }
  return PREFERRED.flatMap((key) => offsets.get(key) ?? []);
}

function readSubtable(view: DataView, offset: number): CharacterMap | undefined {
  if (offset + 16 > view.byteLength) return undefined;
  const format = view.getUint16(offset);
  if (format === 12) return readSegmentedCoverage(view, offset);
  return format === 4 ? readSegmentMapping(view, offset) : undefined;
}

/** Format 12: sorted groups of first code point, last code point and first glyph. */
function readSegmentedCoverage(view: DataView, offset: number): CharacterMap | undefined {
  const count = view.getUint32(offset + 12);
  const start = offset + 16;
  if (start + count * 12 > view.byteLength) return undefined;
  return (codePoint) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const group = start + middle * 12;
      const first = view.getUint32(group);
      if (codePoint < first) high = middle - 1;
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
      else return view.getUint32(group + 8) + codePoint - first;
    }
    return 0;
  };
}

/** Format 4: four parallel arrays of segments, glyphs by a delta or through an array. */
function readSegmentMapping(view: DataView, offset: number): CharacterMap | undefined {
  const doubled = view.getUint16(offset + 6);
  const ends = offset + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  if (ranges + doubled > view.byteLength) return undefined;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    let low = 0;
    let high = doubled / 2 - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (view.getUint16(ends + middle * 2) < codePoint) low = middle + 1;
      else high = middle;
    }
    const first = view.getUint16(starts + low * 2);
    if (first > codePoint || view.getUint16(ends + low * 2) < codePoint) return 0;
    const delta = view.getUint16(deltas + low * 2);
    const range = view.getUint16(ranges + low * 2);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const address = ranges + low * 2 + range + (codePoint - first) * 2;
    const glyph = address + 2 <= view.byteLength ? view.getUint16(address) : 0;
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

function remember(lookup: CharacterMap): CharacterMap {
  const basic = new Uint16Array(0x10000).fill(UNKNOWN);
  const others = new Map<number, number>();
  return (codePoint) => {
    if (codePoint <= 0xffff) {
      const known = basic[codePoint] ?? 0;
      if (known !== UNKNOWN) return known;
      return (basic[codePoint] = lookup(codePoint));
    }
    const known = others.get(codePoint);
    if (known !== undefined) return known;
    const glyph = lookup(codePoint);
    others.set(codePoint, glyph);
    return glyph;
  };
}

