import type { Adjustments } from './adjustability.ts';
import { LINE_END, type ShapedParagraph, SPACE, VISIBLE } from './glyphs.ts';
import type { ParagraphSettings, TextRun } from './paragraph.ts';
import { scriptOf } from './script.ts';

/**
 * Sums over the clusters before each cluster: where it stands in points when nothing is adjusted, what may be
 * taken and given in the paragraph optimum, and letters, of which a Han character counts two. With them what single
 * clusters have by themselves.
 */
export interface ClusterSums {
  readonly at: Float64Array;
  readonly shrink: Float64Array;
  readonly stretch: Float64Array;
  readonly letters: Int32Array;
  /** Natural width in points of a cluster that is a word space and may be adjusted; 0 of any other. */
  readonly wordSpace: Float64Array;
  /** How far a cluster may move from the next one by `ParagraphSettings.tracking`, in points: letters, not spaces. */
  readonly tracking: Float64Array;
}

/** A word space shrinks by a third and stretches by a half at ease, as in Knuth and Plass's examples. */
export const WORD_SPACE_SHRINK = 1 / 3;
const WORD_SPACE_EASE = 1 / 2;
/** So many em between two Han characters are as ugly as a word space stretched by half. */
const HAN_EASE = 1 / 25;
/** Stretching the gap between Han and Latin to its limit is as ugly as two word spaces stretched by half. */
export const GAP_EASE = 1 / 2;

/** A paragraph's text with its shapes and the settings that its widths depend on. */
export interface MeasuredText {
  readonly text: string;
  readonly runs: readonly TextRun[];
  readonly settings: ParagraphSettings;
  readonly shaped: ShapedParagraph;
}

/** Sums up a paragraph once; a line is then a difference of two sums. */
export function sumClusters(measured: MeasuredText, adjustments: Adjustments): ClusterSums {
  const count = measured.shaped.clusterCount;
  const sums = {
    at: new Float64Array(count + 1),
    shrink: new Float64Array(count + 1),
    stretch: new Float64Array(count + 1),
    letters: new Int32Array(count + 1),
    wordSpace: new Float64Array(count + 1),
    tracking: new Float64Array(count + 1),
  };
  for (let cluster = 0; cluster < count; cluster++) {
    const space = wordSpaceOf(measured, cluster);
    if (space > 0) addWordSpace(sums, cluster, space);
    else addCluster(sums, measured, adjustments, cluster);
  }
  return sums;
}

/** Natural width in points of a cluster that is a word space and may be adjusted; 0 of any other. */
function wordSpaceOf({ text, shaped, runs, settings }: MeasuredText, cluster: number): number {
  const unit = text.charCodeAt(shaped.clusterStart[cluster] ?? 0);
  if (unit !== 0x20 && unit !== 0xa0) return 0;
  const item = shaped.items[shaped.clusterItem[cluster] ?? -1];
  if (item === undefined || runs[item.run]?.verbatim === true) return 0;
  return (shaped.clusterWidth[cluster] ?? 0) * settings.spaceScale;
}

function addWordSpace(sums: ClusterSums, cluster: number, width: number): void {
  sums.wordSpace[cluster] = width;
  sums.at[cluster + 1] = (sums.at[cluster] ?? 0) + width;
  sums.shrink[cluster + 1] = (sums.shrink[cluster] ?? 0) + width * WORD_SPACE_SHRINK;
  sums.stretch[cluster + 1] = (sums.stretch[cluster] ?? 0) + width * WORD_SPACE_EASE;
  sums.letters[cluster + 1] = sums.letters[cluster] ?? 0;
}

function addCluster(sums: ClusterSums, measured: MeasuredText, room: Adjustments, cluster: number): void {
  const { text, shaped, settings } = measured;
  const size = shaped.clusterSize[cluster] ?? 0;
  const end = shaped.clusterStart[cluster + 1] ?? 0;
  let width = 0;
  let shrink = 0;
  let stretch = 0;
  for (let unit = shaped.clusterStart[cluster] ?? 0; unit < end; unit++) {
    stretch += (room.expandable[unit] ?? 0) * HAN_EASE;
    if (room.adjusted[unit] === 0) continue;
    width += (room.gapBefore[unit] ?? 0) * settings.spaceScale;
    width -= (room.trimBefore[unit] ?? 0) + (room.trimAfter[unit] ?? 0);
    shrink += (room.shrinkBefore[unit] ?? 0) + (room.shrinkAfter[unit] ?? 0) + (room.gapShrink[unit] ?? 0);
    stretch += (room.gapStretch[unit] ?? 0) * GAP_EASE;
  }
  const tracking = trackingOf(measured, cluster);
  sums.tracking[cluster] = tracking;
  sums.at[cluster + 1] = (sums.at[cluster] ?? 0) + (shaped.clusterWidth[cluster] ?? 0) + width * size;
  sums.shrink[cluster + 1] = (sums.shrink[cluster] ?? 0) + shrink * size + tracking;
  sums.stretch[cluster + 1] = (sums.stretch[cluster] ?? 0) + stretch * size + tracking;
  sums.letters[cluster + 1] = (sums.letters[cluster] ?? 0) + lettersOf(text, shaped, cluster);
}

function trackingOf({ text, shaped, runs, settings }: MeasuredText, cluster: number): number {
  const { tracking = 0 } = settings;
  if (tracking === 0 || shaped.clusterKind[cluster] !== VISIBLE) return 0;
  if (text.charCodeAt(shaped.clusterStart[cluster] ?? 0) >= 0x2e80) return 0;
  const item = shaped.items[shaped.clusterItem[cluster] ?? -1];
  if (item === undefined || item.script === 'Hani' || runs[item.run]?.verbatim === true) return 0;
  return tracking * item.size;
}

function lettersOf(text: string, shaped: ShapedParagraph, cluster: number): number {
  const kind = shaped.clusterKind[cluster] ?? VISIBLE;
  if (kind === SPACE || kind === LINE_END) return 0;
  const codePoint = text.codePointAt(shaped.clusterStart[cluster] ?? 0) ?? 0;
  if (codePoint >= 0x3400 && codePoint <= 0x9fff) return 2;
  if (codePoint < 0x2e80) return codePoint < 0x30 || (codePoint >= 0x2000 && codePoint < 0x2070) ? 0 : 1;
  return scriptOf(codePoint) === undefined ? 0 : 2;
}
