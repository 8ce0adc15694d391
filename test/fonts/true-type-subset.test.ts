import fc from 'fast-check';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import type { Face } from '../../src/fonts/face.ts';
import { subsetTrueType } from '../../src/fonts/true-type-subset.ts';
import { readTableDirectory } from '../../src/fonts/true-type.ts';
import { han, latin } from '../pdf/sample.ts';

type FontkitFont = Extract<ReturnType<typeof fontkit.create>, { getGlyph: unknown }>;

function open(bytes: Uint8Array): FontkitFont {
  const font = fontkit.create(Buffer.from(bytes));
  if (!('getGlyph' in font)) throw new Error('a collection');
  return font;
}

const originals = new Map<Face, FontkitFont>([latin, han].map((face) => [face, open(face.bytes)]));

/** The subset with these glyphs, as fontkit reads it. */
function subset(face: Face, glyphs: readonly number[]): FontkitFont {
  const tables = readTableDirectory(face.bytes);
  if (typeof tables === 'string') throw new Error(tables);
  return open(subsetTrueType(face.bytes, tables, [0, ...glyphs]));
}

const outline = (font: FontkitFont | undefined, glyph: number): string =>
  font?.getGlyph(glyph).path.toSVG() ?? '';

const glyphsOf = (face: Face, text: string): number[] =>
  Array.from(text, (character) => face.glyph(character.codePointAt(0) ?? 0));

describe('subsetTrueType', () => {
  it.each([
    ['Latin letters and composites', latin, 'aéçÅﬁ.– '],
    ['Chinese characters and marks', han, '脊柱内镜，。（）'],
  ])('should keep the outlines of %s', (_, face, text) => {
    const glyphs = glyphsOf(face, text);
    const font = subset(face, glyphs);
    glyphs.forEach((glyph, index) => {
      expect(outline(font, index + 1)).toBe(outline(originals.get(face), glyph));
    });
    expect(outline(font, 0)).toBe(outline(originals.get(face), 0));
  });

  it('should keep the outline and the advance of any glyph', () => {
    const list = fc.array(fc.nat(1200), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(list, fc.constantFrom('latin', 'han'), (glyphs, name) => {
        const face = name === 'han' ? han : latin;
        const font = subset(face, glyphs);
        glyphs.forEach((glyph, index) => {
          expect(outline(font, index + 1)).toBe(outline(originals.get(face), glyph));
          expect(font.getGlyph(index + 1).advanceWidth).toBe(
            originals.get(face)?.getGlyph(glyph).advanceWidth,
          );
        });
      }),
      { numRuns: 40 },
    );
  });

  it('should leave the bytes of the font as they are', () => {
    const before = Buffer.from(latin.bytes);
    subset(latin, glyphsOf(latin, 'é'));
    expect(before.equals(latin.bytes)).toBe(true);
  });

  it('should let one glyph come several times', () => {
    const [hyphen = 0] = glyphsOf(latin, '-');
    const font = subset(latin, [hyphen, hyphen]);
    expect(outline(font, 1)).toBe(outline(originals.get(latin), hyphen));
    expect(outline(font, 2)).toBe(outline(font, 1));
  });
});
