import type { Element, ElementContent, Properties, Root, Text } from 'hast';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { markPattern, markStart, type LeafEntry } from './text-leaf.ts';

/** Named references that people expect of HTML; XML knows five. */
export const namedReferences: Readonly<Record<string, string>> = {
  nbsp: '\u00A0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  shy: '\u00AD',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  copy: '©',
};

/** What is wrong with markup. Lines and columns count from 1. */
export interface MarkupFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** A parser of fragments that reports faults instead of throwing. */
export function createFragmentParser(report: (fault: MarkupFault) => void): SaxesParser {
  const parser = new SaxesParser({ fragment: true, position: true });
  Object.assign(parser.ENTITIES, namedReferences);
  parser.on('error', (error) => {
    // saxes counts columns from 0 and stands behind what it has read.
    const message = error.message.replace(/^\d+:\d+: /u, '').replace(/\.$/u, '');
    report({ message, line: parser.line, column: Math.max(1, parser.column) });
  });
  return parser;
}

/**
 * Parses what templates printed into a tree and puts the registered texts where their marks stand. White space of
 * templates is folded to one space and falls away beside blocks; the words of records stay as they are.
 *
 * @param html - the templates' output: XHTML with marks
 * @param entries - the registered texts, by number
 */
export function parseMarkup(
  html: string,
  entries: readonly LeafEntry[],
): { readonly root: Root; readonly faults: readonly MarkupFault[] } {
  const faults: MarkupFault[] = [];
  const root: Root = { type: 'root', children: [] };
  const open: Element[] = [];
  const parser = createFragmentParser((fault) => faults.push(fault));
  const children = (): (Root | Element)['children'] => (open[open.length - 1] ?? root).children;
  parser.on('opentag', (tag) => {
    const element: Element = {
      type: 'element',
      tagName: tag.name,
      properties: properties(tag, entries),
      children: [],
    };
    children().push(element);
    open.push(element);
  });
  // Texts that a template wrote itself, whose white space means nothing.
  const templateTexts = new Set<ElementContent>();
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) foldWhiteSpace(element, templateTexts);
  });
  parser.on('text', (text) => {
    for (const node of textNodes(text, entries, templateTexts)) children().push(node);
  });
  parser.write(html).close();
  root.children = root.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return { root, faults };
}

function textNodes(
  text: string,
  entries: readonly LeafEntry[],
  templateTexts: Set<ElementContent>,
): readonly ElementContent[] {
  const templateText = (value: string): Text => {
    const node: Text = { type: 'text', value: value.replace(/[ \t\r\n]+/g, ' ') };
    templateTexts.add(node);
    return node;
  };
  if (!text.includes(markStart)) return [templateText(text)];
  const nodes: ElementContent[] = [];
  let position = 0;
  for (const match of text.matchAll(markPattern)) {
    if (match.index > position) nodes.push(templateText(text.slice(position, match.index)));
    nodes.push(...(entries[Number(match[1])]?.nodes ?? []));
    position = match.index + match[0].length;
  }
  if (position < text.length) nodes.push(templateText(text.slice(position)));
  return nodes;
}

const inlineElements = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'br',
  'cite',
  'code',
  'dfn',
  'em',
  'i',
  'img',
  'q',
  'ruby',
  'rb',
  'rp',
  'rt',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
]);

function isBlock(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && !inlineElements.has(node.tagName);
}

/** Drops the templates' spaces at the edges of a block and beside blocks (CSS Text 3, 4.1.2, phase II). */
function foldWhiteSpace(element: Element, templateTexts: ReadonlySet<ElementContent>): void {
  const atEdge = isBlock(element);
  const { children } = element;
  const kept: ElementContent[] = [];
  children.forEach((child, index) => {
    if (child.type !== 'text' || !templateTexts.has(child)) {
      kept.push(child);
      return;
    }
    const before = kept[kept.length - 1];
    const after = children[index + 1];
    if (before === undefined ? atEdge : isBlock(before)) child.value = child.value.trimStart();
    if (after === undefined ? atEdge : isBlock(after)) child.value = child.value.trimEnd();
    if (child.value !== '') kept.push(child);
  });
  element.children = kept;
}

const propertyNames: Readonly<Record<string, string>> = {
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  datetime: 'dateTime',
};

/** The hast name of an attribute: `data-section` is `dataSection`. */
function propertyName(attribute: string): string {
  if (!/^(?:data|aria)-/u.test(attribute)) return propertyNames[attribute] ?? attribute;
  return attribute.replace(/-+([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}

function withPlainTexts(value: string, entries: readonly LeafEntry[]): string {
  return value.replace(markPattern, (_, number: string) => entries[Number(number)]?.plain ?? '');
}

function properties(tag: SaxesTagPlain, entries: readonly LeafEntry[]): Properties {
  const result: Properties = {};
  for (const [name, raw] of Object.entries(tag.attributes)) {
    const value = raw.includes(markStart) ? withPlainTexts(raw, entries) : raw;
    if (name === 'class') result['className'] = value.split(/\s+/u).filter((part) => part !== '');
    else result[propertyName(name)] = value;
  }
  return result;
}
