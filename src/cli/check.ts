import { loadContent } from '../content/load.ts';
import { hasErrors, sortDiagnostics } from '../diagnostics/sort.ts';
import { checkContent } from './check-content.ts';
import { exitStatus, type RunCommand } from './command.ts';
import { report } from './report.ts';

/** `duiye check`: reads the languages of records against each other and builds nothing. */
export const check: RunCommand = async (args, io) => {
  const folder = args.values.get('content') ?? 'content';
  const only = args.positionals.length > 0 ? { only: args.positionals } : {};
  const content = loadContent(folder, only);
  const strict = args.switches.has('strict');
  const { diagnostics } = await checkContent(content, folder, { strict, least: 'note' });
  const json = args.switches.has('json');
  const { summarize, toSarif } = await import('../check/index.ts');
  if (args.switches.has('sarif')) {
    io.stdout(`${JSON.stringify(toSarif(sortDiagnostics(diagnostics)), undefined, 2)}\n`);
  } else {
    report(diagnostics, io, json);
    if (!json) printSummary(summarize(diagnostics), content.handouts.length, io.stdout);
  }
  return hasErrors(diagnostics) ? exitStatus.wrongInput : exitStatus.built;
};

function printSummary(table: readonly string[], handouts: number, print: (text: string) => void): void {
  const checked = `${String(handouts)} handout${handouts === 1 ? '' : 's'} checked`;
  print(table.length === 0 ? `${checked}, nothing found\n` : `${checked}\n${table.join('\n')}\n`);
}
