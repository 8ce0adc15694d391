/** A stretch of text in one language. Ranges stand in order and leave no gaps; offsets are UTF-16. */
export interface LanguageRange {
  readonly start: number;
  readonly end: number;
  /** BCP 47; the empty string where the language is not known. */
  readonly language: string;
  /** True for text whose spacing, breaks and words must not be touched (code). */
  readonly verbatim?: boolean;
}

/**
 * How punctuation is cut and spaced: GB/T 15834 (zh-Hans), CNS (zh-Hant), JIS X 4051 (ja), the Korean habit
 * (proportional marks, word spaces) or the Latin one.
 */
export type PunctuationStyle = 'gb' | 'cns' | 'jis' | 'korean' | 'latin';

const traditional = /-(?:hant|tw|hk|mo)\b/;

/** The punctuation style of a BCP 47 tag. Chinese of no named script is taken as simplified. */
export function punctuationStyle(language: string): PunctuationStyle {
  const tag = language.toLowerCase();
  switch (primaryLanguage(tag)) {
    case 'zh':
    case 'cmn':
    case 'lzh':
      return traditional.test(tag) ? 'cns' : 'gb';
    case 'yue':
      return /-hans\b/.test(tag) ? 'gb' : 'cns';
    case 'ja':
      return 'jis';
    case 'ko':
      return 'korean';
    default:
      return 'latin';
  }
}

/** The first subtag in lower case: `zh` of `zh-Hans`. */
export function primaryLanguage(language: string): string {
  const end = language.search(/[-_]/);
  return (end < 0 ? language : language.slice(0, end)).toLowerCase();
}

/** One range over a whole text. */
export function wholeText(text: string, language: string): readonly LanguageRange[] {
  return [{ start: 0, end: text.length, language }];
}
