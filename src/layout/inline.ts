import type {
  ComputedStyle,
  ContentPart,
  StyledElement,
  StyledNode,
  StyledText,
} from '../style/styled-tree.ts';
import type { TextRun } from '../text/paragraph.ts';
import type { InlineLink, InlineRun } from './box.ts';
import type { LinkTarget } from './page.ts';
import { openElement, openRole, tagOf, type StructurePosition } from './structure.ts';

/** What text inherits on the way down through inline elements. */
interface InlineContext {
  readonly position: StructurePosition;
  readonly style: ComputedStyle;
  readonly rise: number;
  readonly link: InlineLink | undefined;
  readonly anchors: readonly string[];
  readonly verbatim: boolean;
}

/** Share of the font size by which superscripts rise and subscripts sink when the style sheet says no more. */
const superscriptRise = 0.34;
const subscriptDrop = 0.16;

/**
 * Turns the inline content of one paragraph into runs: one look, one language and one structure element each.
 * White space is collapsed as CSS Text 3, 4.1 asks; the words are never changed.
 */
export function collectRuns(
  nodes: readonly StyledNode[],
  style: ComputedStyle,
  position: StructurePosition,
): readonly InlineRun[] {
  const context: InlineContext = { position, style, rise: 0, link: undefined, anchors: [], verbatim: false };
  return collapseSpaces(nodes.flatMap((node) => runsOf(node, context)));
}

function runsOf(node: StyledNode, context: InlineContext): readonly InlineRun[] {
  if (node.kind === 'text') return [runOfText(node, context)];
  if (node.style.display === 'none') return [];
  if (node.tag === 'br')
    return [runOfText({ kind: 'text', text: '\u2028', language: node.language }, context)];
  const inner = enter(node, context);
  if (node.style.content !== undefined)
    return node.style.content.flatMap((part) => runOfPart(part, node, inner));
  const runs = node.children.flatMap((child) => runsOf(child, inner));
  const [first, ...others] = runs;
  const id = node.attributes['id'];
  if (first === undefined || id === undefined) return runs;
  return [{ ...first, anchors: [id, ...first.anchors] }, ...others];
}

/** Stands for a page number until `resolvePageReferences` puts it in. */
const unknownPage = '0';

/** Generated content that waits for the pages: the number of a page, and the leader to it. */
function runOfPart(part: ContentPart, node: StyledElement, context: InlineContext): readonly InlineRun[] {
  const run = (text: string): InlineRun =>
    runOfText({ kind: 'text', text, language: node.language }, context);
  switch (part.kind) {
    case 'text':
      return [run(part.text)];
    case 'leader':
      return [{ ...run(part.pattern), isLeader: true, tag: { kind: 'artifact', type: 'Layout' } }];
    case 'target-counter': {
      const target = linkTarget(node.attributes[part.attribute]);
      if (target?.kind !== 'destination') return [];
      return [{ ...run(unknownPage), pageOf: target.name }];
    }
    case 'content':
    case 'attribute':
    case 'counter':
    case 'string':
      return [];
  }
}

function enter(element: StyledElement, context: InlineContext): InlineContext {
  const position = openElement(context.position, element);
  return {
    position,
    style: element.style,
    rise: context.rise + riseOf(element.style, context.style),
    link: element.tag === 'a' ? linkOf(element, position) : context.link,
    anchors: [],
    verbatim: context.verbatim || element.tag === 'code',
  };
}

function riseOf(style: ComputedStyle, parent: ComputedStyle): number {
  if (style.verticalAlign === 'super') return parent.fontSize * superscriptRise;
  if (style.verticalAlign === 'sub') return -parent.fontSize * subscriptDrop;
  return 0;
}

function linkOf(element: StyledElement, position: StructurePosition): InlineLink | undefined {
  const target = linkTarget(element.attributes['href']);
  if (target === undefined) return undefined;
  const contents = element.attributes['title'] ?? element.attributes['aria-label'] ?? textOf(element).trim();
  return { target, contents, tag: tagOf(position) };
}

