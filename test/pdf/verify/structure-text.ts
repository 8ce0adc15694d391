import { openPdf } from '../../../src/pdf/read/file.ts';
import { contentText, type Kid, type ReadDocument, readDocument, type ReadElement } from './structure.ts';

/**
 * The structure tree as indented text, in the order that a screen reader follows: what `pdfinfo -struct-text` prints,
 * for snapshots.
 */
export function structureText(bytes: Uint8Array): string {
  const file = openPdf(bytes);
  if (file === undefined) throw new Error('not a PDF file');
  const document = readDocument(file);
  return document.root === undefined ? '' : describe(document.root, 0, document).join('\n');
}

function describe(element: ReadElement, depth: number, document: ReadDocument): readonly string[] {
  const facts = [
    element.language === undefined ? '' : `(${element.language})`,
    element.title === undefined ? '' : JSON.stringify(element.title),
    element.alternative === undefined ? '' : `alt=${JSON.stringify(element.alternative)}`,
    element.actualText === undefined ? '' : `says=${JSON.stringify(element.actualText)}`,
    ...['Scope', 'ColSpan', 'ListNumbering'].map((name) => attribute(element, name)),
  ].filter((fact) => fact !== '');
  const heading = `${'  '.repeat(depth)}${[element.role, ...facts].join(' ')}`;
  return [heading, ...element.kids.flatMap((kid) => describeKid(kid, depth + 1, document))];
}

function attribute(element: ReadElement, name: string): string {
  const value = element.attributes.get(name);
  return typeof value === 'string' || typeof value === 'number' ? `${name}=${String(value)}` : '';
}

function describeKid(kid: Kid, depth: number, document: ReadDocument): readonly string[] {
  if (kid.kind === 'element') return describe(kid, depth, document);
  const indent = '  '.repeat(depth);
  if (kid.kind === 'annotation') return [`${indent}<annotation on page ${String(kid.page + 1)}>`];
  const text = contentText(kid, document);
  return text === '' ? [] : [`${indent}${JSON.stringify(text)}`];
}
