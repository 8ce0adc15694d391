import type { ContentPart, StyledElement, StyledNode } from '../style/styled-tree.ts';
import type { BlockBox, Box, BoxFrame, InlineRun, NamedString, ParagraphBox, TableBox } from './box.ts';
import { collectRuns, textOf } from './inline.ts';
import { outlineOf } from './outline.ts';
import type { OutlineItem, PageImage, StructureElement } from './page.ts';
import { inSequence } from './sequence.ts';
import {
  documentElement,
  openElement,
  openRole,
  openText,
  tagOf,
  type StructurePosition,
} from './structure.ts';

/** What the collector needs besides the tree. */
interface CollectSettings {
  /** Pictures by their `src`, read and checked beforehand. */
  readonly images: ReadonlyMap<string, PageImage>;
  /** `sequential` sets all of one language before the other, although the tree pairs them section by section. */
  readonly sequential: boolean;
  /** The destination of each element that has a bookmark. */
  readonly bookmarks: ReadonlyMap<StyledElement, string>;
}

/** A document as boxes, with its structure tree and its bookmarks. */
export interface CollectedDocument {
  readonly root: Box | undefined;
  readonly structure: StructureElement;
  readonly outline: readonly OutlineItem[];
}

/** Collects a whole document. */
export function collectDocument(
  root: StyledElement,
  settings: {
    readonly layout: string;
    readonly images: ReadonlyMap<string, PageImage>;
    readonly pageCount: number;
  },
): CollectedDocument {
  const outline = outlineOf(root, settings.pageCount);
  const position = documentElement(root.language);
  const box = collectBox(root, position, {
    images: settings.images,
    sequential: settings.layout === 'sequential',
    bookmarks: outline.destinations,
  });
  return { root: box, structure: position.element, outline: outline.items };
}

/** Turns styled elements into boxes and builds the structure tree on the way; both follow the reading order. */
function collectBox(
  element: StyledElement,
  position: StructurePosition,
  settings: CollectSettings,
): Box | undefined {
  if (element.style.display === 'none') return undefined;
  const inner = openElement(position, element);
  if (element.tag === 'img') return imageBox(element, position, settings);
  if (element.attributes['data-qr'] !== undefined) return codeBox(element, inner, settings);
  switch (element.style.display) {
    case 'grid':
      return { ...frameOf(element, settings), kind: 'row', cells: childBoxes(element, inner, settings) };
    case 'flex':
      return { ...frameOf(element, settings), kind: 'line-up', items: childBoxes(element, inner, settings) };
    case 'table':
      return tableBox(element, inner, settings);
    default:
      return blockOf(element, inner, settings);
  }
}

function blockOf(element: StyledElement, inner: StructurePosition, settings: CollectSettings): Box {
  if (element.style.columnCount > 1) {
    return { ...frameOf(element, settings), kind: 'columns', children: childBoxes(element, inner, settings) };
  }
  if (element.tag === 'li') return listItem(element, inner, settings);
  if (isInlineOnly(element)) return paragraphBox(element, inner, settings);
  const continuation = continuationOf(element);
  return {
    ...frameOf(element, settings),
    kind: 'block',
    children: childBoxes(element, inner, settings),
    ...(continuation === undefined ? {} : { continuation }),
  };
}

/** The child boxes; runs of inline children between blocks become paragraphs without a frame of their own. */
function childBoxes(
  element: StyledElement,
  position: StructurePosition,
  settings: CollectSettings,
): readonly Box[] {
  const boxes: Box[] = [];
  let inline: StyledNode[] = [];
  const flush = (): void => {
    const paragraph = anonymousParagraph(inline, element, position);
    if (paragraph !== undefined) boxes.push(paragraph);
    inline = [];
  };
  for (const child of element.children) {
    if (child.kind === 'text' || (child.style.display === 'inline' && !arrangesChildren(element))) {
      inline.push(child);
      continue;
    }
    flush();
    const box = collectBox(child, position, settings);
    if (box !== undefined) boxes.push(box);
  }
  flush();
  return settings.sequential ? inSequence(boxes) : boxes;
}

