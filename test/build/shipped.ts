import { openBuildContext, type BuildContext } from '../../src/build.ts';
import { normalizeHandout } from '../../src/build/normalize-handout.ts';
import { plainTextOf } from '../../src/content/edits.ts';
import type { BilingualRecord, Handout, SourceText } from '../../src/content/handout.ts';
import { loadContent } from '../../src/content/load.ts';

/** A handout that comes with the project. */
export function shippedHandout(id: string): Handout {
  const handout = loadContent('content').handouts.find((candidate) => candidate.id === id);
  if (handout === undefined) throw new Error(`content/ has no handout ${id}`);
  return handout;
}

let context: BuildContext | undefined;

/** Templates, style sheet and fonts, opened once. */
export function buildContext(): BuildContext {
  if (context === undefined) {
    const opened = openBuildContext({ formats: ['pdf', 'epub'] });
    if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
    context = opened.value;
  }
  return context;
}

/** The words of a handout's records in reading order: title pair, then section by section, both languages. */
export function wordsInReadingOrder(handout: Handout): readonly string[] {
  const normalized = normalizeHandout(handout);
  return normalized.records.flatMap((record) => recordWords(record, normalized.languages));
}

function recordWords(record: BilingualRecord, languages: readonly string[]): readonly string[] {
  const plain = (text: SourceText | undefined): readonly string[] =>
    text === undefined ? [] : [plainTextOf(text.content).trim()];
  return [
    ...languages.flatMap((language) => plain(record.title?.[language])),
    ...record.abstract.flatMap((section) =>
      languages.flatMap((language) => [
        ...plain(section.label?.[language]),
        ...(section.text[language] ?? []).flatMap(plain),
      ]),
    ),
    ...languages.flatMap((language) => (record.keywords?.[language] ?? []).flatMap(plain)),
    ...record.related.flatMap((related) => plain(related.citation)),
  ];
}

/** Text without white space and without the hyphens of divided words. */
export function joined(text: string): string {
  return text.replace(/\u00AD\s*/g, '').replace(/\s+/g, '');
}
