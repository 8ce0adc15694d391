import * as z from 'zod/mini';
import {
  doiProblem,
  emailProblem,
  idProblem,
  orcidProblem,
  pmcidProblem,
  pmidProblem,
  urlProblem,
} from '../identifiers.ts';
import {
  checkedString,
  date,
  described,
  languageTag,
  localized,
  localizedList,
  localizedOrText,
  numberIn,
  markedText,
  optional,
  plainText,
  plainTextOrNumber,
  strictShape,
} from './text.ts';

const doi = described(checkedString(doiProblem), 'DOI without address in front, such as 10.1007/s00586-025-09078-3');
const pmid = described(z.union([checkedString(pmidProblem), z.int().check(z.positive())]), 'PubMed identifier, digits only');
const url = described(checkedString(urlProblem), 'web address with https:// or http://');

/** The id of a record or handout; its file's name where absent. */
export const id = described(checkedString(idProblem), 'name of the record; the name of its file where absent');

const section = strictShape({
  label: optional(localized, "the journal's own heading of the section, per language"),
  text: described(localizedList, 'the text per language; a list stands for paragraphs aligned one to one'),
  category: optional(z.enum(['BACKGROUND', 'OBJECTIVE', 'METHODS', 'RESULTS', 'CONCLUSIONS', 'UNASSIGNED']), 'NLM category of the section'),
});

const nativeName = strictShape({
  text: described(plainText, 'the name, such as 李宁导'),
  language: described(languageTag, 'language tag of the name'),
});

const author = strictShape({
  family: optional(plainText, 'family name'),
  given: optional(plainText, 'given names'),
  literal: optional(plainText, 'a group, or a name that must not be split'),
  native: optional(nativeName, 'the name in the other script'),
  affiliations: optional(z.array(z.int().check(z.positive())), "numbers of the author's entries in `affiliation`, from 1"),
  ORCID: optional(checkedString(orcidProblem), 'bare ORCID iD, such as 0000-0002-1825-0097'),
  corresponding: optional(z.boolean(), 'true for the corresponding author'),
  email: optional(checkedString(emailProblem), 'e-mail address'),
}).check((context) => {
  const { family, given, literal } = context.value;
  if (literal === undefined && family === undefined && given === undefined) {
    push(context, 'missing-key', 'the author has no name', 'write `family` and `given`, or `literal`');
  } else if (literal !== undefined && (family !== undefined || given !== undefined)) {
    push(context, 'conflicting-keys', '`literal` stands beside `family` or `given`', 'keep one of the two ways');
  }
});

const related = z.union([
  markedText,
  strictShape({
    citation: described(markedText, 'citation line as the source gives it'),
    language: optional(languageTag, "language of the citation; the record's where absent"),
    DOI: optional(doi),
    PMID: optional(pmid),
  }),
]);

const figure = strictShape({
  file: described(plainText, "picture file, from the record's folder: PNG, JPEG or SVG"),
  caption: optional(localizedOrText, 'caption'),
  alternative: described(localizedOrText, 'what the picture shows, for people who cannot see it'),
  width: optional(numberIn('per cent of the measure').check(z.minimum(10), z.maximum(100)), 'width in per cent of the measure; 100 where absent'),
  placement: optional(z.enum(['here', 'top', 'bottom']), 'where on the page; `here` where absent'),
});

const cell = z.union([z.literal(''), plainTextOrNumber, localizedOrText]);

const column = strictShape({
  align: optional(z.enum(['start', 'center', 'end']), '`start` where absent'),
  header: described(localizedOrText, 'heading of the column'),
});

