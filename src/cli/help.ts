import { commonOptions } from './arguments.ts';
import type { Command, OptionSpec } from './command.ts';

/** The help of the whole program. */
export function programHelp(commands: readonly Command[]): string {
  const rows = commands.map((command) => [command.name, command.summary] as const);
  return [
    'Duiye sets bilingual records as handouts to print and books to read.',
    '',
    'usage: duiye COMMAND [options]',
    '',
    'commands:',
    ...table(rows),
    '',
    'options:',
    ...table([
      ['-h, --help', 'show this help, or that of a command: duiye build --help'],
      ['-V, --version', 'show the version'],
    ]),
    '',
    'exit status: 0 done, 1 the input is wrong, 2 the command line is wrong, 70 a fault of the program',
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  const rows = [...command.options, ...commonOptions].map((spec) => [optionNames(spec), spec.help] as const);
  return [
    `${capitalized(command.summary)}.`,
    '',
    `usage: ${command.usage}`,
    '',
    'options:',
    ...table(rows),
    '',
  ].join('\n');
}

function optionNames(spec: OptionSpec): string {
  const short = spec.short === undefined ? '    ' : `-${spec.short}, `;
  return `${short}--${spec.name}${spec.value === undefined ? '' : ` ${spec.value}`}`;
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`);
}
