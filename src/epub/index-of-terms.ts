import type { Author, Handout, LanguageTag } from '../content/handout.ts';
import { labelsFor } from '../markup/labels.ts';
import { termOrder } from '../markup/term-order.ts';
import { chapterIn, type Chapter, type RecordChapters } from './book.ts';
import { displayedText } from './displayed-text.ts';

interface IndexPlace {
  readonly href: string;
  readonly text: string;
  readonly language: LanguageTag;
}

/** One term and the records where it stands. */
export interface IndexEntry {
  readonly term: string;
  readonly language: LanguageTag;
  readonly places: readonly IndexPlace[];
}

/** Authors or keywords in one language. */
export interface IndexGroup {
  readonly heading: string;
  readonly language: LanguageTag;
  readonly colon: string;
  readonly listSeparator: string;
  readonly entries: readonly IndexEntry[];
}

/** The index: authors once, keywords in each language, every term with links to its records. */
export function indexData(
  handout: Handout,
  languages: readonly LanguageTag[],
  chapters: readonly RecordChapters[],
): readonly IndexGroup[] {
  const [first = 'en'] = languages;
  const authors = group(labelsFor(first).indexOfAuthors, first, handout, chapters, (index) =>
    (handout.records[index]?.authors ?? []).map(sortName),
  );
  const keywords = languages.map((language) =>
    group(labelsFor(language).indexOfKeywords, language, handout, chapters, (index) =>
      (handout.records[index]?.keywords?.[language] ?? []).map(displayedText),
    ),
  );
  return [authors, ...keywords].filter(({ entries }) => entries.length > 0);
}

function group(
  heading: string,
  language: LanguageTag,
  handout: Handout,
  chapters: readonly RecordChapters[],
  termsOf: (record: number) => readonly string[],
): IndexGroup {
  const places = new Map<string, IndexPlace[]>();
  handout.records.forEach((_, index) => {
    const place = placeOf(chapterIn(chapters[index], language), language);
    if (place === undefined) return;
    for (const term of new Set(termsOf(index))) {
      if (term.trim() !== '') places.set(term, [...(places.get(term) ?? []), place]);
    }
  });
  const order = termOrder(language);
  const entries = [...places].map(([term, at]) => ({ term, language, places: at }));
  const { colon, listSeparator } = labelsFor(language);
  return {
    heading,
    language,
    colon,
    listSeparator,
    entries: entries.toSorted((a, b) => order(a.term, b.term)),
  };
}

/** A record in the index carries its title in the language of the term, or else in the first that it has. */
function placeOf(chapter: Chapter | undefined, language: LanguageTag): IndexPlace | undefined {
  const labels = chapter?.point?.labels ?? [];
  const label = labels.find((each) => each.language === language) ?? labels[0];
  return chapter === undefined || label === undefined ? undefined : { href: chapter.href, ...label };
}

function sortName(author: Author): string {
  const parts = [author.family, author.given].filter((part) => part !== undefined && part !== '');
  return author.literal ?? (parts.length > 0 ? parts.join(', ') : (author.native?.text ?? ''));
}
