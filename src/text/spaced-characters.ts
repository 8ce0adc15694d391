import type { AdjustmentSettings } from './adjustability.ts';
import { characterKind, westernLetter } from './characters.ts';
import type { PunctuationStyle } from './language.ts';
import { punctuationStyle } from './language.ts';
import type { MarkRole, MarkSpace } from './punctuation.ts';
import { isCurlyQuote, markRole, markSpace } from './punctuation.ts';

/** A character of a text with what decides the space around it. */
export interface SpacedCharacter {
  readonly offset: number;
  readonly codePoint: number;
  readonly kind: number;
  readonly style: PunctuationStyle;
  readonly verbatim: boolean;
  readonly role: MarkRole | undefined;
  /** What it has to give; undefined where it is no mark or not full-width. */
  readonly space: MarkSpace | undefined;
}

/** The characters of a text, each under the style of its own language. */
export function charactersOf(text: string, settings: AdjustmentSettings): readonly SpacedCharacter[] {
  const characters: SpacedCharacter[] = [];
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
