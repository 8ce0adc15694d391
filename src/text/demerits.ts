import { hasHan } from '../unicode/classes.ts';
import { type DemeritSettings, HYPHEN } from './knuth-plass.ts';
import type { TextBoundaries } from './line-boundaries.ts';
import { texBadness } from './tex-badness.ts';

/** Badness 100 is a line stretched by all of its stretch; the cube of the ratio is Knuth and Plass's. */
function badnessAbove(floor: number): (excess: number, capacity: number) => number {
  return (excess, capacity) => {
    // Not a power of 3: Math.pow would be the most expensive thing in the paragraph.
    const ratio = Math.abs(excess) / Math.max(capacity, floor);
    return 100 * ratio * ratio * ratio;
  };
}

/** A last line of fewer letters (a Han character counts two) is a fragment. */
const FEWEST_LAST_LETTERS = 4;
export const FRAGMENT_DEMERITS = 4_000_000;
/** A lone Han character is worse than any line above it that one character less makes loose. */
const LONE_DEMERITS = 1_000_000_000;

/** A last line of one Han character, of a letter or three, or of nothing but the end of a divided word. */
function fragmentDemerits(text: string, boundaries: TextBoundaries, from: number, to: number): number {
  if (from === 0) return 0;
  const letters = (boundaries.letters[to] ?? 0) - (boundaries.letters[from] ?? 0);
  const last = text.slice(boundaries.offset[from], boundaries.offset[to]).trim();
  if (letters > 0 && letters < FEWEST_LAST_LETTERS) return hasHan(last) ? LONE_DEMERITS : FRAGMENT_DEMERITS;
  return boundaries.kind[from] === HYPHEN && !last.includes(' ') ? FRAGMENT_DEMERITS : 0;
}

/** The demerits of a paragraph set by the house's rules, for badness up to `tolerance`. */
export function houseDemerits(
  text: string,
  boundaries: TextBoundaries,
  tolerance: number,
  emergencyStretch: number,
  floor: number,
): DemeritSettings {
  return {
    linePenalty: 10,
    tolerance,
    doubleHyphenDemerits: 10_000,
    finalHyphenDemerits: 5_000,
    adjacentDemerits: 5_000,
    mostHyphens: 2,
    emergencyStretch,
    mostDemerits: Infinity,
    hopelessDemerits: Infinity,
    overfullDemerits: 1e15,
    badness: badnessAbove(floor),
    lastLineDemerits: (from, to) => fragmentDemerits(text, boundaries, from, to),
  };
}

/** TeX's own reckoning with its plain format's parameters, for widths in scaled points. */
export function texDemerits(tolerance: number): DemeritSettings {
  return {
    linePenalty: 10,
    // TeX calls no line worse than 10,000: this tolerance allows every one.
    tolerance: tolerance >= 10_000 ? Infinity : tolerance,
    doubleHyphenDemerits: 10_000,
    finalHyphenDemerits: 5_000,
    adjacentDemerits: 10_000,
    mostHyphens: Infinity,
    emergencyStretch: 0,
    mostDemerits: 100_000_000,
    hopelessDemerits: 2 ** 30 - 1,
    overfullDemerits: 0,
    badness: texBadness,
    lastLineDemerits: () => 0,
  };
}
