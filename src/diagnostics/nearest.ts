import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped name most likely means, or undefined where none is near: at most a third of the
 * letters (two in short names) may differ. Case and `_`/`-` do not count as a difference.
 */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(name);
  const ranked = candidates
    .map((candidate) => ({ candidate, far: distance(wanted, fold(candidate)) }))
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1));
  const best = ranked[0];
  return best && best.far <= Math.max(2, Math.floor(name.length / 3)) && best.far < name.length
    ? best.candidate
    : undefined;
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/** The sentence that a hint makes of the nearest name, else of all names where they are few. */
export function suggest(name: string, candidates: readonly string[], what = ''): string | undefined {
  const found = nearest(name, candidates);
  if (found !== undefined) return `did you mean \`${found}\`?`;
  if (candidates.length === 0 || candidates.length > 40) return undefined;
  return `${what === '' ? 'known' : what}: ${candidates.map((candidate) => `\`${candidate}\``).join(', ')}`;
}
