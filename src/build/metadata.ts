import { plainTextOf } from '../content/edits.ts';
import type { BilingualRecord, Handout, LanguageTag, Localized } from '../content/handout.ts';
import type { PdfMetadata, TextInLanguage } from '../pdf/metadata.ts';

/** What the PDF says about itself, from the handout or from its only record. */
export function pdfMetadata(handout: Handout, version: string): PdfMetadata {
  const only = handout.records.length === 1 ? handout.records[0] : undefined;
  const records = handout.records;
  return {
    titles: titlesOf(handout, only),
    authors: unique(records.flatMap(authorNames)),
    descriptions: only === undefined ? [] : descriptionsOf(only, handout.languages),
    keywords: unique(records.flatMap((record) => keywordsOf(record, handout.languages))),
    ...(only?.doi === undefined ? {} : { doi: only.doi }),
    languages: handout.languages,
    creatorTool: `Duiye ${version}`,
    date: handout.date,
  };
}

/** A file without a title breaks ISO 14289-1, 7.1: the DOI or the id stands for one that is missing. */
function titlesOf(handout: Handout, only: BilingualRecord | undefined): readonly TextInLanguage[] {
  const titles = textsIn(handout.title ?? only?.title, handout.languages);
  if (titles.length > 0) return titles;
  const substitute = only?.doi === undefined ? handout.id : `doi:${only.doi}`;
  return [{ language: handout.languages[0] ?? 'en', text: substitute }];
}

function textsIn(
  localized: Localized | undefined,
  languages: readonly LanguageTag[],
): readonly TextInLanguage[] {
  return languages.flatMap((language) => {
    const text = localized?.[language];
    const plain = text === undefined ? '' : plainTextOf(text.content).trim();
    return plain === '' ? [] : [{ language, text: plain }];
  });
}

function authorNames(record: BilingualRecord): readonly string[] {
  return record.authors.flatMap(({ literal, family, given, native }) => {
    const name = literal ?? [family, given].filter((part) => part !== undefined).join(' ');
    return name === '' ? (native?.text ?? []) : name;
  });
}

/** The sentence that librarians look for: where the article stands. */
function descriptionsOf(
  record: BilingualRecord,
  languages: readonly LanguageTag[],
): readonly TextInLanguage[] {
  return languages.flatMap((language) => {
    const texts = record.abstract.flatMap((section) => section.text[language]?.[0] ?? []);
    const first = texts.find((text) => plainTextOf(text.content).length > 20) ?? texts[0];
    return first === undefined ? [] : [{ language, text: plainTextOf(first.content) }];
  });
}

function keywordsOf(record: BilingualRecord, languages: readonly LanguageTag[]): readonly string[] {
  return languages.flatMap((language) =>
    (record.keywords?.[language] ?? []).map((keyword) => plainTextOf(keyword.content)),
  );
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
