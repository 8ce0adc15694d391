import { describe, expect, it } from 'vitest';
import { placeWhole } from '../../src/layout/fit.ts';
import type { StackFlow } from '../../src/layout/flow.ts';
import { paintBodies } from '../../src/layout/paint-pages.ts';
import type { Sheet } from '../../src/layout/paginate.ts';
import { smallPage } from './lay-out.ts';
import { frame, linesOf, rowOf, stackOf } from './styled.ts';

const start = { pageCount: 0, namedStrings: [] };

/** A page whose content has an anchor and gives the running title. */
function titled(title: string): Sheet {
  const namedStrings = [{ name: 'title', value: title, language: 'en' }];
  const flow: StackFlow = { ...stackOf([linesOf(1)]), frame: { ...frame(), anchors: ['a'], namedStrings } };
  return { placed: placeWhole(flow, 0), style: smallPage };
}

const untitled: Sheet = { placed: placeWhole(linesOf(2), 0), style: smallPage };

describe('paintBodies', () => {
  it('should number pages on from the part before', () => {
    const { bodies, end } = paintBodies([untitled, untitled], 'en', { ...start, pageCount: 6 });
    expect(bodies.map(({ page }) => [page.index, page.label])).toEqual([
      [6, '7'],
      [7, '8'],
    ]);
    expect(end.pageCount).toBe(8);
  });

  it('should know which running title is in force at the head of each page', () => {
    const before = { pageCount: 2, namedStrings: [{ name: 'title', value: 'Before', language: 'en' }] };
    const { bodies, end } = paintBodies([titled('One'), untitled, titled('Two')], 'en', before);
    const values = bodies.map(({ atStart, onPage }) => [atStart[0]?.value, onPage[0]?.value]);
    expect(values).toEqual([
      ['Before', 'One'],
      ['One', undefined],
      ['One', 'Two'],
    ]);
    expect(end.namedStrings.map(({ value }) => value)).toEqual(['Two']);
  });

  it('should lead to the first place of a name', () => {
    const { destinations } = paintBodies([untitled, titled('One'), titled('Two')], 'en', start);
    expect(destinations).toEqual([{ name: 'a', page: 1, y: 20 }]);
  });

  it('should draw the rule of a page above its text, in the margin', () => {
    const style = { ...smallPage, borderTop: { width: 1.6, color: [0, 0, 0] as const } };
    const [body] = paintBodies([{ ...untitled, style }], 'en', start).bodies;
    expect(body?.page.items[0]).toMatchObject({
      kind: 'fill',
      rectangles: [{ x: 20, y: 18.4, width: 260, height: 1.6 }],
      tag: { kind: 'artifact' },
    });
  });

  it('should make two pages of a spread, and leave a blank one empty', () => {
    const row = { ...rowOf([linesOf(1), linesOf(1)]), facing: true };
    const recto = { ...smallPage, margin: { ...smallPage.margin, left: 50 } };
    const sheets: readonly Sheet[] = [
      { placed: placeWhole(row, 0), style: smallPage, recto },
      { placed: undefined, style: smallPage },
    ];
    const { bodies } = paintBodies(sheets, 'en', start);
    expect(bodies.map(({ page, style }) => [page.label, style.margin.left, page.items.length])).toEqual([
      ['1', 20, 0],
      ['2', 50, 0],
      ['3', 20, 0],
    ]);
  });
});
