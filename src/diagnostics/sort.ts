import type { Diagnostic, Place } from './diagnostic.ts';

/** In the order in which a person works through files; the same complaint at the same place once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map(diagnostics.map((one) => [JSON.stringify(one, withoutExcerpt), one]));
  return [...unique.values()].sort(
    (a, b) => comparePlaces(a.place, b.place) || compare(a.code, b.code) || compare(a.message, b.message),
  );
}

/** The line follows from the place, and may be as long as the file. */
function withoutExcerpt(key: string, value: unknown): unknown {
  return key === 'excerpt' ? undefined : value;
}

/** Complaints of one kind about one file that people read before they correct and run again. */
const readAtOnce = 50;

/**
 * The first complaints of each kind in each file, in their order, and a sentence for each kind of which there are more:
 * a font that is missing makes one of every character.
 */
export function shortened(sorted: readonly Diagnostic[]): {
  readonly shown: readonly Diagnostic[];
  readonly omitted: readonly string[];
} {
  const counts = new Map<string, number>();
  const shown = sorted.filter(({ code, place }) => {
    const kind = `\`${code}\`${place ? ` in ${place.file}` : ''}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= readAtOnce;
  });
  const omitted = [...counts].flatMap(([kind, count]) =>
    count > readAtOnce ? [`${String(count - readAtOnce)} more ${kind} (\`--json\` prints all)`] : [],
  );
  return { shown, omitted };
}

/** What has no place comes last: there the summary follows, and it is about everything. */
function comparePlaces(a: Place | undefined, b: Place | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `--strict`: every warning becomes an error. */
export function strictly(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map((one) => (one.severity === 'warning' ? { ...one, severity: 'error' } : one));
}

/** Whether anything stops the output. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.severity === 'error');
}
