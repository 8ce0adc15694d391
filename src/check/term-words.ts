/** Words of terms that their abbreviations and lengths leave out. */
export const FILLERS = new Set(['of', 'the', 'and', 'in', 'for', 'to', 'a', 'an', 'with', 'by', 'on']);

/** An English term as terms are compared: lower case, in the singular, hyphens as blanks. */
export const fold = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word.replace(/(?<=[^s])s$/, ''))
    .join(' ')
    .trim();

/** A term of this many words has at least this many characters in Chinese. */
export const leastCharacters = (english: string): number =>
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
