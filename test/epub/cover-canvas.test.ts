import { describe, expect, it } from 'vitest';
import { createCanvas, fillContours, STEPS } from '../../src/epub/cover-canvas.ts';
import type { Contour } from '../../src/fonts/glyph-outlines.ts';

const corner = (x: number, y: number) => ({ x, y, onCurve: true });
const control = (x: number, y: number) => ({ x, y, onCurve: false });

function rectangle(left: number, top: number, right: number, bottom: number): Contour {
  return [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)];
}

/** Sixteenths of each pixel that ink 1 covers, row by row. */
function coverage(width: number, height: number, contours: readonly Contour[]): readonly number[] {
  const canvas = createCanvas(width, height);
  fillContours(canvas, contours, ({ x, y }) => [x, y], 1);
  return [...canvas.pixels].map((pixel) => (pixel === 0 ? 0 : pixel - STEPS + 1));
}

describe('fillContours', () => {
  it('should fill whole pixels', () => {
    expect(coverage(3, 2, [rectangle(1, 0, 3, 1)])).toEqual([0, 16, 16, 0, 0, 0]);
  });

  it('should smooth edges by the area they cover', () => {
    expect(coverage(3, 2, [rectangle(0.5, 0.25, 2.25, 1.5)])).toEqual([6, 12, 3, 4, 8, 2]);
  });

  it('should halve the pixels on a diagonal', () => {
    expect(coverage(2, 2, [[corner(0, 0), corner(2, 2), corner(0, 2)]])).toEqual([8, 0, 16, 8]);
  });

  it('should leave a hole where an inner contour turns the other way', () => {
    const hole = [...rectangle(1, 1, 2, 2)].reverse();
    expect(coverage(3, 3, [rectangle(0, 0, 3, 3), hole])).toEqual([16, 16, 16, 16, 0, 16, 16, 16, 16]);
  });

  it('should not count twice where contours lie over one another', () => {
    expect(coverage(2, 1, [rectangle(0, 0, 2, 1), rectangle(0, 0, 1, 1)])).toEqual([16, 16]);
  });

  it('should draw curves, with the points that two control points imply', () => {
    const circle = [control(0, 0), control(40, 0), control(40, 40), control(0, 40)];
    const filled = coverage(40, 40, [circle]).reduce((sum, part) => sum + part, 0) / STEPS;
    // Four parabolas in a square of forty cover five sixths of it.
    expect(Math.abs(filled - (1600 * 5) / 6)).toBeLessThan(8);
  });

  it('should cut off what lies outside of the canvas', () => {
    expect(coverage(2, 1, [rectangle(-5, -5, 1, 9)])).toEqual([16, 0]);
    expect(coverage(2, 1, [rectangle(5, 5, 9, 9)])).toEqual([0, 0]);
    expect(coverage(2, 1, [[]])).toEqual([0, 0]);
  });
});
