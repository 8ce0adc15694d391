import type { BilingualRecord, Handout, LanguageTag } from '../content/handout.ts';
import { fail, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { renderRecord, type TemplateSet } from '../markup/index.ts';
import type { Chapter, RecordChapters } from './book.ts';
import { recordFileNames } from './file-names.ts';
import { finish, type Finishing } from './finish.ts';
import { withNotes } from './notes.ts';
import { collect } from './outcomes.ts';
import { recordChapter } from './record-chapter.ts';
import { bookTree, type PictureNames } from './record-tree.ts';
import { withTwinLinks } from './twins.ts';

/** What the chapters of records are made with. */
export interface RecordContext {
  readonly handout: Handout;
  /** In reading order. */
  readonly languages: readonly LanguageTag[];
  readonly templates: TemplateSet;
  readonly pictures: PictureNames;
  readonly finishing: Finishing;
}

/**
 * The chapters of every record: one that pairs the languages, or one a language where the handout wants parts.
 * Diagnostics: `empty-handout`, and those of the templates.
 */
export function recordChapters(context: RecordContext): Outcome<readonly RecordChapters[]> {
  const { handout, languages } = context;
  if (handout.records.length === 0) return fail([emptyHandout(handout)]);
  const names = recordFileNames(handout.records.map(({ id }) => id));
  const apart = handout.ebook.arrangement === 'two-parts' && languages.length > 1;
  return collect(
    handout.records.map((record, index) => {
      const name = names[index] ?? 'record';
      return apart ? chaptersApart(context, record, name) : chapterPaired(context, record, name);
    }),
  );
}

function chapterPaired(
  context: RecordContext,
  record: BilingualRecord,
  name: string,
): Outcome<RecordChapters> {
  return collect([chapter(context, record, name, context.languages, [])]);
}

/** One chapter a language, every section linked with its twins. */
function chaptersApart(
  context: RecordContext,
  record: BilingualRecord,
  name: string,
): Outcome<RecordChapters> {
  const nameIn = (language: LanguageTag): string => `${name}.${language.toLowerCase()}`;
  return collect(
    context.languages.map((language) => {
      const twins = context.languages
        .filter((other) => other !== language)
        .map((other) => ({ language: other, href: `${nameIn(other)}.xhtml` }));
      return chapter(context, record, nameIn(language), [language], twins);
    }),
  );
}

function chapter(
  context: RecordContext,
  record: BilingualRecord,
  fileName: string,
  languages: readonly LanguageTag[],
  twins: Parameters<typeof withTwinLinks>[1],
): Outcome<Chapter> {
  const { handout, templates, pictures } = context;
  const printed = renderRecord(record, handout, 'ebook', templates, { languages });
  if (!printed.ok) return printed;
  const own = bookTree(printed.value, record, pictures);
  const linked = twins.length > 0 ? withTwinLinks(own, twins) : own;
  const tree = withNotes(linked, handout.abbreviations, languages);
  const draft = recordChapter(record, fileName, tree, languages);
  const nested = twins.length > 0 ? { nested: true } : {};
  return finish({ ...draft, ...nested }, context.finishing);
}

function emptyHandout(handout: Handout): Diagnostic {
  return {
    severity: 'error',
    code: 'empty-handout',
    message: `the handout \`${handout.id}\` has no record: there is nothing to put into a book`,
  };
}
