import { allowedBreak, noBreak } from './line-break-kinds.ts';

/** Scripts of class SA that the platform has a dictionary or model for (UAX 14, LB1); Myanmar signs and stops are not of it. */
const complexRun = /(?:[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]|(?![\u104A-\u104F])\p{sc=Myanmar})+/gu;

/** The blocks of these scripts: most texts have none of them, and cost no look-up of properties. */
const complexBlocks =
  /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u19E0-\u19FF\uA9E0-\uA9FF\uAA60-\uAA7F\uD805]/;

let segmenter: Intl.Segmenter | undefined;

/** Made when it is first needed: a segmenter takes tens of milliseconds to load its data. */
function words(): Intl.Segmenter {
  return (segmenter ??= new Intl.Segmenter('und', { granularity: 'word' }));
}

/** Opens the places between words within runs of South East Asian text, which has no spaces between words. */
export function openBetweenComplexWords(text: string, found: Uint8Array): void {
  if (!complexBlocks.test(text)) return;
  for (const run of text.matchAll(complexRun))
    for (const { index } of words().segment(run[0]))
      if (index > 0 && found[run.index + index] === noBreak) found[run.index + index] = allowedBreak;
}
