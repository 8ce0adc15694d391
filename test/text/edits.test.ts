import { describe, expect, it } from 'vitest';
import { applyEdits, unchanged } from '../../src/text/edits.ts';

/** With the way back as a list. */
const told = ({ text, map }: ReturnType<typeof applyEdits>) => ({ text, map: [...map] });

describe('applyEdits', () => {
  it('should replace, take out and put in, and lead back to the source', () => {
    const edits = [
      { start: 4, end: 5, text: '' },
      { start: 1, end: 2, text: 'XY' },
    ];
    expect(told(applyEdits(unchanged('abcdef'), edits))).toEqual({
      text: 'aXYcdf',
      map: [0, 1, 1, 2, 3, 5, 6],
    });
  });

  it('should lead through an earlier change to the first source', () => {
    const once = applyEdits(unchanged('abcdef'), [{ start: 0, end: 2, text: '' }]);
    expect(told(applyEdits(once, [{ start: 1, end: 2, text: '' }]))).toEqual({
      text: 'cef',
      map: [2, 4, 5, 6],
    });
  });

  it('should apply the earlier of two edits that overlap', () => {
    const edits = [
      { start: 1, end: 3, text: 'X' },
      { start: 2, end: 4, text: 'Y' },
    ];
    expect(applyEdits(unchanged('abcd'), edits).text).toBe('aXd');
  });
});
