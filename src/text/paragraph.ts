import type { Face, FontRequest } from '../fonts/face.ts';
import type { BreakableParagraph } from './break-lines.ts';

/** A stretch of a paragraph with one look and one language. All lengths are points. */
export interface TextRun {
  readonly text: string;
  /** BCP 47; decides break rules, spacing style, hyphenation, font choice and the shaper's language. */
  readonly language: string;
  readonly font: FontRequest;
  readonly size: number;
  /** Added after every grapheme; also switches optional ligatures off, as CSS asks. */
  readonly letterSpacing?: number;
  /** OpenType features to switch on, such as `smcp`, `tnum`, `sups`. */
  readonly features?: readonly string[];
  /** Baseline shift, positive upwards. */
  readonly rise?: number;
  /** True for text whose spacing, breaks and words must not be touched (code, DOIs). */
  readonly verbatim?: boolean;
  /** True for text in which no line ends (`white-space: nowrap`), unless it is wider than a line. */
  readonly noWrap?: boolean;
}

export type LineBreakStrictness = 'auto' | 'loose' | 'normal' | 'strict' | 'anywhere';
export type WordBreak = 'normal' | 'break-all' | 'keep-all';
export type Hyphens = 'none' | 'manual' | 'auto';
export type Alignment = 'justify' | 'start' | 'end' | 'center';

/** How a paragraph is to be set; the values are CSS Text's. */
export interface ParagraphSettings {
  /** The paragraph's own language: runs may differ. */
  readonly language: string;
  readonly align: Alignment;
  readonly hyphens: Hyphens;
  readonly lineBreak: LineBreakStrictness;
  readonly wordBreak: WordBreak;
  /** First-line indent in points. */
  readonly indent: number;
  /** `balance` evens out the lines of headings. */
  readonly wrap: 'pretty' | 'balance';
  /** Natural width of the gap between Han and Latin in em. */
  readonly hanLatinGap: number;
  /** Whether a mark may hang at the line end. */
  readonly hangingPunctuation: boolean;
  /** Word spaces and gaps may be scaled by this before composing (`fit: one-page`); 1 is natural. */
  readonly spaceScale: number;
  /**
   * How far the letters of a justified line of an alphabet may move apart or together, in em a letter, before its
   * word spaces are touched; 0 where absent. Up to 0.02 is hardly seen and makes narrow columns much more even.
   */
  readonly tracking?: number;
  /**
   * True where lines are as long as whole ems of the first run fit into the measure: Chinese and Japanese lines of
   * nothing but full-width characters then need no space between them (CLREQ, "Line length": a multiple of the
   * character size). What is left of the measure
   * stays empty on the right, unless it is less than 1/60 em for each character of a line.
   */
  readonly wholeEms?: boolean;
}

/** A glyph in its place on a line. Lengths are points. */
export interface PlacedGlyph {
  readonly id: number;
  /** From the start of the glyph run to the pen position of this glyph. */
  readonly x: number;
  /** Offsets of the drawn glyph from the pen position; `dy` positive upwards. */
  readonly dx: number;
  readonly dy: number;
  /** The advance that the face gives it at this size, before any adjustment. */
  readonly advance: number;
  /**
   * The text that the glyph stands for. The first glyph of a cluster carries all of the cluster's text, the
   * others the empty string. A hyphen set at a line end carries U+00AD (ISO 32000-1, 14.8.2.2.3).
   */
  readonly text: string;
}

/** Glyphs of one face, size and run, on one baseline. */
export interface GlyphRun {
  readonly face: Face;
  readonly size: number;
  /** From the start of the line. */
  readonly x: number;
  readonly rise: number;
  readonly width: number;
  readonly glyphs: readonly PlacedGlyph[];
  /** Index of the `TextRun` this came from. */
  readonly run: number;
}

/** One composed line. `start` and `end` are UTF-16 offsets into the joined text of the runs. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Where the first glyph stands from the left of the measure (indent, alignment). */
  readonly x: number;
  /** Width of what is set, without spaces at the end. */
  readonly width: number;
  /** Adjustment ratio: below 0 shrunk, above 0 stretched; 0 in ragged text. */
  readonly ratio: number;
  readonly demerits: number;
  /** True where a hyphen that is not in the text was set at the end. */
  readonly hyphenated: boolean;
  readonly runs: readonly GlyphRun[];
}

/** Something noticed while composing that the person should know. Offsets are UTF-16 in the joined text. */
export type CompositionNotice =
  | { readonly kind: 'missing-glyph'; readonly offset: number; readonly codePoint: number }
  | { readonly kind: 'overlong'; readonly start: number; readonly end: number };

export interface Composition {
  readonly lines: readonly Line[];
  readonly demerits: number;
  readonly notices: readonly CompositionNotice[];
}

/**
 * A paragraph with all work done that does not depend on the measure: joined, divided by language, script and
 * face, shaped, with its break opportunities and the room for adjustment. `composeLines` sets it to any measure.
 */
export interface PreparedParagraph extends BreakableParagraph {
  /** The joined text of the runs; every offset counts in it. */
  readonly text: string;
  /** Width in points of the paragraph on one line, or of its widest line where it has mandatory breaks. */
  readonly naturalWidth: number;
  /** The widest piece without a break opportunity (hyphenation not counted), in points. */
  readonly minimumWidth: number;
  /** Characters that no face has. */
  readonly notices: readonly CompositionNotice[];
}

/** Line length in points, the same for all lines or by line number, from 0. */
export type Measure = number | ((line: number) => number);

/** What a composition must respect beyond the measure. */
export interface LineConstraints {
  /** Lines, from 0, that must not end with a hyphen: the last of a column or page. */
  readonly unhyphenated?: (line: number) => boolean;
}
