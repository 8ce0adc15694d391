import { frequentFamilyNames, pinyinFamilyNames } from './person-names.data.ts';

/** A name taken apart, with the numbers of affiliations that stood behind it. */
export interface ParsedName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly marks: readonly number[];
}

const familyNames = new Set(pinyinFamilyNames.split(' '));
const frequentNames = new Set(frequentFamilyNames.split(' '));
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The longest lists of real papers, with thousands of names, are shorter. */
const longestList = 100_000;

/**
 * Reads a list of names as people write it: `Li Ningdao, Zhao Runhan`, `Yang L(1), Li W(1)`, `LIANG Shao-lin1,2`,
 * `Smith, John A.; Jones, Mary`, `王咏梅¹，石恩涛¹`, `A;B;`.
 *
 * @returns nothing where the text is no list of names
 */
export function parseNameList(text: string): readonly ParsedName[] | undefined {
  if (text.length > longestList) return undefined;
  const pieces = separateNames(text);
  if (pieces.length === 0 || pieces.some(({ name }) => !isName(name))) return undefined;
  const familyFirst = isFamilyFirst(pieces.map(({ name }) => name));
  return pieces.map(({ name, marks }) => ({ ...splitName(name, familyFirst), marks }));
}

interface Piece {
  readonly name: string;
  readonly marks: readonly number[];
}

function separateNames(text: string): Piece[] {
  const plain = text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => String(superscripts.indexOf(digit)))
    .replace(/<su[pb]>([^<]*)<\/su[pb]>/gu, '$1')
    .replace(/\(([\d,\s]+)\)/gu, '$1')
    .replace(/[*＊†‡§#’‘'`^]+(?=[\s,，;；、\d]|$)/gu, '')
    .replace(/\\[*]?/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\. ?$/u, '');
  const semicolons = /[;；]/u.test(plain);
  const parts = plain
    .replace(/(?<=\d)\s*[,，.]\s*(?=\d)/gu, '+')
    .split(semicolons ? /[;；]/u : /[,，、]| (?:and|und|et|y|和|与) |&/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^[\d+*\s]+$/u.test(part));
  return parts.flatMap((part) => hanNames(part).map(toPiece));
}

/** Chinese names may stand with blanks only between them. */
function hanNames(part: string): string[] {
  const words = part.split(/\s+/u);
  return words.length > 1 && words.every((word) => /^\p{sc=Han}{2,4}[\d+]*$/u.test(word)) ? words : [part];
}

function toPiece(part: string): Piece {
  const marks = /(?<![\s+\d])[\s+]*\d[\d+\s]*$/u.exec(part)?.[0] ?? '';
  return {
    name: part
      .slice(0, part.length - marks.length)
      .replace(/\s+/gu, ' ')
      .trim(),
    marks: (marks.match(/\d+/gu) ?? []).map(Number).filter((mark) => mark > 0),
  };
}

const particles = 'von|van|de|da|di|dos|del|der|den|la|le|el|al|bin|ibn|ten|ter|du|st';
const latinName = new RegExp(
  `^(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|${particles})(?:,? (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|${particles})){1,5}$`,
  'u',
);

function isName(name: string): boolean {
  if (/^\p{sc=Han}(?:\s*\p{sc=Han}){1,3}$/u.test(name) || /^\p{sc=Hang}{2,5}$/u.test(name)) return true;
  if (/^\p{sc=Han}{1,4}[ 　]\p{sc=Han}{1,4}$/u.test(name)) return true;
  if (/^[\p{sc=Han}·.]{2,12}$/u.test(name) && name.includes('·')) return true;
  return latinName.test(name) && name.length <= 60;
}

/** Whether family names stand first: in capitals, before initials, or because they are Chinese ones. */
function isFamilyFirst(names: readonly string[]): boolean {
  const latin = names.filter((name) => /^\p{sc=Latn}/u.test(name)).map((name) => name.split(' '));
  if (latin.length === 0) return true;
  const share = (test: (words: readonly string[]) => boolean): number =>
    latin.filter(test).length / latin.length;
  if (
    share(
      ([first = '', ...rest]) => /^\p{Lu}{2,}$/u.test(first) && rest.some((word) => /\p{Ll}/u.test(word)),
    ) > 0.5
  )
    return true;
  // `Wenjie JIANG`: the family name is the one in capitals, and no initials.
  const capitalFamily = (words: readonly string[]): boolean =>
    /^\p{Lu}{2,}$/u.test(words.at(-1) ?? '') && familyNames.has(words.at(-1)?.toLowerCase() ?? '');
  if (share((words) => capitalFamily(words) && !familyNames.has(words[0]?.toLowerCase() ?? '')) > 0.5)
    return false;
  if (share((words) => /^\p{Lu}{1,3}$/u.test(words.at(-1) ?? '')) > 0.5) return true;
  const first = latin.reduce((sum, [word]) => sum + familyWeight(word), 0);
  const last = latin.reduce((sum, words) => sum + familyWeight(words.at(-1)), 0);
  return first > latin.length / 2 && first >= last;
}

/** How likely a word is a Chinese family name. */
function familyWeight(word = ''): number {
  const name = word.toLowerCase();
  return frequentNames.has(name) ? 2 : familyNames.has(name) ? 1 : 0;
}

/** Divides one name; Han and Hangul names stay whole, since where they divide is not marked. */
export function splitName(
  name: string,
  familyFirst: boolean,
): Pick<ParsedName, 'family' | 'given' | 'literal'> {
  if (!/\p{sc=Latn}/u.test(name)) return { literal: name.replace(/(?<=\p{sc=Han})\s+(?=\p{sc=Han})/gu, '') };
  const [beforeComma = '', afterComma] = name.split(/(?<!\s)\s*,\s*/u);
  if (afterComma !== undefined && afterComma !== '') return { family: beforeComma, given: afterComma };
  const words = name.split(/\s+/u);
  if (words.length < 2) return { literal: name };
  if (familyFirst) {
    const family = words[0] ?? '';
    // `YANG` is how Chinese journals mark the family name, not how it is spelt.
    return {
      family: /^\p{Lu}{2,}$/u.test(family) ? capitalized(family) : family,
      given: words.slice(1).join(' '),
    };
  }
  const particle = words.findIndex(
    (word, index) => index > 0 && new RegExp(`^(?:${particles})$`, 'u').test(word),
  );
  const at = particle > 0 ? particle : words.length - 1;
  const last = words.slice(at).join(' ');
  return {
    family: /^\p{Lu}{3,}$/u.test(last) ? capitalized(last) : last,
    given: words.slice(0, at).join(' '),
  };
}

function capitalized(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}
