import { type BreakPoints, withCuts } from './break-points.ts';
import { FRAGMENT_DEMERITS, houseDemerits } from './demerits.ts';
import { type BrokenLines, type LineShape, optimumBreaks } from './knuth-plass.ts';
import { type BoundarySource, lineBoundaries, type TextBoundaries } from './line-boundaries.ts';
import { VISIBLE } from './glyphs.ts';
import type { LineConstraints, Measure, ParagraphSettings, TextRun } from './paragraph.ts';

/** What of a prepared paragraph breaking it needs. */
export interface BreakableParagraph extends BoundarySource {
  readonly points: BreakPoints;
  readonly boundaries: TextBoundaries;
}

export interface ParagraphLines extends BrokenLines {
  /** The boundaries that were chosen from: more than the paragraph's own where a string had to be cut. */
  readonly from: TextBoundaries;
}

/** Badness up to which the first pass goes: word spaces of one and a half times their ease. */
const TOLERANCE = 400;
/** Ragged lines may fall short by so many em at ease. */
const RAGGED_EASE = 3;

/**
 * Breaks a paragraph: within the tolerance where that is possible, else with lines as loose as need be, else with
 * strings cut where they have no break opportunity and with hyphens where they are not wanted. The last never fails.
 */
export function breakParagraph(
  paragraph: BreakableParagraph,
  measure: Measure,
  constraints: LineConstraints,
): ParagraphLines {
  const broken = breakAll(paragraph, measure, constraints);
  const balanced = paragraph.settings.wrap === 'balance' && paragraph.settings.align !== 'justify';
  return balanced && typeof measure === 'number' ? balance(paragraph, measure, constraints, broken) : broken;
}

function breakAll(
  paragraph: BreakableParagraph,
  measure: Measure,
  constraints: LineConstraints,
): ParagraphLines {
  const shape = lineShape(paragraph, measure, constraints);
  const { boundaries } = paragraph;
  const easy = attempt(paragraph, boundaries, shape, TOLERANCE);
  // A looser line is better than a fragment, and the first pass had only lines within the tolerance to choose from.
  if (easy?.demerits.every((demerits) => demerits < FRAGMENT_DEMERITS) === true) return easy;
  return (
    attempt(paragraph, boundaries, shape, Infinity) ??
    wrapAnyway(paragraph, shape) ??
    cutLines(paragraph, shape)
  );
}

/** Text that does not wrap does so where a line cannot hold it: nothing stands out of a column. */
function wrapAnyway(paragraph: BreakableParagraph, shape: LineShape): ParagraphLines | undefined {
  const { points } = paragraph;
  if (points.spare.length === 0) return undefined;
  return attempt(paragraph, lineBoundaries(paragraph, withCuts(points, points.spare)), shape, Infinity);
}

function attempt(
  paragraph: BreakableParagraph,
  from: TextBoundaries,
  shape: LineShape,
  tolerance: number,
): ParagraphLines | undefined {
  const em = paragraph.runs.reduce((largest, run) => Math.max(largest, run.size), 0);
  const ragged = paragraph.settings.align !== 'justify';
  const settings = houseDemerits(paragraph.text, from, tolerance, ragged ? RAGGED_EASE * em : 0, em / 5);
  const most = shape.overfull ? { ...settings, mostHyphens: Infinity } : settings;
  const broken = optimumBreaks(ragged ? rigid(from) : from, shape, most, shape.overfull ? 0 : 2 * em);
  return broken === undefined ? undefined : { ...broken, from };
}

/** Strings that no line can hold are cut; what is wider than a line even then stands out of it. */
function cutLines(paragraph: BreakableParagraph, shape: LineShape): ParagraphLines {
  const patient = { ...shape, unhyphenated: () => false, overfull: true };
  const cut = attempt(paragraph, cutOverlong(paragraph, shape), patient, Infinity);
  if (cut === undefined) throw new Error('a paragraph with overfull lines cannot fail');
  return cut;
}

