import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qrModuleCount, qrRectangles } from '../../src/layout/qr-code.ts';
import { decodeCode } from '../build/decode-code.ts';

/** Draws the rectangles at so many pixels a module, with a quiet zone. */
function draw(payload: string, pixels = 4) {
  const modules = qrModuleCount(payload);
  const width = (modules + 8) * pixels;
  const grey = new Uint8Array(width * width).fill(255);
  const box = { x: 4 * pixels, y: 4 * pixels, width: modules * pixels, height: modules * pixels };
  for (const { x, y, width: wide, height } of qrRectangles(payload, box)) {
    for (let row = Math.round(y); row < Math.round(y + height); row++) {
      grey.fill(0, row * width + Math.round(x), row * width + Math.round(x + wide));
    }
  }
  return { width, height: width, grey };
}

describe('qrRectangles', () => {
  it('should be read as the DOI', () => {
    const address = 'https://doi.org/10.1007/s00586-025-09078-3';
    expect(decodeCode(draw(address))?.text).toBe(address);
  });

  it('should be read as any address', () => {
    const suffix = fc.string({
      unit: fc.constantFrom(...'abcXYZ0189-._;()/'.split('')),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(suffix, (text) => {
        expect(decodeCode(draw(`https://doi.org/10.5555/${text}`))?.text).toBe(
          `https://doi.org/10.5555/${text}`,
        );
      }),
      { numRuns: 20 },
    );
  });

  it('should survive the loss of a corner: level M mends 15 per cent of the words', () => {
    const picture = draw('https://doi.org/10.1007/s00586-025-09078-3', 6);
    const from = picture.width - (4 + 5) * 6;
    for (let row = from; row < picture.height; row++) {
      picture.grey.fill(255, row * picture.width + from, (row + 1) * picture.width);
    }
    expect(decodeCode(picture)?.text).toBe('https://doi.org/10.1007/s00586-025-09078-3');
  });

  it('should stay inside its box and join neighbouring modules of a row', () => {
    const box = { x: 5, y: 7, width: 29, height: 29 };
    const rectangles = qrRectangles('https://doi.org/10.1007/s00586-025-09078-3', box);
    expect(qrModuleCount('https://doi.org/10.1007/s00586-025-09078-3')).toBe(29);
    expect(rectangles[0]).toEqual({ x: 5, y: 7, width: 7, height: 1 });
    for (const { x, y, width, height } of rectangles) {
      expect(x).toBeGreaterThanOrEqual(5);
      expect(y).toBeGreaterThanOrEqual(7);
      expect(x + width).toBeLessThanOrEqual(34.0001);
      expect(y + height).toBeLessThanOrEqual(36.0001);
    }
  });
});
