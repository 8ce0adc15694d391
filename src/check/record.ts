import type { BilingualRecord, LanguageTag, LocalizedList, Origin, SourceText } from '../content/handout.ts';
import { checkText, type IsWanted, PAIR_CHECKS, PROSE_CHECKS, wantedChecks, WHOLE_CHECKS } from './pairs.ts';
import type { Finding } from './finding.ts';
import type { Glossary } from './glossary.ts';
import { checkPeople } from './people.ts';
import { checkSections } from './sections.ts';
import { checkTerms } from './terms.ts';
import { viewOf, type TextView } from './view.ts';

/** A finding with the two texts it is about. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly first?: TextView;
  readonly second?: TextView;
  /** Where it stands, when no text can be pointed at. */
  readonly origin?: Origin;
}

/** A finding with the record that it is in, which may silence it. */
export interface RecordFinding extends PlacedFinding {
  readonly record: BilingualRecord;
}

/** Two texts of a record that say the same. */
interface ViewPair {
  readonly first: TextView;
  readonly second: TextView;
  /** Running text has stops; titles and keywords have none. */
  readonly prose: boolean;
}

type Languages = readonly [LanguageTag, LanguageTag];

function pairOfLists(list: LocalizedList, [first, second]: Languages, prose: boolean): ViewPair[] {
  const [left, right] = [list[first] ?? [], list[second] ?? []];
  if (left.length === 0 || right.length === 0) return [];
  if (left.length !== right.length)
    return [{ first: viewOf(left, first), second: viewOf(right, second), prose }];
  return left.map((text, index) => {
    const twin = right[index];
    return { first: viewOf([text], first), second: viewOf(twin === undefined ? [] : [twin], second), prose };
  });
}

function pairOfTexts(
  texts: Readonly<Record<LanguageTag, SourceText>> | undefined,
  languages: Languages,
  prose: boolean,
): ViewPair[] {
  const [left, right] = [texts?.[languages[0]], texts?.[languages[1]]];
  if (left === undefined || right === undefined) return [];
  return [{ first: viewOf([left], languages[0]), second: viewOf([right], languages[1]), prose }];
}

function pairsOf(record: BilingualRecord, languages: Languages): ViewPair[] {
  return [
    ...pairOfTexts(record.title, languages, false),
    ...record.abstract.flatMap((section) => pairOfLists(section.text, languages, true)),
    ...pairOfTexts(record.funding, languages, false),
    ...pairOfTexts(record.conflictOfInterest, languages, false),
    ...record.figures.flatMap((figure) => pairOfTexts(figure.caption, languages, false)),
    ...record.tables.flatMap((table) => [
      ...pairOfTexts(table.caption, languages, false),
      ...table.rows.flatMap((row) => row.flatMap((cell) => pairOfTexts(cell, languages, false))),
    ]),
  ];
}

const place = (pair: ViewPair, findings: readonly Finding[]): PlacedFinding[] =>
  findings.map((finding) => ({ finding, first: pair.first, second: pair.second }));

function checkViews(pair: ViewPair, { glossary, isWanted }: RecordChecks): PlacedFinding[] {
  const checks = pair.prose ? [...PAIR_CHECKS, ...PROSE_CHECKS] : PAIR_CHECKS;
  return place(pair, [
    ...wantedChecks(checks, isWanted).flatMap((check) => check(pair)),
    ...checkText(pair.first, 'first', isWanted),
    ...checkText(pair.second, 'second', isWanted),
    ...(glossary === undefined ? [] : checkTerms(pair, glossary)),
  ]);
}

function wholeAbstract(record: BilingualRecord, languages: Languages): ViewPair {
  const texts = (language: LanguageTag): SourceText[] =>
    record.abstract.flatMap((section) => section.text[language] ?? []);
  return {
    first: viewOf(texts(languages[0]), languages[0]),
    second: viewOf(texts(languages[1]), languages[1]),
    prose: true,
  };
}

const whole = (view: TextView): { start: number; end: number } => ({ start: 0, end: view.text.length });

function checkKeywords(record: BilingualRecord, languages: Languages): PlacedFinding[] {
  const [left, right] = [record.keywords?.[languages[0]] ?? [], record.keywords?.[languages[1]] ?? []];
  if (left.length === 0 || right.length === 0 || left.length === right.length) return [];
  const pair: ViewPair = {
    first: viewOf(left, languages[0]),
    second: viewOf(right, languages[1]),
    prose: false,
  };
  const message = `${String(left.length)} keywords in \`${languages[0]}\`, ${String(right.length)} in \`${languages[1]}\``;
  return place(pair, [
    { check: 'keyword-count', message, first: whole(pair.first), second: whole(pair.second) },
  ]);
}

/** How a record is checked. */
export interface RecordChecks {
  /** The terms that are prescribed, if any are. */
  readonly glossary: Glossary | undefined;
  /** Checks of which nothing is wanted need not run; their findings may be there all the same. */
  readonly isWanted: IsWanted;
}

/** Runs the checks on a record in two languages. */
export function checkRecord(
  record: BilingualRecord,
  languages: Languages,
  checks: RecordChecks,
): RecordFinding[] {
  const abstract = wholeAbstract(record, languages);
  const complete = abstract.first.text !== '' && abstract.second.text !== '';
  const found = [
    ...pairsOf(record, languages).flatMap((pair) => checkViews(pair, checks)),
    ...(complete
      ? place(
          abstract,
          wantedChecks(WHOLE_CHECKS, checks.isWanted).flatMap((check) => check(abstract)),
        )
      : []),
    ...checkSections(record, languages),
    ...checkPeople(record, languages),
    ...checkKeywords(record, languages),
  ];
  return found.map((placed) => ({ ...placed, record }));
}