/** The narrowest measure that needs no more lines makes them alike (CSS Text 4, `text-wrap-style: balance`). */
function balance(
  paragraph: BreakableParagraph,
  measure: number,
  constraints: LineConstraints,
  broken: ParagraphLines,
): ParagraphLines {
  let best = broken;
  let [narrow, wide] = [measure / 2, measure];
  for (let round = 0; round < BALANCING_ROUNDS && broken.ratios.length > 1; round++) {
    const middle = (narrow + wide) / 2;
    const found = breakAll(paragraph, middle, constraints);
    const fits = found.ratios.length <= broken.ratios.length && found.from === paragraph.boundaries;
    if (fits) [best, wide] = [found, middle];
    else narrow = middle;
  }
  return best;
}

/** Halvings of the measure: to less than a hundredth of it. */
const BALANCING_ROUNDS = 7;

/** Space between two full-width characters that nobody sees, in em: less than a fifth of a point at 9 pt. */
const UNSEEN_SPACE = 1 / 60;

/**
 * Length of a line in points, cut to whole ems where the settings ask for it, unless what is left is so little that
 * the characters of the line can take it and end where the column does.
 */
export function lineMeasure(
  runs: readonly TextRun[],
  settings: ParagraphSettings,
  measure: Measure,
  line: number,
): number {
  const width = typeof measure === 'number' ? measure : measure(line);
  const em = runs[0]?.size ?? 0;
  if (settings.wholeEms !== true || em <= 0 || width < em) return width;
  const characters = Math.floor(width / em + 1e-6);
  return width - characters * em <= UNSEEN_SPACE * em * characters ? width : characters * em;
}

function lineShape(
  { settings, runs }: BreakableParagraph,
  measure: Measure,
  constraints: LineConstraints,
): LineShape {
  const { unhyphenated } = constraints;
  const width = (line: number): number => lineMeasure(runs, settings, measure, line);
  return {
    measure:
      typeof measure === 'number'
        ? alike(width(0), settings.indent)
        : (line) => (line === 0 ? width(0) - settings.indent : width(line)),
    uniform: typeof measure === 'number' && unhyphenated === undefined && settings.indent >= 0,
    unhyphenated: unhyphenated ?? ((): boolean => false),
    overfull: false,
  };
}

function alike(width: number, indent: number): (line: number) => number {
  return indent === 0 ? () => width : (line) => (line === 0 ? width - indent : width);
}

/** Ragged lines give and take nothing. */
function rigid(boundaries: TextBoundaries): TextBoundaries {
  const none = new Float64Array(boundaries.count);
  return { ...boundaries, startShrink: none, startStretch: none, endShrink: none, endStretch: none };
}

/** Adds boundaries inside the strings that are wider than a line: before every cluster, never inside a grapheme. */
function cutOverlong(paragraph: BreakableParagraph, shape: LineShape): TextBoundaries {
  const { shaped, boundaries } = paragraph;
  const measure = narrowest(shape);
  const offsets: number[] = [];
  for (let to = 1; to < boundaries.count; to++) {
    const width = (boundaries.endAt[to] ?? 0) - (boundaries.startAt[to - 1] ?? 0);
    const shrink = (boundaries.endShrink[to] ?? 0) - (boundaries.startShrink[to - 1] ?? 0);
    if (width - shrink <= measure) continue;
    const end = boundaries.endCluster[to] ?? 0;
    for (let cluster = (boundaries.startCluster[to - 1] ?? 0) + 1; cluster < end; cluster++) {
      if (shaped.clusterKind[cluster] === VISIBLE) offsets.push(shaped.clusterStart[cluster] ?? 0);
    }
  }
  return lineBoundaries(paragraph, withCuts(paragraph.points, offsets));
}

/** Lines further down are as wide as those before them in all layouts there are. */
function narrowest(shape: LineShape): number {
  const first = Array.from({ length: 100 }, (_, line) => shape.measure(line));
  return Math.min(...first);
}
