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
export function paintBodies(
  sheets: readonly Sheet[],
  settings: { readonly language: string; readonly facing: boolean },
  start: PaintStart,
): PaintedBodies {
  const painted = sheets.flatMap((sheet) => paintSheet(sheet, settings.facing));
  const inForce = new Map(start.namedStrings.map((value) => [value.name, value]));
  const bodies = painted.map(({ sheet, content }, offset): PageBody => {
    const atStart = [...inForce.values()];
    for (const value of content.namedStrings) inForce.set(value.name, value);
    const page = pageOf(sheet.style, [...pageRule(sheet), ...content.items], start.pageCount + offset);
    return { page, style: sheet.style, language: settings.language, onPage: content.namedStrings, atStart };
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

interface PaintedSheet {
  readonly sheet: Sheet;
  readonly content: PaintedContent;
}

function paintSheet(sheet: Sheet, facing: boolean): readonly PaintedSheet[] {
  const verso = emptyContent();
  const recto = emptyContent();
  const content = facing ? { ...verso, facing: recto } : verso;
  const { margin } = sheet.style;
  if (sheet.placed !== undefined) paintPlaced({ ...sheet.placed, y: 0 }, margin.left, margin.top, content);
  const pages = facing ? [verso, recto] : [verso];
  return pages.map((page) => ({ sheet, content: page }));
}

function emptyContent(): PaintedContent {
  return { items: [], destinations: [], namedStrings: [] };
}

/** The rule at the head of the page (`border-top` of `@page`), across the room between the margins. */
function pageRule({ style }: Sheet): readonly PageItem[] {
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
