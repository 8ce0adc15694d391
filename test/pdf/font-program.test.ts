import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import type { Face } from '../../src/fonts/face.ts';
import { createFontProgram } from '../../src/pdf/font-program.ts';
import { han, latin } from './sample.ts';

function fontkitFont(face: Face) {
  const font = fontkit.create(Buffer.from(face.bytes));
  if (!('getGlyph' in font)) throw new Error('a collection');
  return font;
}

describe('createFontProgram', () => {
  it.each([
    ['a Latin face', latin],
    ['a Chinese face', han],
  ])('should read the measures of %s as fontkit does', (_, face) => {
    const program = createFontProgram(face);
    const font = fontkitFont(face);
    expect(program.postscriptName).toBe(font.postscriptName);
    expect([program.ascent, program.descent, program.lineGap]).toEqual([
      font.ascent,
      font.descent,
      font.lineGap,
    ]);
    expect([program.capHeight, program.xHeight]).toEqual([font.capHeight, font.xHeight]);
    expect(program.italicAngle).toBe(font.italicAngle);
    expect({ ...program.bbox }).toEqual({
      minX: font.bbox.minX,
      minY: font.bbox.minY,
      maxX: font.bbox.maxX,
      maxY: font.bbox.maxY,
    });
    expect(program.getGlyph(1).advanceWidth).toBeCloseTo(font.getGlyph(1).advanceWidth, 6);
  });

  it('should embed the glyphs that were asked for, `.notdef` first', () => {
    const subset = createFontProgram(latin).createSubset();
    subset.glyphs.push(latin.glyph(0x61));
    const font = fontkit.create(Buffer.from(subset.encode()));
    expect('getGlyph' in font && font.numGlyphs).toBe(2);
  });

  it('should refuse what is no TrueType font', () => {
    const readParts: Face['readParts'] = (use) => use(() => Buffer.from('wOF2, cut short'));
    expect(() => createFontProgram({ ...latin, readParts })).toThrow('no static TrueType font');
  });

  it('should never shape', () => {
    expect(() => createFontProgram(latin).layout()).toThrow('shaped before');
  });
});
