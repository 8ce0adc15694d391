import type { Element, ElementContent } from 'hast';
import type { PageBreak } from './book.ts';
import { attribute, element, hasClass } from './tree.ts';

/**
 * What fills a page: the 1,800 characters of a standard typescript page, a Han character or a Hangul syllable counted
 * as two, because it takes the width of two letters.
 */
const PAGE_LENGTH = 1800;
/** What is counted while a record is walked through. */
interface Walk {
  readonly pages: PageBreak[];
  readonly first: number;
  /** Characters since the last page break. */
  length: number;
}

/**
 * Divides a record into pages that are the same on every screen, so that readers can tell each other where they are. A
 * page begins with the record, as on paper, and before a section once the page is full; never inside a section, whose
 * languages stay together.
 *
 * @param first the number of the record's first page
 */
export function withPageBreaks(
  tree: Element,
  first: number,
): { readonly tree: Element; readonly pages: readonly PageBreak[] } {
  const walk: Walk = { pages: [], first, length: 0 };
  const start = pageBreak(walk, undefined);
  const walked = breakIn(tree, walk);
  return { tree: { ...walked, children: [start, ...walked.children] }, pages: walk.pages };
}

/** The element with its page breaks; itself where it has none, as most. */
function breakIn(tree: Element, walk: Walk): Element {
  const children: ElementContent[] = [];
  let broken = false;
  for (const child of tree.children) {
    if (child.type === 'element' && !hasClass(child, 'pair')) {
      const walked = breakIn(child, walk);
      broken ||= walked !== child;
      children.push(walked);
      continue;
    }
    const length = lengthOf(child);
    const before = child.type === 'element' ? breakBefore(child, length, walk) : undefined;
    if (before !== undefined) children.push(before);
    broken ||= before !== undefined;
    children.push(child);
    walk.length += length;
  }
  return broken ? { ...tree, children } : tree;
}

/** A section stands on the page on which most of it has room. */
function breakBefore(pair: Element, length: number, walk: Walk): Element | undefined {
  const full = walk.length > 0 && walk.length + length / 2 > PAGE_LENGTH;
  return full ? pageBreak(walk, attribute(pair, 'id')) : undefined;
}

/** EPUB Structural Semantics 1.1, 2.16; what shows nothing needs a label (DPUB-ARIA 1.1, `doc-pagebreak`). */
function pageBreak(walk: Walk, section: string | undefined): Element {
  const number = walk.first + walk.pages.length;
  const id = `page-${String(number)}`;
  walk.pages.push({ number, id, ...(section === undefined ? {} : { section }) });
  walk.length = 0;
  return element('div', {
    'epub:type': 'pagebreak',
    role: 'doc-pagebreak',
    className: ['page-mark'],
    id,
    'aria-label': String(number),
  });
}

function lengthOf(node: ElementContent): number {
  if (node.type === 'element') {
    let sum = 0;
    for (const child of node.children) sum += lengthOf(child);
    return sum;
  }
  if (node.type !== 'text') return 0;
  const { value } = node;
  let length = value.length;
  if (!MAY_BE_WIDE.test(value)) return length;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    if (isWide(unit)) length += 1;
  }
  return length;
}

/** Han characters and marks, kana, Hangul, full-width forms. What lies beyond the basic plane has two units anyway. */
function isWide(unit: number): boolean {
  if (unit < FIRST_WIDE) return false;
  return unit <= 0xd7af || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0xff00 && unit <= 0xff60);
}

/** CJK Radicals Supplement. */
const FIRST_WIDE = 0x2e80;
/** Asked first: most texts in Latin letters have none, and are not gone through letter by letter. */
const MAY_BE_WIDE = /[\u2e80-\uffff]/;
