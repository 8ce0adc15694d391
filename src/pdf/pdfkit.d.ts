/**
 * The doors of pdfkit 0.20.2 that `writer.ts` goes through, declared as narrowly as they are used. `@types/pdfkit`
 * does not know font instances nor the objects below the drawing calls.
 */
declare module 'pdfkit' {
  /** What a PDF object is written from: a string is a name, bytes are a string object in hexadecimal. */
  export type PdfValue =
    | number
    | boolean
    | null
    | string
    | Uint8Array
    | Date
    | PdfReference
    | { readonly id: number }
    | readonly PdfValue[]
    | { readonly [key: string]: PdfValue | undefined };

  export type PdfDictionary = Record<string, PdfValue | undefined>;

  /** An indirect object: filled, then ended exactly once. */
  export interface PdfReference {
    readonly id: number;
    readonly gen: number;
    data: PdfDictionary;
    compress: boolean;
    /** The stream's data, in pieces. */
    buffer: Uint8Array[];
    write(chunk: Uint8Array | string): void;
    end(chunk?: Uint8Array | string): void;
  }

  /** A font of one document: arrays are indexed by character identifier (CID). */
  export interface EmbeddedFont {
    id: string;
    readonly subset: {
      readonly glyphs: number[];
      readonly mapping: Record<number, number>;
    };
    readonly widths: number[];
    readonly unicode: (readonly number[])[];
    ref(): PdfReference;
  }

  export interface PdfPage {
    readonly dictionary: PdfReference;
    readonly fonts: Record<string, PdfReference>;
    readonly xobjects: Record<string, PdfReference>;
    write(chunk: string): void;
  }

  export interface OpenImage {
    readonly obj: PdfReference | null;
    embed(document: PDFDocument): void;
  }

  export interface DocumentOptions {
    readonly pdfVersion: '1.7';
    readonly autoFirstPage: false;
    readonly bufferPages: true;
    readonly font: null;
    readonly compress: boolean;
    readonly info: Readonly<Record<string, Date>>;
  }

  export default class PDFDocument {
    constructor(options: DocumentOptions);
    readonly page: PdfPage;
    /** The information dictionary's entries. */
    info: Record<string, string | Date>;
    readonly _root: PdfReference & {
      readonly data: PdfDictionary & { readonly Names: PdfReference; readonly Pages: PdfReference };
    };
    readonly _info: PdfReference;
    /** One entry an object number that was given. */
    readonly _offsets: null[];
    readonly _font: EmbeddedFont;
    endMetadata(): void;
    ref: (data?: PdfDictionary) => PdfReference;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: 0 }): this;
    /** Takes anything that has fontkit's `layout` for a font. */
    registerFont(name: string, font: object): this;
    font(name: string): this;
    openImage(bytes: Uint8Array): OpenImage;
    end(): void;
  }
}
