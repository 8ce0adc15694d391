import { type Outcome, succeed } from '../diagnostics/diagnostic.ts';
import type { PaginatedDocument } from '../layout/page.ts';
import { type Attachment, writeAttachments } from './attachments.ts';
import { compact } from './compact.ts';
import { createFontSet } from './font-set.ts';
import { embedImages } from './image-set.ts';
import { createRecorder } from './marked-content.ts';
import { documentInformation, normalizeMetadata, type PdfMetadata } from './metadata.ts';
import { writeNavigation } from './navigation.ts';
import { writeOutputIntent } from './output-intent.ts';
import { paintPage } from './page-painter.ts';
import { writeStructureTree } from './structure-tree.ts';
import { textString } from './text-string.ts';
import { createWriter, type PdfWriter } from './writer.ts';
import { type ArchiveProfile, xmpPacket } from './xmp.ts';

export type { Attachment } from './attachments.ts';
export type { PdfMetadata, TextInLanguage } from './metadata.ts';
export type { ArchiveProfile } from './xmp.ts';

export interface PaintOptions {
  readonly archive: ArchiveProfile;
  /** Files to embed; only PDF/A-3a may hold them. */
  readonly attachments?: readonly Attachment[];
  /** False leaves every stream and object readable, for looking into a file; on by default. */
  readonly compress?: boolean;
  /** How a reader should lay the pages out when it opens the file, and print them. */
  readonly viewer?: {
    readonly pageLayout?: 'SinglePage' | 'OneColumn' | 'TwoPageLeft' | 'TwoPageRight';
    /** `None` keeps a print shop's sheets at their size. */
    readonly printScaling?: 'None';
    readonly duplex?: 'DuplexFlipShortEdge' | 'DuplexFlipLongEdge';
  };
}

/**
 * Paints finished pages as one file that is PDF/UA-1 (ISO 14289-1) and PDF/A-2a or 3a (ISO 19005) at once. The
 * bytes depend on the arguments alone: not on the clock, nor on what the process painted before. Pictures that such a
 * file cannot hold are `unusable-image` errors.
 *
 * Loading this module loads pdfkit, which takes a tenth of a second: import it when there is something to paint.
 */
export async function paintPdf(
  document: PaginatedDocument,
  metadata: PdfMetadata,
  options: PaintOptions,
): Promise<Outcome<Uint8Array>> {
  const facts = normalizeMetadata(metadata);
  const information = documentInformation(facts);
  const { archive, compress = true } = options;
  const writer = createWriter(information, compress);
  const fonts = createFontSet(writer);
  const recorder = createRecorder();
  const images = await embedImages(document, writer);
  if (!images.ok) return images;
  const destinationLabels = labelsOf(document);
  const context = { writer, fonts, images: images.value, recorder, destinationLabels };
  const pages = document.pages.map((page) => paintPage(page, context).dictionary);
  fonts.close();
  writeStructureTree(document.structure, recorder, writer);
  writeNavigation(document, pages, writer);
  writeViewerSettings(facts, options, writer);
  writeOutputIntent(writer);
  if (archive === 'PDF/A-3a') writeAttachments(options.attachments ?? [], information.date, writer);
  const written = await writer.finish(xmpPacket(facts, archive));
  return succeed(compress ? compact(written) : written.bytes);
}

function labelsOf({ destinations, pages }: PaginatedDocument): ReadonlyMap<string, string> {
  return new Map(destinations.map(({ name, page }) => [name, pages[page]?.label ?? '']));
}

/** The document's language, and its title in the window's title bar (ISO 14289-1, 7.1). */
function writeViewerSettings(metadata: PdfMetadata, { viewer }: PaintOptions, writer: PdfWriter): void {
  writer.catalog['Lang'] = textString(metadata.languages[0] ?? 'en');
  writer.catalog['PageLayout'] = viewer?.pageLayout;
  // pdfkit ends this object itself.
  writer.catalog['ViewerPreferences'] = writer.reference({
    DisplayDocTitle: true,
    PrintScaling: viewer?.printScaling,
    Duplex: viewer?.duplex,
  });
}
