import type { BilingualRecord, Handout, LanguageTag } from '../content/handout.ts';
import { scanDefinitions, type Definition } from './abbreviations.ts';
import { languageFamily, type Finding, type Span, type TextPair } from './finding.ts';
import type { PlacedFinding } from './record.ts';
import { findTerm } from './terms.ts';
import { viewOf, type TextView } from './view.ts';

/** A short form that an English and a Chinese text explain. */
interface ExplainedTerm {
  readonly english: Span & { readonly words: string };
  readonly chinese: Span & { readonly words: string };
  readonly short: string;
}

const FILLERS = new Set(['of', 'the', 'and', 'in', 'for', 'to', 'a', 'an', 'with', 'by', 'on']);

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

function explainedTerms(pair: TextPair): ExplainedTerm[] {
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

const fold = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word.replace(/(?<=[^s])s$/, ''))
    .join(' ')
    .trim();

/** A term of this many words has at least this many characters in Chinese. */
const leastCharacters = (english: string): number =>
  Math.max(2, Math.ceil(1.5 * english.split(/[\s-]+/).filter((word) => !FILLERS.has(word)).length));

/** Whether both end in the same characters in any order: 脊柱内镜手术 and 内镜脊柱手术 are one. */
function sameCharacters(one: string, other: string, least: number): boolean {
  const sorted = (words: string, length: number): string => [...words.slice(-length)].sort().join('');
  const longest = Math.min(one.length, other.length);
  for (let length = least; length <= longest; length += 1)
    if (sorted(one, length) === sorted(other, length)) return true;
  return false;
}

/**
 * Whether two stretches of Chinese can end in the same term. Where a term begins is not marked, so their common end
 * must only be long enough; 骨质疏松 and 骨质疏松症 are one.
 */
export function endAlike(english: string, one: string, other: string): boolean {
  const least = leastCharacters(english);
  if (one.includes(other.slice(-least)) || other.includes(one.slice(-least))) return true;
  if (sameCharacters(one, other, least)) return true;
  let common = 0;
  while (common < one.length && one.at(-1 - common) === other.at(-1 - common)) common += 1;
  return common >= least;
}

interface Known {
  readonly words: string;
  readonly from: string;
}

interface Source {
  readonly record: BilingualRecord;
  readonly first: TextView;
  readonly second: TextView;
}

function sourceOf(record: BilingualRecord, [first, second]: readonly [LanguageTag, LanguageTag]): Source {
  const texts = (language: LanguageTag): TextView =>
    viewOf(
      record.abstract.flatMap(({ text }) => text[language] ?? []),
      language,
    );
  return { record, first: texts(first), second: texts(second) };
}

/** English keywords and their translations, where a record has as many of both. */
function keywordTerms(
  record: BilingualRecord,
  languages: readonly [LanguageTag, LanguageTag],
): [string, string][] {
  const [left, right] = languages.map((language) => record.keywords?.[language] ?? []);
  if (left === undefined || right === undefined || left.length !== right.length) return [];
  const chineseFirst = languageFamily(languages[0]) === 'chinese';
  return left.flatMap((text, index): [string, string][] => {
    const twin = right[index];
    if (twin === undefined) return [];
    return [chineseFirst ? [fold(twin.raw), text.raw.trim()] : [fold(text.raw), twin.raw.trim()]];
  });
}

/**
 * One English term, one Chinese term in the texts of a handout. Terms are learned from keywords and from the long
 * forms before abbreviations that both languages explain; a later long form that does not end as the learned term
 * does is reported. Nothing is guessed about words that no source pairs.
 */
export function checkLearnedTerms(
  handout: Handout,
  languages: readonly [LanguageTag, LanguageTag],
): PlacedFinding[] {
  const known = new Map<string, Known>();
  for (const record of handout.records)
    for (const [english, words] of keywordTerms(record, languages))
      if (!known.has(english) && /^\p{Script=Han}+$/u.test(words))
        known.set(english, { words, from: 'the keywords' });
  return handout.records.flatMap((record) => {
    const source = sourceOf(record, languages);
    return explainedTerms(source).flatMap((term): PlacedFinding[] => {
      const english = fold(term.english.words);
      const learned = known.get(english);
      if (learned === undefined) known.set(english, { words: term.chinese.words, from: 'an earlier text' });
      if (learned === undefined || endAlike(english, learned.words, term.chinese.words)) return [];
      return [{ first: source.first, second: source.second, finding: inconsistent(source, term, learned) }];
    });
  });
}

function inconsistent(pair: TextPair, { english, chinese }: ExplainedTerm, learned: Known): Finding {
  // Where the Chinese term begins is not marked; it is shown as long as the learned one.
  const words = chinese.words.slice(-Math.max(learned.words.length, leastCharacters(english.words)));
  const tail = { start: chinese.end - words.length, end: chinese.end };
  const spans = [english, tail].map(({ start, end }) => ({ start, end }));
  const [first, second] = languageFamily(pair.first.language) === 'english' ? spans : spans.toReversed();
  return {
    check: 'term-consistency',
    message: `\`${english.words}\` is \`${words}\` here and \`${learned.words}\` in ${learned.from}`,
    ...(first !== undefined && { first }),
    ...(second !== undefined && { second }),
  };
}

/** Two translations of one keyword in the texts of a handout: the text has the one that another record names. */
export function checkTermsInText(
  handout: Handout,
  languages: readonly [LanguageTag, LanguageTag],
): PlacedFinding[] {
  const variants = new Map<string, string[]>();
  for (const record of handout.records)
    for (const [english, words] of keywordTerms(record, languages)) {
      const all = variants.get(english) ?? [];
      if (words.length > 1 && !all.includes(words)) variants.set(english, [...all, words]);
    }
  const doubtful = [...variants].filter(([, words]) => words.length > 1);
  if (doubtful.length === 0) return [];
  return handout.records.flatMap((record) => {
    const source = sourceOf(record, languages);
    return doubtful.flatMap(([english, words]) => otherVariant(source, english, words));
  });
}

function otherVariant(
  { first, second }: Source,
  english: string,
  [usual = '', ...others]: string[],
): PlacedFinding[] {
  const [said, target, side] =
    languageFamily(first.language) === 'english'
      ? [findTerm(first, english), second, 'second' as const]
      : [findTerm(second, english), first, 'first' as const];
  if (said === undefined || target.text.includes(usual)) return [];
  const used = others.find((word) => target.text.includes(word));
  if (used === undefined) return [];
  const start = target.text.indexOf(used);
  const finding: Finding = {
    check: 'term-consistency',
    message: `\`${english}\` is \`${used}\` here and \`${usual}\` in the keywords of an earlier record`,
    [side === 'first' ? 'second' : 'first']: said,
    [side]: { start, end: start + used.length },
  };
  return [{ first, second, finding }];
}
