import { type TableDirectory, viewOf } from '../fonts/true-type.ts';

/** Flags of a composite glyph's components (OpenType 1.9.1, "glyf"). */
const composite = { wordArguments: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 } as const;

/**
 * Cuts a static TrueType font down to some glyphs. Outlines are copied byte by byte, hinting included; glyph n of
 * the result is `glyphs[n]` of the font, and one glyph may come several times. The parts of composite glyphs that
 * are not listed are appended.
 */
export function subsetTrueType(
  bytes: Uint8Array,
  tables: TableDirectory,
  glyphs: readonly number[],
): Uint8Array {
  const table = (tag: string): Uint8Array => {
    const range = tables.get(tag);
    return range === undefined
      ? new Uint8Array(0)
      : bytes.subarray(range.offset, range.offset + range.length);
  };
  const outlines = collectOutlines(
    table('glyf'),
    table('loca'),
    viewOf(table('head')).getInt16(50) === 1,
    glyphs,
  );
  const count = outlines.sources.length;
  // The tables that a TrueType program in PDF has (ISO 32000-1, 9.9), in the order of their tags.
  return assemble([
    { tag: 'cvt ', data: table('cvt ') },
    { tag: 'fpgm', data: table('fpgm') },
    { tag: 'glyf', data: Buffer.concat(outlines.data) },
    { tag: 'head', data: longOffsets(table('head')) },
    { tag: 'hhea', data: withCount(table('hhea'), 34, count) },
    { tag: 'hmtx', data: metrics(table('hmtx'), viewOf(table('hhea')).getUint16(34), outlines.sources) },
    { tag: 'loca', data: offsets(outlines.data) },
    { tag: 'maxp', data: withCount(table('maxp'), 4, count) },
    { tag: 'prep', data: table('prep') },
  ]);
}

interface Outlines {
  /** Glyph ids of the font, by glyph id of the subset. */
  readonly sources: readonly number[];
  /** Glyph data, each filled up to a multiple of four bytes. */
  readonly data: readonly Uint8Array[];
}

function collectOutlines(
  glyf: Uint8Array,
  loca: Uint8Array,
  long: boolean,
  glyphs: readonly number[],
): Outlines {
  const view = viewOf(loca);
  const offset = (glyph: number): number =>
    long ? view.getUint32(4 * glyph) : 2 * view.getUint16(2 * glyph);
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
    data.push(copyOutline(glyf.subarray(offset(glyph), offset(glyph + 1)), place));
  }
  return { sources, data };
}

function copyOutline(outline: Uint8Array, place: (glyph: number) => number): Uint8Array {
  const copy = new Uint8Array(Math.ceil(outline.length / 4) * 4);
  copy.set(outline);
  const view = viewOf(copy);
  if (outline.length < 10 || view.getInt16(0) >= 0) return copy;
  let at = 10;
  let flags: number;
  do {
    flags = view.getUint16(at);
    view.setUint16(at + 2, place(view.getUint16(at + 2)));
    at += 4 + ((flags & composite.wordArguments) === 0 ? 2 : 4) + transformLength(flags);
  } while ((flags & composite.more) !== 0 && at + 4 <= outline.length);
  return copy;
}

function transformLength(flags: number): number {
  if ((flags & composite.scale) !== 0) return 2;
  if ((flags & composite.twoScales) !== 0) return 4;
  return (flags & composite.matrix) === 0 ? 0 : 8;
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

interface Table {
  readonly tag: string;
  readonly data: Uint8Array;
}

/** Writes the table directory and the tables (OpenType 1.9.1, "Organization of an OpenType font"). */
function assemble(all: readonly Table[]): Uint8Array {
  const tables = all.filter(({ data }) => data.length > 0);
  const padded = (length: number): number => Math.ceil(length / 4) * 4;
  const start = 12 + 16 * tables.length;
  const font = new Uint8Array(tables.reduce((size, { data }) => size + padded(data.length), start));
  const view = viewOf(font);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let at = start;
  tables.forEach(({ tag, data }, index) => {
    const record = 12 + 16 * index;
    font.set(data, at);
    for (let i = 0; i < 4; i++) view.setUint8(record + i, tag.charCodeAt(i));
    view.setUint32(record + 4, checksum(view, at, padded(data.length)));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, data.length);
    at += padded(data.length);
  });
  return font;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
