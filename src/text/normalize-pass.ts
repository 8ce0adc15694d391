import { hanRanges, kanaRanges } from '../unicode/classes.ts';
import type { Edit } from './edits.ts';
import { primaryLanguage } from './language.ts';

export interface TypographyOptions {
  /** The mark of a range in Chinese: `5%–10%` or `5%～10%` (GB/T 15834, 4.13 allows both). */
  readonly chineseRange?: '–' | '～';
}

/** A text in the course of normalisation. */
export interface NormalizationContext {
  readonly text: string;
  readonly options: TypographyOptions;
  /** BCP 47 of the character at an offset. */
  languageAt(offset: number): string;
  /** Whether a character must stay as it is: part of an address, a superscript, code. */
  isKept(offset: number): boolean;
}

/** One kind of change: finds its edits in a text. */
export type NormalizationPass = (context: NormalizationContext) => readonly Edit[];

const han = new RegExp(`[${hanRanges}${kanaRanges}ー]`, 'u');

/** Whether a character, given as a string, is written in Chinese or Japanese. */
export function isHan(character: string): boolean {
  return han.test(character);
}

export function isChinese(language: string): boolean {
  return ['zh', 'cmn', 'yue', 'lzh'].includes(primaryLanguage(language));
}

export function isHanLanguage(language: string): boolean {
  return isChinese(language) || primaryLanguage(language) === 'ja';
}

/** The character that ends before an offset, whole. */
export function characterBefore(text: string, offset: number): string {
  const low = text.charCodeAt(offset - 1);
  return text.slice(low >= 0xdc00 && low <= 0xdfff ? offset - 2 : offset - 1, offset);
}

/** The character that starts at an offset, whole. */
export function characterAt(text: string, offset: number): string {
  const codePoint = text.codePointAt(offset);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}
