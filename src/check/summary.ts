import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { CHECKS } from './table.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

interface Row {
  readonly code: string;
  readonly severity: Severity;
  count: number;
}

/**
 * A table for terminals: one line for each check that found something, the gravest and most frequent first.
 *
 * @returns Lines without colour, at most `width` columns wide; empty where nothing was found.
 */
export function summarize(diagnostics: readonly Diagnostic[], width = 80): readonly string[] {
  const rows = new Map<string, Row>();
  for (const { code, severity } of diagnostics) {
    const row = rows.get(`${severity} ${code}`);
    if (row === undefined) rows.set(`${severity} ${code}`, { code, severity, count: 1 });
    else row.count += 1;
  }
  const sorted = [...rows.values()].sort(
    (a, b) => RANK[a.severity] - RANK[b.severity] || b.count - a.count || (a.code < b.code ? -1 : 1),
  );
  const widest = Math.max(0, ...sorted.map(({ code }) => code.length));
  const digits = Math.max(0, ...sorted.map(({ count }) => String(count).length));
  return sorted.map(({ code, severity, count }) =>
    `${String(count).padStart(digits)}  ${severity.padEnd(7)}  ${code.padEnd(widest)}  ${CHECKS[code]?.summary ?? ''}`
      .slice(0, width)
      .trimEnd(),
  );
}
