import type { BilingualRecord, LanguageTag, Section, SourceText } from '../content/handout.ts';
import { normalizeLabel } from '../content/section-labels.ts';
import { labelsFit, sectionKind } from './labels.ts';
import { scanQuantities } from './numbers/scan.ts';
import type { PlacedFinding } from './record.ts';
import { viewOf, type TextView } from './view.ts';

type Languages = readonly [LanguageTag, LanguageTag];

interface LabelPair {
  readonly first: TextView;
  readonly second: TextView;
}

const whole = ({ text }: TextView): { start: number; end: number } => ({ start: 0, end: text.length });

function labelPairs(sections: readonly Section[], [first, second]: Languages): LabelPair[] {
  return sections.flatMap(({ label }): LabelPair[] => {
    const [left, right] = [label?.[first], label?.[second]];
    return left === undefined || right === undefined
      ? []
      : [{ first: viewOf([left], first), second: viewOf([right], second) }];
  });
}

const report = (pair: LabelPair, check: string, message: string, hint?: string): PlacedFinding => ({
  ...pair,
  finding: {
    check,
    message,
    ...(hint !== undefined && { hint }),
    first: whole(pair.first),
    second: whole(pair.second),
  },
});

/** Labels that do not fit; where both languages have the same ones, one finding that their order differs. */
function checkFit(pairs: readonly LabelPair[]): PlacedFinding[] {
  const misfits = pairs.filter(({ first, second }) => !labelsFit(first.text, second.text));
  const kinds = (side: 'first' | 'second'): string =>
    misfits
      .map((pair) => sectionKind(pair[side].text) ?? '?')
      .sort()
      .join(' ');
  const [start] = misfits;
  if (
    start !== undefined &&
    misfits.length > 1 &&
    !kinds('first').includes('?') &&
    kinds('first') === kinds('second')
  ) {
    const message = `the sections stand in another order: \`${start.first.text}\` beside \`${start.second.text}\``;
    return [report(start, 'section-order', message, 'put both languages in the same order')];
  }
  return misfits.map((pair) =>
    report(pair, 'section-label', `the labels \`${pair.first.text}\` and \`${pair.second.text}\` do not fit`),
  );
}

/** A label that one language has twice and the other once, over sections whose labels fit. */
function checkDoubled(pairs: readonly LabelPair[]): PlacedFinding[] {
  const fitting = pairs.filter(({ first, second }) => labelsFit(first.text, second.text));
  const repeatsFirst = repeats(fitting.map(({ first }) => first.text));
  const repeatsSecond = repeats(fitting.map(({ second }) => second.text));
  return fitting.flatMap((pair, index): PlacedFinding[] => {
    const first = repeatsFirst[index];
    if (first === repeatsSecond[index]) return [];
    const label = (first ? pair.first : pair.second).text;
    return [report(pair, 'section-doubled', `the label \`${label}\` stands twice in one language`)];
  });
}

/** For each label whether it stands before. */
function repeats(labels: readonly string[]): readonly boolean[] {
  const seen = new Set<string>();
  return labels.map((label) => {
    const name = normalizeLabel(label);
    const repeated = seen.has(name);
    seen.add(name);
    return repeated;
  });
}

const LEAST_NUMBERS = 3;

/** The numbers of a section that say which one it is: those in figures that occur in no other of its language. */
function ownNumbers(sections: readonly Section[], language: LanguageTag): Set<number>[] {
  const texts = sections.map(({ text }) => viewOf(text[language] ?? [], language));
  const values = texts.map(
    (view) =>
      new Set(
        scanQuantities(view).flatMap(({ writing, value, certain }) =>
          writing === 'figure' && certain && value > 2 ? [value] : [],
        ),
      ),
  );
  return values.map(
    (own, index) =>
      new Set(
        [...own].filter((value) =>
          values.every((other, position) => position === index || !other.has(value)),
        ),
      ),
  );
}

