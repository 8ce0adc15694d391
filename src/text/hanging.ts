import { punctuationStyle } from './language.ts';
import type { BoundarySource } from './line-boundaries.ts';

/** JLREQ, "Hanging punctuation", and CLREQ: stops and commas, one at a line's end. */
const HANGING = /[、，。．]/;

/**
 * How far a last cluster hangs over the measure, in points: what is left of a stop or comma after the trim of a
 * line end. Never in traditional Chinese, whose marks stand in the middle of their square (CLREQ).
 */
export function hangingWidth(
  { text, runs, settings, shaped, adjustments }: BoundarySource,
  cluster: number,
): number {
  if (!settings.hangingPunctuation) return 0;
  const unit = shaped.clusterStart[cluster] ?? 0;
  const item = shaped.items[shaped.clusterItem[cluster] ?? -1];
  if (item === undefined || !HANGING.test(text.charAt(unit))) return 0;
  if (punctuationStyle(runs[item.run]?.language ?? '') === 'cns') return 0;
  const trims = (adjustments.trimBefore[unit] ?? 0) + (adjustments.lineEndTrim[unit] ?? 0);
  return (shaped.clusterWidth[cluster] ?? 0) - trims * item.size;
}
