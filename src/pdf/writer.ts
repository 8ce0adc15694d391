import PDFDocument, {
  type EmbeddedFont,
  type PdfDictionary,
  type PdfPage,
  type PdfReference,
  type PdfValue,
} from 'pdfkit';
import type { Face } from '../fonts/face.ts';
import { compressed } from './compress.ts';
import { createFontProgram, type FontProgram } from './font-program.ts';
import type { DocumentInformation } from './metadata.ts';
import { createObjectFile, type ObjectFile } from './object-file.ts';
import { ObjectNumber, objectSource } from './object-source.ts';
import { textString } from './text-string.ts';

/**
 * Every contact with pdfkit. pdfkit numbers the objects and embeds images and fonts; what it gets wrong or lacks for
 * archival and accessible files (structure tree, XMP, name trees, bookmarks, character identifiers, object streams) is
 * written by the modules around this one. This way pdfkit reads no file (no standard
 * font, no colour profile), and never calls fontkit, linebreak or its ciphers: a bundle can do without the three.
 */
export interface PdfWriter {
  /** The document catalogue's entries. */
  readonly catalog: PdfDictionary;
  /** The entries of the catalogue's name dictionary. */
  readonly names: PdfDictionary;
  reference(data?: PdfDictionary): PdfReference;
  /** A number for an object that `write` is given: for objects that come by the thousand. */
  allocate(): ObjectNumber;
  /** Writes the object of a number; nothing of it is kept. */
  write(object: ObjectNumber, data: PdfDictionary): void;
  /** Opens a page after those that are open. The content's origin is the top left, y points downwards. */
  addPage(width: number, height: number): PdfPage;
  /** Adds a piece of content to an open page; it is compressed and written at once. */
  addContent(page: PdfPage, content: string): void;
  /** Brings the pages, which are in the order of painting, into the order of reading. */
  sortPages(order: readonly PdfReference[]): void;
  font(face: Face): EmbeddedFont;
  /** Embeds a JPEG, or a PNG whose pixels can be passed through. */
  embedImage(bytes: Uint8Array): PdfReference;
  /** Writes what is left, with `xmp` as the metadata stream. */
  finish(xmp: string): Uint8Array;
}

export { ObjectNumber };
export type { EmbeddedFont, PdfDictionary, PdfPage, PdfReference, PdfValue };

/** Opens a document of PDF 1.7, the version that ISO 19005-2 builds on. */
export function createWriter(information: DocumentInformation, compress: boolean): PdfWriter {
  const document = new PDFDocument({
    pdfVersion: '1.7',
    autoFirstPage: false,
    // Heads and feet are added to a page when the number of pages is known.
    bufferPages: true,
    font: null,
    compress,
    // Without a date pdfkit would take the clock's.
    info: { CreationDate: information.date },
  });
  // What the information dictionary holds is written at the end, as text strings.
  document.info = {};
  const allocate = (): number => document._offsets.push(null);
  const file = createObjectFile(compress, allocate);
  writeObjectsTo(file, document);
  return {
    catalog: document._root.data,
    names: document._root.data.Names.data,
    reference: (data) => document.ref(data),
    allocate: () => new ObjectNumber(allocate()),
    write: ({ id }, data) => {
      file.addObject(id, objectSource(data));
    },
    addPage: (width, height) => document.addPage({ size: [width, height], margin: 0 }).page,
    addContent: (page, content) => {
      const stream = document.ref();
      stream.end(Buffer.from(content, 'latin1'));
      const known = page.dictionary.data['Contents'];
      page.dictionary.data['Contents'] = Array.isArray(known) ? [...known, stream] : [known, stream];
    },
    sortPages: (order) => {
      document._root.data.Pages.data.Kids = [...order];
    },
    font: (face) => openFont(document, face),
    embedImage: (bytes) => embedImage(document, bytes),
    finish: (xmp) => {
      finishObjects(document, xmp);
      const { id } = document._info;
      file.addObject(id, objectSource(informationEntries(information)));
      return file.finish({ root: document._root.id, information: id });
    },
  };
}

/**
 * Objects go straight into the file when they are ended. pdfkit would put each of them through a stream in small
 * pieces and keep the pieces until the end.
 */
function writeObjectsTo(file: ObjectFile, document: PDFDocument): void {
  const finalize = function (this: PdfReference): void {
    // Empty, and written at the end.
    if (this === document._info) return;
    if (this.buffer.length === 0) {
      file.addObject(this.id, objectSource(this.data));
      return;
    }
    const data = Buffer.concat(this.buffer);
    const written = this.compress ? compressed(data) : data;
    file.addStream(this.id, objectSource({ ...this.data, Length: written.length }), written);
    this.buffer = [];
  };
  const adopt = (reference: PdfReference): PdfReference => Object.assign(reference, { finalize });
  const { Names, Pages } = document._root.data;
  [document._root, Names, Pages].forEach(adopt);
  const create = document.ref.bind(document);
  document.ref = (data) => adopt(create(data));
}

function informationEntries(information: DocumentInformation): PdfDictionary {
  const texts = {
    Title: information.title,
    Author: information.author,
    Subject: information.subject,
    Keywords: information.keywords,
    Creator: information.creator,
    Producer: information.producer,
  };
  const present = Object.entries(texts).filter(([, text]) => text !== '');
  const strings = present.map(([name, text]) => [name, textString(text)] as const);
  return { ...Object.fromEntries(strings), CreationDate: information.date, ModDate: information.date };
}

const openFonts = new WeakMap<Face, FontProgram>();

/** Opens a face; what was read from its tables is shared by all documents of the process. */
function openFont(document: PDFDocument, face: Face): EmbeddedFont {
  let program = openFonts.get(face);
  if (program === undefined) {
    program = createFontProgram(face);
    openFonts.set(face, program);
  }
  return document.registerFont(face.id, program).font(face.id)._font;
}

function embedImage(document: PDFDocument, bytes: Uint8Array): PdfReference {
  const image = document.openImage(bytes);
  image.embed(document);
  if (image.obj === null) throw new Error('pdfkit did not embed an image');
  return image.obj;
}

/** Ends what pdfkit still holds: pages, fonts, the catalogue. */
function finishObjects(document: PDFDocument, xmp: string): void {
  // pdfkit's own packet does not escape its texts and lacks languages.
  document.endMetadata = () => {
    writeMetadata(document, xmp);
  };
  document.end();
}

/** ISO 19005-2, 6.6.2.1: the metadata stream is not compressed, so that any program finds it. */
function writeMetadata(document: PDFDocument, xmp: string): void {
  const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' });
  metadata.compress = false;
  metadata.end(new TextEncoder().encode(xmp));
  document._root.data['Metadata'] = metadata;
}
