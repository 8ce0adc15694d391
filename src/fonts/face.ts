import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What a text asks of a font. */
export interface FontRequest {
  /** Family names in order of preference, such as `['Source Serif 4', 'Noto Serif SC']`, or generic names. */
  readonly families: readonly string[];
  /** 100 to 900. */
  readonly weight: number;
  readonly italic: boolean;
}

/** Measures of a face in em. */
export interface FaceMetrics {
  readonly ascent: number;
  /** Positive below the baseline. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly underlinePosition: number;
  readonly underlineThickness: number;
}

/** Reads a part of a font file: `length` bytes from `offset` on, fewer where the file ends before. */
export type PartReader = (offset: number, length: number) => Uint8Array;

/** One open font file: coverage and advances by code point, all in em. Shared by every build of a process. */
export interface Face {
  /** Unique in the catalogue, such as `Source Serif 4/400/normal`. */
  readonly id: string;
  readonly family: string;
  readonly weight: number;
  readonly italic: boolean;
  /** Languages that the catalogue names for the face; empty for any. */
  readonly languages: readonly string[];
  readonly metrics: FaceMetrics;
  readonly unitsPerEm: number;
  /** The font file; of a face of the catalogue it is read, and kept, when it is first asked for. */
  readonly bytes: Uint8Array;
  /**
   * Hands out parts of the file to `use` without keeping the whole of it: faces of Chinese have ten megabytes and more.
   * Absent where the bytes are all there is: `partsOf` serves both.
   */
  readonly readParts?: <T>(use: (read: PartReader) => T) => T;
  /** How long the file is; absent where the bytes are all there is. */
  readonly fileLength?: number;
  /** Glyph id of a code point, 0 where the face lacks it. A map look-up after the first time. */
  glyph(codePoint: number): number;
  /** Advance of a glyph id in em. */
  advance(glyphId: number): number;
}

/** Length of a face's file in bytes, 0 of a face that is nothing but advances; no file is read for it. */
export function fileLengthOf(face: Face): number {
  return face.fileLength ?? face.bytes.length;
}

/** Calls `use` with a reader of a face's file. Throws what reading the file throws: it was there when it was opened. */
export function partsOf<T>(face: Face, use: (read: PartReader) => T): T {
  if (face.readParts !== undefined) return face.readParts(use);
  const { bytes } = face;
  return use((offset, length) => bytes.subarray(offset, offset + length));
}

/** Chooses faces for one language and request; made once, asked for every character. */
export type FaceChooser = (codePoint: number) => Face | undefined;

/** All faces that a build may use, and the choice among them. Files are read when a face is first chosen. */
export interface FontCatalog {
  /**
   * The face for a character: by language first (quotes, dashes and dots in English come from the Latin face,
   * in Chinese from the Chinese face), then by coverage in the order of the families and then of the catalogue.
   * Returns undefined where no face has the character.
   */
  choose(codePoint: number, language: string, request: FontRequest): Face | undefined;
  /** `choose` for one language and request, remembered by the catalogue: the fast way for whole texts. */
  chooser(language: string, request: FontRequest): FaceChooser;
  face(id: string): Face | undefined;
  readonly faces: readonly { readonly id: string; readonly family: string }[];
  /**
   * What has gone wrong with the faces asked for so far: files that are missing, damaged or of a kind that
   * cannot be embedded, packages that are not installed. Each fault is told once, with the catalogue's line.
   */
  diagnostics(): readonly Diagnostic[];
}
