import type { LanguageTag } from '../content/handout.ts';

/** A text and its language. */
export interface TextInLanguage {
  readonly language: LanguageTag;
  readonly text: string;
}

/** What the file says about itself, in the information dictionary and in XMP alike. */
export interface PdfMetadata {
  /** One title a language, the document's main language first. */
  readonly titles: readonly TextInLanguage[];
  readonly authors: readonly string[];
  /** What the document is about, one text a language. */
  readonly descriptions: readonly TextInLanguage[];
  readonly keywords: readonly string[];
  /** The bare DOI of the one record that the document holds. */
  readonly doi?: string;
  /** The main language first. */
  readonly languages: readonly LanguageTag[];
  /** The program and its version, such as `Duiye 0.1.0`. */
  readonly creatorTool: string;
  /** ISO 8601 date or date with time; never the clock. */
  readonly date: string;
}

/** The values that the information dictionary and XMP share (ISO 19005-2, 6.6.2). */
export interface DocumentInformation {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly creator: string;
  readonly producer: string;
  readonly date: Date;
}

const producer = 'PDFKit 0.20.2';

/**
 * The metadata as it is written: white space runs are one space, and what XML 1.0 (2.2) cannot hold is left out, so
 * that the information dictionary and XMP say the same.
 */
export function normalizeMetadata(metadata: PdfMetadata): PdfMetadata {
  const clean = ({ language, text }: TextInLanguage): TextInLanguage => ({ language, text: cleanText(text) });
  return {
    ...metadata,
    titles: metadata.titles.map(clean),
    authors: metadata.authors.map(cleanText),
    descriptions: metadata.descriptions.map(clean),
    keywords: metadata.keywords.map(cleanText),
    creatorTool: cleanText(metadata.creatorTool),
  };
}

function cleanText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '')
    .trim();
}

/** Joins what XMP keeps as a list into the single strings of the information dictionary. */
export function documentInformation(metadata: PdfMetadata): DocumentInformation {
  return {
    title: metadata.titles[0]?.text ?? '',
    author: metadata.authors.join('; '),
    subject: metadata.descriptions[0]?.text ?? '',
    keywords: metadata.keywords.join('; '),
    creator: metadata.creatorTool,
    producer,
    date: startOf(metadata.date),
  };
}

/** A date without a time is midnight in UTC, so that the same input gives the same bytes in every time zone. */
function startOf(date: string): Date {
  const instant = new Date(/T/.test(date) && !/(Z|[+-]\d\d:?\d\d)$/.test(date) ? `${date}Z` : date);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`not an ISO 8601 date: ${date}`);
  return instant;
}

/** The date as both dictionaries have it: in UTC, without fractions of a second. */
export function isoInstant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
