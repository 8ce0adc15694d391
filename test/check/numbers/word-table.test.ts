import { describe, expect, it } from 'vitest';
import { wordEnd, wordTable } from '../../../src/check/numbers/word-table.ts';

const table = wordTable(['mm', 'mmHg', 'm', '毫米', '毫米汞柱']);
const anyEnd = (after: number): number => after;

describe('wordEnd', () => {
  it('should find the longest word at an offset', () => {
    expect(wordEnd(table, '120 mmHg', 4, anyEnd)).toBe(8);
    expect(wordEnd(table, '120毫米汞柱', 3, anyEnd)).toBe(7);
  });

  it('should try the next shorter word where the end is refused', () => {
    const onlyShort = (after: number): number | undefined => (after <= 6 ? after : undefined);
    expect(wordEnd(table, '120 mmHg', 4, onlyShort)).toBe(6);
  });

  it('should find nothing where no word stands', () => {
    expect(wordEnd(table, '120 cm', 4, anyEnd)).toBeUndefined();
    expect(wordEnd(table, '120', 3, anyEnd)).toBeUndefined();
    expect(wordEnd(table, 'mm', 0, () => undefined)).toBeUndefined();
  });
});
