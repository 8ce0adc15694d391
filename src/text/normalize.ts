import type { Inline } from '../content/handout.ts';

export type Typography = 'standard' | 'verbatim';

/** A text after normalisation. `map[i]` is the offset in the old text that offset `i` of the new one comes from. */
export interface NormalizedText {
  readonly text: string;
  /** One entry more than the text has UTF-16 units: the last is the length of the old text. Never decreasing. */
  readonly map: readonly number[];
}

/** Sets marks, quotes, ranges and spaces as the language does; numbers, DOIs, URLs, units and code stay. */
export function normalize(
  text: string,
  options: { readonly lang: string; readonly typography: Typography },
): NormalizedText {
  void options;
  return { text, map: Array.from({ length: text.length + 1 }, (_, offset) => offset) };
}

/**
 * Normalises a text with markup as one: marks are judged by their neighbours across the markup. The tree keeps
 * its shape; a text whose characters no longer stand one to one is cut so that every `offset` stays true.
 */
export function normalizeContent(
  content: readonly Inline[],
  options: { readonly lang: string; readonly typography: Typography },
): readonly Inline[] {
  void options;
  return content;
}