const table = strictShape({
  caption: optional(localizedOrText, 'caption'),
  columns: described(z.array(column).check(z.minLength(1)), 'the columns with their headings'),
  rows: described(z.array(z.array(cell)).check(z.minLength(1)), 'the rows; every row has as many cells as there are columns'),
}).check((context) => {
  const { columns, rows } = context.value;
  rows.forEach((row, index) => {
    if (row.length === columns.length) return;
    const message = `the row has ${cells(row.length)}, the table ${String(columns.length)} columns`;
    push(context, 'uneven-row', message, 'give every row one cell for each column', ['rows', index]);
  });
});

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${String(count)} cells`;
}

const status = strictShape({
  kind: described(z.enum(['retracted', 'corrected', 'expression-of-concern', 'retraction-notice', 'erratum']), 'what happened to the article'),
  text: optional(localizedOrText, 'the notice in words'),
  DOI: optional(doi),
  date: optional(date, 'date of the notice'),
});

const registration = z.union([
  plainText,
  strictShape({
    registry: optional(plainText, 'registry, such as ClinicalTrials.gov'),
    number: described(plainText, 'registration number'),
    URL: optional(url),
  }),
]);

const translation = strictShape({
  by: described(z.enum(['publisher', 'author', 'translator', 'machine', 'editor']), 'who translated the text into this language'),
  language: described(languageTag, 'language of the translation'),
  name: optional(plainText, 'name of the translator'),
  date: optional(date, 'date of the translation'),
});

const license = z.union([
  plainText,
  strictShape({ name: described(plainText, 'name, such as CC BY 4.0'), URL: optional(url) }),
]);

/** A file of `content/records/`. Bibliographic fields carry the names of CSL-JSON 1.0.2. */
export const recordSchema = strictShape({
  id: optional(id),
  language: optional(languageTag, 'language of texts that name none; `en` where absent'),
  title: optional(localized, 'title of the article per language'),
  'title-short': optional(localized, 'short title for running heads per language'),
  author: optional(z.array(author), 'authors in order'),
  affiliation: optional(z.array(localizedOrText), 'affiliations in order'),
  'container-title': optional(plainText, 'full name of the journal'),
  'container-title-short': optional(plainText, 'abbreviated name of the journal'),
  'publication-type': optional(z.array(localizedOrText), 'publication types, such as Case report'),
  issued: optional(date, 'date of the issue: 2025, 2025-08 or 2025-08-18'),
  'available-date': optional(date, 'date of publication ahead of print'),
  volume: optional(plainTextOrNumber, 'volume'),
  issue: optional(plainTextOrNumber, 'issue'),
  page: optional(plainTextOrNumber, 'pages, such as 3549-3556'),
  DOI: optional(doi),
  PMID: optional(pmid),
  PMCID: optional(checkedString(pmcidProblem), 'PubMed Central identifier, such as PMC1234567'),
  URL: optional(url),
  abstract: optional(z.array(section).check(z.minLength(1)), 'sections of the abstract in order'),
  keyword: optional(localizedList, 'keywords per language'),
  mesh: optional(localizedList, 'MeSH headings per language'),
  related: optional(z.array(related), 'similar articles: citation lines'),
  figures: optional(z.array(figure), 'pictures'),
  tables: optional(z.array(table), 'tables'),
  registration: optional(z.array(registration), 'trial registrations'),
  funding: optional(localizedOrText, 'who paid'),
  'conflict-of-interest': optional(localizedOrText, 'conflict-of-interest statement'),
  copyright: optional(plainText, 'copyright line'),
  license: optional(license, 'licence of the text'),
  translation: optional(z.array(translation), 'who translated what'),
  status: optional(z.array(status), 'retractions, corrections, expressions of concern'),
  source: optional(plainText, 'where the words were taken from; never printed'),
  notes: optional(z.array(plainText), 'what an import could not place; never printed'),
}).check((context) => {
  const count = context.value.affiliation?.length ?? 0;
  context.value.author?.forEach((one, index) => {
    one.affiliations?.forEach((number, position) => {
      if (number <= count) return;
      const message = `there is no affiliation ${String(number)}`;
      const hint = count === 0 ? 'the record has no `affiliation`' : `the record has ${String(count)}`;
      push(context, 'unknown-affiliation', message, hint, ['author', index, 'affiliations', position]);
    });
  });
});

function push(
  context: z.core.ParsePayload,
  code: string,
  message: string,
  hint: string,
  path: PropertyKey[] = [],
): void {
  context.issues.push({ code: 'custom', input: context.value, message, path, params: { code, message, hint } });
}

export type RecordInput = z.output<typeof recordSchema>;
export type SectionInput = z.output<typeof section>;
export type AuthorInput = z.output<typeof author>;
export type FigureInput = z.output<typeof figure>;
export type TableInput = z.output<typeof table>;
export type CellInput = z.output<typeof cell>;
export type RelatedInput = z.output<typeof related>;
export type StatusInput = z.output<typeof status>;
export type RegistrationInput = z.output<typeof registration>;
export type TranslationInput = z.output<typeof translation>;
