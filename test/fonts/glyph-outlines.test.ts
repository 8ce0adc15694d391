import fc from 'fast-check';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import type { Face } from '../../src/fonts/face.ts';
import { glyphOutlines, type Contour } from '../../src/fonts/glyph-outlines.ts';
import { han, latin } from '../pdf/sample.ts';

function fontkitOf(face: Face) {
  const font = fontkit.create(Buffer.from(face.bytes));
  if (!('getGlyph' in font)) throw new Error('a collection');
  return font;
}

const judges = new Map([latin, han].map((face) => [face, fontkitOf(face)]));

/** The least box around the points of the curve and their control points. */
function bounds(contours: readonly Contour[]): readonly number[] {
  const points = contours.flat();
  const [x, y] = [points.map((point) => point.x), points.map((point) => point.y)];
  return points.length === 0 ? [] : [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
}

function judged(face: Face, glyph: number): readonly number[] {
  const box = judges.get(face)?.getGlyph(glyph).path.cbox;
  return box === undefined || !Number.isFinite(box.minX) ? [] : [box.minX, box.minY, box.maxX, box.maxY];
}

describe('glyphOutlines', () => {
  it.each([
    ['a simple glyph', latin, 'a'],
    ['a glyph of two contours', latin, 'O'],
    ['a composite glyph', latin, 'é'],
    ['a Han character', han, '脊'],
  ])('should read %s as fontkit does', (_, face, character) => {
    const glyph = face.glyph(character.codePointAt(0) ?? 0);
    expect(bounds(glyphOutlines(face, [glyph]).get(glyph) ?? [])).toEqual(judged(face, glyph));
  });

  it('should read any glyph as fontkit does', () => {
    fc.assert(
      fc.property(fc.nat(1400), fc.constantFrom(latin, han), (glyph, face) => {
        expect(bounds(glyphOutlines(face, [glyph]).get(glyph) ?? [])).toEqual(judged(face, glyph));
      }),
      { numRuns: 300 },
    );
  });

  it('should have nothing to draw for a space', () => {
    const space = latin.glyph(0x20);
    expect(glyphOutlines(latin, [space, space])).toEqual(new Map([[space, []]]));
  });

  it('should refuse what is no TrueType font', () => {
    const { readParts: _, ...face } = latin;
    expect(() => glyphOutlines({ ...face, bytes: Buffer.from('wOF2, cut short') }, [1])).toThrow(
      'no static TrueType font',
    );
  });
});
