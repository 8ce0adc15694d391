import { type BreakPoints, withCuts } from './break-points.ts';
import { houseDemerits } from './demerits.ts';
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
 * strings cut where they have no break opportunity. The last never fails.
 */
export function breakParagraph(
  paragraph: BreakableParagraph,
  measure: Measure,
  constraints: LineConstraints,
): ParagraphLines {
  const shape = lineShape(paragraph, measure, constraints);
  const em = Math.max(1, ...paragraph.runs.map((run) => run.size));
  const attempt = (
    from: TextBoundaries,
    tolerance: number,
    overfull: boolean,
  ): ParagraphLines | undefined => {
    const ragged = paragraph.settings.align !== 'justify';
    const settings = houseDemerits(from, tolerance, ragged ? RAGGED_EASE * em : 0, em / 5);
    const numbers = ragged ? rigid(from) : from;
    const broken = optimumBreaks(numbers, { ...shape, overfull }, settings, 2 * em);
    return broken === undefined ? undefined : { ...broken, from };
  };
  const { boundaries } = paragraph;
  const easy = attempt(boundaries, TOLERANCE, false) ?? attempt(boundaries, Infinity, false);
  if (easy !== undefined) return easy;
  const cut = attempt(cutEverywhere(paragraph), Infinity, true);
  if (cut === undefined) throw new Error('a paragraph with overfull lines cannot fail');
  return cut;
}

/** Length of a line in points, cut to whole ems where the settings ask for it. */
export function lineMeasure(
  runs: readonly TextRun[],
  settings: ParagraphSettings,
  measure: Measure,
  line: number,
): number {
  const width = typeof measure === 'number' ? measure : measure(line);
  const em = runs[0]?.size ?? 0;
  if (settings.wholeEms !== true || em <= 0 || width < em) return width;
  return Math.floor(width / em + 1e-6) * em;
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

/** Boundaries before every visible cluster: a grapheme is never divided. */
function cutEverywhere(paragraph: BreakableParagraph): TextBoundaries {
  const { shaped } = paragraph;
  const offsets: number[] = [];
  for (let cluster = 1; cluster < shaped.clusterCount; cluster++) {
    if (shaped.clusterKind[cluster] === VISIBLE) offsets.push(shaped.clusterStart[cluster] ?? 0);
  }
  return lineBoundaries(paragraph, withCuts(paragraph.points, offsets));
}
