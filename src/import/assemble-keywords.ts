import type { LanguageTag } from '../content/handout.ts';
import type { LocalizedListInput } from '../content/schema/text.ts';
import { cleanMarked } from './clean-text.ts';
import { countScripts, identifyLanguage, sameLanguage, settleHan } from './language.ts';
import type { SourceKeywords, Unplaced } from './source-article.ts';

/**
 * Sorts key words into languages. Lists that declare no language are sorted by script, since sources put up to seven
 * languages into one list; words that cannot be told apart, and those of other languages, go to the notes.
 */
export function assembleKeywords(
  lists: readonly SourceKeywords[],
  languages: readonly LanguageTag[],
  unplaced: Unplaced[],
): LocalizedListInput | undefined {
  const sorted = new Map<LanguageTag, string[]>();
  for (const { language, terms } of lists) {
    const clean = terms.map(cleanMarked).filter((term) => /[\p{L}\p{N}]/u.test(term));
    for (const [tag, group] of language === undefined
      ? groupByScript(clean, languages)
      : [[matching(language, languages), clean] as const]) {
      const known = sorted.get(tag) ?? [];
      sorted.set(tag, [...known, ...group.filter((term) => !known.includes(term))]);
    }
  }
  const placed: LocalizedListInput = {};
  const place = (tag: LanguageTag): number =>
    languages.includes(tag) ? languages.indexOf(tag) : languages.length;
  for (const [tag, terms] of [...sorted].sort(([one], [other]) => place(one) - place(other))) {
    if (terms.length === 0) continue;
    if (tag !== mixed && (languages.length === 0 || languages.includes(tag))) placed[tag] = terms;
    else
      unplaced.push({
        name: tag === mixed ? 'key words in several languages' : `key words (${tag})`,
        text: terms.join('; '),
      });
  }
  return Object.keys(placed).length === 0 ? undefined : placed;
}

const mixed = 'mixed';

function matching(found: LanguageTag, languages: readonly LanguageTag[]): LanguageTag {
  const language = settleHan(found, languages);
  return languages.includes(language)
    ? language
    : (languages.find((one) => sameLanguage(one, language)) ?? language);
}

function groupByScript(
  terms: readonly string[],
  languages: readonly LanguageTag[],
): [LanguageTag, string[]][] {
  const groups = new Map<LanguageTag, string[]>();
  const latin: string[] = [];
  for (const term of terms) {
    const { han, kana, hangul, cyrillic } = countScripts(term);
    if (han + kana + hangul + cyrillic === 0) latin.push(term);
    else {
      const tag = matching(identifyLanguage(term) ?? 'zh-Hans', languages);
      groups.set(tag, [...(groups.get(tag) ?? []), term]);
    }
  }
  const [tag, words] = latinGroup(latin, groups, languages);
  if (words.length > 0) groups.set(tag, [...(groups.get(tag) ?? []), ...words]);
  return [...groups];
}

/** Words of Latin script are of the record's Latin language, unless far too many of them stand beside the others. */
function latinGroup(
  latin: readonly string[],
  groups: ReadonlyMap<LanguageTag, readonly string[]>,
  languages: readonly LanguageTag[],
): [LanguageTag, readonly string[]] {
  const others = Math.max(0, ...[...groups.values()].map(({ length }) => length));
  const language = languages.find((tag) => !/^(zh|ja|ko|ru)/u.test(tag));
  // `SARS-CoV-2` among Chinese key words is one of these; seven languages in one list are not English.
  if (groups.size > 0 && latin.length > others * 2.5) return [mixed, latin];
  if (groups.size > 0 && latin.length * 3 < others) return [[...groups.keys()][0] ?? mixed, latin];
  return [language ?? languages[0] ?? 'en', latin];
}