/** Children of a grid or a flex container are boxes of their own, whatever they are elsewhere (CSS Display 3, 2.7). */
function arrangesChildren(element: StyledElement): boolean {
  return element.style.display === 'grid' || element.style.display === 'flex';
}

function anonymousParagraph(
  nodes: readonly StyledNode[],
  parent: StyledElement,
  position: StructurePosition,
): ParagraphBox | undefined {
  if (nodes.every((node) => textOf(node).trim() === '')) return undefined;
  const runs = collectRuns(nodes, parent.style, openText(position, parent.language));
  return { ...plainFrame(parent), kind: 'paragraph', ...withTail(runs, parent) };
}

function paragraphBox(
  element: StyledElement,
  position: StructurePosition,
  settings: CollectSettings,
): ParagraphBox {
  const runs = collectRuns(element.children, element.style, openText(position, element.language));
  return { ...frameOf(element, settings), kind: 'paragraph', ...withTail(runs, element) };
}

/** What comes after a leader goes to the right end of the last line. */
function withTail(runs: readonly InlineRun[], parent: StyledElement): Pick<ParagraphBox, 'runs' | 'tail'> {
  const at = runs.findIndex((run) => run.isLeader === true);
  if (at < 0) return { runs };
  const style = { ...plainFrame(parent).style, textAlign: 'start' as const, textIndent: 0 };
  const piece = (part: readonly InlineRun[]): ParagraphBox => ({
    ...plainFrame(parent),
    style,
    kind: 'paragraph',
    runs: part,
  });
  return {
    runs: runs.slice(0, at),
    tail: { leader: piece(runs.slice(at, at + 1)), text: piece(runs.slice(at + 1)) },
  };
}

/** LI > Lbl + LBody (ISO 32000-1, 14.8.4.3.3). */
function listItem(element: StyledElement, position: StructurePosition, settings: CollectSettings): BlockBox {
  const markerNode = element.children.find((child) => child.kind === 'element' && child.tag === '::marker');
  const content = { ...element, children: element.children.filter((child) => child !== markerNode) };
  const isEntry = position.element.role === 'TOCI';
  const marker = markerNode?.kind === 'element' ? markerBox(markerNode, position, settings) : undefined;
  const body = isEntry ? position : openRole(position, 'LBody', element.language);
  const children = isInlineOnly(content)
    ? [{ ...paragraphBox(content, body, settings), ...plainFrame(element) }]
    : childBoxes(content, body, settings);
  return {
    ...frameOf(element, settings),
    kind: 'block',
    children,
    ...(marker === undefined ? {} : { marker }),
  };
}

function markerBox(
  marker: StyledElement,
  position: StructurePosition,
  settings: CollectSettings,
): ParagraphBox {
  const label = openRole(position, 'Lbl', marker.language);
  return {
    ...frameOf(marker, settings),
    kind: 'paragraph',
    runs: collectRuns(marker.children, marker.style, label),
  };
}

function tableBox(element: StyledElement, position: StructurePosition, settings: CollectSettings): Box {
  const captions = childrenWithTag(element, 'caption');
  const table: TableBox = {
    ...(captions.length === 0 ? frameOf(element, settings) : plainFrame(element)),
    kind: 'table',
    head: rowsOf(childrenWithTag(element, 'thead'), position, settings),
    body: rowsOf(childrenWithTag(element, 'tbody'), position, settings),
  };
  if (captions.length === 0) return table;
  const captionBoxes = captions.flatMap((caption) => collectBox(caption, position, settings) ?? []);
  return { ...frameOf(element, settings), kind: 'block', children: [...captionBoxes, table] };
}

function rowsOf(
  groups: readonly StyledElement[],
  position: StructurePosition,
  settings: CollectSettings,
): readonly (readonly Box[])[] {
  return groups.flatMap((group) => {
    const inGroup = openElement(position, group);
    return childrenWithTag(group, 'tr').map((row) => {
      const inRow = openElement(inGroup, row);
      return row.children.flatMap((cell) =>
        cell.kind === 'element' ? (collectBox(cell, inRow, settings) ?? []) : [],
      );
    });
  });
}

