import type {
  Author,
  BilingualRecord,
  DateParts,
  Figure,
  Localized,
  RelatedArticle,
  Section,
  StatusNotice,
  Table,
  TranslationStatement,
} from './handout.ts';
import { parseDate } from './date.ts';
import { canonicalLanguage } from './language-tag.ts';
import type {
  AuthorInput,
  CellInput,
  FigureInput,
  RecordInput,
  RegistrationInput,
  RelatedInput,
  SectionInput,
  StatusInput,
  TableInput,
  TranslationInput,
} from './schema/record.ts';
import { into, localized, localizedList, localizedOrText, originOf, sourceText, type Cursor } from './texts.ts';

/** What a record's file gives beside its keys. */
export interface RecordContext {
  readonly id: string;
  /** Turns the name of a picture into a path. */
  readonly resolveFile: (name: string) => string;
  readonly ignoredChecks: BilingualRecord['ignoredChecks'];
}

/** Builds a record from a file that the schema has accepted. Total: whatever can be wrong was found before. */
export function buildRecord(root: Cursor, input: RecordInput, context: RecordContext): BilingualRecord {
  const cursor: Cursor = { ...root, language: canonicalLanguage(input.language ?? 'en') ?? 'en' };
  return {
    id: context.id,
    ...bibliography(cursor, input),
    ...texts(cursor, input),
    ...people(cursor, input),
    figures: (input.figures ?? []).map((one, index) => figure(into(cursor, 'figures', index), one, context)),
    tables: (input.tables ?? []).map((one, index) => table(into(cursor, 'tables', index), one)),
    ...statements(cursor, input),
    notes: input.notes ?? [],
    origin: originOf(cursor),
    ignoredChecks: context.ignoredChecks,
  };
}

type Bibliography = Pick<
  BilingualRecord,
  | 'containerTitle'
  | 'containerTitleShort'
  | 'publicationTypes'
  | 'issued'
  | 'epub'
  | 'volume'
  | 'issue'
  | 'page'
  | 'doi'
  | 'pmid'
  | 'pmcid'
  | 'url'
>;

function bibliography(cursor: Cursor, input: RecordInput): Bibliography {
  const issued = dateParts(input.issued);
  const epub = dateParts(input['available-date']);
  const volume = numberAsText(cursor, 'volume', input.volume);
  const issue = numberAsText(cursor, 'issue', input.issue);
  const page = numberAsText(cursor, 'page', input.page);
  const pmid = numberAsText(cursor, 'PMID', input.PMID);
  const types = (input['publication-type'] ?? []).map((one, index) =>
    localizedOrText(into(cursor, 'publication-type', index), one),
  );
  return {
    ...(input['container-title'] !== undefined && { containerTitle: input['container-title'] }),
    ...(input['container-title-short'] !== undefined && { containerTitleShort: input['container-title-short'] }),
    publicationTypes: types,
    ...(issued && { issued }),
    ...(epub && { epub }),
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(page !== undefined && { page }),
    ...(input.DOI !== undefined && { doi: input.DOI }),
    ...(pmid !== undefined && { pmid }),
    ...(input.PMCID !== undefined && { pmcid: input.PMCID }),
    ...(input.URL !== undefined && { url: input.URL }),
  };
}

/** A number keeps the digits that were typed: `issue: 08` stays `08`. */
function numberAsText(cursor: Cursor, key: string, value: string | number | undefined): string | undefined {
  return typeof value === 'number' ? (into(cursor, key).node.source ?? String(value)) : value;
}

function dateParts(value: string | number | undefined): DateParts | undefined {
  return value === undefined ? undefined : parseDate(String(value));
}

type Texts = Pick<BilingualRecord, 'title' | 'shortTitle' | 'abstract' | 'keywords' | 'mesh' | 'related'>;

function texts(cursor: Cursor, input: RecordInput): Texts {
  return {
    ...(input.title && { title: localized(into(cursor, 'title'), input.title) }),
    ...(input['title-short'] && { shortTitle: localized(into(cursor, 'title-short'), input['title-short']) }),
    abstract: (input.abstract ?? []).map((one, index) => section(into(cursor, 'abstract', index), one)),
    ...(input.keyword && { keywords: localizedList(into(cursor, 'keyword'), input.keyword) }),
    ...(input.mesh && { mesh: localizedList(into(cursor, 'mesh'), input.mesh) }),
    related: (input.related ?? []).map((one, index) => related(into(cursor, 'related', index), one)),
  };
}

function section(cursor: Cursor, input: SectionInput): Section {
  return {
    ...(input.label && { label: localized(into(cursor, 'label'), input.label) }),
    text: localizedList(into(cursor, 'text'), input.text),
    ...(input.category && { category: input.category }),
    origin: originOf(cursor),
  };
}

