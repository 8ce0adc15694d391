import type { Handout, LanguageTag } from '../content/handout.ts';

/** Languages written with Han characters or with Hangul: they need a face, a leading and a class of their own. */
const EAST_ASIAN = new Set(['zh', 'ja', 'ko']);

/** `zh` of `zh-Hans-CN`. */
export function primarySubtag(tag: LanguageTag): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? tag;
}

/**
 * The classes that stand beside `lang`: `zh`, `ja`, `ko`, and `zh-hant` for traditional characters. Fonts are
 * chosen by class, because mupdf ignores `[lang|="zh"]` and crengine forgets `:lang()` in its contents list.
 */
export function languageClasses(tag: LanguageTag): readonly string[] {
  const known = classesByTag.get(tag);
  if (known !== undefined) return known;
  const found = findClasses(tag);
  classesByTag.set(tag, found);
  return found;
}

/** Asked for every element that has a language; a process meets few languages. */
const classesByTag = new Map<LanguageTag, readonly string[]>();

function findClasses(tag: LanguageTag): readonly string[] {
  const primary = primarySubtag(tag);
  if (!EAST_ASIAN.has(primary)) return [];
  return primary === 'zh' && /-(?:Hant|TW|HK|MO)\b/iu.test(tag) ? ['zh', 'zh-hant'] : [primary];
}

/** The reading order of the book: the second language first where the handout asks for it. */
export function readingOrder(handout: Handout): readonly LanguageTag[] {
  const [first, second, ...rest] = handout.languages;
  if (handout.ebook.order !== 'second-language' || first === undefined || second === undefined) {
    return handout.languages;
  }
  return [second, first, ...rest];
}
