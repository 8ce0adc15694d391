import type { BilingualRecord, LanguageTag, SourceText } from '../content/handout.ts';
import { viewOf, type TextView } from './view.ts';

/** A text of a record in which terms are looked for. */
export interface TermText {
  readonly record: BilingualRecord;
  readonly first: TextView;
  readonly second: TextView;
}

/** The title and the abstract of a record, each by itself: a title uses a term without repeating its long form. */
export function termTexts(
  record: BilingualRecord,
  [first, second]: readonly [LanguageTag, LanguageTag],
): TermText[] {
  const pair = (textsOf: (language: LanguageTag) => readonly SourceText[]): TermText => ({
    record,
    first: viewOf(textsOf(first), first),
    second: viewOf(textsOf(second), second),
  });
  return [
    pair((language) => [record.title?.[language]].filter((text) => text !== undefined)),
    pair((language) => record.abstract.flatMap(({ text }) => text[language] ?? [])),
  ].filter((text) => text.first.text !== '' && text.second.text !== '');
}
