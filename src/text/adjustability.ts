import { characterKind, ideograph, numberPrefix, numberSuffix, westernLetter } from './characters.ts';
import type { LanguageRange, PunctuationStyle } from './language.ts';
import { punctuationStyle } from './language.ts';
import type { MarkRole, MarkSpace } from './punctuation.ts';
import { isCurlyQuote, markRole, markSpace } from './punctuation.ts';

/** The gap between Han and Latin in em: as it is set, and its limits in justification. */
export interface GapLimits {
  readonly natural: number;
  readonly least: number;
  readonly most: number;
}

/** The Han–Latin gap of the house: 1/5 em, from 1/8 to 1/3. */
export const houseGap: GapLimits = { natural: 1 / 5, least: 1 / 8, most: 1 / 3 };

/** Limits of a word space in em beside Han (CLREQ: shrink to ¼, stretch to ½). */
export const wordSpaceLimits = { least: 1 / 4, most: 1 / 2 } as const;

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
  /** The step in which the glyph shrinks: 3 interpunct, 4 bracket, 5 ，、：；, 7 。？！; 2 word space; 0 never. */
  readonly shrinkStep: Uint8Array;
  /** How much a word space may gain beyond ¼ em: step 1 of stretching. */
  readonly stretchAfter: Float64Array;
  /** 1 where the place after the character grows with all others alike in step 3 of stretching. */
  readonly expandable: Uint8Array;
}

/** A character with what is known of it. */
interface Character {
  readonly offset: number;
  readonly codePoint: number;
  readonly kind: number;
  readonly style: PunctuationStyle;
  readonly verbatim: boolean;
  readonly role: MarkRole | undefined;
  /** What it has to give; undefined where it is no mark or not full-width. */
  readonly space: MarkSpace | undefined;
}

/**
 * Reads from the table of each language's style what the characters of a text may give and take.
 * Sources: CLREQ, "Punctuation adjustment space" and the sections after it; CSS Text 4, `text-spacing-trim`
 * for which of two marks gives way; GB/T 15834-2011, 5.1.
 */
export function adjustments(text: string, settings: AdjustmentSettings): Adjustments {
  const made = emptyAdjustments(text.length);
  const characters = charactersOf(text, settings);
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    if (character.space !== undefined) setMark(made, character, character.space);
    if (character.codePoint === 0x20) setWordSpace(made, character.offset);
    if (next === undefined || character.verbatim !== next.verbatim) continue;
    trimPair(made, character, next);
    if (hasGap(characters, index)) setGap(made, next.offset, settings.gap);
    else if (expands(character, next)) made.expandable[character.offset] = 1;
  }
  setExclamationRuns(made, characters);
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
    stretchAfter: amounts(),
    expandable: new Uint8Array(length),
  };
}

function charactersOf(text: string, settings: AdjustmentSettings): readonly Character[] {
  const characters: Character[] = [];
  for (const { start, end, language, verbatim = false } of settings.languages) {
    const style = punctuationStyle(language);
    for (let offset = start; offset < end;) {
      const codePoint = text.codePointAt(offset) ?? 0;
      const role = markRole(codePoint);
      const space = role === undefined || verbatim ? undefined : spaceOf(text, offset, style, role, settings);
      characters.push({ offset, codePoint, kind: characterKind(codePoint), style, verbatim, role, space });
      offset += codePoint > 0xffff ? 2 : 1;
    }
  }
  return characters;
}

/** What a mark has to give, from the face's own metrics where they are known. */
function spaceOf(
  text: string,
  offset: number,
  style: PunctuationStyle,
  role: MarkRole,
  settings: AdjustmentSettings,
): MarkSpace | undefined {
  const codePoint = text.codePointAt(offset) ?? 0;
  if (role === 'narrow-opening' || role === 'narrow-closing') return undefined;
  if (isCurlyQuote(codePoint) && !quoteIsWide(text, offset, style)) return undefined;
  const space = markSpace(style, role);
  const { fullWidth, halt } = settings;
  if (fullWidth?.(codePoint, offset) === false) return undefined;
  const measured = halt?.(codePoint, offset);
  if (measured === undefined) return halt !== undefined && fullWidth === undefined ? undefined : space;
  return {
    ...space,
    left: space.left > 0 ? measured.left : 0,
    right: space.right > 0 ? measured.right : 0,
    lineEnd: space.lineEnd > 0 ? measured.right : 0,
  };
}

/** Curly quotes are full-width in Chinese and Japanese, but not as an apostrophe within a Western word. */
function quoteIsWide(text: string, offset: number, style: PunctuationStyle): boolean {
  if (style === 'latin' || style === 'korean') return false;
  const between = offset > 0 && isWesternAt(text, offset - 1) && isWesternAt(text, offset + 1);
  return !(between && text.charAt(offset) === '’');
}

function isWesternAt(text: string, offset: number): boolean {
  return offset < text.length && characterKind(text.charCodeAt(offset)) === westernLetter;
}

