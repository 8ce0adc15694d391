import type { LanguageTag } from '../content/handout.ts';
import { isUnspaced } from './language.ts';
import { dictionaryHeadings, headingOf, type SectionHeadings } from './section-headings.ts';
import type { SourceSection } from './source-article.ts';

/** The sections of one language. */
export interface LanguageSections {
  readonly language: LanguageTag;
  readonly sections: readonly SourceSection[];
}

/** A section in all languages; several sections of a language stand in it where the languages are divided differently. */
export interface MatchedSection {
  readonly parts: readonly LanguageSections[];
  /** False where the match is a guess that the editor should look at. */
  readonly sure: boolean;
}

/** The result of matching: the sections, and what the editor should know about them. */
export interface Matching {
  readonly sections: readonly MatchedSection[];
  readonly remarks: readonly string[];
}

/**
 * Matches the sections of an abstract across its languages: by category, then by order, then by length and numbers.
 * Sections are never dropped and never stand alone: where one language has more of them, neighbours are joined.
 */
export function matchSections(
  languages: readonly LanguageSections[],
  headings: SectionHeadings = dictionaryHeadings,
): Matching {
  const [first, ...others] = languages;
  if (first === undefined) return { sections: [], remarks: [] };
  const remarks: string[] = [];
  const ordered = others.map((other) => {
    const sorted = sortLike(first.sections, other.sections, headings);
    if (sorted === undefined) return other;
    remarks.push(`the sections stood in another order in ${other.language}`);
    return { ...other, sections: sorted };
  });
  const cuts = ordered.map((other) => alignPair(first, other, headings));
  return { sections: joinBlocks([first, ...ordered], cuts), remarks };
}

/** The order of the first language for another, where both have the same sections exactly once in different order. */
function sortLike(
  first: readonly SourceSection[],
  other: readonly SourceSection[],
  headings: SectionHeadings,
): SourceSection[] | undefined {
  if (first.length !== other.length) return undefined;
  const [wanted, found] = [first, other].map((sections) =>
    sections.map((section) => headingOf(section, headings)),
  );
  if (wanted === undefined || found === undefined) return undefined;
  if (new Set(wanted).size !== wanted.length || wanted.includes(undefined)) return undefined;
  if (wanted.every((category, index) => category === found[index])) return undefined;
  const sorted = wanted
    .map((category) => other[found.indexOf(category)])
    .filter((section) => section !== undefined);
  return new Set(found).size === found.length &&
    sorted.length === first.length &&
    new Set(sorted).size === sorted.length &&
    wanted.every((category) => found.includes(category))
    ? sorted
    : undefined;
}

/** What the search needs to know of a section, found out once. */
interface Measure {
  readonly size: number;
  /** Its category, or what else its label is known by. */
  readonly category: string | undefined;
  readonly numbers: ReadonlySet<string>;
}

function measure({ language, sections }: LanguageSections, headings: SectionHeadings): readonly Measure[] {
  return sections.map((section) => ({
    size: weigh(language, [section]),
    category: headingOf(section, headings),
    numbers: numbersIn(section),
  }));
}

/** A place where both languages begin a new section, and how well the block before it fits. */
interface Cut {
  readonly first: number;
  readonly other: number;
  readonly sure: boolean;
}

/** Steps that a block may take: sections of the first language by sections of the other. */
const steps = [[1, 1], [1, 2], [2, 1], [1, 3], [3, 1], [1, 4], [4, 1], [2, 2], [2, 3], [3, 2]] as const; // prettier-ignore

/**
 * Aligns two lists of sections in order by dynamic programming, as Gale and Church align sentences (1993), with
 * categories and numbers beside lengths.
 */
function alignPair(
  first: LanguageSections,
  other: LanguageSections,
  headings: SectionHeadings,
): readonly Cut[] {
  const [rows, columns] = [first.sections.length, other.sections.length];
  if (fitsOneToOne(first, other, headings))
    return first.sections.map((_, index) => ({ first: index + 1, other: index + 1, sure: true }));
  if (rows === 0 || columns === 0) return [{ first: rows, other: columns, sure: true }];
  if (Math.max(rows, columns) > 200) return [{ first: rows, other: columns, sure: false }];
  const [left, right] = [measure(first, headings), measure(other, headings)];
  const scale = size(right) / Math.max(1, size(left));
  const best: (State | undefined)[][] = Array.from({ length: rows + 1 }, () =>
    Array.from({ length: columns + 1 }),
  );
  set(best, 0, 0, { cost: 0 });
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const from = best[row]?.[column];
      if (from !== undefined) extend(best, from, row, column, left, right, scale);
    }
  }
  return traceBack(best, first, other, headings);
}

/** Whether both languages have the same known categories in the same order, or one section each: nothing to search. */
function fitsOneToOne(first: LanguageSections, other: LanguageSections, headings: SectionHeadings): boolean {
  if (first.sections.length !== other.sections.length || first.sections.length === 0) return false;
  if (first.sections.length === 1) return true;
  return first.sections.every((section, index) => {
    const [one, two] = [headingOf(section, headings), other.sections[index]];
    return one !== undefined && two !== undefined && one === headingOf(two, headings);
  });
}

interface State {
  readonly cost: number;
  readonly step?: readonly [number, number];
}

function set(best: (State | undefined)[][], row: number, column: number, state: State): void {
  const line = best[row];
  const known = line?.[column];
  if (line !== undefined && column < line.length && (known === undefined || state.cost < known.cost))
    line[column] = state;
}