function related(cursor: Cursor, input: RelatedInput): RelatedArticle {
  if (typeof input === 'string') return { citation: sourceText(cursor, input, cursor.language) };
  const language = canonicalLanguage(input.language ?? cursor.language) ?? cursor.language;
  const pmid = numberAsText(cursor, 'PMID', input.PMID);
  return {
    citation: sourceText(into(cursor, 'citation'), input.citation, language),
    ...(input.DOI !== undefined && { doi: input.DOI }),
    ...(pmid !== undefined && { pmid }),
  };
}

function people(cursor: Cursor, input: RecordInput): Pick<BilingualRecord, 'authors' | 'affiliations'> {
  return {
    authors: (input.author ?? []).map(author),
    affiliations: (input.affiliation ?? []).map((one, index) =>
      localizedOrText(into(cursor, 'affiliation', index), one),
    ),
  };
}

function author(input: AuthorInput): Author {
  const { native } = input;
  return {
    ...(input.family !== undefined && { family: input.family }),
    ...(input.given !== undefined && { given: input.given }),
    ...(input.literal !== undefined && { literal: input.literal }),
    ...(native && {
      native: { text: native.text, language: canonicalLanguage(native.language) ?? native.language },
    }),
    affiliations: (input.affiliations ?? []).map((number) => number - 1),
    ...(input.ORCID !== undefined && { orcid: input.ORCID }),
    corresponding: input.corresponding ?? false,
    ...(input.email !== undefined && { email: input.email }),
  };
}

function figure(cursor: Cursor, input: FigureInput, context: RecordContext): Figure {
  return {
    file: context.resolveFile(input.file),
    ...(input.caption !== undefined && { caption: localizedOrText(into(cursor, 'caption'), input.caption) }),
    alternative: localizedOrText(into(cursor, 'alternative'), input.alternative),
    width: input.width ?? 100,
    placement: input.placement ?? 'here',
    origin: originOf(cursor),
  };
}

function table(cursor: Cursor, input: TableInput): Table {
  return {
    ...(input.caption !== undefined && { caption: localizedOrText(into(cursor, 'caption'), input.caption) }),
    columns: input.columns.map((column, index) => ({
      align: column.align ?? 'start',
      header: localizedOrText(into(cursor, 'columns', index, 'header'), column.header),
    })),
    rows: input.rows.map((row, line) =>
      row.map((cell, index) => tableCell(into(cursor, 'rows', line, index), cell)),
    ),
    origin: originOf(cursor),
  };
}

function tableCell(cursor: Cursor, input: CellInput): Localized {
  if (typeof input !== 'number') return localizedOrText(cursor, input);
  return { [cursor.language]: sourceText(cursor, cursor.node.source ?? String(input), cursor.language) };
}

type Statements = Pick<
  BilingualRecord,
  'registration' | 'funding' | 'conflictOfInterest' | 'copyright' | 'license' | 'translation' | 'status' | 'source'
>;

function statements(cursor: Cursor, input: RecordInput): Statements {
  const { funding, license, copyright, source } = input;
  const conflict = input['conflict-of-interest'];
  return {
    registration: (input.registration ?? []).map(registration),
    ...(funding !== undefined && { funding: localizedOrText(into(cursor, 'funding'), funding) }),
    ...(conflict !== undefined && {
      conflictOfInterest: localizedOrText(into(cursor, 'conflict-of-interest'), conflict),
    }),
    ...(copyright !== undefined && { copyright }),
    ...(license !== undefined && { license: licenseOf(license) }),
    translation: (input.translation ?? []).map(translation),
    status: (input.status ?? []).map((one, index) => status(into(cursor, 'status', index), one)),
    ...(source !== undefined && { source }),
  };
}

function registration(input: RegistrationInput): BilingualRecord['registration'][number] {
  if (typeof input === 'string') return { number: input };
  return {
    ...(input.registry !== undefined && { registry: input.registry }),
    number: input.number,
    ...(input.URL !== undefined && { url: input.URL }),
  };
}

function licenseOf(input: NonNullable<RecordInput['license']>): NonNullable<BilingualRecord['license']> {
  if (typeof input === 'string') return { name: input };
  return { name: input.name, ...(input.URL !== undefined && { url: input.URL }) };
}

function translation(input: TranslationInput): TranslationStatement {
  const date = dateParts(input.date);
  return {
    by: input.by,
    language: canonicalLanguage(input.language) ?? input.language,
    ...(input.name !== undefined && { name: input.name }),
    ...(date && { date }),
  };
}

function status(cursor: Cursor, input: StatusInput): StatusNotice {
  const date = dateParts(input.date);
  return {
    kind: input.kind,
    ...(input.text !== undefined && { text: localizedOrText(into(cursor, 'text'), input.text) }),
    ...(input.DOI !== undefined && { doi: input.DOI }),
    ...(date && { date }),
  };
}
