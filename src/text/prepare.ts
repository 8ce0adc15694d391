import { fileLengthOf, type FontCatalog } from '../fonts/face.ts';
import { type Adjustments, adjustments, houseGap } from './adjustability.ts';
import { sumClusters } from './cluster-sums.ts';
import { shapeItems, type ShapedParagraph } from './glyphs.ts';
import { itemize } from './itemize.ts';
import { FORCED, HYPHEN } from './knuth-plass.ts';
import type { LanguageRange } from './language.ts';
import { breakPoints, withoutWrapping } from './break-points.ts';
import { lineBoundaries, type TextBoundaries } from './line-boundaries.ts';
import { breakOpportunities } from './line-break.ts';
import type { ParagraphSettings, PreparedParagraph, TextRun } from './paragraph.ts';
import { halfWidth, isFullWidth } from './shape.ts';
import { type StyledItem, styleItems } from './style-item.ts';
import { divisionPoints } from './word-division.ts';

/** Does all that does not depend on the measure; the result may be set to several measures. */
export function prepareParagraph(
  runs: readonly TextRun[],
  settings: ParagraphSettings,
  catalog: FontCatalog,
): PreparedParagraph {
  const text = runs.map((run) => run.text).join('');
  const languages = languageRanges(runs);
  // One face, script and language at a time, then glyphs.
  const { items, notices } = itemize(runs, catalog);
  const shaped = shapeItems(text, styleItems(text, items, runs), runs);
  // Where lines may end: between words and characters, and in words with a hyphen.
  const opportunities = breakOpportunities(text, {
    lineBreak: settings.lineBreak,
    wordBreak: settings.wordBreak,
    tailoring: 'typeset',
    languages,
  });
  const divisions = divisionPoints(runs, settings);
  const points = withoutWrapping(breakPoints(text, opportunities, divisions, settings), runs);
  // What marks, spaces and gaps may give and take, and the sums from which every line is measured.
  const room = roomFor(text, languages, settings, shaped);
  const measured = { text, runs, settings, shaped };
  const source = { ...measured, adjustments: room, sums: sumClusters(measured, room) };
  const boundaries = lineBoundaries(source, points);
  return {
    ...source,
    points,
    boundaries,
    notices,
    naturalWidth: widest(boundaries, FORCED),
    minimumWidth: widest(boundaries),
  };
}

function languageRanges(runs: readonly TextRun[]): readonly LanguageRange[] {
  const ranges: LanguageRange[] = [];
  let start = 0;
  for (const { text, language, verbatim } of runs) {
    const end = start + text.length;
    ranges.push({ start, end, language, ...(verbatim === undefined ? {} : { verbatim }) });
    start = end;
  }
  return ranges;
}

/** The table's amounts, with the white space inside marks as their faces have it. */
function roomFor(
  text: string,
  languages: readonly LanguageRange[],
  settings: ParagraphSettings,
  shaped: ShapedParagraph,
): Adjustments {
  const gap = { ...houseGap, natural: settings.hanLatinGap };
  const itemAt = itemFinder(shaped);
  // A face that is only advances has no metrics of its own: the table's hold.
  if (shaped.items.every(({ face }) => fileLengthOf(face) === 0))
    return adjustments(text, { languages, gap });
  return adjustments(text, {
    languages,
    gap,
    fullWidth: (codePoint, offset) => {
      const item = itemAt(offset);
      return item !== undefined && isFullWidth(codePoint, item.face, item);
    },
    halt: (codePoint, offset) => {
      const item = itemAt(offset);
      return item === undefined ? undefined : halfWidth(codePoint, item.face, item);
    },
  });
}

/** Finds the item of an offset; cheap for offsets that lie near each other. */
function itemFinder(shaped: ShapedParagraph): (offset: number) => StyledItem | undefined {
  let cluster = 0;
  return (offset) => {
    while ((shaped.clusterStart[cluster] ?? 0) > offset) cluster--;
    while (cluster + 1 < shaped.clusterCount && (shaped.clusterStart[cluster + 1] ?? 0) <= offset) cluster++;
    return shaped.items[shaped.clusterItem[cluster] ?? -1];
  };
}

/** The widest piece between two boundaries: all but those of hyphens, or those of one kind. */
function widest(boundaries: TextBoundaries, kind?: number): number {
  let width = 0;
  let from = 0;
  for (let to = 1; to < boundaries.count; to++) {
    const counts = kind === undefined ? boundaries.kind[to] !== HYPHEN : boundaries.kind[to] === kind;
    if (!counts) continue;
    width = Math.max(width, (boundaries.endAt[to] ?? 0) - (boundaries.startAt[from] ?? 0));
    from = to;
  }
  return width;
}