/** A `#name` leads to a place in the document, everything else away from it. */
export function linkTarget(href: string | undefined): LinkTarget | undefined {
  if (href === undefined || href === '') return undefined;
  if (href.startsWith('#')) return { kind: 'destination', name: href.slice(1) };
  return { kind: 'uri', uri: href };
}

/** All text of a node, as it stands in the source. */
export function textOf(node: StyledNode): string {
  return node.kind === 'text' ? node.text : node.children.map(textOf).join('');
}

function runOfText(node: StyledText, context: InlineContext): InlineRun {
  const { style } = context;
  const text = transform(node.text, style, node.language);
  // What is drawn in capitals is still read and copied as it was written (ISO 14289-1, 7.2; ActualText).
  const position =
    text === node.text
      ? context.position
      : openRole(context.position, 'Span', node.language, { actualText: collapse(node.text) });
  return {
    run: textRun(text, node.language, style, context),
    tag: tagOf(position),
    color: style.color,
    decoration: style.textDecoration,
    anchors: context.anchors,
    ...(context.link === undefined ? {} : { link: context.link }),
    ...(node.origin === undefined ? {} : { origin: node.origin }),
  };
}

function textRun(text: string, language: string, style: ComputedStyle, context: InlineContext): TextRun {
  return {
    text,
    language,
    font: {
      families: style.fontFamilies,
      weight: style.fontWeight,
      italic: style.fontStyle === 'italic',
    },
    size: style.fontSize,
    ...(style.letterSpacing === 0 ? {} : { letterSpacing: style.letterSpacing }),
    ...(style.fontFeatures.length === 0 ? {} : { features: style.fontFeatures }),
    ...(context.rise === 0 ? {} : { rise: context.rise }),
    ...(context.verbatim ? { verbatim: true } : {}),
    ...(style.whiteSpace === 'nowrap' ? { noWrap: true } : {}),
  };
}

function transform(text: string, style: ComputedStyle, language: string): string {
  switch (style.textTransform) {
    case 'none':
      return text;
    case 'uppercase':
      return text.toLocaleUpperCase(language);
    case 'lowercase':
      return text.toLocaleLowerCase(language);
    case 'capitalize':
      return text.replace(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (letter) => letter.toLocaleUpperCase(language));
  }
}

const collapsible = /[ \t\n\r\f]+/g;
/** Most texts have single spaces alone. */
const uncollapsed = /[\t\n\r\f]| {2}/;

function collapse(text: string): string {
  return uncollapsed.test(text) ? text.replace(collapsible, ' ') : text;
}

/** Collapses white space over the borders of runs and drops it at both ends of the paragraph. */
function collapseSpaces(runs: readonly InlineRun[]): readonly InlineRun[] {
  const result: InlineRun[] = [];
  let afterSpace = true;
  for (const inline of runs) {
    if (inline.isLeader === true) {
      result.push(inline);
      afterSpace = true;
      continue;
    }
    let text = collapse(inline.run.text);
    if (afterSpace && text.startsWith(' ')) text = text.slice(1);
    if (text === '') continue;
    afterSpace = text.endsWith(' ') || text.endsWith('\u2028');
    result.push(withText(inline, text));
  }
  return trimEnd(result);
}

function trimEnd(runs: readonly InlineRun[]): readonly InlineRun[] {
  const last = runs.at(-1);
  if (last?.run.text.endsWith(' ') !== true || last.isLeader === true) return runs;
  const text = last.run.text.slice(0, -1);
  return text === '' ? trimEnd(runs.slice(0, -1)) : [...runs.slice(0, -1), withText(last, text)];
}

function withText(inline: InlineRun, text: string): InlineRun {
  return text === inline.run.text ? inline : { ...inline, run: { ...inline.run, text } };
}
