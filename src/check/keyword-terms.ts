import type { BilingualRecord, LanguageTag } from '../content/handout.ts';
import { languageFamily } from './finding.ts';
import { fold } from './term-words.ts';

/** English keywords and their translations, where a record has as many of both. */
export function keywordTerms(
  record: BilingualRecord,
  languages: readonly [LanguageTag, LanguageTag],
): [string, string][] {
  const [left, right] = languages.map((language) => record.keywords?.[language] ?? []);
  if (left === undefined || right === undefined || left.length !== right.length) return [];
  const chineseFirst = languageFamily(languages[0]) === 'chinese';
  return left.flatMap((text, index): [string, string][] => {
    const twin = right[index];
    if (twin === undefined) return [];
    return [chineseFirst ? [fold(twin.raw), text.raw.trim()] : [fold(text.raw), twin.raw.trim()]];
  });
}
