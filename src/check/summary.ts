import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { codes } from '../diagnostics/codes.data.ts';
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
    shorten(
      `${String(count).padStart(digits)}  ${severity.padEnd(7)}  ${code.padEnd(widest)}  ${meaning(code)}`.trimEnd(),
      width,
    ),
  );
}

const meaning = (code: string): string =>
  CHECKS[code]?.summary ?? codes.find((entry) => entry.code === code)?.title ?? '';

/** The line as far as whole words of it fit, with an ellipsis where it is cut. */
function shorten(line: string, width: number): string {
  if (line.length <= width) return line;
  const cut = line.slice(0, width - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > width / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