function childrenWithTag(element: StyledElement, tag: string): readonly StyledElement[] {
  return element.children.flatMap((child) => (child.kind === 'element' && child.tag === tag ? [child] : []));
}

function imageBox(
  element: StyledElement,
  position: StructurePosition,
  settings: CollectSettings,
): Box | undefined {
  const image = settings.images.get(element.attributes['src'] ?? '');
  if (image === undefined) return undefined;
  // Inside a figure the figure carries the alternative text; alone the picture is a figure of its own.
  const inner =
    position.element.role === 'Figure'
      ? position
      : openRole(position, 'Figure', element.language, { alternative: element.attributes['alt'] ?? '' });
  return { ...frameOf(element, settings), kind: 'image', image, tag: tagOf(inner) };
}

function codeBox(element: StyledElement, position: StructurePosition, settings: CollectSettings): Box {
  return {
    ...frameOf(element, settings),
    kind: 'code',
    payload: element.attributes['data-qr'] ?? '',
    tag: tagOf(position),
  };
}

/** What is repeated above the rest of a cell that goes on on the next page; the words come from the template. */
function continuationOf(element: StyledElement): ParagraphBox | undefined {
  const label = element.children.find(
    (child) => child.kind === 'element' && child.attributes['data-continued'] !== undefined,
  );
  if (label?.kind !== 'element') return undefined;
  const text = joinedLabel(textOf(label).trim(), label.attributes['data-continued'] ?? '');
  const runs = collectRuns([{ kind: 'text', text, language: label.language }], label.style, {
    element: { role: 'Span', children: [] },
    language: label.language,
  });
  const asArtifact = runs.map((run) => ({ ...run, tag: { kind: 'artifact', type: 'Layout' } as const }));
  return { ...plainFrame(label), style: label.style, kind: 'paragraph', runs: asArtifact };
}

/** “Results (continued)”, but 结果（续）: a full-width bracket brings its own space. */
function joinedLabel(label: string, continued: string): string {
  return label + (/^[\uFF00-\uFFEF\u3000-\u303F]/.test(continued) ? '' : ' ') + continued;
}

function isInlineOnly(element: StyledElement): boolean {
  return (
    element.children.length > 0 &&
    element.children.every((child) => child.kind === 'text' || child.style.display === 'inline')
  );
}

function frameOf(element: StyledElement, settings: CollectSettings): BoxFrame {
  const names = [element.attributes['id'], settings.bookmarks.get(element)];
  return {
    style: element.style,
    language: element.language,
    anchors: [...new Set(names.flatMap((name) => name ?? []))],
    namedStrings: namedStrings(element),
    name: [element.tag, ...element.classes].join('.'),
  };
}

const noEdges = { top: 0, right: 0, bottom: 0, left: 0 };
const autoSize = { kind: 'auto' } as const;

/** The frame of an anonymous box: it inherits the look of text and nothing else (CSS 2.2, 9.2.1.1). */
function plainFrame(parent: StyledElement): BoxFrame {
  return {
    style: {
      ...parent.style,
      display: 'block',
      margin: noEdges,
      padding: noEdges,
      borderTop: undefined,
      borderRight: undefined,
      borderBottom: undefined,
      borderLeft: undefined,
      backgroundColor: undefined,
      width: autoSize,
      height: autoSize,
      maxWidth: autoSize,
      breakBefore: 'auto',
      breakAfter: 'auto',
      columnCount: 1,
      float: 'none',
    },
    language: parent.language,
    anchors: [],
    namedStrings: [],
    name: parent.tag,
  };
}

function namedStrings(element: StyledElement): readonly NamedString[] {
  return element.style.stringSet.map(({ name, parts }) => ({
    name,
    value: parts
      .map((part) => namedStringPart(part, element))
      .join('')
      .trim(),
    language: element.language,
  }));
}

function namedStringPart(part: ContentPart, element: StyledElement): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'content':
      return textOf(element).replace(/\s+/g, ' ');
    case 'attribute':
      return element.attributes[part.name] ?? '';
    case 'counter':
    case 'string':
    case 'target-counter':
    case 'leader':
      return '';
  }
}
