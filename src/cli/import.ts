import { canonicalLanguage, languageProblem } from '../content/language-tag.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { formatNames, importCommand, isFormat } from '../import/index.ts';
import { exitStatus, usageFault, type RunCommand } from './command.ts';
import { finish, report } from './report.ts';

/** `duiye import`: other people's records become record files. */
export const importRecords: RunCommand = async (args, io) => {
  const from = args.values.get('from');
  const to = args.values.get('to');
  const languages = args.values
    .get('lang')
    ?.split(',')
    .map((tag) => tag.trim());
  const faults = [...formatFault(from), ...(languages ?? []).flatMap(languageFault)];
  if (faults.length > 0) {
    report(faults, io, args.switches.has('json'));
    return exitStatus.wrongCommandLine;
  }
  const asked = {
    files: args.positionals,
    dryRun: args.switches.has('dry-run'),
    force: args.switches.has('force'),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(languages && { languages: languages.map((tag) => canonicalLanguage(tag) ?? tag) }),
  };
  // With `--json` the standard output is for diagnostics alone.
  const stdout = args.switches.has('json') ? io.stderr : io.stdout;
  return finish(await importCommand(asked, { stdout, stdin: io.stdin }), args, io);
};

function formatFault(from: string | undefined): readonly Diagnostic[] {
  if (from === undefined || isFormat(from)) return [];
  const hint = suggest(from, Object.keys(formatNames), 'formats');
  return [usageFault('unknown-value', `\`${from}\` is not a format`, hint)];
}

function languageFault(tag: string): readonly Diagnostic[] {
  const problem = languageProblem(tag);
  return problem ? [usageFault(problem.code, problem.message, problem.hint)] : [];
}
