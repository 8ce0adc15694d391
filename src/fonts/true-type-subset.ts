import { componentsOf } from './composite-glyph.ts';
import type { PartReader } from './face.ts';
import { type TableDirectory, viewOf } from './true-type.ts';
import { type FontTable, writeTables } from './write-tables.ts';

/**
 * Cuts a static TrueType font down to some glyphs, as a TrueType program in PDF (ISO 32000-1, 9.9). Outlines are
 * copied byte by byte, hinting included; glyph n of the result is `glyphs[n]` of the font, and one glyph may come
 * several times. The parts of composite glyphs that are not listed are appended.
 */
export function subsetTrueType(
  bytes: Uint8Array,
  tables: TableDirectory,
  glyphs: readonly number[],
): Uint8Array {
  return writeTables(
    glyphTables((offset, length) => bytes.subarray(offset, offset + length), tables, glyphs),
  );
}

/**
 * The tables that draw some glyphs of a font, in the order of their tags: outlines, their places, advances, hinting.
 * Glyphs as for `subsetTrueType`.
 */
export function glyphTables(
  read: PartReader,
  tables: TableDirectory,
  glyphs: readonly number[],
): readonly FontTable[] {
  const table = (tag: string): Uint8Array => readTable(read, tables, tag);
  const outlines = collectOutlines(outlineReader(read, tables), glyphs);
  const count = outlines.sources.length;
  return [
    { tag: 'cvt ', data: table('cvt ') },
    { tag: 'fpgm', data: table('fpgm') },
    { tag: 'glyf', data: Buffer.concat(outlines.data) },
    { tag: 'head', data: longOffsets(table('head')) },
    { tag: 'hhea', data: withCount(table('hhea'), 34, count) },
    { tag: 'hmtx', data: metrics(table('hmtx'), viewOf(table('hhea')).getUint16(34), outlines.sources) },
    { tag: 'loca', data: offsets(outlines.data) },
    { tag: 'maxp', data: withCount(table('maxp'), 4, count) },
    { tag: 'prep', data: table('prep') },
  ];
}

/** A table of a font file; empty where the font has none. */
export function readTable(read: PartReader, tables: TableDirectory, tag: string): Uint8Array {
  const range = tables.get(tag);
  return range === undefined ? new Uint8Array(0) : read(range.offset, range.length);
}

interface Outlines {
  /** Glyph ids of the font, by glyph id of the subset. */
  readonly sources: readonly number[];
  /** Glyph data, each filled up to a multiple of four bytes. */
  readonly data: readonly Uint8Array[];
}

/** Finds the outline of a glyph by the table `loca`. */
export function outlineReader(read: PartReader, tables: TableDirectory): (glyph: number) => Uint8Array {
  const { offset: start, length } = tables.get('glyf') ?? { offset: 0, length: 0 };
  const places = viewOf(readTable(read, tables, 'loca'));
  const long = viewOf(readTable(read, tables, 'head')).getInt16(50) === 1;
  const place = (glyph: number): number =>
    Math.min(length, long ? places.getUint32(4 * glyph) : 2 * places.getUint16(2 * glyph));
  return (glyph) => read(start + place(glyph), Math.max(0, place(glyph + 1) - place(glyph)));
}

function collectOutlines(outline: (glyph: number) => Uint8Array, glyphs: readonly number[]): Outlines {
  const sources = [...glyphs];
  const places = new Map<number, number>();
  sources.forEach((glyph, index) => {
    if (!places.has(glyph)) places.set(glyph, index);
  });
  const place = (glyph: number): number => {
    let index = places.get(glyph);
    if (index === undefined) {
      index = sources.push(glyph) - 1;
      places.set(glyph, index);
    }
    return index;
  };
  const data: Uint8Array[] = [];
  // Parts of composite glyphs join `sources` while it is walked.
  for (let index = 0; index < sources.length; index++) {
    const glyph = sources[index] ?? 0;
    data.push(copyOutline(outline(glyph), place));
  }
  return { sources, data };
}

function copyOutline(outline: Uint8Array, place: (glyph: number) => number): Uint8Array {
  const components = componentsOf(outline);
  if (components.length === 0 && outline.length % 4 === 0) return outline;
  const copy = new Uint8Array(Math.ceil(outline.length / 4) * 4);
  copy.set(outline);
  if (components.length === 0) return copy;
  const view = viewOf(copy);
  for (const { at, glyph } of components) view.setUint16(at + 2, place(glyph));
  return copy;
}

/** Advance and left side bearing of each glyph; glyphs past the last full record share its advance. */
function metrics(hmtx: Uint8Array, fullRecords: number, sources: readonly number[]): Uint8Array {
  const source = viewOf(hmtx);
  const data = new Uint8Array(4 * sources.length);
  const view = viewOf(data);
  sources.forEach((glyph, index) => {
    const full = Math.min(glyph, fullRecords - 1);
    const bearing = glyph === full ? 4 * glyph + 2 : 4 * fullRecords + 2 * (glyph - fullRecords);
    view.setUint16(4 * index, source.getUint16(4 * full));
    view.setInt16(4 * index + 2, bearing + 2 <= hmtx.length ? source.getInt16(bearing) : 0);
  });
  return data;
}

/** `loca` with 32-bit offsets. */
function offsets(outlines: readonly Uint8Array[]): Uint8Array {
  const data = new Uint8Array(4 * (outlines.length + 1));
  const view = viewOf(data);
  let end = 0;
  outlines.forEach((outline, index) => {
    end += outline.length;
    view.setUint32(4 * (index + 1), end);
  });
  return data;
}

/** `head` that announces 32-bit offsets, without the checksum of a file that this no longer is. */
function longOffsets(head: Uint8Array): Uint8Array {
  const copy = copyOf(head);
  viewOf(copy).setUint32(8, 0);
  viewOf(copy).setInt16(50, 1);
  return copy;
}

/** `slice` of a Buffer would share the font's own bytes. */
function copyOf(table: Uint8Array): Uint8Array {
  return Uint8Array.from(table);
}

function withCount(table: Uint8Array, offset: number, count: number): Uint8Array {
  const copy = copyOf(table);
  viewOf(copy).setUint16(offset, count);
  return copy;
}
