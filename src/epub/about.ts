import type { BilingualRecord, Handout, LanguageTag, TranslationStatement } from '../content/handout.ts';
import { citationLine } from '../markup/citation.ts';
import { formatDate } from '../markup/dates.ts';
import { fillPattern, labelsFor, languageName } from '../markup/labels.ts';
import type { LabelText, RecordChapters } from './book.ts';
import { doiUrl } from './identifier.ts';
import { sharedLabels, wordLabels } from './navigation.ts';

interface FactValue {
  readonly text: string;
  readonly language: LanguageTag | null;
  readonly href: string | null;
}

/** One fact about a record: what it is called in every language, and one value or several. */
interface Fact {
  readonly names: readonly LabelText[];
  readonly values: readonly FactValue[];
}

/** What the page about the text says of a record. */
export interface RecordFacts {
  readonly href: string;
  readonly titles: readonly LabelText[];
  readonly facts: readonly Fact[];
}

/** Source, licence and translation of every record that says something of them. */
export function aboutData(
  handout: Handout,
  languages: readonly LanguageTag[],
  chapters: readonly RecordChapters[],
): readonly RecordFacts[] {
  return handout.records.flatMap((record, index) => {
    const point = chapters[index]?.[0]?.point;
    const facts = recordFacts(record, handout, languages).filter(({ values }) => values.length > 0);
    if (point === undefined || facts.length === 0) return [];
    return [{ href: point.href, titles: point.labels, facts }];
  });
}

function recordFacts(
  record: BilingualRecord,
  handout: Handout,
  languages: readonly LanguageTag[],
): readonly Fact[] {
  return [
    { names: wordLabels('source', languages), values: sources(record, handout) },
    { names: sharedLabels('license', languages), values: licences(record) },
    {
      names: wordLabels('translation', languages),
      values: record.translation.flatMap((statement) => translations(statement, languages)),
    },
  ];
}

function sources(record: BilingualRecord, handout: Handout): readonly FactValue[] {
  const citation = citationLine(record, handout);
  return [
    ...(citation === '' ? [] : [{ text: citation, language: null, href: null }]),
    ...(record.doi === undefined
      ? []
      : [{ text: `https://doi.org/${record.doi}`, language: null, href: doiUrl(record.doi) }]),
  ];
}

function licences(record: BilingualRecord): readonly FactValue[] {
  const { copyright, license } = record;
  return [
    ...(copyright === undefined ? [] : [{ text: copyright, language: null, href: null }]),
    ...(license === undefined ? [] : [{ text: license.name, language: null, href: license.url ?? null }]),
  ];
}

/** The translation statement in every language of the book. */
function translations(
  statement: TranslationStatement,
  languages: readonly LanguageTag[],
): readonly FactValue[] {
  return languages.map((language) => {
    const labels = labelsFor(language);
    const by = [
      labels[statement.by],
      statement.name,
      statement.date === undefined ? undefined : formatDate(statement.date, language),
    ].filter((part) => part !== undefined);
    const text = fillPattern(labels.translation, {
      language: languageName(statement.language, language),
      by: by.join(labels.nameSeparator),
    });
    return { text, language, href: null };
  });
}
