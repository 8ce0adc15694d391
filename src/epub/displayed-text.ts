import type { SourceText } from '../content/handout.ts';
import { labelsFor } from '../markup/labels.ts';
import { plainText } from '../markup/text-leaf.ts';

/** The words of a text as they are printed, without markup: what the editor supplied stands in brackets. */
export function displayedText(text: SourceText): string {
  const words = plainText(text.content);
  const [open, close] = labelsFor(text.language).brackets;
  return text.supplied ? `${open}${words}${close}` : words;
}
