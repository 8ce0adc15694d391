import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedHeight, columnsHeight, fillColumns } from '../../src/layout/balance.ts';
import { linesOf } from './styled.ts';

const counts = (columns: readonly (readonly unknown[])[]): readonly number[] =>
  columns.map((column) => column.length);

describe('columns (CSS Multi-column 1, 7.1: balanced)', () => {
  it('should fill one column after the other', () => {
    const { columns, rest } = fillColumns([1, 2, 3, 4].map(linesFor), 2, 30);
    expect(counts(columns)).toEqual([2, 1]);
    expect(rest).toHaveLength(1);
  });

  it('should share like entries out evenly, the first column taking one more', () => {
    const entries = Array.from({ length: 7 }, () => linesOf(1));
    const height = balancedHeight(entries, 2);
    expect(height).toBeCloseTo(40, 5);
    expect(counts(fillColumns(entries, 2, height).columns)).toEqual([4, 3]);
  });

  it('should count margins between entries, but not at the head of a column', () => {
    const entries = Array.from({ length: 4 }, () => ({ ...linesOf(1), marginTop: 6 }));
    expect(columnsHeight([entries.slice(0, 2), entries.slice(2)])).toBe(26);
    expect(balancedHeight(entries, 2)).toBeCloseTo(26, 5);
  });

  it('should take no height for nothing', () => {
    expect(balancedHeight([], 3)).toBe(0);
  });

  it('should hold all entries at the balanced height, and no less than the tallest or the average', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 4 }), (lines, count) => {
        const entries = lines.map(linesFor);
        const height = balancedHeight(entries, count);
        const total = lines.reduce((sum, one) => sum + one * 10, 0);
        expect(fillColumns(entries, count, height).rest).toEqual([]);
        expect(height).toBeGreaterThanOrEqual(Math.max(...lines) * 10 - 0.1);
        expect(height).toBeGreaterThanOrEqual(total / count - 0.1);
        expect(height).toBeLessThanOrEqual(total + 0.1);
      }),
    );
  });
});

function linesFor(count: number) {
  return linesOf(count);
}
