import type { LanguageTag } from '../content/handout.ts';
import { labelsByLanguage, type Labels } from './labels.data.ts';

/** Regions that write Chinese in traditional characters (CLDR likely subtags). */
const traditionalRegions = new Set(['TW', 'HK', 'MO']);

const languagesWithLabels: Readonly<Record<string, Labels>> = labelsByLanguage;

/**
 * The words of the program in a language: by its script for Chinese, else by its primary subtag; English where
 * there are none.
 *
 * @param tag - a BCP 47 tag
 */
export function labelsFor(tag: LanguageTag): Labels {
  let labels = known.get(tag);
  if (labels === undefined) known.set(tag, (labels = findLabels(tag)));
  return labels;
}

/** A handout has few languages, and asks for their words at every turn. */
const known = new Map<LanguageTag, Labels>();

function findLabels(tag: LanguageTag): Labels {
  const subtags = tag.split('-');
  const primary = (subtags[0] ?? '').toLowerCase();
  if (primary === 'zh') {
    const traditional = subtags.some(
      (subtag) => subtag.toLowerCase() === 'hant' || traditionalRegions.has(subtag.toUpperCase()),
    );
    return traditional ? labelsByLanguage['zh-Hant'] : labelsByLanguage['zh-Hans'];
  }
  return languagesWithLabels[primary] ?? labelsByLanguage.en;
}

/** The name of `named` in the words of `tag`, or the tag itself where there is no name for it. */
export function languageName(named: LanguageTag, tag: LanguageTag): string {
  return labelsFor(tag).languages[(named.split('-')[0] ?? '').toLowerCase()] ?? named;
}

/** Puts `values` into the `{name}` places of a pattern. */
export function fillPattern(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
