import { describe, expect, it } from 'vitest';
import { layOut, textLines } from './lay-out.ts';
import { styled } from './styled.ts';

function table(rows: readonly (readonly string[])[], padding = 0) {
  const edges = { top: 0, right: padding, bottom: 0, left: 0 };
  const cell = (words: string) =>
    styled('td', { display: 'table-cell', padding: edges, textAlign: 'start', hyphens: 'none' }, [words]);
  const body = rows.map((row) => styled('tr', { display: 'table-row' }, row.map(cell)));
  const tree = styled('table', { display: 'table' }, [styled('tbody', { display: 'table-row-group' }, body)]);
  const result = layOut(styled('body', {}, [tree]));
  return { result, lines: textLines(result.document.pages[0]) };
}

const xOf = (lines: ReturnType<typeof textLines>, text: string): number =>
  lines.find((line) => line.text.startsWith(text))?.x ?? -1;

describe('the columns of a table (CSS Tables 3, 4.5)', () => {
  it('should be the same in every row', () => {
    const { lines } = table([
      ['a', 'second', 'z'],
      ['a longer one', 'b', 'y'],
    ]);
    expect(xOf(lines, 'second')).toBe(xOf(lines, 'b'));
    expect(xOf(lines, 'z')).toBe(xOf(lines, 'y'));
  });

  it('should never be narrower than their widest word, but wrap between words', () => {
    const sentence =
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen';
    const { lines, result } = table([[sentence, 'Unbreakable', sentence]], 10);
    expect(lines.map((line) => line.text)).toContain('Unbreakable');
    expect(result.notices).toEqual([]);
  });

  it('should give more room to the column that wants more', () => {
    const long = 'word '.repeat(40).trim();
    const short = 'word '.repeat(10).trim();
    const { lines } = table([[long, short]]);
    expect(xOf(lines, 'word') - 20).toBe(0);
    const second = Math.max(...lines.map((line) => line.x));
    expect(second - 20).toBeGreaterThan(130);
  });

  it('should not break short cells where a long one can give way', () => {
    const long = 'word '.repeat(60).trim();
    const { lines } = table([[long, 'in hospital', '1 year']], 6);
    expect(lines.map((line) => line.text)).toEqual(expect.arrayContaining(['in hospital', '1 year']));
  });

  it('should say which word is wider than any column could be', () => {
    expect(table([['A'.repeat(60), 'B'.repeat(60)]]).result.notices[0]).toMatchObject({ kind: 'overlong' });
  });
});
