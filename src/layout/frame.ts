import type { ContentPart, StyledElement } from '../style/styled-tree.ts';
import type { BoxFrame, NamedString } from './box.ts';
import { textOf } from './inline.ts';

/** What the box of an element brings with it; `bookmarks` names the destinations of those that have one. */
export function elementFrame(
  element: StyledElement,
  bookmarks: ReadonlyMap<StyledElement, string>,
): BoxFrame {
  const names = [element.attributes['id'], bookmarks.get(element)];
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
export function plainFrame(parent: StyledElement): BoxFrame {
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
