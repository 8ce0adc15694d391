import type { PageStyle } from '../style/styled-tree.ts';
import type { NamedString } from './box.ts';
import type { Composer } from './composer.ts';
import { paintMarginBoxes } from './margin-boxes.ts';
import type { Destination, Page, PageItem } from './page.ts';
import type { Sheet } from './paginate.ts';
import { paintPlaced, type PaintedContent } from './paint.ts';

/** A page without its running heads and feet, which wait for the number of pages. */
export interface PageBody {
  readonly page: Page;
  readonly style: PageStyle;
  readonly language: string;
  readonly onPage: readonly NamedString[];
  readonly atStart: readonly NamedString[];
}

/** Where the painting of a document, or of the next part of one, begins. */
export interface PaintStart {
  /** Pages that come before. */
  readonly pageCount: number;
  /** Values of named strings that the part before leaves in force. */
  readonly namedStrings: readonly NamedString[];
}

/** Pages of a part of a document, and what the next part begins with. */
export interface PaintedBodies {
  readonly bodies: readonly PageBody[];
  readonly destinations: readonly Destination[];
  readonly end: PaintStart;
}

/** Paints the content of sheets; a sheet is one page, or with facing languages the two pages of a spread. */
export function paintBodies(sheets: readonly Sheet[], language: string, start: PaintStart): PaintedBodies {
  const painted = sheets.flatMap(paintSheet);
  const inForce = new Map(start.namedStrings.map((value) => [value.name, value]));
  const bodies = painted.map(({ style, content }, offset): PageBody => {
    const atStart = [...inForce.values()];
    for (const value of content.namedStrings) inForce.set(value.name, value);
    const page = pageOf(style, [...pageRule(style), ...content.items], start.pageCount + offset);
    return { page, style, language, onPage: content.namedStrings, atStart };
  });
  const destinations = painted.flatMap(({ content }, offset) =>
    content.destinations.map((destination) => ({ ...destination, page: start.pageCount + offset })),
  );
  return {
    bodies,
    destinations: unique(destinations),
    end: { pageCount: start.pageCount + bodies.length, namedStrings: [...inForce.values()] },
  };
}

/** Heads and feet of a page, now that the number of all pages is known. */
export function runningItems(body: PageBody, pageCount: number, composer: Composer): readonly PageItem[] {
  const running = {
    page: body.page.label,
    pages: String(pageCount),
    language: body.language,
    onPage: body.onPage,
    atStart: new Map(body.atStart.map((value) => [value.name, value])),
  };
  return paintMarginBoxes(body.style, running, composer);
}

function pageOf(style: PageStyle, items: readonly PageItem[], index: number): Page {
  return { index, label: String(index + 1), width: style.width, height: style.height, items };
}

interface PaintedPage {
  readonly style: PageStyle;
  readonly content: PaintedContent;
}

function paintSheet({ placed, style, recto }: Sheet): readonly PaintedPage[] {
  const first: PaintedPage = { style, content: emptyContent() };
  const second = recto === undefined ? undefined : { style: recto, content: emptyContent() };
  const facing =
    second === undefined
      ? {}
      : { facing: { content: second.content, distance: second.style.margin.left - style.margin.left } };
  const content: PaintedContent = { ...first.content, ...facing };
  if (placed !== undefined) paintPlaced({ ...placed, y: 0 }, style.margin.left, style.margin.top, content);
  return second === undefined ? [first] : [first, second];
}

function emptyContent(): PaintedContent {
  return { items: [], destinations: [], namedStrings: [] };
}

/** The rule at the head of the page (`border-top` of `@page`), across the room between the margins. */
function pageRule(style: PageStyle): readonly PageItem[] {
  if (style.borderTop === undefined) return [];
  const { width, color } = style.borderTop;
  const rectangle = {
    x: style.margin.left,
    y: style.margin.top - width,
    width: style.width - style.margin.left - style.margin.right,
    height: width,
  };
  return [{ kind: 'fill', rectangles: [rectangle], color, tag: { kind: 'artifact', type: 'Layout' } }];
}

/** The first place of a name counts. */
function unique(destinations: readonly Destination[]): readonly Destination[] {
  const byName = new Map<string, Destination>();
  for (const destination of destinations) {
    if (!byName.has(destination.name)) byName.set(destination.name, destination);
  }
  return [...byName.values()];
}
