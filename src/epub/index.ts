import type { Handout } from '../content/handout.ts';
import { succeed, type Outcome } from '../diagnostics/diagnostic.ts';
import type { FontCatalog } from '../fonts/face.ts';
import type { PageImage } from '../layout/page.ts';
import type { TemplateSet } from '../markup/index.ts';
import type { BookTarget } from './book.ts';
import { bookFiles } from './book-files.ts';
import { bookChapters } from './chapters.ts';
import { fontCascade } from './font-cascade.ts';
import { characterCollector } from './font-plan.ts';
import { embedFonts } from './fonts.ts';
import { coverPicture } from './cover-picture.ts';
import { readingOrder } from './languages.ts';
import { bookMetadata } from './metadata.ts';
import { packEpub } from './pack.ts';
import { bookPictures } from './pictures.ts';
import { recordChapters } from './record-chapters.ts';
import { sizeWarnings } from './sizes.ts';

export { loadBookTemplates } from './templates.ts';
export type { BookTarget } from './book.ts';

/** What a book is made with, beside the handout. */
export interface BookContext {
  /** The templates of handouts: a record looks the same in every medium. */
  readonly templates: TemplateSet;
  /** The templates of the book's own files, from `loadBookTemplates`. */
  readonly bookTemplates: TemplateSet;
  readonly catalog: FontCatalog;
  /** The text of `ebook.css`. */
  readonly stylesheet: string;
  /** The pictures that figures name, read and checked, by the file that the record names. */
  readonly pictures: ReadonlyMap<string, PageImage>;
  /** A reading system that needs a file of its own; any other when absent. */
  readonly target?: BookTarget;
}

/** The ending of the file's name: Kobo readers use their better engine for `.kepub.epub` only. */
export function bookFileEnding(target?: BookTarget): string {
  return target === 'kobo' ? '.kepub.epub' : '.epub';
}

/**
 * Makes the book of a handout: an EPUB 3.3 publication with NCX and guide for older readers.
 *
 * @returns the bytes of the container; the same bytes for the same input. Diagnostics: `missing-title`,
 * `missing-glyph`, `empty-handout`, `picture-missing`, `document-too-large`, `book-too-large`, and those of the
 * templates and of the font files
 */
export async function buildEpub(handout: Handout, context: BookContext): Promise<Outcome<Uint8Array>> {
  const { bookTemplates, target } = context;
  const languages = readingOrder(handout);

  // What the book says about itself.
  const { metadata, diagnostics } = bookMetadata(handout, languages);

  // The records, as trees; around them the pages of the book.
  const pictures = bookPictures(handout, context.pictures);
  if (!pictures.ok) return pictures;
  const { names } = pictures.value;
  const characters = characterCollector(fontCascade(context.stylesheet));
  const finishing = { characters, bookTemplates, target };
  const records = recordChapters({
    handout,
    languages,
    templates: context.templates,
    pictures: names,
    finishing,
  });
  if (!records.ok) return records;
  const pages = { handout, languages, metadata, templates: bookTemplates, records: records.value, finishing };
  const cover = coverPicture(handout, metadata, context.catalog);
  // Kindle takes the cover from the metadata and would show a page of it a second time.
  const chapters = bookChapters(pages, target === 'kindle' ? undefined : cover.href);
  if (!chapters.ok) return chapters;

  // Exactly the characters that these documents set.
  const fonts = await embedFonts(handout, characters, context.stylesheet, context.catalog);
  if (!fonts.ok) return fonts;

  // Trees and data become files, files become a container.
  const files = bookFiles({
    metadata,
    chapters: chapters.value,
    resources: [cover, ...pictures.value.resources, ...fonts.value.resources],
    stylesheet: fonts.value.stylesheet,
    templates: bookTemplates,
  });
  if (!files.ok) return files;
  const title = metadata.titles[0]?.text ?? handout.id;
  const modified = new Date(metadata.modified);
  const bytes = await packEpub(files.value, { title, identifier: metadata.identifier, modified });
  return succeed(bytes, [
    ...diagnostics,
    ...records.diagnostics,
    ...chapters.diagnostics,
    ...fonts.diagnostics,
    ...sizeWarnings(files.value, bytes.length, target),
  ]);
}
