import type { LanguageTag } from '../content/handout.ts';

/** A stretch of a text in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One text of a pair: plain words, without markup. */
export interface PairText {
  readonly text: string;
  readonly language: LanguageTag;
}

/** The same thing said in two languages. */
export interface TextPair {
  readonly first: PairText;
  readonly second: PairText;
}

/** What a check found: a place in one text or, where it can be told, in both. */
export interface Finding {
  /** The name of the check, see `docs/checks.md`. */
  readonly check: string;
  /** Lower-case, without a full stop; words of the texts in backticks. */
  readonly message: string;
  readonly hint?: string;
  readonly first?: Span;
  readonly second?: Span;
}

/** Reads two texts against each other. Deterministic, and never throws, whatever the texts hold. */
export type PairCheck = (pair: TextPair) => readonly Finding[];

/** The families of languages that the checks tell apart. */
export type LanguageFamily = 'english' | 'chinese' | 'other';

/** Which rules a language tag calls for. */
export function languageFamily(language: LanguageTag): LanguageFamily {
  const primary = language.toLowerCase().split('-')[0];
  if (primary === 'en') return 'english';
  return primary === 'zh' || primary === 'yue' ? 'chinese' : 'other';
}

/** What a check found in one text, whatever the other says. */
export interface TextFinding extends Span {
  readonly check: string;
  readonly message: string;
  readonly hint?: string;
}

/** Reads one text by itself. Deterministic, and never throws, whatever the text holds. */
export type TextCheck = (source: PairText) => readonly TextFinding[];
