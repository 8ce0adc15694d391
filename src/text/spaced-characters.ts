import type { AdjustmentSettings } from './adjustability.ts';
import { characterKind, hangulCharacter, ideograph, westernLetter } from './characters.ts';
import type { PunctuationStyle } from './language.ts';
import { punctuationStyle } from './language.ts';
import type { MarkRole, MarkSpace } from './punctuation.ts';
import { isCurlyQuote, markRole, markSpace } from './punctuation.ts';

/** A mark in a text. */
export interface SpacedMark {
  readonly role: MarkRole;
  /** The style of the mark's own language. */
  readonly style: PunctuationStyle;
  /** What it has to give; undefined where it is not full-width. */
  readonly space: MarkSpace | undefined;
}

/** The characters of a text in parallel arrays, with what decides the space around each. */
export interface SpacedCharacters {
  readonly count: number;
  /** UTF-16 offset. */
  readonly offset: Int32Array;
  /** As `characterKind` says it. */
  readonly kind: Uint8Array;
  readonly verbatim: Uint8Array;
  /** By character; undefined where it is no mark. */
  readonly marks: readonly (SpacedMark | undefined)[];
}

/** The characters of a text, each under the style of its own language. */
export function charactersOf(text: string, settings: AdjustmentSettings): SpacedCharacters {
  const offsets = new Int32Array(text.length);
  const kinds = new Uint8Array(text.length);
  const kept = new Uint8Array(text.length);
  const marks: (SpacedMark | undefined)[] = [];
  let count = 0;
  for (const { start, end, language, verbatim = false } of settings.languages) {
    const style = punctuationStyle(language);
    for (let offset = start; offset < end; count++) {
      const codePoint = text.codePointAt(offset) ?? 0;
      const kind = characterKind(codePoint);
      offsets[count] = offset;
      kinds[count] = kind;
      kept[count] = verbatim ? 1 : 0;
      marks.push(isLetter(kind) ? undefined : markOf(text, offset, style, verbatim, settings));
      offset += codePoint > 0xffff ? 2 : 1;
    }
  }
  return { count, offset: offsets, kind: kinds, verbatim: kept, marks };
}

/** No letter is a mark: most characters need not be looked up. */
function isLetter(kind: number): boolean {
  return kind === ideograph || kind === westernLetter || kind === hangulCharacter;
}

function markOf(
  text: string,
  offset: number,
  style: PunctuationStyle,
  verbatim: boolean,
  settings: AdjustmentSettings,
): SpacedMark | undefined {
  const role = markRole(text.codePointAt(offset) ?? 0);
  if (role === undefined) return undefined;
  return { role, style, space: verbatim ? undefined : spaceOf(text, offset, style, role, settings) };
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
