import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { palette, useColor } from '../diagnostics/colors.ts';
import { formatDiagnostic, summarize } from '../diagnostics/print.ts';
import { hasErrors, shortened, sortDiagnostics, strictly } from '../diagnostics/sort.ts';
import { exitStatus, type Arguments, type CommandIo } from './command.ts';

/** Prints diagnostics: for people on the error output, with `json` one to a line on the standard output. */
export function report(diagnostics: readonly Diagnostic[], io: CommandIo, json: boolean): void {
  const sorted = sortDiagnostics(diagnostics);
  if (json) {
    for (const one of sorted) io.stdout(`${JSON.stringify(one)}\n`);
    return;
  }
  const colors = palette(useColor(io));
  const { shown, omitted } = shortened(sorted);
  for (const one of shown) io.stderr(`${formatDiagnostic(one, colors)}\n\n`);
  for (const sentence of omitted) io.stderr(`${sentence}\n`);
  if (sorted.length > 0) io.stderr(`${summarize(sorted)}\n`);
}

/** Prints what a command found, `--strict` and `--json` obeyed, and gives its exit status. */
export function finish(diagnostics: readonly Diagnostic[], args: Arguments, io: CommandIo): number {
  const graded = args.switches.has('strict') ? strictly(diagnostics) : diagnostics;
  report(graded, io, args.switches.has('json'));
  return hasErrors(graded) ? exitStatus.wrongInput : exitStatus.built;
}
