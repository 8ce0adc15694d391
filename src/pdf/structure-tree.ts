import type { StructureElement } from '../layout/page.ts';
import type { ContentItem, ContentRegister } from './marked-content.ts';
import { textString } from './text-string.ts';
import type { ObjectNumber, PdfDictionary, PdfReference, PdfValue, PdfWriter } from './writer.ts';

/**
 * Writes the structure tree (ISO 32000-1, 14.7) and its parent tree. Elements of which nothing was painted are left
 * out, except the cells that keep a table regular.
 */
export function writeStructureTree(
  root: StructureElement,
  register: ContentRegister,
  writer: PdfWriter,
): void {
  const treeRoot = writer.reference();
  const references = new Map<StructureElement, ObjectNumber>();
  const context: Context = { register, writer, references, notes: [] };
  const document = writeElement(planElement(root, register) ?? emptyBranch(root), treeRoot, context);
  treeRoot.data = {
    Type: 'StructTreeRoot',
    K: document,
    ParentTree: writeParentTree(context),
    ParentTreeNextKey: register.keyCount,
    IDTree: context.notes.length === 0 ? undefined : { Names: context.notes },
  };
  // pdfkit ends these two itself.
  writer.catalog['StructTreeRoot'] = treeRoot;
  writer.catalog['MarkInfo'] = writer.reference({ Marked: true });
}

interface Context {
  readonly register: ContentRegister;
  readonly writer: PdfWriter;
  readonly references: Map<StructureElement, ObjectNumber>;
  /** Identifiers of notes and their elements, alternating, as a name tree has them. */
  readonly notes: PdfValue[];
}

/** An element that is to be written. */
interface Branch {
  readonly kind: 'branch';
  readonly element: StructureElement;
  readonly kids: readonly (Branch | ContentItem)[];
  /** When the first content of the element or of a descendant was painted. */
  readonly first: number;
}

function planElement(element: StructureElement, register: ContentRegister): Branch | undefined {
  const branches = element.children
    .map((child) => planElement(child, register))
    .filter((branch) => branch !== undefined);
  const items = [...(register.items.get(element) ?? [])].sort((a, b) => a.order - b.order);
  const kids = inReadingOrder(items, branches);
  if (kids.length === 0) return isCell(element) ? emptyBranch(element) : undefined;
  const firsts = [...branches.map(({ first }) => first), ...items.slice(0, 1).map(({ order }) => order)];
  return { kind: 'branch', element, kids, first: Math.min(...firsts) };
}

function isCell(element: StructureElement): boolean {
  return element.role === 'TD' || element.role === 'TH';
}

function emptyBranch(element: StructureElement): Branch {
  return { kind: 'branch', element, kids: [], first: Infinity };
}

/**
 * Children keep their order; a piece of the element's own content comes after the children that were begun before
 * it, so that the words around a link or a foreign phrase stand around it in the tree too.
 */
function inReadingOrder(
  items: readonly ContentItem[],
  branches: readonly Branch[],
): readonly (Branch | ContentItem)[] {
  const kids: (Branch | ContentItem)[] = [];
  let next = 0;
  for (const item of items) {
    for (
      let branch = branches[next];
      branch !== undefined && branch.first < item.order;
      branch = branches[next]
    ) {
      kids.push(branch);
      next++;
    }
    kids.push(item);
  }
  return [...kids, ...branches.slice(next)];
}

function writeElement(branch: Branch, parent: PdfReference | ObjectNumber, context: Context): ObjectNumber {
  const { element } = branch;
  if (context.references.has(element)) {
    throw new Error(`an element of role ${element.role} stands twice in the structure tree`);
  }
  const reference = context.writer.allocate();
  context.references.set(element, reference);
  const page = branch.kids.find((kid) => kid.kind === 'content')?.page;
  const kids = branch.kids.map((kid) =>
    kid.kind === 'branch' ? writeElement(kid, reference, context) : kidEntry(kid, page),
  );
  context.writer.write(reference, {
    S: element.role,
    P: parent,
    Pg: page,
    K: kids.length === 1 ? kids[0] : kids,
    ...properties(element),
    ...identifier(element, reference, context),
    A: attributes(element, context.register),
  });
  return reference;
}

/** Content of the element's first page is its bare number; content of other pages names the page. */
function kidEntry(item: ContentItem, page: PdfReference | undefined): PdfValue {
  if (item.kind === 'annotation') return { Type: 'OBJR', Obj: item.annotation, Pg: item.page };
  return item.page === page ? item.mcid : { Type: 'MCR', Pg: item.page, MCID: item.mcid };
}

function properties(element: StructureElement): PdfDictionary {
  return {
    Lang: optionalText(element.language),
    Alt: optionalText(element.alternative),
    ActualText: optionalText(element.actualText),
    T: optionalText(element.title),
  };
}

function optionalText(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : textString(text);
}

/** ISO 14289-1, 7.9: every note has an identifier of its own. */
function identifier(element: StructureElement, reference: ObjectNumber, { notes }: Context): PdfDictionary {
  if (element.role !== 'Note') return {};
  const name = textString(`note-${String(notes.length / 2 + 1).padStart(6, '0')}`);
  notes.push(name, reference);
  return { ID: name };
}

/** Attribute objects of ISO 32000-1, 14.8.5: one dictionary an owner. */
function attributes(element: StructureElement, register: ContentRegister): PdfValue | undefined {
  const list: PdfDictionary[] = [];
  if (element.scope !== undefined || element.columnSpan !== undefined) {
    list.push({ O: 'Table', Scope: element.scope, ColSpan: element.columnSpan });
  }
  if (element.listNumbering !== undefined) list.push({ O: 'List', ListNumbering: element.listNumbering });
  const box = element.role === 'Figure' ? register.boxes.get(element) : undefined;
  if (box !== undefined) list.push({ O: 'Layout', Placement: 'Block', BBox: box });
  return list.length > 1 ? list : list[0];
}

/**
 * The way back from content to elements (ISO 32000-1, 14.7.4.4): for a page the array of owners by MCID, for an
 * annotation its element. Keys were given in the order of painting, so the tree is sorted as it stands.
 */
function writeParentTree({ register, writer, references }: Context): PdfReference {
  const entries = new Map<number, PdfValue>();
  const reference = (element: StructureElement): ObjectNumber => {
    const found = references.get(element);
    if (found === undefined)
      throw new Error(`content of a ${element.role} that is not in the structure tree`);
    return found;
  };
  for (const { key, owners } of register.pages) entries.set(key, owners.map(reference));
  for (const [element, items] of register.items) {
    for (const item of items) if (item.kind === 'annotation') entries.set(item.key, reference(element));
  }
  const tree = writer.reference({ Nums: [...entries].sort(([a], [b]) => a - b).flat() });
  tree.end();
  return tree;
}
