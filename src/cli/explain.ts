import { codes } from '../diagnostics/codes.data.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { exitStatus, usageFault, type RunCommand } from './command.ts';
import { report } from './report.ts';

/** `duiye explain CODE`: what a diagnostic means and what to do about it. */
export const explain: RunCommand = (args, io) => {
  const name = args.positionals[0] ?? '';
  const found = codes.find((one) => one.code === name);
  if (!found) {
    const hint = suggest(
      name,
      codes.map((one) => one.code),
    );
    report(
      [usageFault('unknown-code', `there is no diagnostic \`${name}\``, hint)],
      io,
      args.switches.has('json'),
    );
    return Promise.resolve(exitStatus.wrongCommandLine);
  }
  const example = found.example === undefined ? '' : `\n${indented(found.example)}\n`;
  io.stdout(`${found.code}: ${found.title}\n\n${found.explanation}\n${example}`);
  return Promise.resolve(exitStatus.built);
};

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
}
