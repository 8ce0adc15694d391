import type { Finding, TextPair } from './finding.ts';
import { sentenceSpans } from './correspondence.ts';

const CLOSERS = '(?:["\'”’』」）)\\]］】]|<[^>]{1,8}>|\\s)*$';
const STOP = new RegExp(`[.。!！?？…．｡;；:：]${CLOSERS}`);
const FULL_STOP = new RegExp(`[.。!！?？…．｡]${CLOSERS}`);

const tail = (text: string): { start: number; end: number } => {
  const end = text.trimEnd().length;
  return { start: Math.max(0, end - 1), end };
};

/** One text ends with a stop, the other without: a part may be cut off. */
export function checkSentenceEnd(pair: TextPair): Finding[] {
  const [first, second] = [pair.first.text, pair.second.text];
  if (first.trim() === '' || second.trim() === '') return [];
  const stops = [FULL_STOP.test(first.slice(-12)), FULL_STOP.test(second.slice(-12))];
  if (stops[0] === stops[1] || (STOP.test(first.slice(-12)) && STOP.test(second.slice(-12)))) return [];
  // Names and headings have no stop in Chinese; only what has a sentence inside can lack one.
  if (
    sentenceSpans(first).length + sentenceSpans(second).length < 3 &&
    Math.min(first.length, second.length) < 12
  )
    return [];
  const open = stops[0] === true ? pair.second : pair.first;
  return [
    {
      check: 'sentence-end',
      message: `the text in \`${open.language}\` ends without a stop, its counterpart with one`,
      hint: 'see whether words are missing at the end',
      first: tail(first),
      second: tail(second),
    },
  ];
}
