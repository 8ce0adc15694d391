/** Words to be found in a text, by their first character, the longest first, so that `mmHg` wins over `mm`. */
export type WordTable = ReadonlyMap<string, readonly string[]>;

/** Sorts words into a table. A pattern with hundreds of alternatives takes milliseconds to compile when it first runs. */
export function wordTable(words: Iterable<string>): WordTable {
  const table = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const alike = table.get(word.charAt(0));
    if (alike === undefined) table.set(word.charAt(0), [word]);
    else alike.push(word);
  }
  for (const alike of table.values()) alike.sort((a, b) => b.length - a.length);
  return table;
}

/** Where the first word that stands at an offset, and that `end` accepts, ends; undefined where none does. */
export function wordEnd(
  table: WordTable,
  text: string,
  offset: number,
  end: (after: number) => number | undefined,
): number | undefined {
  for (const word of table.get(text.charAt(offset)) ?? []) {
    if (!text.startsWith(word, offset)) continue;
    const found = end(offset + word.length);
    if (found !== undefined) return found;
  }
  return undefined;
}
