import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { subsetFontFile } from '../../src/fonts/font-file-subset.ts';
import { parseFace } from '../../src/fonts/open-face.ts';
import { readTableDirectory, viewOf } from '../../src/fonts/true-type.ts';
import type { Face } from '../../src/fonts/face.ts';
import { han, latin } from '../pdf/sample.ts';

const codePoints = (text: string): readonly number[] =>
  Array.from(text, (character) => character.codePointAt(0) ?? 0);

function judge(bytes: Uint8Array) {
  const font = fontkit.create(Buffer.from(bytes));
  if (!('getGlyph' in font)) throw new Error('a collection');
  return font;
}

const original = judge(han.bytes);
/** U+1F110 lies beyond the Basic Multilingual Plane. */
const TEXT = '脊柱，内镜。（🄐）';

function opened(bytes: Uint8Array): Face {
  const face = parseFace(bytes, { ...han, languages: [] });
  if (!face.ok) throw new Error(face.fault);
  return face.face;
}

describe('subsetFontFile', () => {
  const bytes = subsetFontFile(han, codePoints(TEXT));
  const font = judge(bytes);

  it('should draw each character as the font does', () => {
    for (const codePoint of codePoints(TEXT)) {
      const [cut, whole] = [font.glyphForCodePoint(codePoint), original.glyphForCodePoint(codePoint)];
      expect(cut.id).toBeGreaterThan(0);
      expect(cut.path.toSVG()).toBe(whole.path.toSVG());
      expect(cut.advanceWidth).toBe(whole.advanceWidth);
    }
  });

  it('should hold no other character, and be read by the catalogue', () => {
    const face = opened(bytes);
    expect(font.numGlyphs).toBe(codePoints(TEXT).length + 1);
    expect(codePoints('椎a').map((codePoint) => face.glyph(codePoint))).toEqual([0, 0]);
    expect(codePoints('，🄐').every((codePoint) => face.glyph(codePoint) > 0)).toBe(true);
    expect(face.metrics).toEqual(han.metrics);
  });

  it('should keep names, copyright and licence', () => {
    expect(font.familyName).toBe(original.familyName);
    expect(font.postscriptName).toBe(original.postscriptName);
    expect(font.copyright).toBe(original.copyright);
    expect(Buffer.from(bytes).includes(Buffer.from('openfontlicense.org', 'utf16le').swap16())).toBe(true);
  });

  it('should have the checksum that font files have', () => {
    const view = viewOf(bytes);
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('should have no tables of layout', () => {
    const tables = readTableDirectory(bytes);
    if (typeof tables === 'string') throw new Error(tables);
    expect([...tables.keys()].filter((tag) => ['GSUB', 'GPOS', 'GDEF', 'vmtx'].includes(tag))).toEqual([]);
    expect([...tables.keys()]).toEqual([...tables.keys()].toSorted());
  });

  it('should have one kind of character map for characters of the basic plane alone', () => {
    const face = opened(subsetFontFile(latin, codePoints('ABCxyzé')));
    expect(codePoints('ABCxyzé').every((codePoint) => face.glyph(codePoint) > 0)).toBe(true);
    expect(codePoints('Dw\u{ffff}').map((codePoint) => face.glyph(codePoint))).toEqual([0, 0, 0]);
  });

  it('should pass over characters that the face lacks, and keep two characters of one glyph', () => {
    const both = codePoints('Ω\u2126');
    const face = opened(subsetFontFile(latin, [...both, 0x4e00]));
    expect(both.map((codePoint) => face.glyph(codePoint) > 0)).toEqual(
      both.map((codePoint) => latin.glyph(codePoint) > 0),
    );
    expect(face.glyph(0x4e00)).toBe(0);
  });

  it('should be the same for the same characters in any order', () => {
    const turned = subsetFontFile(han, codePoints(TEXT).toReversed());
    expect(Buffer.from(turned).equals(bytes)).toBe(true);
  });
});