function extend(
  best: (State | undefined)[][],
  from: State,
  row: number,
  column: number,
  first: readonly Measure[],
  other: readonly Measure[],
  scale: number,
): void {
  const everything = [first.length, other.length] as const;
  for (const step of row === 0 && column === 0 ? [...steps, everything] : steps) {
    if (row + step[0] > first.length || column + step[1] > other.length) continue;
    const left = first.slice(row, row + step[0]);
    const right = other.slice(column, column + step[1]);
    const cost = from.cost + blockCost(left, right, scale);
    set(best, row + step[0], column + step[1], { cost, step });
  }
}

function blockCost(left: readonly Measure[], right: readonly Measure[], scale: number): number {
  const lengths = Math.abs(Math.log((size(left) * scale + 20) / (size(right) + 20)));
  const joins = (left.length + right.length - 2) * 0.9;
  return lengths + joins + categoryCost(left, right) + numberCost(left, right);
}

/** Different categories cost much, unknown ones nothing; a joined block fits where it shares one. */
function categoryCost(left: readonly Measure[], right: readonly Measure[]): number {
  const [one, two] = [knownCategories(left), knownCategories(right)];
  if (one.length === 0 || two.length === 0) return 0;
  const shared = one.filter((category) => two.includes(category)).length;
  return shared === 0 ? 3 : (one.length + two.length - 2 * shared) * 0.3;
}

function knownCategories(sections: readonly Measure[]): string[] {
  return [...new Set(sections.map(({ category }) => category).filter((category) => category !== undefined))];
}

/** The share of numbers that the other side lacks. */
function numberCost(left: readonly Measure[], right: readonly Measure[]): number {
  const [one, two] = [allNumbers(left), allNumbers(right)];
  const all = one.size + two.size;
  if (all < 4) return 0;
  const lacking = (some: ReadonlySet<string>, others: ReadonlySet<string>): number =>
    [...some].filter((number) => !others.has(number)).length;
  return ((lacking(one, two) + lacking(two, one)) / all) * 2;
}

function allNumbers(sections: readonly Measure[]): ReadonlySet<string> {
  const [only, ...more] = sections;
  if (only !== undefined && more.length === 0) return only.numbers;
  return new Set(sections.flatMap(({ numbers }) => [...numbers]));
}

function numbersIn({ paragraphs }: SourceSection): ReadonlySet<string> {
  return new Set(paragraphs.flatMap((text) => text.normalize('NFKC').match(/\d+(?:\.\d+)?/gu) ?? []));
}

function size(sections: readonly Measure[]): number {
  return sections.reduce((sum, one) => sum + one.size, 0);
}

function weigh(language: LanguageTag, sections: readonly SourceSection[]): number {
  const length = sections.reduce(
    (sum, { paragraphs }) => sum + paragraphs.reduce((total, text) => total + text.length, 0),
    0,
  );
  return isUnspaced(language) ? length * 3 : length;
}

function traceBack(
  best: readonly (readonly (State | undefined)[])[],
  first: LanguageSections,
  other: LanguageSections,
  headings: SectionHeadings,
): readonly Cut[] {
  const [rows, columns] = [first.sections.length, other.sections.length];
  const cuts: Cut[] = [];
  let [row, column] = [rows, columns];
  while (row > 0 || column > 0) {
    const step = best[row]?.[column]?.step;
    if (step === undefined) return [{ first: rows, other: columns, sure: false }];
    const left = first.sections.slice(row - step[0], row);
    const right = other.sections.slice(column - step[1], column);
    cuts.unshift({ first: row, other: column, sure: isSure(left, right, rows === columns, headings) });
    row -= step[0];
    column -= step[1];
  }
  return cuts;
}

/** A block is sure where one section stands against one of the same category, or both lists are unlabelled and equal. */
function isSure(
  left: readonly SourceSection[],
  right: readonly SourceSection[],
  sameCount: boolean,
  headings: SectionHeadings,
): boolean {
  const [one, other] = [left[0], right[0]];
  if (one === undefined || other === undefined || left.length > 1 || right.length > 1)
    return left.length === right.length && sameCount;
  const [leftCategory, rightCategory] = [headingOf(one, headings), headingOf(other, headings)];
  if (one.label === undefined && other.label === undefined) return sameCount;
  if (leftCategory === undefined || rightCategory === undefined)
    return sameCount && (one.label === undefined) === (other.label === undefined);
  return leftCategory === rightCategory;
}

/** Joins sections to blocks whose ends are common to all languages. */
function joinBlocks(
  languages: readonly LanguageSections[],
  cuts: readonly (readonly Cut[])[],
): MatchedSection[] {
  const count = languages[0]?.sections.length ?? 0;
  const ends = Array.from({ length: count }, (_, index) => index + 1);
  const common = ends.filter((end) => cuts.every((list) => list.some((cut) => cut.first === end)));
  if (count === 0)
    return languages.some(({ sections }) => sections.length > 0) ? [{ parts: languages, sure: false }] : [];
  const starts = languages.map(() => 0);
  return common.map((end) => {
    let sure = true;
    const parts = languages.map((language, index) => {
      const block = cuts[index - 1]?.filter((cut) => cut.first <= end).at(-1);
      const stop = index === 0 ? end : (block?.other ?? end);
      const start = starts[index] ?? 0;
      starts[index] = stop;
      if (block?.sure === false) sure = false;
      return { language: language.language, sections: language.sections.slice(start, stop) };
    });
    return { parts, sure };
  });
}