type Arrays = ReturnType<typeof emptyAdjustments>;

function setMark(made: Arrays, { offset }: Character, space: MarkSpace): void {
  made.shrinkBefore[offset] = space.left;
  made.shrinkAfter[offset] = space.right;
  made.shrinkStep[offset] = space.step;
  made.lineStartTrim[offset] = space.trim === 'opening' ? space.left : 0;
  made.lineEndTrim[offset] = space.lineEnd;
  made.lineEndShrink[offset] = space.right - space.lineEnd;
}

function setWordSpace(made: Arrays, offset: number): void {
  made.shrinkStep[offset] = 2;
  made.stretchAfter[offset] = wordSpaceLimits.most - wordSpaceLimits.least;
}

/** CSS Text 4, `text-spacing-trim`: which of two marks gives way. Brackets stay tight to what they enclose. */
function trimPair(made: Arrays, first: Character, second: Character): void {
  if (first.space?.trim === 'closing' && closesUpTo(second)) made.trimAfter[first.offset] = first.space.right;
  if (second.space?.trim === 'opening' && closesUpAfter(first))
    made.trimBefore[second.offset] = second.space.left;
}

function closesUpTo({ role, space }: Character): boolean {
  return role === 'narrow-closing' || space?.trim === 'closing' || space?.trim === 'middle';
}

function closesUpAfter({ role, space }: Character): boolean {
  return role === 'narrow-opening' || (space !== undefined && space.trim !== 'none');
}

/**
 * GB/T 15834-2011, 5.1.2: two ！ or ？ together have the place of one character, three that of two. What stands
 * before such a pair keeps its width: the three together would otherwise have less than two.
 */
function setExclamationRuns(made: Arrays, characters: readonly Character[]): void {
  for (let index = 0; index < characters.length; index++) {
    if (!isExclamation(characters[index])) continue;
    const start = index;
    while (isExclamation(characters[index + 1])) index++;
    if (index === start) continue;
    const before = characters[start - 1];
    if (before !== undefined) made.trimAfter[before.offset] = 0;
    for (let at = start; at <= index; at++) {
      const character = characters[at];
      const paired = (at - start) % 2 === 1 || at < index;
      if (character !== undefined && paired) made.trimAfter[character.offset] = character.space?.right ?? 0;
    }
  }
}

function isExclamation(character: Character | undefined): boolean {
  return character?.role === 'exclamation' && character.style === 'gb' && character.space !== undefined;
}

/** What adjacency has taken cannot be taken again. */
function takeTrimsFromShrink(made: Arrays): void {
  for (let offset = 0; offset < made.shrinkStep.length; offset++) {
    if ((made.shrinkStep[offset] ?? 0) < 3) continue;
    made.shrinkBefore[offset] = (made.shrinkBefore[offset] ?? 0) - (made.trimBefore[offset] ?? 0);
    made.shrinkAfter[offset] = (made.shrinkAfter[offset] ?? 0) - (made.trimAfter[offset] ?? 0);
  }
}

/** CSS Text 4, `text-autospace`, and CLREQ: a letter or digit beside an ideograph; `%` and `±` are of their number. */
function hasGap(characters: readonly Character[], index: number): boolean {
  const first = characters[index];
  const second = characters[index + 1];
  if (first === undefined || second === undefined || first.verbatim) return false;
  if (first.kind === ideograph) return startsWestern(second, characters[index + 2]);
  return second.kind === ideograph && endsWestern(first, characters[index - 1]);
}

function startsWestern(character: Character, next: Character | undefined): boolean {
  return (
    character.kind === westernLetter || (character.kind === numberPrefix && next?.kind === westernLetter)
  );
}

function endsWestern(character: Character, previous: Character | undefined): boolean {
  return (
    character.kind === westernLetter || (character.kind === numberSuffix && previous?.kind === westernLetter)
  );
}

function setGap(made: Arrays, offset: number, gap: GapLimits): void {
  if (gap.natural <= 0) return;
  made.gapBefore[offset] = gap.natural;
  made.gapShrink[offset] = Math.max(0, gap.natural - gap.least);
  made.gapStretch[offset] = Math.max(0, gap.most - gap.natural);
}

/**
 * CLREQ, "Procedures for inter-character space expansion", step 3: between East Asian characters, but not inside
 * brackets, not within ——, …… and not beside connectors and solidi.
 */
function expands(first: Character, second: Character): boolean {
  if (first.verbatim) return false;
  if (first.kind !== ideograph && first.space === undefined) return false;
  if (second.kind !== ideograph && second.space === undefined) return false;
  if (first.role === 'opening' || second.role === 'closing') return false;
  if (first.role === 'two-em' && second.role === 'two-em') return false;
  return !isJoining(first) && !isJoining(second);
}

function isJoining({ role }: Character): boolean {
  return role === 'connector' || role === 'solidus';
}
