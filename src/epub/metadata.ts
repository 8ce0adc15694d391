import { formatDate } from '../content/date.ts';
import type { Author, BilingualRecord, Handout, LanguageTag, Localized } from '../content/handout.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LabelText } from './book.ts';
import { bookIdentifier, doiUrl, modifiedDate } from './identifier.ts';
import { primarySubtag } from './languages.ts';
import { displayedText } from './displayed-text.ts';
import { bookWords } from './words.data.ts';

/** A person or a group as the package document names them. */
export interface Creator {
  readonly name: string;
  readonly language?: LanguageTag;
  /** The name in the other script. */
  readonly alternate?: LabelText;
  /** The name as catalogues sort it. */
  readonly fileAs: string;
  /** MARC relator code. */
  readonly role: 'aut' | 'trl';
}

/** What the package document says about the book, before it is XML. */
export interface BookMetadata {
  readonly identifier: string;
  /** The DOI of the one record of the book. */
  readonly doi?: string;
  readonly titles: readonly LabelText[];
  readonly languages: readonly LanguageTag[];
  /** Authors of the one record; in a collection they are contributors. */
  readonly creators: readonly Creator[];
  readonly contributors: readonly Creator[];
  readonly date?: string;
  readonly modified: string;
  readonly sources: readonly string[];
  readonly subjects: readonly LabelText[];
  readonly rights: readonly string[];
  readonly accessibilitySummaries: readonly LabelText[];
  readonly conformsTo?: string;
  readonly certifiedBy?: string;
}

/** More names than this say nothing in a reader's library list. */
const CONTRIBUTOR_LIMIT = 100;

/**
 * The metadata of a book.
 *
 * @param languages reading order; EPUB 3.3, 5.5.3.2.4: reading systems take the first as the primary one
 * @returns diagnostics: `missing-title` where neither handout nor record has one
 */
export function bookMetadata(
  handout: Handout,
  languages: readonly LanguageTag[],
): { readonly metadata: BookMetadata; readonly diagnostics: readonly Diagnostic[] } {
  const only = handout.records.length === 1 ? handout.records[0] : undefined;
  const { titles, diagnostics } = bookTitles(handout, languages);
  const translators = handout.records.flatMap(translatorsOf);
  const authors = handout.records.flatMap((record) => record.authors.flatMap(creatorOf));
  const { conformsTo, certifiedBy } = handout.ebook;
  const date = only?.issued ?? only?.epub;
  const metadata: BookMetadata = {
    identifier: bookIdentifier(handout),
    titles,
    languages,
    creators: only === undefined ? [] : authors,
    contributors: limited(distinct(only === undefined ? [...authors, ...translators] : translators)),
    modified: modifiedDate(handout.date),
    sources: handout.records.flatMap(({ doi, url }) => (doi === undefined ? (url ?? []) : doiUrl(doi))),
    subjects: only === undefined ? [] : subjectsOf(only, languages),
    rights: [...new Set(handout.records.flatMap(rightsOf))],
    accessibilitySummaries: summaries(languages),
    ...(only?.doi === undefined ? {} : { doi: only.doi }),
    ...(date === undefined ? {} : { date: formatDate(date) }),
    ...(conformsTo === undefined ? {} : { conformsTo }),
    ...(certifiedBy === undefined ? {} : { certifiedBy }),
  };
  return { metadata, diagnostics };
}

/** The title of the book in each of its languages; what identifies it where it has none. */
export function bookTitles(
  handout: Handout,
  languages: readonly LanguageTag[],
): { readonly titles: readonly LabelText[]; readonly diagnostics: readonly Diagnostic[] } {
  const first = handout.records[0];
  const own = labelsOf(handout.title ?? (handout.records.length === 1 ? first?.title : undefined), languages);
  if (own.length > 0) return { titles: own, diagnostics: [] };
  const substitute = first === undefined ? handout.id : recordFallbackTitle(first);
  return {
    titles: [{ text: handout.records.length > 1 ? handout.id : substitute, language: 'en' }],
    diagnostics: [
      {
        severity: 'warning',
        code: 'missing-title',
        message: `the book has no title; readers' libraries will show \`${substitute}\``,
        hint: 'give the handout or its record a `title`',
      },
    ],
  };
}

/** What stands for the title of a record that has none: its DOI, else its id. */
export function recordFallbackTitle(record: BilingualRecord): string {
  return record.doi === undefined ? record.id : `doi:${record.doi}`;
}

/** A localized text in the order of `languages`, empty texts left out. */
export function labelsOf(
  text: Localized | undefined,
  languages: readonly LanguageTag[],
): readonly LabelText[] {
  return languages.flatMap((language) => {
    const source = text?.[language];
    const shown = source === undefined ? '' : displayedText(source);
    return shown.trim() === '' ? [] : [{ text: shown, language }];
  });
}

/** Sort name from the parts that the record gives; a name is never guessed by splitting. */
function creatorOf(author: Author): readonly Creator[] {
  const parts = [author.family, author.given].filter((part) => part !== undefined && part.trim() !== '');
  const name = author.literal ?? parts.join(' ');
  const native = author.native;
  const alternate = native === undefined ? undefined : { text: native.text, language: native.language };
  const shown = name.trim() === '' ? alternate?.text : name;
  if (shown === undefined) return [];
  return [
    {
      name: shown,
      fileAs: author.literal ?? (parts.length > 0 ? parts.join(', ') : shown),
      role: 'aut',
      ...(shown === alternate?.text ? { language: alternate.language } : {}),
      ...(alternate === undefined || shown === alternate.text ? {} : { alternate }),
    },
  ];
}

function translatorsOf(record: BilingualRecord): readonly Creator[] {
  return record.translation.flatMap(({ name }) =>
    name === undefined || name.trim() === '' ? [] : [{ name, fileAs: name, role: 'trl' }],
  );
}

function distinct(creators: readonly Creator[]): readonly Creator[] {
  return [...new Map(creators.map((creator) => [`${creator.role} ${creator.fileAs}`, creator])).values()];
}

function limited(creators: readonly Creator[]): readonly Creator[] {
  return creators.length > CONTRIBUTOR_LIMIT ? [] : creators;
}

function subjectsOf(record: BilingualRecord, languages: readonly LanguageTag[]): readonly LabelText[] {
  return languages.flatMap((language) =>
    (record.keywords?.[language] ?? []).map((keyword) => ({ text: displayedText(keyword), language })),
  );
}

function rightsOf(record: BilingualRecord): readonly string[] {
  return [record.copyright ?? '', record.license?.name ?? ''].filter((text) => text.trim() !== '');
}

function summaries(languages: readonly LanguageTag[]): readonly LabelText[] {
  const all = languages.map((tag) => {
    const { words, language } = bookWords(tag);
    return { text: words.accessibility, language };
  });
  return [...new Map(all.map((label) => [primarySubtag(label.language), label])).values()];
}
