import type { Span } from './finding.ts';

const SENTENCE_END = /[。！？；]|[.!?;](?=\s|$)/g;

/** The sentences of a text as spans, separated after a stop; enough to point at one, not to count them. */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const found of text.matchAll(SENTENCE_END)) {
    spans.push({ start, end: found.index + 1 });
    start = found.index + 1;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** The sentence of `other` that stands where `span` stands in `text`, judged by its share of the length. */
export function correspondingSpan(text: string, other: string, span: Span): Span {
  const target = (span.start / Math.max(1, text.length)) * other.length;
  const sentence = sentenceSpans(other).find(({ end }) => end > target) ?? { start: 0, end: other.length };
  const lead = /^\s*/.exec(other.slice(sentence.start, sentence.end))?.[0].length ?? 0;
  return { start: Math.min(sentence.start + lead, sentence.end), end: sentence.end };
}
