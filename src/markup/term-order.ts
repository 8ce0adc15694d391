import type { LanguageTag } from '../content/handout.ts';

/**
 * The order of an index in a language. `Intl.Collator` knows the orders of CLDR; for Chinese in simplified characters
 * readers look up by pinyin, which is the default of `zh` and is named here so that `zh-Hant` keeps its strokes.
 *
 * Terms that the collator holds equal stand in the order of their code units: the order is total, and depends on
 * the version of ICU only where CLDR itself has changed.
 */
export function termOrder(language: LanguageTag): (first: string, second: string) => number {
  const collator = new Intl.Collator(language.startsWith('zh-Hans') ? 'zh-Hans-u-co-pinyin' : language);
  return (first, second) => collator.compare(first, second) || (first < second ? -1 : Number(first > second));
}
