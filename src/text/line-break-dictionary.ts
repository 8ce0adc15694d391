import { allowedBreak, noBreak } from './line-break-kinds.ts';

/** Scripts of class SA that the platform has a dictionary or model for (UAX 14, LB1); Myanmar signs and stops are not of it. */
const complexRun = /(?:[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]|(?![\u104A-\u104F])\p{sc=Myanmar})+/gu;

const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Opens the places between words within runs of South East Asian text, which has no spaces between words. */
export function openBetweenComplexWords(text: string, found: Uint8Array): void {
  for (const run of text.matchAll(complexRun))
    for (const { index } of words.segment(run[0]))
      if (index > 0 && found[run.index + index] === noBreak) found[run.index + index] = allowedBreak;
}
