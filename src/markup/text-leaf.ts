import type { ElementContent } from 'hast';
import type { Inline, SourceText } from '../content/handout.ts';
import { labelsFor } from './labels.ts';

/** Where the words of a text node come from, in `data.origin` of the hast text node. */
export interface TextNodeOrigin {
  readonly file: string;
  readonly field: string;
  /** UTF-16 offset of the node's value in the raw text of the field. */
  readonly offset: number;
}

declare module 'hast' {
  interface TextData {
    origin?: TextNodeOrigin;
  }
}

/**
 * Words on their way through a template. What the template prints is not the words but a mark, and the mark
 * becomes nodes after parsing: so no word of a record is ever read as markup, in text or in an attribute.
 */
export interface TextLeaf {
  /** Handlebars calls this instead of escaping. */
  readonly toHTML: () => string;
  /** The words alone, for attributes. */
  readonly plain: string;
}

/** A text and its language, as templates see it. */
export interface LocalText {
  readonly lang: string;
  readonly text: TextLeaf;
}

/** U+FDD0 and U+FDD1 are noncharacters: no text that can be printed has them. */
export const markStart = '\uFDD0';
export const markEnd = '\uFDD1';
export const markPattern = /\uFDD0(\d+)\uFDD1/gu;

export interface LeafEntry {
  readonly nodes: readonly ElementContent[];
  readonly plain: string;
}

/** The texts of one rendering, by the number in their mark. */
export interface LeafRegistry {
  readonly entries: readonly LeafEntry[];
  /** A text of the program's own, or of a field that has no position of its own. */
  plain(text: string, origin?: TextNodeOrigin): TextLeaf;
  source(text: SourceText): TextLeaf;
  nodes(nodes: readonly ElementContent[], plain: string): TextLeaf;
}

export function createLeafRegistry(): LeafRegistry {
  const entries: LeafEntry[] = [];
  const add = (nodes: readonly ElementContent[], plain: string): TextLeaf => {
    const mark = `${markStart}${String(entries.length)}${markEnd}`;
    entries.push({ nodes, plain });
    return { toHTML: () => mark, plain };
  };
  return {
    entries,
    plain: (text, origin) => add([textNode(text, origin)], text),
    source: (text) => add(sourceNodes(text), bracketed(plainText(text.content), text)),
    nodes: add,
  };
}

function textNode(value: string, origin?: TextNodeOrigin): ElementContent {
  return origin === undefined ? { type: 'text', value } : { type: 'text', value, data: { origin } };
}

/** The words of inline content without its markup. */
export function plainText(content: readonly Inline[]): string {
  return content.map((part) => (part.kind === 'text' ? part.text : plainText(part.children))).join('');
}

function bracketed(text: string, source: SourceText): string {
  const [open, close] = labelsFor(source.language).brackets;
  return source.supplied ? `${open}${text}${close}` : text;
}

/** Nodes of a text: what the editor supplied stands in square brackets, as cataloguing rules ask (ISBD A.8). */
export function sourceNodes(text: SourceText): ElementContent[] {
  const nodes = inlineNodes(text.content, text);
  if (!text.supplied) return nodes;
  const [open, close] = labelsFor(text.language).brackets;
  return [textNode(open), ...nodes, textNode(close)];
}

/** Nodes of inline content without the brackets of supplied texts. */
export function inlineNodes(content: readonly Inline[], text: SourceText): ElementContent[] {
  return content.map((part) => inlineNode(part, text));
}

function inlineNode(part: Inline, text: SourceText): ElementContent {
  if (part.kind === 'text') {
    const { file, field } = text.origin;
    return textNode(part.text, { file, field, offset: part.offset });
  }
  return {
    type: 'element',
    tagName: part.kind,
    properties: part.kind === 'span' ? { lang: part.language } : {},
    children: inlineNodes(part.children, text),
  };
}
