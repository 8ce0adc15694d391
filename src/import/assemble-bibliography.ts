import { formatDate } from '../content/date.ts';
import type { LanguageTag } from '../content/handout.ts';
import { doiProblem, pmcidProblem, pmidProblem, urlProblem } from '../content/identifiers.ts';
import type { RecordInput } from '../content/schema/record.ts';
import { buildAuthor } from './assemble-authors.ts';
import { checkedField, placeTexts, plainField } from './assemble-texts.ts';
import { cleanMarked, withoutMarkup } from './clean-text.ts';
import { languageOf, settleHan } from './language.ts';
import type { RecordDraft } from './record-draft.ts';
import type { SourceText } from './source-article.ts';

/** Titles, people, journal, dates and identifiers. */
export function bibliography(draft: RecordDraft): Omit<RecordInput, 'id'> {
  const { article } = draft;
  const title = placeTexts(draft, article.titles, 'title');
  const names = article.affiliations.map((texts) => affiliation(texts, draft.languages));
  const people = { places: names.length, languages: draft.languages, unplaced: draft.unplaced };
  const author = article.authors
    .map((one, index) => buildAuthor(one, index, people))
    .filter((one) => one !== undefined);
  const types = article.publicationTypes
    .map(({ text, language }) => ({ text: withoutMarkup(text), language }))
    .filter(({ text }) => text !== '');
  return {
    ...(title === undefined ? {} : { title }),
    ...(author.length === 0 ? {} : { author }),
    ...(names.length === 0 ? {} : { affiliation: names }),
    ...plainField('container-title', article.containerTitle),
    ...plainField('container-title-short', article.containerTitleShort),
    ...(types.length === 0
      ? {}
      : {
          'publication-type': types.map(({ text, language }) => ({
            [languageOf(text, language) ?? 'en']: text,
          })),
        }),
    ...(article.issued === undefined ? {} : { issued: formatDate(article.issued) }),
    ...(article.epub === undefined ? {} : { 'available-date': formatDate(article.epub) }),
    ...plainField('volume', article.volume),
    ...plainField('issue', article.issue),
    ...plainField('page', article.page),
    ...checkedField(draft, 'DOI', article.doi, doiProblem),
    ...checkedField(draft, 'PMID', article.pmid, pmidProblem),
    ...checkedField(draft, 'PMCID', article.pmcid, pmcidProblem),
    ...checkedField(draft, 'URL', article.url, urlProblem),
  };
}

function affiliation(
  texts: readonly SourceText[],
  languages: readonly LanguageTag[],
): Record<LanguageTag, string> {
  const named: Record<LanguageTag, string> = {};
  for (const { text, language } of texts) {
    const clean = cleanMarked(text);
    if (clean === '') continue;
    const tag = settleHan(languageOf(clean, language) ?? 'en', languages);
    const known = named[tag];
    named[tag] = known === undefined ? clean : `${known}; ${clean}`;
  }
  return Object.keys(named).length === 0 ? { en: '–' } : named;
}
