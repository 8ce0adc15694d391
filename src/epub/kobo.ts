import type { Element, ElementContent } from 'hast';
import { attribute, element } from './tree.ts';

/** Numbers of Kobo's spans: `kobo.<paragraph>.<segment>`. */
interface Counter {
  paragraph: number;
  segment: number;
}

/** Elements that begin a new paragraph for Kobo. */
const PARAGRAPHS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'li',
  'dt',
  'dd',
  'td',
  'th',
  'figcaption',
  'table',
  'img',
]);
/** Text in these is no text of the page. */
const LEFT_ALONE = new Set(['math', 'svg', 'pre', 'style', 'script']);
/**
 * A sentence with the marks that end it, closing marks and spaces behind them. A full stop ends one only before a space:
 * `0.05` and addresses stay whole.
 */
const SENTENCE = /.*?(?:(?:[.!?…]+[”’"')\]]*(?=\s|$)|[。！？…]+[”’"')\]）」』》]*)\s*|$)/gsu;

/**
 * A chapter as Kobo's own engine wants it (`.kepub.epub`): every sentence in a numbered span, from which bookmarks,
 * highlights and reading statistics are counted, and the two boxes that it pages by. The words stay as they are.
 */
export function koboTree(tree: Element): Element {
  const counted = spansIn(tree, { paragraph: 0, segment: 0 });
  const inner = element('div', { id: 'book-inner' }, [counted]);
  return element('div', { id: 'book-columns' }, [inner]);
}

function spansIn(tree: Element, counter: Counter): Element {
  if (PARAGRAPHS.has(tree.tagName)) {
    counter.paragraph += 1;
    counter.segment = 0;
  }
  const children = tree.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return child.value.trim() === '' ? [child] : sentences(child.value, counter);
    if (child.type !== 'element' || LEFT_ALONE.has(child.tagName) || isCover(child)) return [child];
    return [child.tagName === 'img' ? span([child], counter) : spansIn(child, counter)];
  });
  return { ...tree, children };
}

/** Within a line of text the cover is higher than its page, and leaves a blank one before it. */
function isCover(each: Element): boolean {
  return attribute(each, 'role') === 'doc-cover';
}

function sentences(text: string, counter: Counter): ElementContent[] {
  const parts = [...text.matchAll(SENTENCE)].map(([part]) => part).filter((part) => part !== '');
  return parts.map((value) => span([{ type: 'text', value }], counter));
}

function span(children: readonly ElementContent[], counter: Counter): Element {
  if (counter.paragraph === 0) counter.paragraph = 1;
  counter.segment += 1;
  const id = `kobo.${String(counter.paragraph)}.${String(counter.segment)}`;
  return element('span', { className: ['koboSpan'], id }, children);
}
