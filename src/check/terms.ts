import { correspondingSpan } from './correspondence.ts';
import { languageFamily, type Finding, type PairText, type Span, type TextPair } from './finding.ts';
import type { Glossary, GlossaryTerm } from './glossary.ts';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Where a term first stands in a text: whole words, in any case and number where the script has them. */
export function findTerm({ text, language }: PairText, term: string): Span | undefined {
  if (languageFamily(language) === 'chinese') {
    const start = text.toLowerCase().indexOf(term.toLowerCase());
    return start < 0 ? undefined : { start, end: start + term.length };
  }
  const lower = text.toLowerCase();
  // surgery, surgeries: the y goes before the ending is looked for.
  const stem = term.toLowerCase().replace(/y$/, '');
  const endings = term.endsWith('y') ? /^(?:y|ies)(?![\p{L}\p{N}])/u : /^(?:e?s)?(?![\p{L}\p{N}])/u;
  for (let start = lower.indexOf(stem); start >= 0; start = lower.indexOf(stem, start + 1)) {
    const ending = endings.exec(lower.slice(start + stem.length, start + stem.length + 4));
    if (ending !== null && !LETTER_OR_DIGIT.test(lower[start - 1] ?? ' '))
      return { start, end: start + stem.length + ending[0].length };
  }
  return undefined;
}

const findAny = (text: PairText, terms: readonly string[] = []): (Span & { term: string }) | undefined => {
  for (const term of terms) {
    const span = findTerm(text, term);
    if (span !== undefined) return { ...span, term };
  }
  return undefined;
};

const quote = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(' or ');

/** Holds a pair against a glossary: a term of one language must have an allowed counterpart in the other. */
export function checkTerms(pair: TextPair, glossary: Glossary): Finding[] {
  return glossary.terms.flatMap((term) => {
    const found = checkTerm(pair, term, 'first');
    return found.length > 0 ? found : checkTerm(pair, term, 'second');
  });
}

function checkTerm(pair: TextPair, term: GlossaryTerm, side: 'first' | 'second'): Finding[] {
  const other = side === 'first' ? 'second' : 'first';
  const [source, target] = [pair[side], pair[other]];
  const allowed = term.allowed[target.language] ?? [];
  const said = findAny(source, term.allowed[source.language]);
  if (said === undefined) return [];
  const forbidden = findAny(target, term.forbidden[target.language]);
  // A forbidden word may be part of an allowed one.
  const covered =
    forbidden !== undefined &&
    allowed.some((word) => word.includes(forbidden.term) && findTerm(target, word));
  if (forbidden !== undefined && !covered) {
    const message = `\`${said.term}\` is not to be \`${forbidden.term}\``;
    const span = { start: forbidden.start, end: forbidden.end };
    return [{ check: 'term', message, ...hint(allowed, term), [side]: place(said), [other]: span }];
  }
  if (allowed.length === 0 || findAny(target, allowed) !== undefined) return [];
  const message = `\`${said.term}\` stands without ${quote(allowed)} in the other language`;
  return [
    {
      check: 'term',
      message,
      ...hint([], term),
      [side]: place(said),
      [other]: correspondingSpan(source.text, target.text, said),
    },
  ];
}

const place = ({ start, end }: Span): Span => ({ start, end });

function hint(allowed: readonly string[], { note }: GlossaryTerm): { hint?: string } {
  const text = [allowed.length > 0 ? `write ${quote(allowed)}` : '', note ?? ''].filter(Boolean).join('; ');
  return text === '' ? {} : { hint: text };
}
