import type { NamedString } from './box.ts';
import type { Composer } from './composer.ts';
import { paintMarginBoxes } from './margin-boxes.ts';
import type { Destination, Page, PageItem } from './page.ts';
import type { Sheet } from './paginate.ts';
import { paintPlaced, type PaintedContent } from './paint.ts';

/** What painting needs to know of the whole document. */
export interface PaintSettings {
  readonly composer: Composer;
  readonly language: string;
  readonly layout: 'parallel' | 'facing' | 'stacked' | 'sequential';
}

interface PaintedPages {
  readonly pages: readonly Page[];
  readonly destinations: readonly Destination[];
}

/** Paints all sheets: page content first, then heads and feet, which need the number of pages. */
export function paintPages(sheets: readonly Sheet[], settings: PaintSettings): PaintedPages {
  const painted = sheets.flatMap((sheet) => paintSheet(sheet, settings));
  const inForce = new Map<string, NamedString>();
  const pages = painted.map(({ sheet, content }, index): Page => {
    const label = String(index + 1);
    const margin = paintMarginBoxes(
      sheet.style,
      {
        page: label,
        pages: String(painted.length),
        language: settings.language,
        onPage: content.namedStrings,
        atStart: new Map(inForce),
      },
      settings.composer,
    );
    for (const value of content.namedStrings) inForce.set(value.name, value);
    const items = [...pageRule(sheet), ...content.items, ...margin];
    return { index, label, width: sheet.style.width, height: sheet.style.height, items };
  });
  const destinations = painted.flatMap(({ content }, page) =>
    content.destinations.map((destination) => ({ ...destination, page })),
  );
  return { pages, destinations: unique(destinations) };
}

interface PaintedSheet {
  readonly sheet: Sheet;
  readonly content: PaintedContent;
}

/** A sheet is one page, or with facing languages the two pages of a spread. */
function paintSheet(sheet: Sheet, settings: PaintSettings): readonly PaintedSheet[] {
  const verso: PaintedContent = emptyContent();
  const recto: PaintedContent = emptyContent();
  const content = settings.layout === 'facing' ? { ...verso, facing: recto } : verso;
  const { margin } = sheet.style;
  if (sheet.placed !== undefined) paintPlaced({ ...sheet.placed, y: 0 }, margin.left, margin.top, content);
  return settings.layout === 'facing'
    ? [
        { sheet, content: verso },
        { sheet, content: recto },
      ]
    : [{ sheet, content: verso }];
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
