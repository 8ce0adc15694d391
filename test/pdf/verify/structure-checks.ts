import { decodeText } from '../../../src/pdf/read/syntax.ts';
import { type Finding, finding } from './finding.ts';
import { elements, type ReadDocument, type ReadElement } from './structure.ts';

/** Whether the parts of lists, tables, figures, notes and headings stand as the standards want them. */
export function checkStructure(document: ReadDocument): readonly Finding[] {
  if (document.root?.role !== 'Document')
    return [finding('ISO 14289-1, 7.1', 'the tree has no Document at its root')];
  return [...elements(document.root)]
    .flatMap(checkElement)
    .concat(checkHeadings(document), checkNotes(document));
}

function checkElement(element: ReadElement): readonly Finding[] {
  const language = element.language;
  const findings =
    language === undefined || isLanguageTag(language)
      ? []
      : [finding('ISO 14289-1, 7.2', `\`${language}\` is no language tag`)];
  switch (element.role) {
    case 'Figure':
      return [...findings, ...checkFigure(element)];
    case 'Table':
      return [...findings, ...checkTable(element)];
    case 'L':
      return [...findings, ...checkChildren(element, ['LI', 'L', 'Caption'])];
    case 'LI':
      return [...findings, ...checkChildren(element, ['Lbl', 'LBody'])];
    case 'TOC':
      return [...findings, ...checkChildren(element, ['TOCI', 'TOC', 'Caption'])];
    default:
      return findings;
  }
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function checkFigure(figure: ReadElement): readonly Finding[] {
  const findings: Finding[] = [];
  if ((figure.alternative ?? '').trim() === '')
    findings.push(finding('ISO 14289-1, 7.3', 'a figure has no alternative text'));
  if (!Array.isArray(figure.attributes.get('BBox')))
    findings.push(finding('ISO 32000-1, 14.8.5.4.3', 'a figure has no box'));
  return findings;
}

function checkChildren(element: ReadElement, roles: readonly string[]): readonly Finding[] {
  return childElements(element)
    .filter(({ role }) => !roles.includes(role))
    .map(({ role }) => finding('ISO 14289-1, 7.6', `${role} stands directly in ${element.role}`));
}

function childElements(element: ReadElement): readonly ReadElement[] {
  return element.kids.filter((kid) => kid.kind === 'element');
}

/** Every row covers the same number of columns, and every header says what it heads. */
function checkTable(table: ReadElement): readonly Finding[] {
  const rows = [...elements(table)].filter(({ role }) => role === 'TR');
  const widths = new Set(
    rows.map((row) => childElements(row).reduce((sum, cell) => sum + columnSpan(cell), 0)),
  );
  const findings =
    widths.size > 1 ? [finding('ISO 14289-1, 7.5', 'the rows of a table differ in width')] : [];
  const unscoped = rows
    .flatMap(childElements)
    .filter((cell) => cell.role === 'TH' && !cell.attributes.has('Scope'));
  return [...findings, ...unscoped.map(() => finding('ISO 14289-1, 7.5', 'a table header has no scope'))];
}

function columnSpan(cell: ReadElement): number {
  const span = cell.attributes.get('ColSpan');
  return typeof span === 'number' ? span : 1;
}

/** The first heading is H1, and none goes down by more than one level. */
function checkHeadings({ root }: ReadDocument): readonly Finding[] {
  const levels = [...elements(root)].flatMap(({ role }) =>
    /^H[1-6]$/.test(role) ? [Number(role.slice(1))] : [],
  );
  return levels
    .filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
    .map((level) => finding('ISO 14289-1, 7.4.2', `H${String(level)} skips a level`));
}

function checkNotes({ root }: ReadDocument): readonly Finding[] {
  const notes = [...elements(root)].filter(({ role }) => role === 'Note');
  const names = new Set(notes.map(({ identifier }) => identifier ?? ''));
  if (!names.has('') && names.size === notes.length) return [];
  return [finding('ISO 14289-1, 7.9', 'notes do not each have an identifier of their own')];
}

/** Every link says what it is, is printed, and belongs to a Link element. */
export function checkLinks(document: ReadDocument): readonly Finding[] {
  const { file, pages, root } = document;
  const owned = new Set(
    [...elements(root)]
      .filter(({ role }) => role === 'Link')
      .flatMap(({ kids }) => kids.flatMap((kid) => (kid.kind === 'annotation' ? [kid.number] : []))),
  );
  const findings = [...elements(root)]
    .filter(({ role, kids }) => role === 'Link' && !kids.some(({ kind }) => kind === 'annotation'))
    .map(() => finding('ISO 14289-1, 7.18.5', 'a Link element has no annotation'));
  for (const page of pages) {
    const annotations = file.entry(page.dictionary, 'Annots');
    if (!Array.isArray(annotations)) continue;
    for (const annotation of annotations as readonly { readonly number: number }[]) {
      const dictionary = file.object(annotation.number);
      const contents = file.entry(dictionary, 'Contents');
      const said = contents instanceof Uint8Array ? decodeText(contents).trim() : '';
      if (said === '') findings.push(finding('ISO 14289-1, 7.18.5', 'a link has no Contents'));
      if (!owned.has(annotation.number))
        findings.push(finding('ISO 14289-1, 7.18.5', 'a link is outside of Link'));
      if (file.entry(dictionary, 'F') !== 4)
        findings.push(finding('ISO 19005-2, 6.3.2', 'a link is not printed'));
    }
  }
  return findings;
}
