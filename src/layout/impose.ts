import type { Destination, Page, PaginatedDocument } from './page.ts';
import { placeItem, type Placement } from './transform.ts';

export type Imposition = 'none' | 'booklet' | '2-up' | '4-up';

/** One place on a side of a sheet: a page by its index, or nothing. */
interface Slot {
  readonly page: number | undefined;
  readonly placement: Placement;
}

interface SheetSide {
  readonly width: number;
  readonly height: number;
  readonly slots: readonly Slot[];
}

/**
 * Puts finished pages on the sides of printed sheets. The structure tree stays as it is: a screen reader meets the
 * pages in reading order, whatever their order on paper.
 *
 * @param creep points that the paper of an inner sheet sticks out of the folded booklet in all
 */
export function impose(document: PaginatedDocument, imposition: Imposition, creep = 0): PaginatedDocument {
  const [first] = document.pages;
  if (imposition === 'none' || first === undefined) return document;
  const sides = sidesOf(document.pages.length, first, imposition, creep);
  return {
    ...document,
    pages: sides.map((side, index) => printSide(side, index, document.pages)),
    destinations: moveDestinations(document.destinations, sides),
  };
}

function sidesOf(
  count: number,
  page: Page,
  imposition: Exclude<Imposition, 'none'>,
  creep: number,
): readonly SheetSide[] {
  switch (imposition) {
    case 'booklet':
      return bookletOrder(count).map((pair, side) => bookletSide(pair, page, creepOf(side, count, creep)));
    case '2-up':
      return groups(count, 2).map((pages) => rotatedPair(pages, page));
    case '4-up':
      return groups(count, 4).map((pages) => quarters(pages, page));
  }
}

/**
 * Pages of each side of the sheets of a saddle-stitched booklet, outermost sheet first, front then back. Blank
 * places at the end are undefined: the count is filled up to a multiple of four.
 */
export function bookletOrder(count: number): readonly (readonly [number | undefined, number | undefined])[] {
  const total = Math.ceil(count / 4) * 4;
  const page = (index: number): number | undefined => (index < count ? index : undefined);
  return Array.from({ length: total / 2 }, (_, side) => {
    const outer = page(total - 1 - side);
    const inner = page(side);
    // The front of a sheet has the later page on the left, the back on the right.
    return side % 2 === 0 ? [outer, inner] : [inner, outer];
  });
}

/** How far the pages of a sheet move towards the fold: the innermost sheet by all of the creep. */
function creepOf(side: number, count: number, creep: number): number {
  const sheets = Math.ceil(count / 4);
  return sheets < 2 ? 0 : (creep * Math.floor(side / 2)) / (sheets - 1);
}

function bookletSide(
  [left, right]: readonly [number | undefined, number | undefined],
  page: Page,
  creep: number,
): SheetSide {
  return {
    width: page.width * 2,
    height: page.height,
    slots: [
      { page: left, placement: { scale: 1, x: creep, y: 0 } },
      { page: right, placement: { scale: 1, x: page.width - creep, y: 0 } },
    ],
  };
}

/** Two pages on one sheet of the same paper, turned: A4 pages at 71 per cent on A4 landscape. */
function rotatedPair(pages: readonly number[], page: Page): SheetSide {
  const width = page.height;
  const height = page.width;
  const scale = Math.min(width / 2 / page.width, height / page.height);
  const x = (width / 2 - page.width * scale) / 2;
  const y = (height - page.height * scale) / 2;
  return {
    width,
    height,
    slots: pages.map((index, position) => ({
      page: index,
      placement: { scale, x: x + (position * width) / 2, y },
    })),
  };
}

/** Four pages at half size: left to right, then down. */
function quarters(pages: readonly number[], page: Page): SheetSide {
  const { width, height } = page;
  return {
    width,
    height,
    slots: pages.map((index, position) => ({
      page: index,
      placement: { scale: 0.5, x: ((position % 2) * width) / 2, y: (Math.floor(position / 2) * height) / 2 },
    })),
  };
}

function groups(count: number, size: number): readonly (readonly number[])[] {
  const starts = Array.from({ length: Math.ceil(count / size) }, (_, group) => group * size);
  return starts.map((start) =>
    Array.from({ length: Math.min(size, count - start) }, (_, index) => start + index),
  );
}

function printSide(side: SheetSide, index: number, pages: readonly Page[]): Page {
  const printed = side.slots.flatMap(({ page, placement }) => {
    const source = page === undefined ? undefined : pages[page];
    return source === undefined ? [] : [{ source, placement }];
  });
  let firstItem = 0;
  const origins = printed.map(({ source }) => {
    const origin = { firstItem, page: source.index };
    firstItem += source.items.length;
    return origin;
  });
  return {
    index,
    label: printed.map(({ source }) => source.label).join('+') || `blank ${String(index + 1)}`,
    width: side.width,
    height: side.height,
    items: printed.flatMap(({ source, placement }) => source.items.map((item) => placeItem(item, placement))),
    origins,
  };
}

function moveDestinations(
  destinations: readonly Destination[],
  sides: readonly SheetSide[],
): readonly Destination[] {
  const places = new Map<number, { side: number; placement: Placement }>();
  sides.forEach((sheet, side) => {
    for (const { page, placement } of sheet.slots)
      if (page !== undefined) places.set(page, { side, placement });
  });
  return destinations.flatMap((destination) => {
    const place = places.get(destination.page);
    if (place === undefined) return [];
    const y = place.placement.y + destination.y * place.placement.scale;
    return [{ ...destination, page: place.side, y }];
  });
}
