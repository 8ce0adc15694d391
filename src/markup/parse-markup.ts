import type { Element, ElementContent, Properties, Root } from 'hast';
import { SaxesParser } from 'saxes';
import { markEnd, markPattern, markStart, type LeafEntry } from './text-leaf.ts';

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
 * Asked about every element that is complete: what stands in its place, or undefined where it stays. So a page of many
 * thousand elements need never be held as a tree.
 *
 * @param ancestors - the elements around it, from the outermost on, with their attributes and not yet all children
 */
export type Replace = (element: Element, ancestors: readonly Element[]) => Element | undefined;

/**
 * Parses what templates printed into a tree and puts the registered texts where their marks stand. White space of
 * templates is folded to one space and falls away beside blocks; the words of records stay as they are.
 *
 * @param html - the templates' output: XHTML with marks
 * @param entries - the registered texts, by number
 * @param replace - puts other elements in the place of those that are complete
 */
export function parseMarkup(
  html: string,
  entries: readonly LeafEntry[],
  replace?: Replace,
): { readonly root: Root; readonly faults: readonly MarkupFault[] } {
  const faults: MarkupFault[] = [];
  const parser = createFragmentParser((fault) => faults.push(fault));
  const builder = createTreeBuilder(entries, replace);
  // Attributes are told one by one, before the tag that they stand in.
  parser.on('attribute', ({ name, value }) => {
    builder.attribute(name, value);
  });
  parser.on('opentag', ({ name }) => {
    builder.open(name);
  });
  parser.on('closetag', builder.close);
  parser.on('text', builder.text);
  parser.write(html).close();
  return { root: builder.finish(), faults };
}

/** Builds a tree of what a parser tells. */
interface TreeBuilder {
  readonly attribute: (name: string, value: string) => void;
  readonly open: (name: string) => void;
  readonly close: () => void;
  readonly text: (text: string) => void;
  readonly finish: () => Root;
}

function createTreeBuilder(entries: readonly LeafEntry[], replace: Replace | undefined): TreeBuilder {
  const root: Root = { type: 'root', children: [] };
  const open: Element[] = [];
  let siblings: (Root | Element)['children'] = root.children;
  let properties: Properties = {};
  // Where in their elements stand the texts that a template wrote itself, whose white space means nothing: of all open
  // elements one after the other, and for each element where its own begin.
  const templateTexts: number[] = [];
  const firstTexts: number[] = [];
  const addTemplateText = (text: string): void => {
    templateTexts.push(siblings.length);
    siblings.push({ type: 'text', value: text === '\n' ? ' ' : text.replace(/[ \t\r\n]+/g, ' ') });
  };
  return {
    attribute: (name, value) => {
      setProperty(properties, name, value.includes(markStart) ? withPlainTexts(value, entries) : value);
    },
    open: (name) => {
      const element: Element = { type: 'element', tagName: oneString(name), properties, children: [] };
      properties = {};
      siblings.push(element);
      open.push(element);
      firstTexts.push(templateTexts.length);
      siblings = element.children;
    },
    close: () => {
      const element = open.pop();
      const first = firstTexts.pop() ?? 0;
      siblings = (open[open.length - 1] ?? root).children;
      if (element === undefined) return;
      foldWhiteSpace(element, templateTexts, first);
      templateTexts.length = first;
      const other = replace?.(element, open);
      if (other !== undefined) siblings[siblings.length - 1] = other;
    },
    text: (text) => {
      let position = 0;
      for (;;) {
        const mark = text.indexOf(markStart, position);
        const end = mark === -1 ? -1 : text.indexOf(markEnd, mark);
        if (end === -1) break;
        if (mark > position) addTemplateText(text.slice(position, mark));
        const entry = entries[Number(text.slice(mark + markStart.length, end))];
        if (entry !== undefined) for (const node of entry.nodes) siblings.push(node);
        position = end + markEnd.length;
      }
      if (position < text.length) addTemplateText(text.slice(position));
    },
    finish: () => {
      root.children = root.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
      return root;
    },
  };
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

/**
 * Drops the templates' spaces at the edges of a block and beside blocks (CSS Text 3, 4.1.2, phase II).
 *
 * @param templateTexts - which children are the templates' own texts, in order, from `first` on
 */
function foldWhiteSpace(element: Element, templateTexts: readonly number[], first: number): void {
  if (first === templateTexts.length) return;
  const { children } = element;
  const atEdge = isBlock(element);
  const kept: ElementContent[] = [];
  let next = first;
  children.forEach((child, index) => {
    if (child.type !== 'text' || templateTexts[next] !== index) {
      kept.push(child);
      return;
    }
    next++;
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

/** Templates know few attributes. */
const knownNames = new Map<string, string>();

/** The hast name of an attribute: `data-section` is `dataSection`. */
function propertyName(attribute: string): string {
  const known = knownNames.get(attribute);
  if (known !== undefined) return known;
  const name = newPropertyName(attribute);
  knownNames.set(attribute, name);
  return name;
}

function newPropertyName(attribute: string): string {
  if (!/^(?:data|aria)-/u.test(attribute)) return propertyNames[attribute] ?? attribute;
  return attribute.replace(/-+([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase());
}

function classNames(value: string): string[] {
  return /^\S+$/.test(value)
    ? [oneString(value)]
    : value
        .split(/\s+/)
        .filter((part) => part !== '')
        .map(oneString);
}

function withPlainTexts(value: string, entries: readonly LeafEntry[]): string {
  return value.replace(markPattern, (_, number: string) => entries[Number(number)]?.plain ?? '');
}

function setProperty(properties: Properties, attribute: string, value: string): void {
  if (attribute === 'class') properties['className'] = classNames(value);
  else properties[propertyName(attribute)] = attribute === 'lang' ? oneString(value) : detached(value);
}

/** Tags, classes and languages: few, and looked up by every step that follows. */
const knownStrings = new Map<string, string>();
const mostKnownStrings = 1000;

/** The string that stands for all that are alike: V8 has looked up that one before. */
function oneString(text: string): string {
  const known = knownStrings.get(text);
  if (known !== undefined) return known;
  const own = detached(text);
  if (knownStrings.size < mostKnownStrings) knownStrings.set(own, own);
  return own;
}

/** V8 makes a string of this length or more that is cut from another one a view of it. */
const shortestView = 13;

/** A copy that does not keep the whole of what the template printed in memory: names and addresses outlive it. */
function detached(value: string): string {
  return value.length < shortestView ? value : ` ${value}`.slice(1);
}
