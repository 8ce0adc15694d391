import { z } from 'zod';
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
  languageTag,
  localized,
  localizedList,
  localizedOrText,
  numberIn,
  markedText,
  plainText,
  plainTextOrNumber,
  strictShape,
} from './text.ts';

const doi = checkedString(doiProblem).describe('DOI without address in front, such as 10.1007/s00586-025-09078-3');
const pmid = z
  .union([checkedString(pmidProblem), z.number().int().positive()])
  .describe('PubMed identifier, digits only');
const url = checkedString(urlProblem).describe('web address with https:// or http://');

/** The id of a record or handout; its file's name where absent. */
export const id = checkedString(idProblem).describe('name of the record; the name of its file where absent');

const section = strictShape({
  label: localized.optional().describe("the journal's own heading of the section, per language"),
  text: localizedList.describe('the text per language; a list stands for paragraphs aligned one to one'),
  category: z
    .enum(['BACKGROUND', 'OBJECTIVE', 'METHODS', 'RESULTS', 'CONCLUSIONS', 'UNASSIGNED'])
    .optional()
    .describe('NLM category of the section'),
});

const nativeName = strictShape({
  text: plainText.describe('the name, such as 李宁导'),
  language: languageTag.describe('language tag of the name'),
});

const author = strictShape({
  family: plainText.optional().describe('family name'),
  given: plainText.optional().describe('given names'),
  literal: plainText.optional().describe('a group, or a name that must not be split'),
  native: nativeName.optional().describe('the name in the other script'),
  affiliations: z
    .array(z.number().int().positive())
    .optional()
    .describe("numbers of the author's entries in `affiliation`, from 1"),
  ORCID: checkedString(orcidProblem).optional().describe('bare ORCID iD, such as 0000-0002-1825-0097'),
  corresponding: z.boolean().optional().describe('true for the corresponding author'),
  email: checkedString(emailProblem).optional().describe('e-mail address'),
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
    citation: markedText.describe('citation line as the source gives it'),
    language: languageTag.optional().describe("language of the citation; the record's where absent"),
    DOI: doi.optional(),
    PMID: pmid.optional(),
  }),
]);

const figure = strictShape({
  file: plainText.describe("picture file, from the record's folder: PNG, JPEG or SVG"),
  caption: localizedOrText.optional().describe('caption'),
  alternative: localizedOrText.describe('what the picture shows, for people who cannot see it'),
  width: numberIn('per cent of the measure').min(10).max(100).optional().describe('width in per cent of the measure; 100 where absent'),
  placement: z.enum(['here', 'top', 'bottom']).optional().describe('where on the page; `here` where absent'),
});

const cell = z.union([z.literal(''), plainTextOrNumber, localizedOrText]);

const column = strictShape({
  align: z.enum(['start', 'center', 'end']).optional().describe('`start` where absent'),
  header: localizedOrText.describe('heading of the column'),
});

const table = strictShape({
  caption: localizedOrText.optional().describe('caption'),
  columns: z.array(column).min(1).describe('the columns with their headings'),
  rows: z.array(z.array(cell)).min(1).describe('the rows; every row has as many cells as there are columns'),
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
  kind: z
    .enum(['retracted', 'corrected', 'expression-of-concern', 'retraction-notice', 'erratum'])
    .describe('what happened to the article'),
  text: localizedOrText.optional().describe('the notice in words'),
  DOI: doi.optional(),
  date: date.optional().describe('date of the notice'),
});

const registration = z.union([
  plainText,
  strictShape({
    registry: plainText.optional().describe('registry, such as ClinicalTrials.gov'),
    number: plainText.describe('registration number'),
    URL: url.optional(),
  }),
]);

const translation = strictShape({
  by: z
    .enum(['publisher', 'author', 'translator', 'machine', 'editor'])
    .describe('who translated the text into this language'),
  language: languageTag.describe('language of the translation'),
  name: plainText.optional().describe('name of the translator'),
  date: date.optional().describe('date of the translation'),
});

const license = z.union([
  plainText,
  strictShape({ name: plainText.describe('name, such as CC BY 4.0'), URL: url.optional() }),
]);

/** A file of `content/records/`. Bibliographic fields carry the names of CSL-JSON 1.0.2. */
export const recordSchema = strictShape({
  id: id.optional(),
  language: languageTag.optional().describe('language of texts that name none; `en` where absent'),
  title: localized.optional().describe('title of the article per language'),
  'title-short': localized.optional().describe('short title for running heads per language'),
  author: z.array(author).optional().describe('authors in order'),
  affiliation: z.array(localizedOrText).optional().describe('affiliations in order'),
  'container-title': plainText.optional().describe('full name of the journal'),
  'container-title-short': plainText.optional().describe('abbreviated name of the journal'),
  'publication-type': z.array(localizedOrText).optional().describe('publication types, such as Case report'),
  issued: date.optional().describe('date of the issue: 2025, 2025-08 or 2025-08-18'),
  'available-date': date.optional().describe('date of publication ahead of print'),
  volume: plainTextOrNumber.optional().describe('volume'),
  issue: plainTextOrNumber.optional().describe('issue'),
  page: plainTextOrNumber.optional().describe('pages, such as 3549-3556'),
  DOI: doi.optional(),
  PMID: pmid.optional(),
  PMCID: checkedString(pmcidProblem).optional().describe('PubMed Central identifier, such as PMC1234567'),
  URL: url.optional(),
  abstract: z.array(section).min(1).optional().describe('sections of the abstract in order'),
  keyword: localizedList.optional().describe('keywords per language'),
  mesh: localizedList.optional().describe('MeSH headings per language'),
  related: z.array(related).optional().describe('similar articles: citation lines'),
  figures: z.array(figure).optional().describe('pictures'),
  tables: z.array(table).optional().describe('tables'),
  registration: z.array(registration).optional().describe('trial registrations'),
  funding: localizedOrText.optional().describe('who paid'),
  'conflict-of-interest': localizedOrText.optional().describe('conflict-of-interest statement'),
  copyright: plainText.optional().describe('copyright line'),
  license: license.optional().describe('licence of the text'),
  translation: z.array(translation).optional().describe('who translated what'),
  status: z.array(status).optional().describe('retractions, corrections, expressions of concern'),
  source: plainText.optional().describe('where the words were taken from; never printed'),
  notes: z.array(plainText).optional().describe('what an import could not place; never printed'),
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
