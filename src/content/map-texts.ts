import type { BilingualRecord, Handout, Localized, LocalizedList, Section, SourceText, Table } from './handout.ts';

/** What is done to one text; it keeps language, origin and raw text so that places stay true. */
export type TextMapper = (text: SourceText) => SourceText;

/** Applies `map` to every text of a handout and of its records that is printed with markup. */
export function mapTexts(handout: Handout, map: TextMapper): Handout {
  return {
    ...handout,
    ...(handout.title && { title: localized(handout.title, map) }),
    abbreviations: mapValues(handout.abbreviations, (one) => localized(one, map)),
    records: handout.records.map((record) => mapRecordTexts(record, map)),
  };
}

/** Applies `map` to every text of a record. */
export function mapRecordTexts(record: BilingualRecord, map: TextMapper): BilingualRecord {
  const one = (value: Localized): Localized => localized(value, map);
  const list = (value: LocalizedList): LocalizedList => mapValues(value, (texts) => texts.map(map));
  return {
    ...record,
    ...(record.title && { title: one(record.title) }),
    ...(record.shortTitle && { shortTitle: one(record.shortTitle) }),
    affiliations: record.affiliations.map(one),
    publicationTypes: record.publicationTypes.map(one),
    abstract: record.abstract.map((section) => mapSection(section, one, list)),
    ...(record.keywords && { keywords: list(record.keywords) }),
    ...(record.mesh && { mesh: list(record.mesh) }),
    related: record.related.map((related) => ({ ...related, citation: map(related.citation) })),
    figures: record.figures.map((figure) => ({
      ...figure,
      ...(figure.caption && { caption: one(figure.caption) }),
      alternative: one(figure.alternative),
    })),
    tables: record.tables.map((table) => mapTable(table, one)),
    ...(record.funding && { funding: one(record.funding) }),
    ...(record.conflictOfInterest && { conflictOfInterest: one(record.conflictOfInterest) }),
    status: record.status.map((notice) => ({ ...notice, ...(notice.text && { text: one(notice.text) }) })),
  };
}

/** Every text of a record, in the order of its fields. */
export function textsOf(record: BilingualRecord): readonly SourceText[] {
  const texts: SourceText[] = [];
  mapRecordTexts(record, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

function mapSection(
  section: Section,
  one: (value: Localized) => Localized,
  list: (value: LocalizedList) => LocalizedList,
): Section {
  return { ...section, ...(section.label && { label: one(section.label) }), text: list(section.text) };
}

function mapTable(table: Table, one: (value: Localized) => Localized): Table {
  return {
    ...table,
    ...(table.caption && { caption: one(table.caption) }),
    columns: table.columns.map((column) => ({ ...column, header: one(column.header) })),
    rows: table.rows.map((row) => row.map(one)),
  };
}

function localized(value: Localized, map: TextMapper): Localized {
  return mapValues(value, map);
}

function mapValues<From, To>(
  values: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}
