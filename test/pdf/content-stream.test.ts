import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginArtifact,
  fillColor,
  fillRectangles,
  number,
  showGlyphs,
} from '../../src/pdf/content-stream.ts';
import { createDocumentFont, type DocumentFont, glyphTexts } from '../../src/pdf/document-font.ts';
import type { PlacedGlyph } from '../../src/text/paragraph.ts';
import { latin, placeGlyphs } from './sample.ts';

function fakeFont(): DocumentFont {
  const embedded = {
    id: 'F1',
    subset: { glyphs: [0], mapping: { 0: 0 } as Record<number, number> },
    widths: [0],
    unicode: [[0]] as (readonly number[])[],
    ref: () => {
      throw new Error('not embedded in this test');
    },
  };
  return createDocumentFont(latin, 'F1', embedded);
}

const run = (glyphs: readonly PlacedGlyph[], size = 10) => ({
  face: latin,
  size,
  x: 0,
  rise: 0,
  width: 0,
  glyphs,
  run: 0,
});

describe('number', () => {
  it('should never use an exponent and have three decimals at most', () => {
    expect([1e-7, 0.12345, 595.28, -0.0001, 1e6].map(number)).toEqual([
      '0',
      '0.123',
      '595.28',
      '0',
      '1000000',
    ]);
  });
});

describe('fillColor', () => {
  it('should write equal components as a shade of grey', () => {
    expect(fillColor([0, 0, 0])).toBe('0 g');
    expect(fillColor([0.5, 0.25, 1])).toBe('0.5 0.25 1 rg');
  });
});

describe('fillRectangles', () => {
  it('should fill all rectangles as one path', () => {
    const squares = [0, 1].map((x) => ({ x, y: 2, width: 3, height: 4 }));
    expect(fillRectangles(squares)).toBe('0 2 3 4 re\n1 2 3 4 re\nf');
  });
});

describe('beginArtifact', () => {
  it.each([
    ['Header', '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC'],
    ['Footer', '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC'],
    ['PageNumber', '/Artifact <</Type /Pagination>> BDC'],
    ['Layout', '/Artifact <</Type /Layout>> BDC'],
  ] as const)('should name the type of %s', (type, operator) => {
    expect(beginArtifact(type, undefined)).toBe(operator);
  });

  it('should tell the box of a background', () => {
    expect(beginArtifact('Background', [0, 1, 2, 3])).toBe(
      '/Artifact <</Type /Background /BBox [0 1 2 3]>> BDC',
    );
  });
});

describe('showGlyphs', () => {
  it('should write glyphs at their own advances as one string', () => {
    expect(showGlyphs(fakeFont(), run(placeGlyphs(latin, 'aba', 10)))).toBe('[<000100020001>] TJ');
  });

  it('should write a gap in thousandths of an em where the pen is moved', () => {
    const [a, b] = placeGlyphs(latin, 'ab', 10);
    if (a === undefined || b === undefined) throw new Error('no glyphs');
    expect(showGlyphs(fakeFont(), run([a, { ...b, x: b.x + 0.5 }]))).toBe('[<0001>-50<0002>] TJ');
  });

  it('should move the first glyph by its offset', () => {
    const [a] = placeGlyphs(latin, 'a', 10);
    if (a === undefined) throw new Error('no glyph');
    expect(showGlyphs(fakeFont(), run([{ ...a, dx: -5 }]))).toBe('[500<0001>] TJ');
  });

  it('should raise a glyph and come back', () => {
    const [a, b] = placeGlyphs(latin, 'ab', 10);
    if (a === undefined || b === undefined) throw new Error('no glyphs');
    expect(showGlyphs(fakeFont(), run([a, { ...b, dy: 2 }]))).toBe('[<0001>] TJ 2 Ts [<0002>] TJ 0 Ts');
  });

  it('should never be further than half a thousandth of an em from where a glyph belongs', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom('a', 'W', ' ', 'fi'), fc.double({ min: -3, max: 9, noNaN: true })),
          {
            minLength: 1,
          },
        ),
        fc.double({ min: 4, max: 40, noNaN: true }),
        (steps, size) => {
          let x = 0;
          const glyphs = steps.map(([text, gap]) => {
            const id = latin.glyph(text.codePointAt(0) ?? 0);
            const glyph = { id, x, dx: 0, dy: 0, advance: latin.advance(id) * size, text };
            x += glyph.advance + gap;
            return glyph;
          });
          const font = fakeFont();
          const pens = penPositions(showGlyphs(font, run(glyphs, size)), font);
          glyphs.forEach((glyph, index) => {
            expect(Math.abs((pens[index] ?? NaN) - (glyph.x * 1000) / size)).toBeLessThanOrEqual(0.5001);
          });
        },
      ),
    );
  });
});

/** Where each glyph of a `TJ` operand is drawn, in thousandths of an em. */
function penPositions(shown: string, font: DocumentFont): readonly number[] {
  const pens: number[] = [];
  let pen = 0;
  for (const [item] of shown.matchAll(/<[\da-f]+>|-?\d+/g)) {
    if (!item.startsWith('<')) pen -= Number(item);
    else {
      for (const [code] of item.matchAll(/[\da-f]{4}/g)) {
        pens.push(pen);
        pen += font.width(parseInt(code, 16));
      }
    }
  }
  return pens;
}

describe('glyphTexts', () => {
  const glyph = (text: string): PlacedGlyph => ({ id: 1, x: 0, dx: 0, dy: 0, advance: 1, text });

  it('should deal the text of a cluster out among its glyphs', () => {
    expect(glyphTexts([glyph('e\u0301'), glyph(''), glyph('x')])).toEqual(['e', '\u0301', 'x']);
  });

  it('should leave all letters on a ligature', () => {
    expect(glyphTexts([glyph('ffi'), glyph('n')])).toEqual(['ffi', 'n']);
  });

  it('should give the rest of a long cluster to its last glyph', () => {
    expect(glyphTexts([glyph('a\u0301\u0302'), glyph('')])).toEqual(['a', '\u0301\u0302']);
  });

  it('should let a glyph without a character stand for nothing', () => {
    expect(glyphTexts([glyph('a'), glyph(''), glyph('')])).toEqual(['a', '\u200b', '\u200b']);
  });
});

describe('createDocumentFont', () => {
  it('should give a glyph a new identifier for every text', () => {
    const font = fakeFont();
    const hyphen = latin.glyph(0x2d);
    const cids = [font.identify(hyphen, '-'), font.identify(hyphen, '\u00ad'), font.identify(hyphen, '-')];
    expect(cids).toEqual([1, 2, 1]);
    expect(font.embedded.unicode.slice(1)).toEqual([[0x2d], [0xad]]);
    expect(font.embedded.subset.glyphs).toEqual([0, hyphen, hyphen]);
    expect(font.embedded.subset.mapping[hyphen]).toBe(1);
  });
});
