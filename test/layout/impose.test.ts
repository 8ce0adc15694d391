import { describe, expect, it } from 'vitest';
import { bookletOrder, impose } from '../../src/layout/impose.ts';
import type { Page, PaginatedDocument } from '../../src/layout/page.ts';

const page = (index: number): Page => ({
  index,
  label: String(index + 1),
  width: 400,
  height: 600,
  items: [
    {
      kind: 'fill',
      rectangles: [{ x: 40, y: 60, width: 10, height: 10 }],
      color: [0, 0, 0],
      tag: { kind: 'artifact', type: 'Layout' },
    },
  ],
});

const document = (count: number): PaginatedDocument => ({
  pages: Array.from({ length: count }, (_, index) => page(index)),
  structure: { role: 'Document', children: [] },
  outline: [],
  destinations: [{ name: 'last', page: count - 1, y: 60 }],
});

/** Folds the sheets and reads the pages from the front cover to the back, as a hand would. */
function fold(sides: readonly (readonly [number | undefined, number | undefined])[]): (number | undefined)[] {
  let booklet: (number | undefined)[] = [];
  for (let sheet = sides.length / 2 - 1; sheet >= 0; sheet--) {
    const front = sides[sheet * 2] ?? [undefined, undefined];
    const back = sides[sheet * 2 + 1] ?? [undefined, undefined];
    booklet = [front[1], back[0], ...booklet, back[1], front[0]];
  }
  return booklet;
}

describe('a saddle-stitched booklet', () => {
  it.each([1, 2, 3, 4, 5, 8, 13, 16, 17])(
    'should read from 1 to %i once folded, blanks at the end',
    (count) => {
      const folded = fold(bookletOrder(count));
      expect(folded.slice(0, count)).toEqual(Array.from({ length: count }, (_, index) => index));
      expect(folded.slice(count).every((place) => place === undefined)).toBe(true);
      expect(folded.length % 4).toBe(0);
    },
  );

  it('should lay 16 pages out as printers expect', () => {
    const oneBased = bookletOrder(16).map((pair) => pair.map((place) => (place ?? -1) + 1));
    expect(oneBased).toEqual([
      [16, 1],
      [2, 15],
      [14, 3],
      [4, 13],
      [12, 5],
      [6, 11],
      [10, 7],
      [8, 9],
    ]);
  });

  it('should move the pages of inner sheets towards the fold by the creep', () => {
    const { pages } = impose(document(16), 'booklet', 6);
    const lefts = pages.map((side) =>
      side.items.map((item) => (item.kind === 'fill' ? item.rectangles[0]?.x : NaN)),
    );
    expect(lefts[0]).toEqual([40, 440]);
    expect(lefts[7]).toEqual([46, 434]);
  });

  it('should tell which page of the reading order each part of a side is', () => {
    const origins = impose(document(8), 'booklet').pages.map((side) => side.origins);
    expect(origins[0]).toEqual([
      { firstItem: 0, page: 7 },
      { firstItem: 1, page: 0 },
    ]);
  });

  it('should lead links to the side and height where their page is printed', () => {
    expect(impose(document(16), 'booklet').destinations).toEqual([{ name: 'last', page: 0, y: 60 }]);
  });
});

describe('several pages on a sheet', () => {
  it('should set two pages on the turned sheet at 2:3', () => {
    const { pages } = impose(document(3), '2-up');
    expect(pages.map((side) => [side.width, side.height, side.items.length])).toEqual([
      [600, 400, 2],
      [600, 400, 1],
    ]);
    expect(pages.map((side) => side.label)).toEqual(['1+2', '3']);
  });

  it('should set four pages at half size, left to right and down', () => {
    const { pages } = impose(document(4), '4-up');
    const places = pages[0]?.items.map((item) => (item.kind === 'fill' ? item.rectangles[0] : undefined));
    expect(places).toEqual([
      { x: 20, y: 30, width: 5, height: 5 },
      { x: 220, y: 30, width: 5, height: 5 },
      { x: 20, y: 330, width: 5, height: 5 },
      { x: 220, y: 330, width: 5, height: 5 },
    ]);
  });
});
