/**
 * File names of the records: their ids in ASCII, lower case, no spaces, each name once. Two ids that give one
 * name (`李-2025` and `王-2025`) are told apart by a number; names of the book's own files are not taken.
 */
export function recordFileNames(ids: readonly string[]): readonly string[] {
  const taken = new Set(['cover', 'title', 'toc', 'content', 'style', 'index', 'about']);
  return ids.map((id) => {
    const name = firstFree(slug(id), taken);
    taken.add(name);
    return name;
  });
}

/** ASCII letters, digits and single hyphens, at most 60 of them, never empty. */
export function slug(text: string): string {
  const ascii = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/gu, '');
  return ascii === '' ? 'record' : /^[a-z]/u.test(ascii) ? ascii : `r-${ascii}`;
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}-${String(number)}`)) number += 1;
  return `${name}-${String(number)}`;
}
