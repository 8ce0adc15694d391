import type { Element } from 'hast';
import type { BilingualRecord, LanguageTag } from '../content/handout.ts';
import type { LabelText } from './book.ts';
import { isWide, stackedTable } from './stacked-table.ts';
import { tableOfLines } from './table-cells.ts';
import { attribute, element, elementsOf, hasClass, mapElements, textOf } from './tree.ts';

/** Where the picture of a figure lies in the book, by the file that the record names. */
export type PictureNames = ReadonlyMap<string, string>;

/** What the elements of one tree need to know of the whole. */
interface Adaptation {
  readonly record: BilingualRecord;
  readonly pictures: PictureNames;
}

/**
 * Fits the tree of a record, which serves print too, to a file of its own in a book: ids that are XML names, a box
 * around the cells of a section, pictures by their place in the container, tables that scroll or, where they are
 * wider than a page, stack.
 */
export function bookTree(tree: Element, record: BilingualRecord, pictures: PictureNames): Element {
  const adaptation = { record, pictures };
  return mapElements(tree, (each) => adapt(each, adaptation));
}

function adapt(each: Element, adaptation: Adaptation): Element {
  const named = withSafeIds(each, adaptation.record);
  if (hasClass(each, 'pair')) return withCells(named);
  if (each.tagName === 'img') return withPicture(named, adaptation.pictures);
  if (each.tagName === 'figure') return withPictureBoxes(named);
  if (each.tagName === 'div' && hasClass(each, 'table')) return withTable(named);
  return named;
}

/**
 * A record's id may be any name that a file can have; an id in XHTML is an XML name and part of addresses. The
 * record has its file to itself, so `li-2025-section-1` is `section-1` there.
 */
function withSafeIds(each: Element, record: BilingualRecord): Element {
  const id = attribute(each, 'id');
  const href = attribute(each, 'href');
  if (id === undefined && href === undefined) return each;
  return {
    ...each,
    properties: {
      ...each.properties,
      ...(id === undefined ? {} : { id: safeId(id, record) }),
      ...(href?.startsWith('#') === true ? { href: `#${safeId(href.slice(1), record)}` } : {}),
    },
  };
}

function safeId(id: string, record: BilingualRecord): string {
  const own =
    id === record.id ? 'record' : id.startsWith(`${record.id}-`) ? id.slice(record.id.length + 1) : id;
  const ascii = own.replace(
    /[^A-Za-z0-9_-]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}`,
  );
  return /^[A-Za-z_]/u.test(ascii) ? ascii : `_${ascii}`;
}

/**
 * The cells of a section inside a box of their own: the section keeps its hairline in readers that know no flexible
 * boxes and drop the border of what is one.
 */
function withCells(section: Element): Element {
  return { ...section, children: [element('div', { className: ['cells'] }, section.children)] };
}

function withPicture(image: Element, pictures: PictureNames): Element {
  const source = attribute(image, 'src') ?? '';
  const width = attribute(image, 'dataWidth');
  const style = width === undefined ? {} : { style: `width: ${width.replace(/%?$/u, '%')}` };
  return { ...image, properties: { ...image.properties, ...style, src: pictures.get(source) ?? source } };
}

/** A picture in a box of its own: MuPDF draws one that stands among blocks at the beginning of the chapter. */
function withPictureBoxes(figure: Element): Element {
  const children = figure.children.map((child) =>
    child.type === 'element' && child.tagName === 'img' ? element('div', {}, [child]) : child,
  );
  return { ...figure, children };
}

/** E-ink cannot scroll, and any book may be read on it: what is wider than its page stacks. */
function withTable(box: Element): Element {
  const label = [...elementsOf(box)].find((each) => hasClass(each, 'caption-label'));
  const children = box.children.map((child) => {
    if (child.type !== 'element' || child.tagName !== 'table') return child;
    return isWide(child) ? stackedTable(child) : scrolling(tableOfLines(child), label);
  });
  return { ...box, children };
}

/** A table wider than the screen scrolls by itself; what scrolls must be reachable from a keyboard (WCAG 2.1.1). */
function scrolling(table: Element, label: Element | undefined): Element {
  return element(
    'div',
    {
      className: ['scroll'],
      role: 'region',
      tabindex: '0',
      'aria-label': label === undefined ? undefined : textOf(label).trim(),
    },
    [table],
  );
}

/** A section that has an address, with its labels in the languages they are in. */
export interface LabelledSection {
  readonly id: string;
  readonly labels: readonly LabelText[];
}

/** The sections that the contents list. */
export function labelledSections(tree: Element, inherited: LanguageTag): readonly LabelledSection[] {
  const found: LabelledSection[] = [];
  addSections(tree, inherited, found);
  return found;
}

/** A section has no sections in it. */
function addSections(tree: Element, inherited: LanguageTag, found: LabelledSection[]): void {
  if (!hasClass(tree, 'pair')) {
    for (const child of tree.children) if (child.type === 'element') addSections(child, inherited, found);
    return;
  }
  const id = attribute(tree, 'id');
  if (id === undefined || hasClass(tree, 'terms')) return;
  const labels: LabelText[] = [];
  addLabels(tree, inherited, labels);
  if (labels.length > 0) found.push({ id, labels });
}

function addLabels(tree: Element, inherited: LanguageTag, labels: LabelText[]): void {
  const language = attribute(tree, 'lang') ?? inherited;
  if (!hasClass(tree, 'label')) {
    for (const child of tree.children) if (child.type === 'element') addLabels(child, language, labels);
    return;
  }
  const text = textOf(tree).trim();
  if (text !== '') labels.push({ text, language });
}
