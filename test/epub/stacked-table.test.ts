import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { isWide, stackedTable } from '../../src/epub/stacked-table.ts';
import { element, elementsOf, hasClass, textOf } from '../../src/epub/tree.ts';
import { bookOf, complaintsOf, fileOf } from './books.ts';
import { mediumTable, wideTable } from './wide-table.ts';

function tableOf(...rows: readonly (readonly string[])[]): Element {
  const row = (cells: readonly string[], tag: string): Element =>
    element(
      'tr',
      {},
      cells.map((value) => element(tag, {}, [{ type: 'text', value }])),
    );
  const [head = [], ...body] = rows;
  return element('table', {}, [
    element('thead', {}, [row(head, 'th')]),
    element(
      'tbody',
      {},
      body.map((cells) => row(cells, 'td')),
    ),
  ]);
}

const texts = (tree: Element, tag: string): readonly string[] =>
  [...elementsOf(tree)].filter(({ tagName }) => tagName === tag).map(textOf);

describe('isWide', () => {
  it.each([
    [
      'four columns of words',
      tableOf(['Group', 'Patients', 'Age', 'Outcome'], ['A', '12', '64', 'good']),
      false,
    ],
    ['ten columns of numbers', tableOf(Array.from({ length: 10 }, () => '0.05')), false],
    ['ten columns of words', tableOf(Array.from({ length: 10 }, () => 'Improvement')), true],
    ['long lines that break', tableOf(['It is said '.repeat(40), 'b']), false],
    ['long lines of Chinese', tableOf(['人人都能行走'.repeat(40), '二']), false],
    ['one word without end', tableOf(['a'.repeat(90)]), true],
  ])('should measure %s', (_, table, wide) => {
    expect(isWide(table)).toBe(wide);
  });
});

describe('stackedTable', () => {
  it('should name every cell by the head of its column', () => {
    const stacked = stackedTable(tableOf(['Group', 'n'], ['A', '12'], ['B', '13']));
    expect(texts(stacked, 'dt')).toEqual(['Group', 'n', 'Group', 'n']);
    expect(texts(stacked, 'dd')).toEqual(['A', '12', 'B', '13']);
    expect(texts(stacked, 'li').length).toBe(2);
    expect(texts(stacked, 'div')).toEqual(['GroupA', 'n12', 'GroupB', 'n13']);
  });

  it('should take what has no head as the name of the row, and leave out what is empty', () => {
    const stacked = stackedTable(tableOf(['', 'Before', 'After'], ['Pain', '7', ''], ['Total', '', '']));
    expect([...elementsOf(stacked)].filter((each) => hasClass(each, 'row-label')).map(textOf)).toEqual([
      'Pain',
      'Total',
    ]);
    expect(texts(stacked, 'dt')).toEqual(['Before']);
    expect(texts(stacked, 'dl').length).toBe(1);
  });
});

describe('a table in a book', async () => {
  const [wide, medium] = [await bookOf(wideTable), await bookOf(mediumTable)];
  const record = (book: Uint8Array): string => fileOf(book, 'OEBPS/walking-2024.xhtml');

  it('should stack where it is wider than a page of e-ink', () => {
    expect(record(wide)).toContain('class="stacked"');
    expect(record(wide)).not.toContain('<table');
  });

  it('should stay a table that scrolls where it is not', () => {
    expect(record(medium)).toContain('class="scroll"');
    expect(record(medium)).not.toContain('class="stacked"');
  });

  it('should hold lines, not blocks, in its cells', () => {
    expect(record(medium)).toMatch(
      /<td class="align-start"><span lang="en"[^>]*>Endoscopy<\/span><br\/><span class="zh"[^>]*>内镜组<\/span><\/td>/u,
    );
  });

  it('should be valid', async () => {
    expect([...(await complaintsOf(wide)), ...(await complaintsOf(medium))]).toEqual([]);
  });
});
