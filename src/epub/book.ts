import type { Element } from 'hast';
import type { LanguageTag } from '../content/handout.ts';
import type { FileContent } from './pack.ts';

/** A plain text with its language. */
export interface LabelText {
  readonly text: string;
  readonly language: LanguageTag;
}

/** An entry of the table of contents: the same place named in every language of the book. */
export interface NavigationPoint {
  readonly href: string;
  readonly labels: readonly LabelText[];
  readonly children: readonly NavigationPoint[];
}

/** Where a page of the page list begins. */
export interface PageBreak {
  /** Counted through the book, in reading order. */
  readonly number: number;
  /** The id of its mark in the document. */
  readonly id: string;
  /** The id of the section that it begins with; absent where it begins with the document. */
  readonly section?: string;
}

/** What the package must know of a document. */
export interface ChapterHead {
  /** Identifier in the manifest, an XML name. */
  readonly id: string;
  /** File name beside the package document: ASCII, no spaces (EPUBCheck PKG-010, Kobo). */
  readonly href: string;
  /** Language of the document as a whole. */
  readonly language: LanguageTag;
  readonly title: LabelText;
  /** How the contents list it; absent for the cover and the contents themselves. */
  readonly point?: NavigationPoint;
  /** True where the entry stands below that of another chapter: the records of a part. */
  readonly nested?: boolean;
  /** The pages that begin in it. */
  readonly pages?: readonly PageBreak[];
  /** What it is, for landmarks and guide. */
  readonly kind: 'cover' | 'title-page' | 'contents' | 'part' | 'record' | 'index' | 'about';
}

/** A document of the book as a tree. */
export interface Draft extends ChapterHead {
  /** The one element inside `body`. */
  readonly tree: Element;
}

/** A document of the book as it will be written; its tree is gone, so that a thousand need little memory. */
export interface Chapter extends ChapterHead {
  /** The whole file. */
  readonly content: FileContent;
  /** What the manifest must say of it. */
  readonly properties: readonly ('nav' | 'mathml' | 'svg')[];
  readonly hasPictures: boolean;
}

/** A file of the package that is no document: font, picture. */
export interface Resource {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  readonly properties?: string;
  readonly bytes: Uint8Array;
}

/** The reading systems that need a file of their own. */
export type BookTarget = 'kindle' | 'kobo';

/** The chapters of one record: one, or one a language in a book of parts. */
export type RecordChapters = readonly Chapter[];

/** The chapter of a record that is read in a language; the first where none is set apart for it. */
export function chapterIn(chapters: RecordChapters | undefined, language: LanguageTag): Chapter | undefined {
  return chapters?.find((chapter) => chapter.language === language) ?? chapters?.[0];
}
