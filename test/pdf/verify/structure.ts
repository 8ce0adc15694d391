import { type PdfFile, type PdfValue } from '../../../src/pdf/read/file.ts';
import { decodeText, type PdfMap, Reference } from '../../../src/pdf/read/syntax.ts';
import { type ContentSegment, readPageContent } from './page-content.ts';

/** A structure element as the file has it. */
export interface ReadElement {
  readonly kind: 'element';
  /** Its object number. */
  readonly number: number;
  readonly role: string;
  readonly language?: string;
  readonly alternative?: string;
  readonly actualText?: string;
  readonly title?: string;
  readonly identifier?: string;
  readonly attributes: PdfMap;
  readonly kids: readonly Kid[];
}

/** What an element holds: elements, pieces of pages (from 0), annotations. */
export type Kid =
  | ReadElement
  | { readonly kind: 'content'; readonly page: number; readonly mcid: number }
  | { readonly kind: 'annotation'; readonly page: number; readonly number: number };

/** A file taken apart for checking. */
export interface ReadDocument {
  readonly file: PdfFile;
  readonly catalog: PdfValue;
  readonly pages: readonly {
    readonly number: number;
    readonly dictionary: PdfValue;
    readonly content: readonly ContentSegment[];
  }[];
  readonly root: ReadElement | undefined;
}

export function readDocument(file: PdfFile): ReadDocument {
  const catalog = file.entry(file.trailer, 'Root');
  const pages = pageNumbers(file.entry(catalog, 'Pages'), file).map((number) => {
    const dictionary = file.object(number);
    return { number, dictionary, content: readPageContent(dictionary, file) };
  });
  const byNumber = new Map(pages.map(({ number }, index) => [number, index]));
  const tree = file.entry(catalog, 'StructTreeRoot');
  const top = tree instanceof Map ? (tree as PdfMap).get('K') : undefined;
  const first = Array.isArray(top) ? top[0] : top;
  const root = first instanceof Reference ? readElement(first.number, file, byNumber) : undefined;
  return { file, catalog, pages, root };
}

function pageNumbers(node: PdfValue, file: PdfFile): readonly number[] {
  const kids = file.entry(node, 'Kids');
  if (!Array.isArray(kids)) return [];
  return kids.flatMap((kid) => {
    if (!(kid instanceof Reference)) return [];
    const child = file.object(kid.number);
    return file.entry(child, 'Type') === 'Page' ? [kid.number] : pageNumbers(child, file);
  });
}

function readElement(number: number, file: PdfFile, pages: ReadonlyMap<number, number>): ReadElement {
  const dictionary = file.object(number);
  const text = (key: string): string | undefined => {
    const value = file.entry(dictionary, key);
    return value instanceof Uint8Array ? decodeText(value) : undefined;
  };
  const role = file.entry(dictionary, 'S');
  const optional = {
    language: text('Lang'),
    alternative: text('Alt'),
    actualText: text('ActualText'),
    title: text('T'),
    identifier: text('ID'),
  };
  return {
    kind: 'element',
    number,
    role: typeof role === 'string' ? role : '',
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    attributes: readAttributes(file.entry(dictionary, 'A'), file),
    kids: readKids(dictionary, file, pages),
  };
}

function readAttributes(value: PdfValue, file: PdfFile): PdfMap {
  const lists = Array.isArray(value) ? value : [value];
  const entries = lists
    .map((item: PdfValue) => file.resolve(item))
    .flatMap((item) => (item instanceof Map ? [...(item as PdfMap)] : []));
  return new Map(entries.filter(([key]) => key !== 'O'));
}

function readKids(dictionary: PdfValue, file: PdfFile, pages: ReadonlyMap<number, number>): readonly Kid[] {
  if (!(dictionary instanceof Map)) return [];
  const own = dictionary as PdfMap;
  const k = own.get('K');
  const list = Array.isArray(k) ? k : k === undefined ? [] : [k];
  const pageOf = (holder: PdfMap): number => {
    const reference = holder.get('Pg') ?? own.get('Pg');
    return reference instanceof Reference ? (pages.get(reference.number) ?? -1) : -1;
  };
  return list.flatMap((item): readonly Kid[] => {
    if (typeof item === 'number') return [{ kind: 'content', page: pageOf(own), mcid: item }];
    if (item instanceof Reference) return [readElement(item.number, file, pages)];
    if (!(item instanceof Map)) return [];
    const entry = item as PdfMap;
    const [mcid, object] = [entry.get('MCID'), entry.get('Obj')];
    if (typeof mcid === 'number') return [{ kind: 'content', page: pageOf(entry), mcid }];
    return object instanceof Reference
      ? [{ kind: 'annotation', page: pageOf(entry), number: object.number }]
      : [];
  });
}

/** All elements, parents before their children. */
export function* elements(element: ReadElement | undefined): Generator<ReadElement> {
  if (element === undefined) return;
  yield element;
  for (const kid of element.kids) if (kid.kind === 'element') yield* elements(kid);
}

/** The text of an element in reading order; `ActualText` stands for what is drawn. */
export function elementText(element: ReadElement, document: ReadDocument): string {
  if (element.actualText !== undefined) return element.actualText;
  return element.kids
    .map((kid) => {
      if (kid.kind === 'element') return elementText(kid, document);
      return kid.kind === 'content' ? contentText(kid, document) : '';
    })
    .join('');
}

export function contentText(
  { page, mcid }: { readonly page: number; readonly mcid: number },
  document: ReadDocument,
): string {
  return document.pages[page]?.content.find((segment) => segment.mcid === mcid)?.text ?? '';
}
