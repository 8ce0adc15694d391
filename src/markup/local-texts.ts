import type { BilingualRecord, Handout, LanguageTag, Localized } from '../content/handout.ts';
import type { Labels } from './labels.data.ts';
import { labelsFor } from './labels.ts';
import type { LeafRegistry, LocalText, TextLeaf } from './text-leaf.ts';

export type Medium = 'print' | 'ebook';

/** What the builders of views share: where texts are registered, and the languages in reading order. */
export interface ViewContext {
  readonly registry: LeafRegistry;
  readonly languages: readonly LanguageTag[];
  readonly medium: Medium;
  readonly handout: Handout;
}

/** The texts of the handout's languages, in its order; languages that the handout does not name are left out. */
export function localTexts(context: ViewContext, localized: Localized | undefined): LocalText[] {
  return context.languages.flatMap((lang) => {
    const text = localized?.[lang];
    return text === undefined ? [] : [{ lang, text: context.registry.source(text) }];
  });
}

/** One of the program's words, once a language. Languages that share a word show it once. */
export function labelTexts(context: ViewContext, choose: (labels: Labels) => string): LocalText[] {
  const seen = new Set<string>();
  return context.languages.flatMap((lang) => {
    const word = choose(labelsFor(lang));
    if (seen.has(word)) return [];
    seen.add(word);
    return [{ lang, text: context.registry.plain(word) }];
  });
}

/** A bare field of the record that stands in the file as it is printed. */
export function fieldText(
  context: ViewContext,
  record: BilingualRecord,
  field: string,
  text: string | undefined,
): TextLeaf | null {
  if (text === undefined || text === '') return null;
  return context.registry.plain(text, { file: record.origin.file, field, offset: 0 });
}

/** The texts of all languages in one string, for bookmarks and attributes. */
export function joinedPlain(texts: readonly LocalText[]): string {
  return texts.map(({ text }) => text.plain).join(' ');
}
