import type { LanguageTag } from '../content/handout.ts';
import { fail, succeed, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Chapter, NavigationPoint } from './book.ts';
import {
  aboutPage,
  contentsPage,
  coverPage,
  indexPage,
  partPage,
  titlePage,
  type PageContext,
} from './book-pages.ts';
import { collect } from './outcomes.ts';

/**
 * Cover, title page, contents, records, index, about the text: all chapters in the order in which they are read.
 *
 * @param cover the picture that the cover page shows; no cover page without
 */
export function bookChapters(context: PageContext, cover: string | undefined): Outcome<readonly Chapter[]> {
  const front = collect([...(cover === undefined ? [] : [coverPage(context, cover)]), titlePage(context)]);
  const rest = collect([
    ...bodyChapters(context),
    ...[indexPage(context), aboutPage(context)].filter((page) => page !== undefined),
  ]);
  if (!front.ok) return fail([...front.diagnostics, ...rest.diagnostics]);
  if (!rest.ok) return rest;
  const contents = contentsPage(context, [...front.value, ...rest.value]);
  if (!contents.ok) return contents;
  return succeed(
    [...front.value, contents.value, ...rest.value],
    [...front.diagnostics, ...rest.diagnostics, ...contents.diagnostics],
  );
}

/** The records; or the records of one language after those of the other, each part with its title. */
function bodyChapters(context: PageContext): readonly Outcome<Chapter>[] {
  const apart = context.records.some((chapters) => chapters.length > 1);
  if (!apart) return context.records.flat().map((chapter) => succeed(chapter));
  return context.languages.flatMap((language) => partChapters(context, language));
}

function partChapters(context: PageContext, language: LanguageTag): readonly Outcome<Chapter>[] {
  const chapters = context.records.flatMap((record) =>
    record.filter((chapter) => chapter.language === language),
  );
  return [partPage(context, language, partPoints(chapters)), ...chapters.map((chapter) => succeed(chapter))];
}

/** Two levels are what Kindle shows: the sections of a single record, or the records without their sections. */
function partPoints(chapters: readonly Chapter[]): readonly NavigationPoint[] {
  const points = chapters.flatMap(({ point }) => point ?? []);
  const [only] = points;
  if (points.length === 1 && only !== undefined && only.children.length > 0) return only.children;
  return points.map((point) => ({ ...point, children: [] }));
}
