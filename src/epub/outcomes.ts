import { fail, succeed, type Outcome } from '../diagnostics/diagnostic.ts';

/** All values where every outcome is one, else the diagnostics of all: everything wrong is told at once. */
export function collect<T>(outcomes: readonly Outcome<T>[]): Outcome<readonly T[]> {
  const diagnostics = outcomes.flatMap((outcome) => outcome.diagnostics);
  const values = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  return values.length === outcomes.length ? succeed(values, diagnostics) : fail(diagnostics);
}
