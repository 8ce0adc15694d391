import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BookTarget } from './book.ts';
import { contentLength, type FileContent } from './pack.ts';

const MEGABYTE = 1024 * 1024;
/** Kobo's guidelines (kobolabs/epub-spec): a document above this opens slowly or not at all. */
const DOCUMENT_LIMIT = 10 * MEGABYTE;
/** What Send to Kindle takes by e-mail and over the web. */
const KINDLE_MAIL_LIMIT = 50 * MEGABYTE;
const KINDLE_WEB_LIMIT = 200 * MEGABYTE;
/** Kobo takes books up to a gigabyte. */
const KOBO_LIMIT = 1024 * MEGABYTE;

/** Warnings about sizes that reading systems do not take: `document-too-large`, `book-too-large`. */
export function sizeWarnings(
  files: ReadonlyMap<string, FileContent>,
  bookLength: number,
  target: BookTarget | undefined,
): readonly Diagnostic[] {
  const documents = [...files].filter(
    ([path, content]) => path.endsWith('.xhtml') && contentLength(content) > DOCUMENT_LIMIT,
  );
  const book = bookLimit(bookLength, target);
  return [
    ...documents.map(([path, content]) =>
      warning('document-too-large', `\`${path}\` has ${megabytes(contentLength(content))}`, DOCUMENT_HINT),
    ),
    ...(book === undefined ? [] : [warning('book-too-large', `the book has ${megabytes(bookLength)}`, book)]),
  ];
}

const DOCUMENT_HINT = 'Kobo readers take at most 10 MB a document: divide the handout';

function bookLimit(length: number, target: BookTarget | undefined): string | undefined {
  if (target === 'kobo')
    return length > KOBO_LIMIT ? 'Kobo takes at most 1 GB: divide the handout' : undefined;
  if (length > KINDLE_WEB_LIMIT)
    return 'Send to Kindle takes at most 200 MB over the web: divide the handout';
  if (length > KINDLE_MAIL_LIMIT) return 'Send to Kindle takes at most 50 MB by e-mail: use its web page';
  return undefined;
}

function warning(code: string, message: string, hint: string): Diagnostic {
  return { severity: 'warning', code, message, hint };
}

function megabytes(length: number): string {
  return `${(length / MEGABYTE).toFixed(1)} MB`;
}
