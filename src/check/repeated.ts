import { sentenceSpans } from './correspondence.ts';
import type { Finding, Span, TextPair } from './finding.ts';

const SHORTEST_LETTERS = 24;
const SHORTEST_CHARACTERS = 12;

const isLong = (sentence: string): boolean =>
  sentence.length >= (/\p{Script=Han}/u.test(sentence) ? SHORTEST_CHARACTERS : SHORTEST_LETTERS);

/** The sentences of a text that stand in it before. */
function repeatedSentences(text: string): Span[] {
  const seen = new Set<string>();
  return sentenceSpans(text).filter(({ start, end }) => {
    const sentence = text.slice(start, end).replace(/\s+/g, ' ').trim();
    const again = isLong(sentence) && seen.has(sentence);
    seen.add(sentence);
    return again;
  });
}

/** The same sentence twice in one language, and not in the other. */
export function checkRepeatedSentences(pair: TextPair): Finding[] {
  const [first, second] = [repeatedSentences(pair.first.text), repeatedSentences(pair.second.text)];
  if (first.length === second.length) return [];
  const [side, spans] =
    first.length > second.length ? (['first', first] as const) : (['second', second] as const);
  return spans.map(({ start, end }) => ({
    check: 'text-repeated',
    message: 'the same sentence stands twice',
    [side]: { start: start + (/^\s*/.exec(pair[side].text.slice(start, end))?.[0].length ?? 0), end },
  }));
}
