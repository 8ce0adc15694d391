import { type Face, type PartReader, partsOf } from '../fonts/face.ts';
import { tablesOf, tablesTogether } from '../fonts/font-parts.ts';
import { glyphTables } from '../fonts/true-type-subset.ts';
import { type TableDirectory, viewOf } from '../fonts/true-type.ts';
import { writeTables } from '../fonts/write-tables.ts';

/**
 * What pdfkit asks of a font: measures for the font descriptor, and a subset to embed. It stands in for fontkit's
 * font object, which caches characters with its glyphs for the life of the process, decodes every outline only to
 * copy it, and takes a tenth of a second to load.
 */
export interface FontProgram {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  readonly post: { readonly isFixedPitch: boolean };
  readonly 'OS/2': { readonly sFamilyClass: number };
  /** pdfkit takes fonts of one name for the same unless these differ. */
  readonly _tables: { readonly head: { readonly checkSumAdjustment: string } };
  getGlyph(id: number): { readonly advanceWidth: number };
  createSubset(): FontSubset;
  /** Never called: text is shaped long before it is painted. Its presence tells pdfkit that this is a font. */
  layout(): never;
}

/** The glyphs to embed, in the order of their identifiers; the first is `.notdef`. */
export interface FontSubset {
  readonly glyphs: number[];
  readonly mapping: Record<number, number>;
  encode(): Uint8Array;
}

/** The tables that the descriptor is written from. */
const describingTables = ['head', 'hhea', 'OS/2', 'post', 'name'];

/** Reads what the descriptor needs from the tables of a face that the catalogue has checked. */
export function createFontProgram(face: Face): FontProgram {
  const directory = partsOf(face, (read) => tablesOf(read, face.id));
  const { bytes, tables } = partsOf(face, (read) => tablesTogether(read, directory, describingTables));
  const table = fieldReader(bytes, tables);
  const parts = new Map<number, Uint8Array>();
  const [head, hhea, os2, post] = [table('head'), table('hhea'), table('OS/2'), table('post')];
  return {
    postscriptName: readPostscriptName(bytes, tables) ?? face.id.replace(/[^A-Za-z0-9]+/g, '-'),
    unitsPerEm: face.unitsPerEm,
    ascent: hhea(4),
    descent: hhea(6),
    lineGap: hhea(8),
    capHeight: os2(88),
    xHeight: os2(86),
    italicAngle: post(4) + (post(6) & 0xffff) / 65536,
    bbox: { minX: head(36), minY: head(38), maxX: head(40), maxY: head(42) },
    head: { macStyle: { italic: (head(44) & 2) !== 0 } },
    post: { isFixedPitch: post(12) !== 0 || post(14) !== 0 },
    'OS/2': { sFamilyClass: os2(30) },
    _tables: { head: { checkSumAdjustment: face.id } },
    getGlyph: (id) => ({ advanceWidth: face.advance(id) * face.unitsPerEm }),
    createSubset: () => createSubset(face, directory, parts),
    layout: () => {
      throw new Error('text is shaped before it is painted');
    },
  };
}

/** `parts` are those that earlier documents of the process have read. */
function createSubset(face: Face, tables: TableDirectory, parts: Map<number, Uint8Array>): FontSubset {
  const glyphs = [0];
  const encode = (): Uint8Array =>
    partsOf(face, (read) => writeTables(glyphTables(readingOnce(read, parts), tables, glyphs)));
  return { glyphs, mapping: { 0: 0 }, encode };
}

/** Of a Chinese face of fifteen megabytes a document needs some hundred outlines, and the next one much the same. */
function readingOnce(read: PartReader, parts: Map<number, Uint8Array>): PartReader {
  return (offset, length) => {
    const known = parts.get(offset);
    if (known?.length === length) return known;
    const part = read(offset, length);
    parts.set(offset, part);
    return part;
  };
}

/** Reads signed 16-bit fields of a table; what a short table lacks is 0. */
function fieldReader(bytes: Uint8Array, tables: TableDirectory): (tag: string) => (offset: number) => number {
  const view = viewOf(bytes);
  return (tag) => {
    const range = tables.get(tag);
    return (offset) =>
      range !== undefined && offset + 2 <= range.length ? view.getInt16(range.offset + offset) : 0;
  };
}

/** Name 6 of the `name` table in Unicode (OpenType 1.9.1, "name"). */
function readPostscriptName(bytes: Uint8Array, tables: TableDirectory): string | undefined {
  const range = tables.get('name');
  if (range === undefined || range.length < 6) return undefined;
  const view = viewOf(bytes.subarray(range.offset, range.offset + range.length));
  const count = Math.min(view.getUint16(2), Math.floor((range.length - 6) / 12));
  for (let record = 6; record < 6 + 12 * count; record += 12) {
    if (view.getUint16(record) !== 3 || view.getUint16(record + 6) !== 6) continue;
    const start = range.offset + view.getUint16(4) + view.getUint16(record + 10);
    const name = bytes.slice(start, start + view.getUint16(record + 8));
    return Buffer.from(name).swap16().toString('utf16le');
  }
  return undefined;
}
