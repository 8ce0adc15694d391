import type { Page, PageItem, PaginatedDocument, Rectangle } from './page.ts';
import { placeItem } from './transform.ts';

/** Length of a crop mark and its distance from the bleed, in points. */
const mark = { length: 14, distance: 3, width: 0.25 };

/**
 * Enlarges pages by bleed and crop marks. The trim and bleed boxes say where the printer cuts (ISO 32000-1,
 * 14.11.2).
 *
 * @param bleed points beyond the trimmed page that colour may reach
 */
export function addCropMarks(
  document: PaginatedDocument,
  bleed: number,
  cropMarks: boolean,
): PaginatedDocument {
  const slug = bleed + (cropMarks ? mark.distance + mark.length : 0);
  if (slug === 0) return document;
  return {
    ...document,
    pages: document.pages.map((page) => enlarge(page, slug, bleed, cropMarks)),
    destinations: document.destinations.map((destination) => ({ ...destination, y: destination.y + slug })),
  };
}

function enlarge(page: Page, slug: number, bleed: number, cropMarks: boolean): Page {
  const trim: Rectangle = { x: slug, y: slug, width: page.width, height: page.height };
  const items = page.items.map((item) => placeItem(item, { scale: 1, x: slug, y: slug }));
  return {
    ...page,
    width: page.width + 2 * slug,
    height: page.height + 2 * slug,
    trim,
    bleed: grow(trim, bleed),
    items: cropMarks ? [...items, cropMarkItem(trim, bleed)] : items,
  };
}

function grow(box: Rectangle, by: number): Rectangle {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

/** Two hair lines at each corner, outside of the bleed. */
function cropMarkItem(trim: Rectangle, bleed: number): PageItem {
  const away = bleed + mark.distance;
  const half = mark.width / 2;
  const rectangles = [trim.x, trim.x + trim.width].flatMap((x) =>
    [trim.y, trim.y + trim.height].flatMap((y) => {
      const left = x === trim.x ? x - away - mark.length : x + away;
      const top = y === trim.y ? y - away - mark.length : y + away;
      return [
        { x: left, y: y - half, width: mark.length, height: mark.width },
        { x: x - half, y: top, width: mark.width, height: mark.length },
      ];
    }),
  );
  return { kind: 'fill', rectangles, color: [0, 0, 0], tag: { kind: 'artifact', type: 'Layout' } };
}
