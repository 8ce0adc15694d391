import { openPdf } from '../../../src/pdf/read/file.ts';
import { checkContent, checkParentTree } from './content-checks.ts';
import { checkDestinations, checkDocument, checkFonts } from './document-checks.ts';
import { type Finding, finding } from './finding.ts';
import { checkMetadata } from './metadata-checks.ts';
import { checkLinks, checkStructure } from './structure-checks.ts';
import { elementText, readDocument } from './structure.ts';

export type { Finding } from './finding.ts';

/**
 * Checks a file against the clauses of PDF/UA-1 and PDF/A-2a that can be read off its objects, without Java.
 *
 * @param expected what the structure tree must say from first to last, where the caller knows it.
 */
export function verifyPdf(bytes: Uint8Array, expected?: string): readonly Finding[] {
  const file = openPdf(bytes);
  if (file === undefined) return [finding('ISO 32000-1, 7.5', 'not a PDF file that can be read')];
  const document = readDocument(file);
  const said = document.root === undefined ? '' : elementText(document.root, document);
  return [
    ...checkDocument(document),
    ...checkMetadata(document),
    ...checkFonts(document),
    ...checkContent(document),
    ...checkParentTree(document),
    ...checkStructure(document),
    ...checkLinks(document),
    ...checkDestinations(document),
    ...(expected === undefined || said === expected
      ? []
      : [finding('ISO 14289-1, 7.2', `reading order: ${JSON.stringify(said)}`)]),
  ];
}
