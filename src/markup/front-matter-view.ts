import type { ElementContent } from 'hast';
import type { Author, BilingualRecord, LanguageTag, StatusNotice } from '../content/handout.ts';
import { shortName } from './citation-names.ts';
import { formatDate } from './dates.ts';
import type { Labels } from './labels.data.ts';
import { labelsFor } from './labels.ts';
import { labelTexts, localTexts, type ViewContext } from './local-texts.ts';
import type { TextLeaf } from './text-leaf.ts';
import type {
  AffiliationView,
  AuthorListView,
  AuthorView,
  CorrespondenceView,
  LinkView,
  NoticeView,
  OrcidView,
} from './view.ts';

/** The address of a DOI as readers see it, and its link (DOI Handbook, 3.8: the https form). */
export function doiLink(context: ViewContext, doi: string | undefined): LinkView | null {
  if (doi === undefined) return null;
  // Encoded as a URI, but with the slash between prefix and suffix left readable.
  const href = `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/')}`;
  return { href, text: context.registry.plain(`doi.org/${doi}`) };
}

const noticeLabels: Readonly<Record<StatusNotice['kind'], keyof Labels & string>> = {
  retracted: 'retracted',
  corrected: 'corrected',
  'expression-of-concern': 'expressionOfConcern',
  'retraction-notice': 'retractionNotice',
  erratum: 'erratum',
};

/** The program's word for a notice. */
export function noticeLabel(kind: StatusNotice['kind'], labels: Labels): string {
  return String(labels[noticeLabels[kind]]);
}

export function noticeViews(context: ViewContext, record: BilingualRecord): NoticeView[] {
  return record.status.map((notice) => {
    const { date } = notice;
    return {
      kind: notice.kind,
      labels: labelTexts(context, (labels) => noticeLabel(notice.kind, labels)),
      texts: localTexts(context, notice.text),
      dates:
        date === undefined
          ? []
          : context.languages.map((lang) => ({
              lang,
              text: context.registry.plain(formatDate(date, lang)),
            })),
      doi: doiLink(context, notice.doi),
    };
  });
}

/** Whether a name given as `zh` serves a handout in `zh-Hans`, and the other way round. */
function serves(given: LanguageTag, wanted: LanguageTag): boolean {
  return given === wanted || wanted.startsWith(`${given}-`) || given.startsWith(`${wanted}-`);
}

function hasNativeNames(authors: readonly Author[], language: LanguageTag): boolean {
  return authors.some((author) => author.native !== undefined && serves(author.native.language, language));
}

/**
 * One list of names a script: the names as published for the first language without names of its own, and the
 * native names for every language that has them.
 */
export function authorLists(context: ViewContext, record: BilingualRecord): AuthorListView[] {
  const { authors } = record;
  if (authors.length === 0) return [];
  const published = context.languages.find((language) => !hasNativeNames(authors, language));
  return context.languages
    .filter((language) => language === published || hasNativeNames(authors, language))
    .map((lang) => ({
      lang,
      authors: authors.map((author, index) => authorView(context, record, author, index, lang)),
    }));
}

function authorView(
  context: ViewContext,
  record: BilingualRecord,
  author: Author,
  index: number,
  lang: LanguageTag,
): AuthorView {
  const { registry } = context;
  const at = (field: string, text: string | undefined): TextLeaf | null =>
    text === undefined
      ? null
      : registry.plain(text, {
          file: record.origin.file,
          field: `author.${String(index)}.${field}`,
          offset: 0,
        });
  const numbers = author.affiliations.map((number) => String(number + 1)).join(',');
  return {
    name: nameLeaf(context, record, author, index, lang),
    family: at('family', author.family),
    given: at('given', author.given),
    markers: numbers === '' || record.affiliations.length < 2 ? null : registry.plain(numbers),
    corresponding: author.corresponding,
    orcid: orcidLink(context, author),
    separator: index + 1 < record.authors.length ? registry.plain(labelsFor(lang).nameSeparator) : null,
  };
}

/** Surname first, as PubMed, the NLM style and the publisher's Chinese names have it. */
function nameLeaf(
  context: ViewContext,
  record: BilingualRecord,
  author: Author,
  index: number,
  lang: LanguageTag,
): TextLeaf {
  const node = (field: string, value: string): ElementContent => ({
    type: 'text',
    value,
    data: { origin: { file: record.origin.file, field: `author.${String(index)}.${field}`, offset: 0 } },
  });
  const { native } = author;
  const published: [string, string | undefined][] = [
    ['literal', author.literal],
    ['family', author.family],
    ['given', author.given],
  ];
  const parts = published.flatMap(([field, text]) => (text === undefined ? [] : [{ field, text }]));
  if (native !== undefined && (serves(native.language, lang) || parts.length === 0)) {
    return context.registry.nodes([node('native', native.text)], native.text);
  }
  const nodes = parts.flatMap(({ field, text }, position): ElementContent[] =>
    position === 0 ? [node(field, text)] : [{ type: 'text', value: ' ' }, node(field, text)],
  );
  return context.registry.nodes(nodes, parts.map(({ text }) => text).join(' '));
}

function orcidLink(context: ViewContext, author: Author): LinkView | null {
  if (author.orcid === undefined) return null;
  return { href: `https://orcid.org/${author.orcid}`, text: context.registry.plain(author.orcid) };
}

export function orcidViews(context: ViewContext, record: BilingualRecord): OrcidView[] {
  return record.authors.flatMap((author) => {
    const orcid = orcidLink(context, author);
    return orcid === null ? [] : [{ name: context.registry.plain(shortName(author)), orcid }];
  });
}

export function correspondenceViews(context: ViewContext, record: BilingualRecord): CorrespondenceView[] {
  const [first = 'en'] = context.languages;
  return record.authors.flatMap((author, index) => {
    if (!author.corresponding) return [];
    const { email } = author;
    return [
      {
        name: nameLeaf(context, record, author, index, first),
        email:
          email === undefined
            ? null
            : { href: `mailto:${encodeURI(email)}`, text: context.registry.plain(email) },
      },
    ];
  });
}

/** Markers are of use only where there is something to tell apart. */
export function affiliationViews(context: ViewContext, record: BilingualRecord): AffiliationView[] {
  const marked =
    record.affiliations.length > 1 && record.authors.some((author) => author.affiliations.length > 0);
  return record.affiliations.map((affiliation, index) => ({
    marker: marked ? context.registry.plain(String(index + 1)) : null,
    texts: localTexts(context, affiliation),
  }));
}
