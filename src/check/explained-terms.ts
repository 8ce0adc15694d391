import { scanDefinitions, type Definition } from './abbreviations.ts';
import { languageFamily, type Span, type TextPair } from './finding.ts';
import { FILLERS } from './term-words.ts';

/** A short form that an English and a Chinese text explain. */
export interface ExplainedTerm {
  readonly english: Span & { readonly words: string };
  readonly chinese: Span & { readonly words: string };
  readonly short: string;
}

/** The words before a definition that its letters begin: `endoscopic spine surgery` before `(ESS)`. */
function longForm(text: string, { short, start }: Definition): (Span & { words: string }) | undefined {
  const head = text.slice(Math.max(0, start - 90), start).replace(/[\s(（]+$/, '');
  const words = [...head.matchAll(/[A-Za-z]+/g)];
  const letters = short.toLowerCase().replace(/[^a-z]/g, '');
  let letter = letters.length - 1;
  for (let index = words.length - 1; index >= 0 && words.length - index <= letters.length + 3; index -= 1) {
    const word = (words[index]?.[0] ?? '').toLowerCase();
    if (word.startsWith(letters.charAt(letter))) letter -= 1;
    else if (!FILLERS.has(word)) return undefined;
    if (letter < 0) {
      const from = Math.max(0, start - 90) + (words[index]?.index ?? 0);
      const to = Math.max(0, start - 90) + head.length;
      return { start: from, end: to, words: text.slice(from, to) };
    }
  }
  return undefined;
}

/** The Chinese words before a definition, from the last mark on: more than the term, which ends them. */
function chineseBefore(text: string, { start }: Definition): (Span & { words: string }) | undefined {
  const head = /(\p{Script=Han}{2,24})\s?[（(][^（()）]{0,80}$/u.exec(
    text.slice(Math.max(0, start - 110), start),
  );
  if (head === null) return undefined;
  const words = head[1] ?? '';
  const from = Math.max(0, start - 110) + head.index;
  return { start: from, end: from + words.length, words };
}

/** The long forms before abbreviations that both texts explain. */
export function explainedTerms(pair: TextPair): ExplainedTerm[] {
  const [english, chinese] =
    languageFamily(pair.first.language) === 'english' ? [pair.first, pair.second] : [pair.second, pair.first];
  if (languageFamily(english.language) !== 'english' || languageFamily(chinese.language) !== 'chinese')
    return [];
  const definitions = scanDefinitions(chinese);
  return scanDefinitions(english).flatMap((definition): ExplainedTerm[] => {
    const twin = definitions.find(({ short }) => short === definition.short);
    const left = longForm(english.text, definition);
    const right = twin === undefined ? undefined : chineseBefore(chinese.text, twin);
    return left === undefined || right === undefined
      ? []
      : [{ short: definition.short, english: left, chinese: right }];
  });
}
