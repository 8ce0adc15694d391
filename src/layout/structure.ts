import type { StyledElement } from '../style/styled-tree.ts';
import type { StructureElement, StructureRole, Tag } from './page.ts';

/** A structure element while the tree is being built; finished, it is read as a `StructureElement`. */
export interface GrowingElement extends Omit<StructureElement, 'children'> {
  readonly children: GrowingElement[];
}

/** Where the collector stands in the structure tree: the open element and the language in force there. */
export interface StructurePosition {
  readonly element: GrowingElement;
  readonly language: string;
}

/** Standard structure types (ISO 32000-1, 14.8.4) of the elements that have one; all others are transparent. */
const roles: Readonly<Record<string, StructureRole>> = {
  article: 'Art',
  section: 'Sect',
  aside: 'Note',
  blockquote: 'BlockQuote',
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  p: 'P',
  ol: 'L',
  ul: 'L',
  li: 'LI',
  table: 'Table',
  thead: 'THead',
  tbody: 'TBody',
  tr: 'TR',
  th: 'TH',
  td: 'TD',
  caption: 'Caption',
  figcaption: 'Caption',
  figure: 'Figure',
  a: 'Link',
};

/** Roles that may hold text themselves; text anywhere else gets a paragraph of its own. */
const textRoles: ReadonlySet<StructureRole> = new Set<StructureRole>([
  'H1',
  'H2',
  'H3',
  'H4',
  'P',
  'Lbl',
  'LBody',
  'TH',
  'TD',
  'Caption',
  'Reference',
  'Link',
  'Span',
  'Note',
]);

/** Creates the root of a structure tree. */
export function documentElement(language: string): StructurePosition {
  return { element: { role: 'Document', language, children: [] }, language };
}

/** Opens an element of the given role below a position; the language is named only where it changes. */
export function openRole(
  position: StructurePosition,
  role: StructureRole,
  language: string,
  details: Omit<StructureElement, 'role' | 'language' | 'children'> = {},
): StructurePosition {
  const element: GrowingElement = {
    role,
    ...(language === position.language ? {} : { language }),
    ...details,
    children: [],
  };
  position.element.children.push(element);
  return { element, language };
}

/** The position for the content of a styled element: a new structure element, or the parent's where it has none. */
export function openElement(position: StructurePosition, styled: StyledElement): StructurePosition {
  const role = roleOf(styled, position);
  return role === undefined ? position : openRole(position, role, styled.language, detailsOf(styled, role));
}

/** The position that text may be put at: the open element, or a new paragraph in it. */
export function openText(position: StructurePosition, language: string): StructurePosition {
  if (textRoles.has(position.element.role)) return position;
  return openRole(position, position.element.role === 'TOCI' ? 'Reference' : 'P', language);
}

export function tagOf(position: StructurePosition): Tag {
  return { kind: 'element', element: position.element };
}

function roleOf(styled: StyledElement, position: StructurePosition): StructureRole | undefined {
  if (styled.tag === 'nav') return 'Sect';
  // The heading of the contents stands before the list: a TOC holds nothing but its items (ISO 14289-1, 7.2).
  if (styled.classes.includes('toc-list')) return 'TOC';
  if (styled.tag === 'li' && position.element.role === 'TOC') return 'TOCI';
  if ((styled.tag === 'ol' || styled.tag === 'ul') && position.element.role === 'TOC') return undefined;
  if (styled.tag === 'div' || styled.tag === 'span') return roleOfNeutral(styled, position);
  return roles[styled.tag];
}

/** `div` and `span` matter to the structure only where they change the language (ISO 14289-1, 7.2). */
function roleOfNeutral(styled: StyledElement, position: StructurePosition): StructureRole | undefined {
  if (styled.language === position.language) return undefined;
  return styled.tag === 'div' ? 'Div' : 'Span';
}

function detailsOf(
  styled: StyledElement,
  role: StructureRole,
): Omit<StructureElement, 'role' | 'language' | 'children'> {
  const { attributes } = styled;
  const alternative = role === 'Figure' ? (attributes['aria-label'] ?? attributes['alt']) : undefined;
  const columns = Number(attributes['colspan'] ?? 1);
  return {
    ...(alternative === undefined ? {} : { alternative }),
    ...(role === 'TH' ? { scope: attributes['scope'] === 'row' ? 'Row' : 'Column' } : {}),
    ...(role === 'L' ? { listNumbering: styled.tag === 'ol' ? 'Decimal' : 'None' } : {}),
    ...(columns > 1 ? { columnSpan: columns } : {}),
  };
}
