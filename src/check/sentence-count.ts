import { languageFamily, type Finding, type PairText, type TextPair } from './finding.ts';
import { lengthDeviation } from './length.ts';

const ENGLISH_STOP =
  /(?<!\b(?:vs|e\.g|i\.e|et al|cf|ca|approx|Dr|Prof|Mr|Mrs|No|Fig|St|spp?|[A-Z]))[.!?]["'”’)\]]{0,2}(?=\s+["'“‘([]?[\p{Lu}\d]|\s*$)/gu;
const CHINESE_STOP = /[。！？｡]|[.!?](?=\s*\p{Script=Han}|\s*$)/gu;

/** How many sentences a text has; a rest without a stop counts as one. */
export function countSentences({ text, language }: PairText): number {
  const stops = [...text.matchAll(languageFamily(language) === 'english' ? ENGLISH_STOP : CHINESE_STOP)];
  const last = stops.at(-1);
  const rest = text.slice(last === undefined ? 0 : last.index + last[0].length);
  return stops.length + (/[\p{L}\p{N}]/u.test(rest) ? 1 : 0);
}

// Chinese joins by commas what English says in two or three sentences: counts agree in a third of professional
// translations. Half as many, in a text too short by two spreads, none of them has.
const FEWEST = 3;
const SUSPECT_DEVIATION = 2;

/** Less than half the sentences, in a text that is short for its translation. */
export function checkSentenceCount(pair: TextPair): Finding[] {
  const counts = [countSentences(pair.first), countSentences(pair.second)] as const;
  const [fewer, more] = [Math.min(...counts), Math.max(...counts)];
  if (more < FEWEST || fewer * 2 >= more) return [];
  const deviation = lengthDeviation(pair);
  if (deviation === undefined) return [];
  const shortSide = counts[0] < counts[1] ? pair.first : pair.second;
  const isShort = languageFamily(shortSide.language) === 'chinese' ? deviation : -deviation;
  if (isShort < SUSPECT_DEVIATION) return [];
  return [
    {
      check: 'sentence-count',
      message: `${sentences(counts[0])} in \`${pair.first.language}\`, ${String(counts[1])} in \`${pair.second.language}\`, which differ in length too`,
      hint: `see whether a sentence is missing in \`${shortSide.language}\``,
      first: { start: 0, end: pair.first.text.length },
      second: { start: 0, end: pair.second.text.length },
    },
  ];
}

const sentences = (count: number): string => `${String(count)} sentence${count === 1 ? '' : 's'}`;
