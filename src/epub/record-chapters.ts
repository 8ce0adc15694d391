import type { BilingualRecord, Handout, LanguageTag } from '../content/handout.ts';
import { fail, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { renderRecord, type TemplateSet } from '../markup/index.ts';
import type { Chapter, RecordChapters } from './book.ts';
import { recordFileNames } from './file-names.ts';
import { finish, type Finishing } from './finish.ts';
import { withNotes } from './notes.ts';
import { collect } from './outcomes.ts';
import { withPageBreaks } from './page-breaks.ts';
import { recordChapter } from './record-chapter.ts';
import { bookTree, type PictureNames } from './record-tree.ts';
import { withTwinLinks, type Twin } from './twins.ts';

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
  const readings = apart ? languages.map((language) => [language]) : [languages];
  const chapters = chaptersInOrder(context, names, readings);
  return collect(
    handout.records.map((_, index) => collect(chapters.flatMap((reading) => reading[index] ?? []))),
  );
}

/**
 * The chapters of each reading: all languages together, or one language after the other, each section linked with its
 * twins. Pages are numbered as they are read.
 */
function chaptersInOrder(
  context: RecordContext,
  names: readonly string[],
  readings: readonly (readonly LanguageTag[])[],
): readonly (readonly Outcome<Chapter>[])[] {
  let firstPage = 1;
  return readings.map((languages) =>
    context.handout.records.map((record, index) => {
      const name = names[index] ?? 'record';
      const twins = twinsOf(name, languages, readings);
      const fileName = twins.length > 0 ? nameIn(name, languages) : name;
      const made = chapter(context, { record, fileName, languages, twins, firstPage });
      if (made.ok) firstPage += made.value.pages?.length ?? 0;
      return made;
    }),
  );
}

function nameIn(name: string, [language = 'en']: readonly LanguageTag[]): string {
  return `${name}.${language.toLowerCase()}`;
}

function twinsOf(
  name: string,
  own: readonly LanguageTag[],
  readings: readonly (readonly LanguageTag[])[],
): readonly Twin[] {
  return readings
    .filter((languages) => languages !== own)
    .map((languages) => ({ language: languages[0] ?? 'en', href: `${nameIn(name, languages)}.xhtml` }));
}

/** One chapter to be made. */
interface ChapterPlan {
  readonly record: BilingualRecord;
  readonly fileName: string;
  readonly languages: readonly LanguageTag[];
  readonly twins: readonly Twin[];
  readonly firstPage: number;
}

function chapter(context: RecordContext, plan: ChapterPlan): Outcome<Chapter> {
  const { handout, templates, pictures } = context;
  const { record, fileName, languages, twins } = plan;
  const printed = renderRecord(record, handout, 'ebook', templates, { languages });
  if (!printed.ok) return printed;
  const own = bookTree(printed.value, record, pictures);
  const linked = twins.length > 0 ? withTwinLinks(own, twins, record) : own;
  const noted = withNotes(linked, handout.abbreviations, languages);
  const { tree, pages } = withPageBreaks(noted, plan.firstPage);
  const draft = { ...recordChapter(record, fileName, tree, languages), pages };
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
