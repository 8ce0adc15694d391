import type { FaceMetrics } from './face.ts';

/** Where a table lies in the file. */
export interface TableRange {
  readonly offset: number;
  readonly length: number;
}

export type TableDirectory = ReadonlyMap<string, TableRange>;

/** Why a file cannot serve as a face. */
export type FontFault =
  | 'not-a-font'
  | 'truncated'
  | 'damaged'
  | 'collection'
  | 'compact-font-format'
  | 'web-font'
  | 'variable'
  | 'not-embeddable';

/** Measures that are read once when a face is opened. */
export interface FontHeader {
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  readonly longMetrics: number;
  readonly metrics: FaceMetrics;
}

/** First four bytes of the kinds of font files that exist (OpenType 1.9.1, "Organization of an OpenType font"). */
const SIGNATURES: Readonly<Record<string, 'true-type' | FontFault>> = {
  '\0\u0001\0\0': 'true-type',
  true: 'true-type',
  OTTO: 'compact-font-format',
  ttcf: 'collection',
  wOFF: 'web-font',
  wOF2: 'web-font',
};

const REQUIRED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'glyf', 'loca'];

/** A view of the whole font file. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(
    view.getUint8(offset),
    view.getUint8(offset + 1),
    view.getUint8(offset + 2),
    view.getUint8(offset + 3),
  );
}

/**
 * Reads the table directory, or says why the file is none of ours: only static TrueType faces can be embedded.
 *
 * @param bytes the file or its beginning
 * @param fileLength where only the beginning is given
 */
export function readTableDirectory(
  bytes: Uint8Array,
  fileLength = bytes.byteLength,
): TableDirectory | FontFault {
  if (bytes.byteLength < 12) return bytes.byteLength === 0 ? 'not-a-font' : 'truncated';
  const view = viewOf(bytes);
  const kind = SIGNATURES[tagAt(view, 0)] ?? 'not-a-font';
  if (kind !== 'true-type') return kind;
  const tables = new Map<string, TableRange>();
  const count = view.getUint16(4);
  if (12 + count * 16 > bytes.byteLength) return 'truncated';
  for (let record = 12; record < 12 + count * 16; record += 16) {
    const range = { offset: view.getUint32(record + 8), length: view.getUint32(record + 12) };
    if (range.offset + range.length > fileLength) return 'truncated';
    tables.set(tagAt(view, record), range);
  }
  if (tables.has('fvar')) return 'variable';
  return REQUIRED.every((tag) => tables.has(tag)) ? tables : 'damaged';
}

/** Reads the measures of a face; undefined where a table is too short or says nonsense. */
export function readHeader(bytes: Uint8Array, tables: TableDirectory): FontHeader | FontFault {
  const table = tableReader(bytes, tables);
  const head = table('head');
  const hhea = table('hhea');
  const maxp = table('maxp');
  const unitsPerEm = head.unsigned(18);
  const glyphCount = maxp.unsigned(4);
  const longMetrics = hhea.unsigned(34);
  const hmtx = tables.get('hmtx');
  const sound = unitsPerEm >= 16 && unitsPerEm <= 16384 && longMetrics >= 1 && longMetrics <= glyphCount;
  if (!sound || hmtx === undefined || hmtx.length < longMetrics * 4) return 'damaged';
  // OS/2 fsType: bit 1 alone means that the font must not be embedded.
  if ((table('OS/2').unsigned(8) & 0xf) === 2) return 'not-embeddable';
  return { unitsPerEm, glyphCount, longMetrics, metrics: readMetrics(table, unitsPerEm) };
}

interface TableReader {
  unsigned(offset: number): number;
  signed(offset: number): number;
}

/** Reads 16-bit fields of a table; a field that the table does not have is 0. */
function tableReader(bytes: Uint8Array, tables: TableDirectory): (tag: string) => TableReader {
  const view = viewOf(bytes);
  return (tag) => {
    const range = tables.get(tag) ?? { offset: 0, length: 0 };
    const within = (offset: number): boolean => offset + 2 <= range.length;
    return {
      unsigned: (offset) => (within(offset) ? view.getUint16(range.offset + offset) : 0),
      signed: (offset) => (within(offset) ? view.getInt16(range.offset + offset) : 0),
    };
  };
}

/** The measures of `OS/2`, which the catalogue's fonts keep alike on all systems; `hhea` where it lacks them. */
function readMetrics(table: (tag: string) => TableReader, unitsPerEm: number): FaceMetrics {
  const os2 = table('OS/2');
  const hhea = table('hhea');
  const post = table('post');
  const ascent = os2.signed(68) || hhea.signed(4);
  const descent = os2.signed(70) || hhea.signed(6);
  return {
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
    capHeight: (os2.signed(88) || 0.7 * unitsPerEm) / unitsPerEm,
    xHeight: (os2.signed(86) || 0.5 * unitsPerEm) / unitsPerEm,
    underlinePosition: post.signed(8) / unitsPerEm,
    underlineThickness: (post.signed(10) || 0.05 * unitsPerEm) / unitsPerEm,
  };
}

/** Advances of all glyphs in em: glyphs beyond the last long metric share its advance. */
export function advanceReader(
  bytes: Uint8Array,
  tables: TableDirectory,
  header: FontHeader,
): (glyphId: number) => number {
  const view = viewOf(bytes);
  const start = tables.get('hmtx')?.offset ?? 0;
  const last = header.longMetrics - 1;
  return (glyphId) => view.getUint16(start + 4 * Math.min(Math.max(glyphId, 0), last)) / header.unitsPerEm;
}
