import type { LanguageRange } from './language.ts';

/** How the gap between Han and Latin is set, in em. */
export interface GapLimits {
  readonly natural: number;
  readonly least: number;
  readonly most: number;
}

export interface AdjustmentSettings {
  /** The languages of the text, in order and without gaps. */
  readonly languages: readonly LanguageRange[];
  readonly gap: GapLimits;
  /**
   * White space inside the left and right of a full-width mark, in em, as the face's `halt` feature gives it.
   * Undefined for a mark that the face does not set full-width: it is then left alone. Default: ½ em by class.
   */
  readonly halt?: (
    codePoint: number,
    offset: number,
  ) => { readonly left: number; readonly right: number } | undefined;
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
  /** How much the glyph may lose on its left and right. */
  readonly shrinkBefore: Float64Array;
  readonly shrinkAfter: Float64Array;
  /** In which step of TYPOGRAPHY's table the glyph shrinks: 2 word space, 3 interpunct, 4 bracket, 5 ，、；, 7 。？！; 0 never. */
  readonly shrinkStep: Uint8Array;
  /** How much a word space may gain (step 1 of stretching) from the ideal ¼ em. */
  readonly stretchAfter: Float64Array;
  /** 1 where the space after the character grows with all others alike in step 3 of stretching. */
  readonly expandable: Uint8Array;
}

/** The Han–Latin gap of the house: 1/5 em, from 1/8 to 1/3. */
export const houseGap: GapLimits = { natural: 1 / 5, least: 1 / 8, most: 1 / 3 };

/** Reads from the table of each language's style what the characters of a text may give and take. */
export function adjustments(text: string, settings: AdjustmentSettings): Adjustments {
  const amounts = () => new Float64Array(text.length);
  const made = {
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
    shrinkStep: new Uint8Array(text.length),
    stretchAfter: amounts(),
    expandable: new Uint8Array(text.length),
  };
  void settings;
  return made;
}
