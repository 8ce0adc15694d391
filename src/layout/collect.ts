import type { StyledElement, StyledNode } from '../style/styled-tree.ts';
import type { BlockBox, Box, InlineRun, ParagraphBox, TableBox } from './box.ts';
import { elementFrame, plainFrame } from './frame.ts';
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
      return {
        ...elementFrame(element, settings.bookmarks),
        kind: 'row',
        cells: childBoxes(element, inner, settings),
      };
    case 'flex':
      return {
        ...elementFrame(element, settings.bookmarks),
        kind: 'line-up',
        items: childBoxes(element, inner, settings),
      };
    case 'table':
      return tableBox(element, inner, settings);
    default:
      return blockOf(element, inner, settings);
  }
}

function blockOf(element: StyledElement, inner: StructurePosition, settings: CollectSettings): Box {
  if (element.style.columnCount > 1) {
    return {
      ...elementFrame(element, settings.bookmarks),
      kind: 'columns',
      children: childBoxes(element, inner, settings),
    };
  }
  if (element.tag === 'li') return listItem(element, inner, settings);
  if (isInlineOnly(element)) return paragraphBox(element, inner, settings);
  const continuation = continuationOf(element);
  return {
    ...elementFrame(element, settings.bookmarks),
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
  return { ...elementFrame(element, settings.bookmarks), kind: 'paragraph', ...withTail(runs, element) };
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
    ...elementFrame(element, settings.bookmarks),
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
    ...elementFrame(marker, settings.bookmarks),
    kind: 'paragraph',
    runs: collectRuns(marker.children, marker.style, label),
  };
}

function tableBox(element: StyledElement, position: StructurePosition, settings: CollectSettings): Box {
  const captions = childrenWithTag(element, 'caption');
  const table: TableBox = {
    ...(captions.length === 0 ? elementFrame(element, settings.bookmarks) : plainFrame(element)),
    kind: 'table',
    head: rowsOf(childrenWithTag(element, 'thead'), position, settings),
    body: rowsOf(childrenWithTag(element, 'tbody'), position, settings),
  };
  if (captions.length === 0) return table;
  const captionBoxes = captions.flatMap((caption) => collectBox(caption, position, settings) ?? []);
  return { ...elementFrame(element, settings.bookmarks), kind: 'block', children: [...captionBoxes, table] };
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
  return { ...elementFrame(element, settings.bookmarks), kind: 'image', image, tag: tagOf(inner) };
}

function codeBox(element: StyledElement, position: StructurePosition, settings: CollectSettings): Box {
  return {
    ...elementFrame(element, settings.bookmarks),
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
