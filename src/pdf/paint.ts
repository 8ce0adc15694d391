import { type Outcome, succeed } from '../diagnostics/diagnostic.ts';
import type { Destination, Page, PageImage, PageItem, PaginatedDocument } from '../layout/page.ts';
import type { Attachment } from './attachments.ts';
import { createFontSet } from './font-set.ts';
import { distinctImages, embedImages } from './image-set.ts';
import { createRecorder } from './marked-content.ts';
import { documentInformation, normalizeMetadata, type PdfMetadata } from './metadata.ts';
import { type NavigablePage, writeNavigation } from './navigation.ts';
import { writeOutputIntent } from './output-intent.ts';
import { openPage, paintItems } from './page-painter.ts';
import { writeStructureTree } from './structure-tree.ts';
import { textString } from './text-string.ts';
import { createWriter, type PdfPage, type PdfWriter } from './writer.ts';
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

/** What a document is besides its pages. */
export type DocumentFrame = Pick<PaginatedDocument, 'structure' | 'outline' | 'destinations'>;

/** A PDF in the making: pages are painted as they come, so that a long document need not be held whole. */
export interface PdfPainter {
  /** Paints a page; its index is its place in the document, in whatever order pages come. */
  paint(page: Page): void;
  /** Adds to a page that is painted what had to wait, such as heads and feet. */
  add(page: Page, items: readonly PageItem[]): void;
  /** Makes the page labels of destinations known to the links that are painted from now on. */
  name(destinations: readonly Destination[], pages: readonly Page[]): void;
  finish(document: DocumentFrame): Uint8Array;
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
  const opened = await openPainter(distinctImages(document), metadata, options);
  if (!opened.ok) return opened;
  const painter = opened.value;
  painter.name(document.destinations, document.pages);
  for (const page of document.pages) painter.paint(page);
  return succeed(painter.finish(document));
}

/** Opens a document for painting page by page; see `paintPdf`. */
export async function openPainter(
  pictures: readonly PageImage[],
  metadata: PdfMetadata,
  options: PaintOptions,
): Promise<Outcome<PdfPainter>> {
  const facts = normalizeMetadata(metadata);
  const information = documentInformation(facts);
  const writer = createWriter(information, options.compress ?? true);
  const fonts = createFontSet(writer);
  const recorder = createRecorder();
  // Few documents have any, and their checksums need Node's cryptography.
  const attachments = options.archive === 'PDF/A-3a' ? await import('./attachments.ts') : undefined;
  const images = await embedImages(pictures, writer);
  if (!images.ok) return images;
  const destinationLabels = new Map<string, string>();
  const context = { writer, fonts, images: images.value, recorder, destinationLabels };
  const painted = new Map<number, PaintedPage>();
  return succeed({
    paint: (page) => {
      const target = openPage(page, context);
      writer.addContent(target, paintItems(page.items, page, target, context));
      const { label, height } = page;
      painted.set(page.index, { target, label, height, reference: target.dictionary });
    },
    add: (page, items) => {
      const known = painted.get(page.index);
      if (known === undefined) throw new Error(`page ${String(page.index)} is not painted`);
      writer.addContent(known.target, paintItems(items, page, known.target, context));
    },
    name: (destinations, pages) => {
      const labels = new Map(pages.map(({ index, label }) => [index, label]));
      for (const { name, page } of destinations) destinationLabels.set(name, labels.get(page) ?? '');
    },
    finish: (document) => {
      const pages = [...painted].sort(([a], [b]) => a - b).map(([, page]) => page);
      writer.sortPages(pages.map(({ reference }) => reference));
      fonts.close();
      writeStructureTree(document.structure, recorder, writer);
      writeNavigation(document, pages, writer);
      writeViewerSettings(facts, options, writer);
      writeOutputIntent(writer);
      attachments?.writeAttachments(options.attachments ?? [], information.date, writer);
      return writer.finish(xmpPacket(facts, options.archive));
    },
  });
}

interface PaintedPage extends NavigablePage {
  readonly target: PdfPage;
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
