import { trimExclamationRuns, trimPair } from './adjacent-marks.ts';
import { expands, hasGap } from './inter-character.ts';
import type { LanguageRange } from './language.ts';
import type { MarkSpace } from './punctuation.ts';
import { ideograph } from './characters.ts';
import { charactersOf } from './spaced-characters.ts';

/** The gap between Han and Latin in em: as it is set, and its limits in justification. */
export interface GapLimits {
  readonly natural: number;
  readonly least: number;
  readonly most: number;
}

/** The Han–Latin gap of the house: 1/5 em, from 1/8 to 1/3. */
export const houseGap: GapLimits = { natural: 1 / 5, least: 1 / 8, most: 1 / 3 };

/** White space at the sides of a mark's glyph that may be cut off, in em. */
export interface SideSpace {
  readonly left: number;
  readonly right: number;
}

export interface AdjustmentSettings {
  /** The languages of the text, in order and without gaps. */
  readonly languages: readonly LanguageRange[];
  readonly gap: GapLimits;
  /**
   * Whether the face sets a mark one em wide; others are left alone. Without it, marks that `halt` does not know
   * are left alone, and without both all are full-width.
   */
  readonly fullWidth?: (codePoint: number, offset: number) => boolean;
  /** What the face's `halt` feature cuts from a mark; where undefined for a full-width one, the table's amounts. */
  readonly halt?: (codePoint: number, offset: number) => SideSpace | undefined;
}

/**
 * What the characters of a text may give and take, by UTF-16 offset; a character of two units has its values at
 * the first. All amounts are em of the character's own font size.
 *
 * The natural width of a character inside a line is `advance − trimBefore − trimAfter`, with `gapBefore` before
 * it. First on a line: `lineStartTrim` in place of `trimBefore`, and no `gapBefore`. Last on a line:
 * `lineEndTrim` in place of `trimAfter`; the gap of the character after it is not set either.
 */
export interface Adjustments {
  readonly trimBefore: Float64Array;
  readonly trimAfter: Float64Array;
  readonly lineStartTrim: Float64Array;
  readonly lineEndTrim: Float64Array;
  /** What a last mark may lose beyond `lineEndTrim` where the line needs it: step 1 of shrinking. */
  readonly lineEndShrink: Float64Array;
  readonly gapBefore: Float64Array;
  /** How much `gapBefore` may lose (step 6 of shrinking) and gain (step 2 of stretching). */
  readonly gapShrink: Float64Array;
  readonly gapStretch: Float64Array;
  /** How much the glyph may lose on its left and right beyond the trims. */
  readonly shrinkBefore: Float64Array;
  readonly shrinkAfter: Float64Array;
  /** The step in which the glyph shrinks: 3 interpunct, 4 bracket, 5 ，、：；, 7 。？！; 0 never. */
  readonly shrinkStep: Uint8Array;
  /** 1 where the place after the character grows with all others alike in step 3 of stretching. */
  readonly expandable: Uint8Array;
  /** 1 where there is any amount beside `expandable`: of most characters there is none. */
  readonly adjusted: Uint8Array;
}

/**
 * Reads from the table of each language's style what the characters of a text may give and take.
 * Sources: CLREQ, "Punctuation adjustment space" and the sections after it; CSS Text 4, `text-spacing-trim`
 * for which of two marks gives way; GB/T 15834-2011, 5.1.
 */
export function adjustments(text: string, settings: AdjustmentSettings): Adjustments {
  const made = emptyAdjustments(text.length);
  const characters = charactersOf(text, settings);
  const { count, kind, verbatim, marks } = characters;
  for (let index = 0; index < count; index++) {
    const offset = characters.offset[index] ?? 0;
    const space = marks[index]?.space;
    if (space !== undefined) setMark(made, offset, space);
    if (index === count - 1 || verbatim[index] !== verbatim[index + 1]) continue;
    trimPair(made, characters, index);
    // Han beside Han is what there is most of, and the same in every language.
    const withinHan = kind[index] === ideograph && kind[index + 1] === ideograph;
    if (!withinHan && hasGap(characters, index))
      setGap(made, characters.offset[index + 1] ?? 0, settings.gap);
    else if (expands(characters, index)) made.expandable[offset] = 1;
  }
  trimExclamationRuns(made, characters);
  takeTrimsFromShrink(made);
  return made;
}

function emptyAdjustments(length: number) {
  const amounts = () => new Float64Array(length);
  return {
    trimBefore: amounts(),
    trimAfter: amounts(),
    lineStartTrim: amounts(),
    lineEndTrim: amounts(),
    lineEndShrink: amounts(),
    gapBefore: amounts(),
    gapShrink: amounts(),
    gapStretch: amounts(),
    shrinkBefore: amounts(),
    shrinkAfter: amounts(),
    shrinkStep: new Uint8Array(length),
    expandable: new Uint8Array(length),
    adjusted: new Uint8Array(length),
  };
}

type Arrays = ReturnType<typeof emptyAdjustments>;

function setMark(made: Arrays, offset: number, space: MarkSpace): void {
  made.adjusted[offset] = 1;
  made.shrinkBefore[offset] = space.left;
  made.shrinkAfter[offset] = space.right;
  made.shrinkStep[offset] = space.step;
  made.lineStartTrim[offset] = space.trim === 'opening' ? space.left : 0;
  made.lineEndTrim[offset] = space.lineEnd;
  made.lineEndShrink[offset] = space.right - space.lineEnd;
}

/** What adjacency has taken cannot be taken again. */
function takeTrimsFromShrink(made: Arrays): void {
  for (let offset = 0; offset < made.shrinkStep.length; offset++) {
    if (made.adjusted[offset] === 0 || (made.shrinkStep[offset] ?? 0) < 3) continue;
    made.shrinkBefore[offset] = (made.shrinkBefore[offset] ?? 0) - (made.trimBefore[offset] ?? 0);
    made.shrinkAfter[offset] = (made.shrinkAfter[offset] ?? 0) - (made.trimAfter[offset] ?? 0);
  }
}

function setGap(made: Arrays, offset: number, gap: GapLimits): void {
  if (gap.natural <= 0) return;
  made.adjusted[offset] = 1;
  made.gapBefore[offset] = gap.natural;
  made.gapShrink[offset] = Math.max(0, gap.natural - gap.least);
  made.gapStretch[offset] = Math.max(0, gap.most - gap.natural);
}
