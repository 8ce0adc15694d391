import { describe, expect, it } from 'vitest';
import { addCropMarks } from '../../src/layout/crop-marks.ts';
import type { PageItem, PaginatedDocument } from '../../src/layout/page.ts';

const square: PageItem = {
  kind: 'fill',
  rectangles: [{ x: 10, y: 20, width: 5, height: 5 }],
  color: [0, 0, 0],
  tag: { kind: 'artifact', type: 'Layout' },
};

const document: PaginatedDocument = {
  pages: [{ index: 0, label: '1', width: 400, height: 600, items: [square] }],
  structure: { role: 'Document', children: [] },
  outline: [],
  destinations: [{ name: 'a', page: 0, y: 100 }],
};

const rectanglesOf = (item: PageItem | undefined) => (item?.kind === 'fill' ? item.rectangles : []);

describe('addCropMarks', () => {
  it('should leave a document without bleed and marks as it is', () => {
    expect(addCropMarks(document, 0, false)).toBe(document);
  });

  it('should enlarge the page by the bleed, and say where it is cut (ISO 32000-1, 14.11.2)', () => {
    const [page] = addCropMarks(document, 9, false).pages;
    expect(page).toMatchObject({
      width: 418,
      height: 618,
      trim: { x: 9, y: 9, width: 400, height: 600 },
      bleed: { x: 0, y: 0, width: 418, height: 618 },
    });
    expect(page?.items).toHaveLength(1);
  });

  it('should move what is on the page and what leads to it', () => {
    const { pages, destinations } = addCropMarks(document, 9, true);
    const slug = 9 + 3 + 14;
    expect(rectanglesOf(pages[0]?.items[0])[0]).toMatchObject({ x: 10 + slug, y: 20 + slug });
    expect(destinations[0]?.y).toBe(100 + slug);
  });

  it('should draw two marks at each corner, all of them outside of the bleed', () => {
    const [page] = addCropMarks(document, 9, true).pages;
    const marks = rectanglesOf(page?.items.at(-1));
    const bleed = page?.bleed ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(marks).toHaveLength(8);
    for (const mark of marks) {
      const outside =
        mark.x + mark.width <= bleed.x ||
        mark.y + mark.height <= bleed.y ||
        mark.x >= bleed.x + bleed.width ||
        mark.y >= bleed.y + bleed.height;
      expect(outside).toBe(true);
    }
  });

  it('should point every mark at an edge of the trimmed page', () => {
    const [page] = addCropMarks(document, 9, true).pages;
    const trim = page?.trim ?? { x: 0, y: 0, width: 0, height: 0 };
    const centres = rectanglesOf(page?.items.at(-1)).map(({ x, y, width, height }) =>
      width > height ? { y: y + height / 2 } : { x: x + width / 2 },
    );
    const xs = centres.flatMap((centre) => ('x' in centre ? centre.x : []));
    const ys = centres.flatMap((centre) => ('y' in centre ? centre.y : []));
    expect([...new Set(xs)]).toEqual([trim.x, trim.x + trim.width]);
    expect([...new Set(ys)]).toEqual([trim.y, trim.y + trim.height]);
  });
});
