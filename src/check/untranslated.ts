import { languageFamily, type Finding, type PairText, type TextPair } from './finding.ts';

const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /\p{Script=Latin}{2,}/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const whole = (text: string): { start: number; end: number } => ({ start: 0, end: text.length });

// Names, formulas and citations stay as they are; this many words in a row do not.
const LONGEST_QUOTATION = 14;
const RUN = /(?:[\p{Script=Latin}\d'’-]{1,30}[ ,;:.]{1,2}){14,}/gu;
const FUNCTION_WORD = /\b(?:the|of|and|was|were|is|are|with|in|to|for|that)\b/gi;

/** Why a text seems not to be in its language, and where. */
function strange({ text, language }: PairText): { reason: string; start: number; end: number } | undefined {
  const family = languageFamily(language);
  const [han, latin] = [count(text, HAN), count(text, LATIN_WORD)];
  if (family === 'english' && han > 20 && han > latin)
    return { reason: 'has mostly Chinese characters', ...whole(text) };
  if (family !== 'chinese') return undefined;
  if (han === 0 && latin >= 5) return { reason: 'has no Chinese character', ...whole(text) };
  for (const run of text.matchAll(RUN)) {
    if (count(run[0], LATIN_WORD) >= LONGEST_QUOTATION && count(run[0], FUNCTION_WORD) >= 3)
      return {
        reason: 'has an untranslated passage',
        start: run.index,
        end: run.index + run[0].trimEnd().length,
      };
  }
  return undefined;
}

/** A text left in the other language, as a whole or in a passage. */
export function checkUntranslated(pair: TextPair): Finding[] {
  const [first, second] = [strange(pair.first), strange(pair.second)];
  const found = first ?? second;
  if (found === undefined) return identical(pair);
  const side = first === undefined ? 'second' : 'first';
  const other = side === 'first' ? 'second' : 'first';
  return [
    {
      check: 'untranslated',
      message: `the text in \`${pair[side].language}\` ${found.reason}`,
      [side]: { start: found.start, end: found.end },
      [other]: whole(pair[other].text),
    },
  ];
}

function identical(pair: TextPair): Finding[] {
  const [first, second] = [pair.first.text.trim(), pair.second.text.trim()];
  if (
    first !== second ||
    pair.first.language === pair.second.language ||
    count(first, LATIN_WORD) + count(first, HAN) < 5
  )
    return [];
  return [
    {
      check: 'untranslated',
      message: 'both languages have the same text',
      first: whole(pair.first.text),
      second: whole(pair.second.text),
    },
  ];
}
