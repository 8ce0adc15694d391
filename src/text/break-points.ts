import { EXPLICIT_HYPHEN, FORCED, HYPHEN, PLAIN } from './knuth-plass.ts';
import { mandatoryBreak, noBreak } from './line-break.ts';
import type { ParagraphSettings, TextRun } from './paragraph.ts';

/** A string without break opportunities that is cut because it does not fit. */
export const CUT = 4;
/** Stands where a line must not end. */
const NONE = 0xff;

/** Where lines may end, in one array over the text. */
export interface BreakPoints {
  readonly count: number;
  /** What ends a line at each UTF-16 offset, `NONE` where nothing may. */
  readonly kind: Uint8Array;
  /** Offsets in text that does not wrap at which a line may end nevertheless, before anything is cut. */
  readonly spare: readonly number[];
}

/** TeX's \hyphenpenalty and \exhyphenpenalty. */
const HYPHEN_PENALTY = 50;
const EXPLICIT_HYPHEN_PENALTY = 50;
const CUT_PENALTY = 5_000;

/** Merges break opportunities with the divisions of words and adds the end of the text. */
export function breakPoints(
  text: string,
  opportunities: Uint8Array,
  divisions: readonly number[],
  settings: ParagraphSettings,
): BreakPoints {
  const kind = new Uint8Array(text.length + 1).fill(NONE);
  for (const offset of divisions) kind[offset] = HYPHEN;
  for (let offset = 1; offset < text.length; offset++) {
    const opportunity = opportunities[offset] ?? noBreak;
    if (opportunity === mandatoryBreak) kind[offset] = FORCED;
    else if (opportunity !== noBreak) kind[offset] = kindAfter(text.charCodeAt(offset - 1), settings);
  }
  kind[text.length] = FORCED;
  return { kind, count: countPoints(kind), spare: [] };
}

/** The same points without those inside runs that do not wrap (CSS Text 3, `white-space: nowrap`). */
export function withoutWrapping(points: BreakPoints, runs: readonly TextRun[]): BreakPoints {
  if (runs.every((run) => run.noWrap !== true)) return points;
  const kind = points.kind.slice();
  const spare: number[] = [];
  let end = 0;
  for (const [index, run] of runs.entries()) {
    const start = end;
    end += run.text.length;
    if (run.noWrap !== true) continue;
    // Two runs that do not wrap are one text with two looks.
    const first = index > 0 && runs[index - 1]?.noWrap === true ? start : start + 1;
    for (let offset = first; offset < end; offset++) {
      const found = kind[offset];
      if (found === NONE || found === FORCED) continue;
      kind[offset] = NONE;
      if (found !== HYPHEN) spare.push(offset);
    }
  }
  return { kind, count: countPoints(kind), spare };
}

function kindAfter(unit: number, settings: ParagraphSettings): number {
  if (unit === 0xad) return settings.hyphens === 'none' ? NONE : HYPHEN;
  return unit === 0x2d || unit === 0x2010 ? EXPLICIT_HYPHEN : PLAIN;
}

/** The same points and, at the given offsets, cuts. */
export function withCuts(points: BreakPoints, offsets: Iterable<number>): BreakPoints {
  const kind = points.kind.slice();
  for (const offset of offsets) if (kind[offset] === NONE) kind[offset] = CUT;
  return { kind, count: countPoints(kind), spare: [] };
}

function countPoints(kind: Uint8Array): number {
  let count = 0;
  for (let offset = 1; offset < kind.length; offset++) if (kind[offset] !== NONE) count++;
  return count;
}

/** The next offset after `offset` at which a line may end. */
export function nextPoint({ kind }: BreakPoints, offset: number): number {
  let next = offset + 1;
  while (kind[next] === NONE) next++;
  return next;
}

/** Penalty in TeX's sense for ending a line in such a way. */
export function penaltyOf(kind: number): number {
  if (kind === HYPHEN) return HYPHEN_PENALTY;
  if (kind === EXPLICIT_HYPHEN) return EXPLICIT_HYPHEN_PENALTY;
  return kind === CUT ? CUT_PENALTY : 0;
}
