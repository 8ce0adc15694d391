import type { Handout, LanguageTag } from '../content/handout.ts';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { FontCatalog } from '../fonts/face.ts';
import type { BookTarget, Chapter, Resource } from './book.ts';
import { aboutPage, contentsPage, indexPage, titlePage, type PageContext } from './book-pages.ts';
import { bookFiles } from './book-files.ts';
import { recordFileNames } from './file-names.ts';
import { embedFonts } from './fonts.ts';
import { readingOrder, tagLanguages } from './languages.ts';
import { bookMetadata } from './metadata.ts';
import { collect } from './outcomes.ts';
import { packEpub } from './pack.ts';
import { recordChapter } from './record-chapter.ts';
import { renderRecord, type TemplateSet } from '../markup/index.ts';

/** What a book is made with, beside the handout. */
export interface BookContext {
  /** The templates of handouts: a record looks the same in every medium. */
  readonly templates: TemplateSet;
  /** The templates of the book's own files, from `loadBookTemplates`. */
  readonly bookTemplates: TemplateSet;
  readonly catalog: FontCatalog;
  /** The text of `ebook.css`. */
  readonly stylesheet: string;
  /** A reading system that needs a file of its own; any other when absent. */
  readonly target?: BookTarget;
}

/**
 * Makes the book of a handout: an EPUB 3.3 publication with NCX and guide for older readers.
 *
 * @returns the bytes of the container; the same bytes for the same input. Diagnostics: `missing-title`,
 * `missing-glyph`, and those of the templates
 */
export async function buildEpub(handout: Handout, context: BookContext): Promise<Outcome<Uint8Array>> {
  const languages = readingOrder(handout);
  const { metadata, diagnostics } = bookMetadata(handout, languages);
  const records = recordChapters(handout, context, languages);
  if (!records.ok) return records;
  const pages: PageContext = {
    handout,
    languages,
    metadata,
    templates: context.bookTemplates,
    records: records.value,
  };
  const chapters = bookChapters(pages);
  if (!chapters.ok) return chapters;
  const fonts = await embedFonts(handout, chapters.value, context.stylesheet, context.catalog);
  if (!fonts.ok) return fonts;
  const resources: readonly Resource[] = fonts.value.resources;
  const files = bookFiles({
    metadata,
    chapters: chapters.value,
    resources,
    stylesheet: fonts.value.stylesheet,
    templates: context.bookTemplates,
  });
  if (!files.ok) return files;
  const bytes = await packEpub(files.value, {
    title: metadata.titles[0]?.text ?? handout.id,
    identifier: metadata.identifier,
    modified: new Date(metadata.modified),
  });
  const all: readonly Diagnostic[] = [...diagnostics, ...records.diagnostics, ...chapters.diagnostics];
  return succeed(bytes, all);
}

function recordChapters(
  handout: Handout,
  context: BookContext,
  languages: readonly LanguageTag[],
): Outcome<readonly Chapter[]> {
  if (handout.records.length === 0) return fail([emptyHandout(handout)]);
  const names = recordFileNames(handout.records.map(({ id }) => id));
  return collect(
    handout.records.map((record, index) => {
      const tree = renderRecord(record, handout, 'ebook', context.templates, { languages });
      if (!tree.ok) return tree;
      return succeed(
        recordChapter(record, names[index] ?? record.id, tree.value, languages),
        tree.diagnostics,
      );
    }),
  );
}

/** Title page, contents, records, index, about the text: in the order in which they are read. */
function bookChapters(context: PageContext): Outcome<readonly Chapter[]> {
  const title = titlePage(context);
  const back = [indexPage(context), aboutPage(context)].filter((page) => page !== undefined);
  const others = collect([title, ...context.records.map((chapter) => succeed(chapter)), ...back]);
  if (!others.ok) return others;
  const contents = contentsPage(context, others.value);
  if (!contents.ok) return contents;
  const [first, ...rest] = others.value;
  const ordered = first === undefined ? [contents.value] : [first, contents.value, ...rest];
  return succeed(
    ordered.map((chapter) => ({ ...chapter, tree: tagLanguages(chapter.tree) })),
    others.diagnostics,
  );
}

function emptyHandout(handout: Handout): Diagnostic {
  return {
    severity: 'error',
    code: 'empty-handout',
    message: `the handout \`${handout.id}\` has no record: there is nothing to put into a book`,
  };
}

export { loadBookTemplates } from './templates.ts';
