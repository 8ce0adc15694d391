import { createRequire } from 'node:module';

/**
 * UTF-16 offsets at which a word may be divided with a hyphen, by Liang's patterns for the language.
 * Without minimums the house style applies: three letters on each side and the medical exceptions. With
 * minimums the result is that of TeX with the same patterns. A language without patterns gives none.
 */
export function hyphenate(
  word: string,
  options: { readonly lang: string; readonly left?: number; readonly right?: number },
): readonly number[] {
  const left = options.left ?? 3;
  const right = options.right ?? 3;
  const make: unknown = createRequire(import.meta.url)('hyphen');
  const patterns: unknown = createRequire(import.meta.url)('hyphen/patterns/en-us.js');
  if (typeof make !== 'function' || !options.lang.startsWith('en')) return [];
  const hyphenator: unknown = make(patterns, { hyphenChar: '-', minWordLength: 1 });
  const divided: unknown = typeof hyphenator === 'function' ? hyphenator(word) : word;
  const offsets: number[] = [];
  let offset = 0;
  for (const part of String(divided).split('-')) {
    offset += part.length;
    if (offset >= left && word.length - offset >= right) offsets.push(offset);
  }
  return offsets;
}
