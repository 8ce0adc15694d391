import type { CheckEntry } from '../check/table.ts';
import { codes } from '../diagnostics/codes.data.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { exitStatus, usageFault, type RunCommand } from './command.ts';
import { report } from './report.ts';

/** `duiye explain CODE`: what a diagnostic or a check means and what to do about it. */
export const explain: RunCommand = async (args, io) => {
  const name = args.positionals[0] ?? '';
  const { CHECKS } = await import('../check/table.ts');
  const text =
    explainCode(name) ?? explainCheck(name, Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined);
  if (text !== undefined) {
    io.stdout(text);
    return exitStatus.built;
  }
  const hint = suggest(name, [...codes.map((one) => one.code), ...Object.keys(CHECKS)]);
  const fault = usageFault('unknown-code', `there is no diagnostic \`${name}\``, hint);
  report([fault], io, args.switches.has('json'));
  return exitStatus.wrongCommandLine;
};

function explainCode(name: string): string | undefined {
  const found = codes.find((one) => one.code === name);
  if (!found) return undefined;
  const example = found.example === undefined ? '' : `\n${indented(found.example)}\n`;
  return `${name}: ${found.title}\n\n${found.explanation}\n${example}`;
}

function explainCheck(name: string, check: CheckEntry | undefined): string | undefined {
  if (!check) return undefined;
  const wrong = check.wrong ? `\n${indented(`${check.wrong.en}\n${check.wrong.zh}`)}\n` : '';
  return `${name}: ${check.summary}\n\n${check.explanation}\n${wrong}`;
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
}
