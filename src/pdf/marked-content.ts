import type { StructureElement } from '../layout/page.ts';
import type { PdfReference } from './writer.ts';

/** A piece of page content, or an annotation, that belongs to a structure element. */
export type ContentItem =
  | { readonly kind: 'content'; readonly order: number; readonly page: PdfReference; readonly mcid: number }
  | {
      readonly kind: 'annotation';
      readonly order: number;
      readonly page: PdfReference;
      readonly annotation: PdfReference;
      /** The annotation's key in the parent tree. */
      readonly key: number;
    };

/** A box in default user space: left, bottom, right, top. */
export type BoundingBox = readonly [left: number, bottom: number, right: number, top: number];

/** What painting notes down for the structure tree, which is written after the last page. */
export interface ContentRegister {
  /** Content by element, in the order of painting; `order` is that of reading. */
  readonly items: ReadonlyMap<StructureElement, readonly ContentItem[]>;
  /** The elements that own the marked content of a page, by MCID; with the page's parent tree key. */
  readonly pages: readonly { readonly key: number; readonly owners: readonly StructureElement[] }[];
  /** How many parent tree keys were given. */
  readonly keyCount: number;
  /** Where an element's drawings stand on the first page that shows it. */
  readonly boxes: ReadonlyMap<StructureElement, BoundingBox>;
}

/** Collects a `ContentRegister` while pages are painted. */
export interface ContentRecorder extends ContentRegister {
  startPage(page: PdfReference): void;
  /** Tells which page of the reading order is painted now: on an imposed sheet not the sheet itself. */
  continueWith(readingPage: number): void;
  /** Registers a piece of the current page's content and returns its marked-content identifier. */
  addContent(element: StructureElement): number;
  /** Registers an annotation of the current page and returns its parent tree key. */
  addAnnotation(element: StructureElement, annotation: PdfReference): number;
  addBox(element: StructureElement, box: BoundingBox): void;
}

/** More pieces of content than a document can have. */
const orderSpan = 2 ** 32;

/** Starts an empty register. Parent tree keys count pages and annotations in the order of painting. */
export function createRecorder(): ContentRecorder {
  const items = new Map<StructureElement, ContentItem[]>();
  const pages: { key: number; owners: StructureElement[]; page: PdfReference }[] = [];
  const boxes = new Map<StructureElement, BoundingBox>();
  const boxPages = new Map<StructureElement, PdfReference>();
  let readingPage = 0;
  let painted = 0;
  // Reading order is by page first: the sheets of a booklet show them in another order.
  const nextOrder = (): number => readingPage * orderSpan + painted++;
  let nextKey = 0;
  const current = () => {
    const last = pages.at(-1);
    if (last === undefined) throw new Error('content before the first page');
    return last;
  };
  const add = (element: StructureElement, item: ContentItem): void => {
    const list = items.get(element);
    if (list === undefined) items.set(element, [item]);
    else list.push(item);
  };
  return {
    items,
    pages,
    boxes,
    get keyCount() {
      return nextKey;
    },
    startPage: (page) => {
      const key = nextKey++;
      page.data['StructParents'] = key;
      pages.push({ key, owners: [], page });
    },
    continueWith: (page) => {
      readingPage = page;
    },
    addContent: (element) => {
      const { owners, page } = current();
      const mcid = owners.push(element) - 1;
      add(element, { kind: 'content', order: nextOrder(), page, mcid });
      return mcid;
    },
    addAnnotation: (element, annotation) => {
      const key = nextKey++;
      add(element, { kind: 'annotation', order: nextOrder(), page: current().page, annotation, key });
      return key;
    },
    addBox: (element, box) => {
      const { page } = current();
      const known = boxes.get(element);
      if (known === undefined) boxPages.set(element, page);
      else if (boxPages.get(element) !== page) return;
      boxes.set(element, known === undefined ? box : union(known, box));
    },
  };
}

function union(a: BoundingBox, b: BoundingBox): BoundingBox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
