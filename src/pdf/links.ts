import type { LinkTarget, Page, PageItem } from '../layout/page.ts';
import type { ContentRecorder } from './marked-content.ts';
import { textString } from './text-string.ts';
import type { PdfDictionary, PdfPage, PdfValue, PdfWriter } from './writer.ts';

type LinkItem = Extract<PageItem, { readonly kind: 'link' }>;

export interface LinkContext {
  readonly writer: PdfWriter;
  readonly recorder: ContentRecorder;
  /** What readers call the page of each named destination. */
  readonly destinationLabels: ReadonlyMap<string, string>;
}

/**
 * Adds a link annotation that its Link element points at (ISO 14289-1, 7.18.5), with the words that a screen
 * reader says in `Contents`. A link in a running head is left out: an artifact cannot own an annotation.
 */
export function addLink(
  item: LinkItem,
  page: Page,
  target: PdfPage,
  { writer, recorder, destinationLabels }: LinkContext,
): void {
  if (item.tag.kind === 'artifact') return;
  const annotation = writer.reference();
  const { x, y, width, height } = item.box;
  const entries: PdfDictionary = {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [x, page.height - y - height, x + width, page.height - y],
    Border: [0, 0, 0],
    // The Print flag (ISO 19005-2, 6.3.2).
    F: 4,
    Contents: textString(item.contents.trim() || describe(item.target, destinationLabels)),
    StructParent: recorder.addAnnotation(item.tag.element, annotation),
    ...action(item.target),
  };
  annotation.data = entries;
  annotation.end();
  addAnnotation(target, annotation);
}

/** A link whose words are generated, such as a page number in an index, says where it goes. */
function describe(target: LinkTarget, destinationLabels: LinkContext['destinationLabels']): string {
  return target.kind === 'uri' ? target.uri : (destinationLabels.get(target.name) ?? target.name);
}

function action(target: LinkTarget): PdfDictionary {
  if (target.kind === 'destination') return { Dest: textString(target.name) };
  return { A: { S: 'URI', URI: textString(target.uri) } };
}

function addAnnotation(target: PdfPage, annotation: PdfValue): void {
  const known = target.dictionary.data['Annots'];
  target.dictionary.data['Annots'] = Array.isArray(known) ? [...known, annotation] : [annotation];
}
