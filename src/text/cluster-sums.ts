import type { Adjustments } from './adjustability.ts';
import { LINE_END, type ShapedParagraph, SPACE, VISIBLE } from './glyphs.ts';
import type { ParagraphSettings, TextRun } from './paragraph.ts';
import { scriptOf } from './script.ts';

/**
 * Sums over the clusters before each cluster: where it stands in points when nothing is adjusted, what may be
 * taken and given in the paragraph optimum, and letters, of which a Han character counts two.
 */
export interface ClusterSums {
  readonly at: Float64Array;
  readonly shrink: Float64Array;
  readonly stretch: Float64Array;
  readonly letters: Int32Array;
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

/** Whether a cluster is a word space that may be adjusted. */
export function isWordSpace({ text, shaped, runs }: MeasuredText, cluster: number): boolean {
  const unit = text.charCodeAt(shaped.clusterStart[cluster] ?? 0);
  if (unit !== 0x20 && unit !== 0xa0) return false;
  const item = shaped.items[shaped.clusterItem[cluster] ?? -1];
  return item !== undefined && runs[item.run]?.verbatim !== true;
}

/** How far a cluster may move from the next one by `ParagraphSettings.tracking`, in points: letters, not spaces. */
export function trackingRoom({ text, shaped, runs, settings }: MeasuredText, cluster: number): number {
  const { tracking = 0 } = settings;
  if (tracking === 0 || shaped.clusterKind[cluster] !== VISIBLE) return 0;
  const item = shaped.items[shaped.clusterItem[cluster] ?? -1];
  if (item === undefined || item.script === 'Hani' || runs[item.run]?.verbatim === true) return 0;
  return text.charCodeAt(shaped.clusterStart[cluster] ?? 0) < 0x2e80 ? tracking * item.size : 0;
}

/** Natural width of a cluster in points. */
export function clusterWidth(measured: MeasuredText, cluster: number): number {
  const width = measured.shaped.clusterWidth[cluster] ?? 0;
  return isWordSpace(measured, cluster) ? width * measured.settings.spaceScale : width;
}

/** Sums up a paragraph once; a line is then a difference of two sums. */
export function sumClusters(measured: MeasuredText, adjustments: Adjustments): ClusterSums {
  const { text, shaped, settings } = measured;
  const count = shaped.clusterKind.length;
  const at = new Float64Array(count + 1);
  const shrink = new Float64Array(count + 1);
  const stretch = new Float64Array(count + 1);
  const letters = new Int32Array(count + 1);
  for (let cluster = 0; cluster < count; cluster++) {
    const size = shaped.items[shaped.clusterItem[cluster] ?? 0]?.size ?? 0;
    const start = shaped.clusterStart[cluster] ?? 0;
    const end = shaped.clusterStart[cluster + 1] ?? start;
    let width = shaped.clusterWidth[cluster] ?? 0;
    let less = 0;
    let more = 0;
    for (let unit = start; unit < end; unit++) {
      const gap = (adjustments.gapBefore[unit] ?? 0) * settings.spaceScale;
      width += size * (gap - (adjustments.trimBefore[unit] ?? 0) - (adjustments.trimAfter[unit] ?? 0));
      less +=
        (adjustments.shrinkBefore[unit] ?? 0) +
        (adjustments.shrinkAfter[unit] ?? 0) +
        (adjustments.gapShrink[unit] ?? 0);
      more += (adjustments.gapStretch[unit] ?? 0) * GAP_EASE + (adjustments.expandable[unit] ?? 0) * HAN_EASE;
    }
    if (isWordSpace(measured, cluster)) {
      width *= settings.spaceScale;
      less = (width * WORD_SPACE_SHRINK) / size;
      more = (width * WORD_SPACE_EASE) / size;
    }
    const tracking = trackingRoom(measured, cluster) / (size || 1);
    at[cluster + 1] = (at[cluster] ?? 0) + width;
    shrink[cluster + 1] = (shrink[cluster] ?? 0) + (less + tracking) * size;
    stretch[cluster + 1] = (stretch[cluster] ?? 0) + (more + tracking) * size;
    letters[cluster + 1] = (letters[cluster] ?? 0) + lettersOf(text, shaped, cluster);
  }
  return { at, shrink, stretch, letters };
}

function lettersOf(text: string, shaped: ShapedParagraph, cluster: number): number {
  const kind = shaped.clusterKind[cluster] ?? VISIBLE;
  if (kind === SPACE || kind === LINE_END) return 0;
  const codePoint = text.codePointAt(shaped.clusterStart[cluster] ?? 0) ?? 0;
  if (codePoint < 0x2e80) return codePoint < 0x30 || (codePoint >= 0x2000 && codePoint < 0x2070) ? 0 : 1;
  return scriptOf(codePoint) === undefined ? 0 : 2;
}
