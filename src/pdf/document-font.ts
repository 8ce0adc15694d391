import type { Face } from '../fonts/face.ts';
import type { PlacedGlyph } from '../text/paragraph.ts';
import type { EmbeddedFont } from './writer.ts';

/** A face in one document. */
export interface DocumentFont {
  /** The name that content streams select it by. */
  readonly name: string;
  readonly embedded: EmbeddedFont;
  /** The character identifier (CID) of a glyph that stands for a text; a new one for every pair. */
  identify(glyphId: number, text: string): number;
  /** Advance of a CID in thousandths of an em, as the file's width array has it. */
  width(cid: number): number;
}

/**
 * Gives every pair of glyph and text a CID of its own. One glyph may stand for several characters (`-` and U+00AD,
 * 一 and the radical ⼀): each gets its own entry in ToUnicode, so that the text comes out as it went in, whatever
 * other documents the process has made.
 */
export function createDocumentFont(face: Face, name: string, embedded: EmbeddedFont): DocumentFont {
  // By text, since one text rarely has two glyphs: no key is put together for every glyph of a page.
  const known = new Map<string, KnownGlyph>();
  embedded.widths[0] = thousandths(face, 0);
  const allocate = (glyphId: number, text: string): number => {
    // pdfkit's own method would hand out one CID a glyph; composite glyphs look their parts up in `mapping`.
    const cid = embedded.subset.glyphs.push(glyphId) - 1;
    embedded.subset.mapping[glyphId] ??= cid;
    embedded.widths[cid] = thousandths(face, glyphId);
    embedded.unicode[cid] = codePoints(text);
    return cid;
  };
  return {
    name,
    embedded,
    identify: (glyphId, text) => {
      const newest = known.get(text);
      for (let one = newest; one !== undefined; one = one.next) if (one.glyphId === glyphId) return one.cid;
      const cid = allocate(glyphId, text);
      known.set(text, { glyphId, cid, next: newest });
      return cid;
    },
    width: (cid) => embedded.widths[cid] ?? 0,
  };
}

/** A glyph that stands for a text, and the others that do. */
interface KnownGlyph {
  readonly glyphId: number;
  readonly cid: number;
  readonly next: KnownGlyph | undefined;
}

function thousandths(face: Face, glyphId: number): number {
  return Math.round(face.advance(glyphId) * 100_000) / 100;
}

function codePoints(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/** Zero-width space: for a glyph that has no character of its own. */
const nothing = '\u200b';

/**
 * What each glyph of a run is said to stand for. A cluster of several glyphs (a letter and its mark) has its text on
 * the first one; it is dealt out character by character, since every glyph must map to something
 * (ISO 19005-2, 6.2.11.7.2) and a reader joins the pieces in order.
 */
export function glyphTexts(glyphs: readonly PlacedGlyph[]): readonly string[] {
  const texts: string[] = [];
  let whole = true;
  for (const { text } of glyphs) {
    texts.push(text);
    whole &&= text !== '';
  }
  if (whole) return texts;
  for (let start = 0; start < texts.length; start++) {
    let end = start + 1;
    while (end < texts.length && texts[end] === '') end++;
    if (end - start > 1) dealOut(texts, start, end);
    start = end - 1;
  }
  return texts;
}

function dealOut(texts: string[], start: number, end: number): void {
  const characters = Array.from(texts[start] ?? '');
  for (let at = start; at < end; at++) {
    const share = at === end - 1 ? characters.splice(0) : characters.splice(0, 1);
    texts[at] = share.length === 0 ? nothing : share.join('');
  }
}

/**
 * Names the subset by its glyphs: the six letters before `+` in the font's name (ISO 32000-1, 9.6.4) differ between
 * documents that embed different glyphs, which matters when files are merged. pdfkit adds 17 to each character of
 * `id`, hence digits and `A` to `I`.
 */
export function tagSubset(font: DocumentFont): void {
  const alphabet = '0123456789ABCDEFGHI';
  let hash = 0x811c9dc5;
  for (const glyph of font.embedded.subset.glyphs) hash = Math.imul(hash ^ glyph, 0x01000193) >>> 0;
  let tag = 'F';
  for (let i = 0; i < 6; i++) {
    tag += alphabet.charAt(hash % alphabet.length);
    hash = Math.floor(hash / alphabet.length);
  }
  font.embedded.id = tag;
}