const shared = (a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): number =>
  a === undefined || b === undefined ? 0 : [...a].filter((value) => b.has(value)).length;

/** A section whose numbers stand in another section of the other language, and none of them in its own. */
function checkMisplaced(sections: readonly Section[], languages: Languages): PlacedFinding[] {
  const [left, right] = [ownNumbers(sections, languages[0]), ownNumbers(sections, languages[1])];
  return left.flatMap((numbers, index): PlacedFinding[] => {
    if (numbers.size < LEAST_NUMBERS || shared(numbers, right[index]) > 0) return [];
    const target = right.findIndex((other) => shared(numbers, other) >= LEAST_NUMBERS);
    const [own, twin] = [sections[index]?.text[languages[0]], sections[target]?.text[languages[1]]];
    if (own === undefined || twin === undefined) return [];
    const pair = { first: viewOf(own, languages[0]), second: viewOf(twin, languages[1]) };
    const message = `section ${String(index + 1)} in \`${languages[0]}\` has the numbers of section ${String(target + 1)} in \`${languages[1]}\``;
    return [report(pair, 'section-order', message, 'see whether the texts of two sections are exchanged')];
  });
}

/** Paragraphs of a section are aligned one to one: what one language divides, the other must divide too. */
function checkParagraphs(sections: readonly Section[], languages: Languages): PlacedFinding[] {
  return sections.flatMap(({ text }): PlacedFinding[] => {
    const [left, right] = [text[languages[0]] ?? [], text[languages[1]] ?? []];
    if (left.length === 0 || right.length === 0 || left.length === right.length) return [];
    const pair = { first: viewOf(left, languages[0]), second: viewOf(right, languages[1]) };
    const message = `the section has ${paragraphs(left.length)} in \`${languages[0]}\`, ${paragraphs(right.length)} in \`${languages[1]}\``;
    return [
      report(
        pair,
        'paragraph-count',
        message,
        'divide both at the same places, so that they stand side by side',
      ),
    ];
  });
}

const paragraphs = (count: number): string => (count === 1 ? 'one paragraph' : `${String(count)} paragraphs`);

const LONG_ENOUGH = 24;

/** The same paragraph twice in one language, and not in the other. */
function checkRepeated(record: BilingualRecord, languages: Languages): PlacedFinding[] {
  const repeats = languages.map((language) => repeatedTexts(record, language));
  return languages.flatMap((language, side): PlacedFinding[] =>
    (repeats[side] ?? [])
      .filter(({ position }) => !(repeats[1 - side] ?? []).some((other) => other.position === position))
      .map(({ text }) => {
        const view = viewOf([text], language);
        const finding = { check: 'text-repeated', message: 'the same text stands twice' };
        return side === 0
          ? { finding: { ...finding, first: whole(view) }, first: view }
          : { finding: { ...finding, second: whole(view) }, second: view };
      }),
  );
}

function repeatedTexts(
  record: BilingualRecord,
  language: LanguageTag,
): { text: SourceText; position: number }[] {
  const seen = new Set<string>();
  const texts = record.abstract.flatMap((section) => section.text[language] ?? []);
  return texts.flatMap((text, position) => {
    const key = text.raw.replace(/\s+/g, ' ').trim();
    const again = seen.has(key) && key.length >= LONG_ENOUGH;
    seen.add(key);
    return again ? [{ text, position }] : [];
  });
}

/** Reads the sections of an abstract against each other: labels, order, paragraphs, and texts that stand twice. */
export function checkSections(record: BilingualRecord, languages: Languages): PlacedFinding[] {
  const pairs = labelPairs(record.abstract, languages);
  return [
    ...checkFit(pairs),
    ...checkDoubled(pairs),
    ...checkMisplaced(record.abstract, languages),
    ...checkParagraphs(record.abstract, languages),
    ...checkRepeated(record, languages),
  ];
}
