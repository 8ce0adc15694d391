import { kuikenAdditions } from './hyphenation-additions.data.ts';
import { liangExceptions, medicalExceptions } from './hyphenation-exceptions.data.ts';
import { hyphenationPatterns } from './hyphenation-patterns.ts';
import { primaryLanguage } from './language.ts';
import { levelsAt, nodeAfter, type Patterns, type PatternTrie } from './pattern-trie.ts';

/**
 * `tex`: what TeX finds with the same patterns and minimums, in American English those of hyphen.tex with its
 * fourteen exceptions. `house`: Kuiken's additions and a list of medical words too, and no division of words
 * with capitals or digits inside (mRNA, COVID).
 */
export type HyphenationStyle = 'tex' | 'house';

export interface HyphenationOptions {
  /** BCP 47; a language without patterns gives no division. */
  readonly lang: string;
  /** Letters that must stay before and after a division; by default 3 and 3. */
  readonly left?: number;
  readonly right?: number;
  /** By default `house`; `tex` where a minimum is named, so that the result can be held against TeX's. */
  readonly style?: HyphenationStyle;
}

const houseMinimum = 3;

/**
 * UTF-16 offsets at which a word may be divided with a hyphen, by Liang's patterns for the language (F. M. Liang,
 * Word Hy-phen-a-tion by Com-put-er, 1983). Of several runs of letters (`patient’s`) each is divided by itself.
 */
export function hyphenate(word: string, options: HyphenationOptions): readonly number[] {
  const patterns = hyphenationPatterns(options.lang);
  if (patterns === undefined) return [];
  const { left = houseMinimum, right = houseMinimum } = options;
  const named = options.left !== undefined || options.right !== undefined;
  const house = (options.style ?? (named ? 'tex' : 'house')) === 'house';
  const points: number[] = [];
  for (const { 0: letters, index } of word.matchAll(lettersOf(word))) {
    if (house && !isPlainWord(letters)) continue;
    for (const point of pointsOf(letters, options.lang, patterns, house))
      if (point >= left && letters.length - point >= right) points.push(index + point);
  }
  return points;
}

/** Runs of letters; of a word in ASCII, as most are, by a pattern that costs nothing. */
function lettersOf(word: string): RegExp {
  return isAscii.test(word) ? /[A-Za-z]+/g : /[\p{L}\p{M}]+/gu;
}

const isAscii = /^[\0-\x7F]*$/;

function isPlainWord(letters: string): boolean {
  const rest = letters.slice(1);
  return !(isAscii.test(rest) ? /[A-Z]/ : /\p{Lu}/u).test(rest);
}

/** The most words that are remembered of one language: a book's vocabulary. */
const mostRemembered = 30_000;
const remembered = new Map<string, Map<string, readonly number[]>>();

/** All points of a word whatever the minimums, remembered. */
function pointsOf(letters: string, lang: string, patterns: Patterns, house: boolean): readonly number[] {
  const key = `${lang} ${house ? 'house' : 'tex'}`;
  let words = remembered.get(key);
  if (words === undefined || words.size >= mostRemembered) remembered.set(key, (words = new Map()));
  const known = words.get(letters);
  if (known !== undefined) return known;
  const lowered = letters.toLowerCase();
  const american = primaryLanguage(lang) === 'en' && !/-(?:gb|au|ie|nz|za|in)\b/i.test(lang);
  const found =
    exceptionOf(lowered, lang, american, house) ??
    patternPoints(lowered, patterns, american && !house ? additions() : undefined);
  words.set(letters, lowered.length === letters.length ? found : []);
  return words.get(letters) ?? [];
}

function exceptionOf(
  word: string,
  lang: string,
  american: boolean,
  house: boolean,
): readonly number[] | undefined {
  if (primaryLanguage(lang) !== 'en') return undefined;
  const medical = house ? exceptions(medicalExceptions).get(word) : undefined;
  return medical ?? (american ? exceptions(liangExceptions).get(word) : undefined);
}

const readLists = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** Reads a list of words with their hyphens, once. */
function exceptions(list: string): ReadonlyMap<string, readonly number[]> {
  const known = readLists.get(list);
  if (known !== undefined) return known;
  const read = new Map<string, readonly number[]>();
  for (const entry of list.split(/\s+/)) {
    const points: number[] = [];
    let offset = 0;
    for (const part of entry.split('-').slice(0, -1)) points.push((offset += part.length));
    read.set(entry.replaceAll('-', ''), points);
  }
  readLists.set(list, read);
  return read;
}

let additionSet: ReadonlySet<string> | undefined;

function additions(): ReadonlySet<string> {
  additionSet ??= new Set(kuikenAdditions.split(' '));
  return additionSet;
}

/** Every pattern that fits raises the levels between its letters; odd levels are points (Liang, chapter 2). */
function patternPoints(
  word: string,
  patterns: Patterns,
  except: ReadonlySet<string> | undefined,
): readonly number[] {
  const dotted = `.${word}.`;
  const levels = new Uint8Array(word.length + 2);
  for (let start = 0; start < dotted.length; start++) raiseFrom(dotted, start, patterns, except, levels);
  const points: number[] = [];
  for (let point = 1; point < word.length; point++) if ((levels[point] ?? 0) % 2 === 1) points.push(point);
  return points;
}

/** Raises the levels of all patterns that begin at `start`; `levels[i]` stands before letter `i` of the word. */
function raiseFrom(
  dotted: string,
  start: number,
  { levels: table, trie }: Patterns,
  except: ReadonlySet<string> | undefined,
  levels: Uint8Array,
): void {
  // A pattern that begins with the dot has no level before it: its levels begin before the first letter.
  const base = Math.max(0, start - 1);
  let node: PatternTrie | undefined = trie;
  for (let end = start; end < dotted.length && node !== undefined; end++) {
    const next = nodeAfter(node, dotted.charAt(end));
    if (next === undefined) return;
    const index = levelsAt(next);
    if (index !== undefined && except?.has(dotted.slice(start, end + 1)) !== true)
      for (const [at, level] of (table[index] ?? []).entries())
        levels[base + at] = Math.max(levels[base + at] ?? 0, level);
    node = typeof next === 'number' ? undefined : next;
  }
}
