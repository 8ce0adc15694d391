import { primaryLanguage } from './language.ts';
import type { LanguageRange } from './language.ts';
import { LineBreakClass } from './line-break-class.ts';
import type { ClassTailoring } from './line-break-units.ts';
import type { LineBreakStrictness, WordBreak } from './paragraph.ts';

const { AL, BA, CJ, EX, HH, HL, ID, IN, NS, NU, PO, PR, SY } = LineBreakClass;

/** The strictness of CSS Text after `auto` has been read for a language; `anywhere` is treated apart. */
export type ResolvedStrictness = 'loose' | 'normal' | 'strict';

/** The part of the settings that is the same for all languages of a text. */
export interface BreakStyle {
  readonly lineBreak: LineBreakStrictness;
  readonly wordBreak: WordBreak;
  readonly tailoring: 'css' | 'typeset';
}

/** What decides the classes in one stretch of text. */
interface Tailoring {
  readonly strictness: ResolvedStrictness;
  /** CSS Text: "if the writing system is Chinese or Japanese". */
  readonly chineseOrJapanese: boolean;
  readonly breakAll: boolean;
  /** Whether CLREQ's prohibitions hold beyond the classes of UAX 14. */
  readonly typeset: boolean;
}

function setOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.codePointAt(0) ?? 0));
}

const hyphenLike = setOf('〜゠');
const iterationMarks = setOf('々〻ゝゞヽヾ');
const centredMarks = setOf('・：；･‼⁇⁈⁉！？');
/** Of class ID, but barred from the line start by CLREQ. */
const fullwidthTilde = 0xff5e;
const fullwidthSolidus = 0xff0f;
/** ㍱ to ㏟, such as ㎎. */
const firstSquaredUnit = 0x3371;
const lastSquaredUnit = 0x33df;
const middleDot = 0xb7;
/** PO whose East_Asian_Width is A, F or W. */
const wideSuffixes = setOf('°‰′″‵℃℉﹪％￠');
/** PR whose East_Asian_Width is A, F or W. */
const widePrefixes = setOf('¤±€№﹩＄￡￥￦');

/**
 * `auto` is `normal` in Japanese, as browsers have it, and `strict` elsewhere: for Chinese body text that is
 * CLREQ's "basic" level, for other languages UAX 14 as it stands.
 */
export function resolveStrictness(lineBreak: LineBreakStrictness, language: string): ResolvedStrictness {
  if (lineBreak === 'loose' || lineBreak === 'normal' || lineBreak === 'strict') return lineBreak;
  return primaryLanguage(language) === 'ja' ? 'normal' : 'strict';
}

export function isChineseOrJapanese(language: string): boolean {
  const primary = primaryLanguage(language);
  return primary === 'zh' || primary === 'ja' || primary === 'yue' || primary === 'cmn' || primary === 'lzh';
}

function tailoringOf(
  { language, verbatim }: Pick<LanguageRange, 'language' | 'verbatim'>,
  { lineBreak, wordBreak, tailoring }: BreakStyle,
): Tailoring {
  return {
    strictness: resolveStrictness(lineBreak, language),
    chineseOrJapanese: isChineseOrJapanese(language),
    breakAll: wordBreak === 'break-all',
    typeset: tailoring === 'typeset' && verbatim !== true,
  };
}

/** The class of a code point under CSS Text 3, 5.2 `word-break` and 5.3 `line-break`. */
function tailoredClass(codePoint: number, found: number, tailoring: Tailoring): number {
  switch (found) {
    case CJ:
      return tailoring.strictness === 'strict' ? NS : ID;
    case NS:
      return nonstarter(codePoint, tailoring);
    case EX:
    case PO:
      return breaksLoosely(codePoint, tailoring) ? ID : found;
    case AL:
    case HL:
    case NU:
      if (codePoint === middleDot && tailoring.typeset && tailoring.chineseOrJapanese) return NS;
      return tailoring.breakAll ? ID : found;
    case ID:
      return tailoring.typeset && tailoring.chineseOrJapanese ? neverStarting(codePoint) : ID;
    default:
      return found;
  }
}

/** Connectors and solidi of class ID, and the squared units that belong to their number (JLREQ, cl-13). */
function neverStarting(codePoint: number): number {
  if (codePoint >= firstSquaredUnit && codePoint <= lastSquaredUnit) return PO;
  if (codePoint === fullwidthTilde) return NS;
  return codePoint === fullwidthSolidus ? SY : ID;
}

function nonstarter(codePoint: number, { strictness, chineseOrJapanese }: Tailoring): number {
  if (hyphenLike.has(codePoint)) return chineseOrJapanese && strictness !== 'strict' ? ID : NS;
  if (strictness !== 'loose') return NS;
  if (iterationMarks.has(codePoint)) return ID;
  return chineseOrJapanese && centredMarks.has(codePoint) ? ID : NS;
}

function breaksLoosely(codePoint: number, { strictness, chineseOrJapanese }: Tailoring): boolean {
  if (strictness !== 'loose' || !chineseOrJapanese) return false;
  return centredMarks.has(codePoint) || wideSuffixes.has(codePoint);
}

/** Reads the tailoring of each language range; offsets must be asked in rising order. */
export function classTailoring(languages: readonly LanguageRange[], style: BreakStyle): ClassTailoring {
  const tailorings = languages.map((range) => tailoringOf(range, style));
  const unknown = tailoringOf({ language: '' }, style);
  let index = 0;
  return (codePoint, found, offset) => {
    while (index < languages.length - 1 && offset >= (languages[index]?.end ?? 0)) index++;
    return tailoredClass(codePoint, found, tailorings[index] ?? unknown);
  };
}

/**
 * Places that `line-break: loose` opens beyond the classes: before ‐ and – after an ideograph, between
 * inseparables, and in Chinese and Japanese after wide prefixes (CSS Text 3, 5.3).
 */
export function opensLoosely(
  before: { readonly codePoint: number; readonly lineBreakClass: number },
  after: { readonly codePoint: number; readonly lineBreakClass: number },
  chineseOrJapanese: boolean,
): boolean {
  if (before.lineBreakClass === IN && after.lineBreakClass === IN) return true;
  if (before.lineBreakClass === ID && (after.lineBreakClass === BA || after.lineBreakClass === HH))
    return after.codePoint === 0x2010 || after.codePoint === 0x2013;
  return (
    chineseOrJapanese &&
    before.lineBreakClass === PR &&
    after.lineBreakClass === ID &&
    widePrefixes.has(before.codePoint)
  );
}
