import type { Destination, OutlineItem, PaginatedDocument } from '../layout/page.ts';
import { nameTree } from './name-tree.ts';
import { textString } from './text-string.ts';
import type { PdfDictionary, PdfReference, PdfValue, PdfWriter } from './writer.ts';

/** What navigation needs to know of a page that is painted. */
export interface NavigablePage {
  readonly label: string;
  readonly height: number;
  readonly reference: PdfReference;
}

/** Writes what readers move about with: named destinations, bookmarks and page labels. */
export function writeNavigation(
  document: Pick<PaginatedDocument, 'outline' | 'destinations'>,
  pages: readonly NavigablePage[],
  writer: PdfWriter,
): void {
  writer.catalog['PageLabels'] = { Nums: pageLabels(pages) };
  writeDestinations(document.destinations, pages, writer);
  writeOutline(document.outline, writer);
}

function writeDestinations(
  destinations: readonly Destination[],
  pages: readonly NavigablePage[],
  writer: PdfWriter,
): void {
  const entries = destinations.map(({ name, page, y }): readonly [string, PdfValue] => {
    const target = pages[page];
    if (target === undefined) throw new Error(`no page ${String(page)} for ${name}`);
    return [name, [target.reference, 'XYZ', null, target.height - y, null]];
  });
  const tree = writer.reference(nameTree(entries));
  tree.end();
  writer.names['Dests'] = tree;
}

/** Writes the bookmarks; a reader opens with the panel shown only where there are some. */
function writeOutline(items: readonly OutlineItem[], writer: PdfWriter): void {
  if (items.length === 0) return;
  const root = writer.reference();
  root.data = { Type: 'Outlines', ...writeItems(items, root, writer) };
  root.end();
  writer.catalog['Outlines'] = root;
  writer.catalog['PageMode'] = 'UseOutlines';
}

/** Writes siblings and what is below them; returns the parent's entries. All levels are open. */
function writeItems(items: readonly OutlineItem[], parent: PdfReference, writer: PdfWriter): PdfDictionary {
  const references = items.map(() => writer.reference());
  let count = items.length;
  items.forEach((item, index) => {
    const reference = references[index];
    if (reference === undefined) return;
    const below = item.children.length === 0 ? {} : writeItems(item.children, reference, writer);
    if (typeof below['Count'] === 'number') count += below['Count'];
    reference.data = {
      Title: textString(item.title),
      Parent: parent,
      Prev: references[index - 1],
      Next: references[index + 1],
      Dest: textString(item.destination),
      ...below,
    };
    reference.end();
  });
  return { First: references[0], Last: references.at(-1), Count: count };
}

/** Page labels (ISO 32000-1, 12.4.2): a range for every stretch of counting numbers, a prefix for any other label. */
export function pageLabels(pages: readonly Pick<NavigablePage, 'label'>[]): readonly PdfValue[] {
  let expected = NaN;
  return pages.flatMap(({ label }, index): PdfValue[] => {
    const value = /^[1-9]\d*$/.test(label) ? Number(label) : NaN;
    const continues = value === expected;
    expected = value + 1;
    if (continues) return [];
    return [index, Number.isNaN(value) ? { P: textString(label) } : { S: 'D', St: value }];
  });
}
