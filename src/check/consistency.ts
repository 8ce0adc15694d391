import type { Handout, LanguageTag, SourceText } from '../content/handout.ts';
import { viewOf } from './view.ts';
import type { RecordFinding } from './record.ts';

interface Use {
  readonly key: string;
  readonly text: SourceText;
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();

/**
 * One term, one translation: keywords of several records of a handout that are the same in the first language and
 * differ in the second. Keywords pair one to one, so no word of running text is guessed at.
 */
export function checkConsistency(
  handout: Handout,
  languages: readonly [LanguageTag, LanguageTag],
): RecordFinding[] {
  const known = new Map<string, Use>();
  return handout.records.flatMap((record) => {
    const [left, right] = [record.keywords?.[languages[0]] ?? [], record.keywords?.[languages[1]] ?? []];
    if (left.length !== right.length) return [];
    return left.flatMap((term, index): RecordFinding[] => {
      const translation = right[index];
      if (translation === undefined) return [];
      const earlier = known.get(fold(term.raw));
      if (earlier === undefined) known.set(fold(term.raw), { key: fold(translation.raw), text: translation });
      if (earlier === undefined || earlier.key === fold(translation.raw)) return [];
      const [first, second] = [viewOf([term], languages[0]), viewOf([translation], languages[1])];
      return [
        {
          record,
          first,
          second,
          finding: {
            check: 'term-consistency',
            message: `\`${first.text}\` is \`${second.text}\` here and \`${earlier.text.raw}\` in an earlier record`,
            first: { start: 0, end: first.text.length },
            second: { start: 0, end: second.text.length },
          },
        },
      ];
    });
  });
}
