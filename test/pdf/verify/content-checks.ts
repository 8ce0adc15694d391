import type { PdfMap, PdfObject } from '../../../src/pdf/read/syntax.ts';
import { Reference } from '../../../src/pdf/read/syntax.ts';
import { type Finding, finding } from './finding.ts';
import { elements, type ReadDocument, type ReadElement } from './structure.ts';

/** Every piece of page content is marked, and is either an artifact or owned by exactly one element. */
export function checkContent(document: ReadDocument): readonly Finding[] {
  const owners = contentOwners(document);
  return document.pages.flatMap(({ content }, page) => [
    ...content.flatMap((segment): readonly Finding[] => {
      const where = `on page ${String(page + 1)}: ${JSON.stringify(segment.text.slice(0, 40))}`;
      if (segment.tag === undefined) return [finding('ISO 14289-1, 7.1', `content is not marked ${where}`)];
      if (segment.unmapped > 0)
        return [finding('ISO 14289-1, 7.21.7', `characters without Unicode ${where}`)];
      if (segment.tag === 'Artifact') return artifactFindings(segment.properties, where);
      if (segment.mcid === undefined)
        return [finding('ISO 14289-1, 7.1', `content has no identifier ${where}`)];
      const count = owners.get(`${String(page)} ${String(segment.mcid)}`)?.length ?? 0;
      if (count === 1) return [];
      return [finding('ISO 14289-1, 7.1', `content is owned by ${String(count)} elements ${where}`)];
    }),
  ]);
}

function artifactFindings(properties: PdfMap, where: string): readonly Finding[] {
  const type = properties.get('Type');
  if (type === 'Pagination' || type === 'Layout') return [];
  if (type === 'Background' && Array.isArray(properties.get('BBox'))) return [];
  return [finding('ISO 32000-1, 14.8.2.2.2', `artifact without its type ${where}`)];
}

/** Elements by the page and identifier of the content that they name. */
function contentOwners({ root }: ReadDocument): ReadonlyMap<string, readonly ReadElement[]> {
  const owners = new Map<string, ReadElement[]>();
  for (const element of elements(root)) {
    for (const kid of element.kids) {
      if (kid.kind !== 'content') continue;
      const key = `${String(kid.page)} ${String(kid.mcid)}`;
      owners.set(key, [...(owners.get(key) ?? []), element]);
    }
  }
  return owners;
}

/** Elements name content that exists, and the parent tree leads back from each piece to the same element. */
export function checkParentTree(document: ReadDocument): readonly Finding[] {
  const tree = readParentTree(document);
  const findings: Finding[] = [];
  let named = 0;
  for (const element of elements(document.root)) {
    for (const kid of element.kids) {
      if (kid.kind === 'element') continue;
      named++;
      const back =
        kid.kind === 'content' ? contentParent(kid, tree, document) : annotationParent(kid, tree, document);
      if (back === element.number) continue;
      const what = kid.kind === 'content' ? `content ${String(kid.mcid)}` : 'annotation';
      findings.push(
        finding(
          'ISO 32000-1, 14.7.4.4',
          `${what} on page ${String(kid.page + 1)} does not lead back to its ${element.role}`,
        ),
      );
    }
  }
  const listed = [...tree.values()].reduce<number>(
    (sum, entry) => sum + (Array.isArray(entry) ? entry.length : 1),
    0,
  );
  if (listed === named) return findings;
  return [
    ...findings,
    finding(
      'ISO 32000-1, 14.7.4.4',
      `the parent tree has ${String(listed)} entries for ${String(named)} pieces`,
    ),
  ];
}

type ParentTree = ReadonlyMap<number, PdfObject>;

function readParentTree({ file, catalog }: ReadDocument): ParentTree {
  const nums = file.entry(file.entry(file.entry(catalog, 'StructTreeRoot'), 'ParentTree'), 'Nums');
  const tree = new Map<number, PdfObject>();
  if (!Array.isArray(nums)) return tree;
  for (let i = 0; i + 1 < nums.length; i += 2) {
    const key: unknown = nums[i];
    if (typeof key === 'number') tree.set(key, nums[i + 1] as PdfObject);
  }
  return tree;
}

function contentParent(
  { page, mcid }: { readonly page: number; readonly mcid: number },
  tree: ParentTree,
  { file, pages }: ReadDocument,
): number | undefined {
  const content = pages[page];
  if (content === undefined || !content.content.some((segment) => segment.mcid === mcid)) return undefined;
  const key = file.entry(content.dictionary, 'StructParents');
  const owners = typeof key === 'number' ? tree.get(key) : undefined;
  return Array.isArray(owners) ? numberOf(owners[mcid]) : undefined;
}

function annotationParent(
  { page, number }: { readonly page: number; readonly number: number },
  tree: ParentTree,
  { file, pages }: ReadDocument,
): number | undefined {
  const onPage = file.entry(pages[page]?.dictionary ?? null, 'Annots');
  if (!Array.isArray(onPage) || !onPage.some((item) => numberOf(item) === number)) return undefined;
  const key = file.entry(file.object(number), 'StructParent');
  return typeof key === 'number' ? numberOf(tree.get(key)) : undefined;
}

function numberOf(value: unknown): number | undefined {
  return value instanceof Reference ? value.number : undefined;
}
