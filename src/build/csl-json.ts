import { plainTextOf } from '../content/edits.ts';
import type { Author, BilingualRecord, Localized } from '../content/handout.ts';

/** A name as CSL-JSON has it. */
interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** An item of CSL-JSON 1.0.2; `custom` holds what a second language says. */
export type CslItem = Readonly<Record<string, unknown>>;

/**
 * A record as reference managers read it: the bibliographic fields, in the first language where a text has several.
 *
 * @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
export function cslItem(record: BilingualRecord, languages: readonly string[]): CslItem {
  const fields = {
    id: record.id,
    type: 'article-journal',
    language: languages[0],
    title: firstText(record.title, languages),
    'title-short': firstText(record.shortTitle, languages),
    author: record.authors.length === 0 ? undefined : record.authors.map(cslName),
    'container-title': record.containerTitle,
    'container-title-short': record.containerTitleShort,
    issued: record.issued === undefined ? undefined : { 'date-parts': [record.issued] },
    'available-date': record.epub === undefined ? undefined : { 'date-parts': [record.epub] },
    volume: record.volume,
    issue: record.issue,
    page: record.page,
    DOI: record.doi,
    PMID: record.pmid,
    PMCID: record.pmcid,
    URL: record.url,
    abstract: abstractText(record, languages[0]),
    custom: { title: allTexts(record.title) },
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function cslName({ family, given, literal }: Author): CslName {
  return {
    ...(family === undefined ? {} : { family }),
    ...(given === undefined ? {} : { given }),
    ...(literal === undefined ? {} : { literal }),
  };
}

function firstText(texts: Localized | undefined, languages: readonly string[]): string | undefined {
  const language = languages.find((candidate) => texts?.[candidate] !== undefined);
  const text = language === undefined ? undefined : texts?.[language];
  return text === undefined ? undefined : plainTextOf(text.content);
}

function allTexts(texts: Localized | undefined): Readonly<Record<string, string>> {
  const entries = Object.entries(texts ?? {});
  return Object.fromEntries(entries.map(([language, text]) => [language, plainTextOf(text.content)]));
}

/** The sections of the abstract in one language, each after its label. */
function abstractText(record: BilingualRecord, language: string | undefined): string | undefined {
  if (language === undefined) return undefined;
  const sections = record.abstract.map(({ label, text }) => {
    const name = label?.[language];
    const paragraphs = (text[language] ?? []).map(({ content }) => plainTextOf(content)).join('\n');
    return name === undefined ? paragraphs : `${plainTextOf(name.content)}: ${paragraphs}`;
  });
  const written = sections.filter((section) => section !== '').join('\n');
  return written === '' ? undefined : written;
}
