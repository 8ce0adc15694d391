import { characterMapTable } from './character-map-table.ts';
import { partsOf, type Face, type PartReader } from './face.ts';
import { tablesOf } from './font-parts.ts';
import { nameTable } from './name-table.ts';
import { glyphTables, readTable } from './true-type-subset.ts';
import { readTableDirectory, viewOf } from './true-type.ts';
import { type FontTable, writeTables } from './write-tables.ts';

/** Family, style and full names; copyright, licence and its address, which the Open Font License wants kept. */
const keptNames = [0, 1, 2, 3, 4, 5, 6, 13, 14];

/**
 * Cuts a face down to a font file of its own that holds some characters: what browsers and reading systems load.
 * Outlines, advances, hinting, names and metrics are the font's; tables of layout (kerning, ligatures, vertical forms)
 * are left out, so it serves characters that stand alone, as Han characters and their marks do.
 *
 * Own code, because a library that copies the whole of a Chinese font before cutting it takes a hundred megabytes.
 *
 * @param codePoints those that the face lacks are passed over
 * @throws Error where the face is no static TrueType font, which the catalogue makes sure of
 */
export function subsetFontFile(face: Face, codePoints: Iterable<number>): Uint8Array {
  const { glyphs, map } = glyphOrder(face, codePoints);
  return withFileChecksum(writeTables(partsOf(face, (read) => fileTables(read, face.id, glyphs, map))));
}

function fileTables(
  read: PartReader,
  name: string,
  glyphs: readonly number[],
  map: ReadonlyMap<number, number>,
): readonly FontTable[] {
  const tables = tablesOf(read, name);
  const own = (tag: string): Uint8Array => readTable(read, tables, tag);
  const all = [
    ...glyphTables(read, tables, glyphs),
    { tag: 'OS/2', data: characterRange(own('OS/2'), [...map.keys()]) },
    { tag: 'cmap', data: characterMapTable(map) },
    { tag: 'gasp', data: own('gasp') },
    { tag: 'name', data: nameTable(own('name'), keptNames) },
    { tag: 'post', data: withoutGlyphNames(own('post')) },
  ];
  return all.toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
}

/** `.notdef` first, then the glyphs in the order of their characters, each once. */
function glyphOrder(
  face: Face,
  codePoints: Iterable<number>,
): { readonly glyphs: readonly number[]; readonly map: ReadonlyMap<number, number> } {
  const places = new Map([[0, 0]]);
  const map = new Map<number, number>();
  for (const codePoint of [...codePoints].toSorted((a, b) => a - b)) {
    const glyph = face.glyph(codePoint);
    if (glyph === 0) continue;
    const place = places.get(glyph) ?? places.size;
    places.set(glyph, place);
    map.set(codePoint, place);
  }
  return { glyphs: [...places.keys()], map };
}

/** `OS/2` with the first and the last character of the subset (OpenType 1.9.1, "OS/2": at most 0xFFFF). */
function characterRange(os2: Uint8Array, codePoints: readonly number[]): Uint8Array {
  if (os2.length < 68) return os2;
  const copy = Uint8Array.from(os2);
  const view = viewOf(copy);
  view.setUint16(64, Math.min(codePoints[0] ?? 0, 0xffff));
  view.setUint16(66, Math.min(codePoints.at(-1) ?? 0, 0xffff));
  return copy;
}

/** `post` of version 3: no names of glyphs. */
function withoutGlyphNames(post: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(post.subarray(0, 32));
  if (copy.length === 32) viewOf(copy).setUint32(0, 0x00030000);
  return copy;
}

/** Sets `checkSumAdjustment` of the table `head`, which makes the sum of the whole file 0xB1B0AFBA. */
function withFileChecksum(font: Uint8Array): Uint8Array {
  const tables = readTableDirectory(font);
  const head = typeof tables === 'string' ? undefined : tables.get('head');
  if (head === undefined) return font;
  const view = viewOf(font);
  let sum = 0;
  for (let at = 0; at < font.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  view.setUint32(head.offset + 8, (0xb1b0afba - sum) >>> 0);
  return font;
}
