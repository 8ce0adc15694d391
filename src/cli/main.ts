import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { parseArguments } from './arguments.ts';
import { exitStatus, usageFault, type Command, type CommandIo } from './command.ts';
import { commands } from './commands.ts';
import { commandHelp, programHelp } from './help.ts';
import { report } from './report.ts';
import { version } from '../version.ts';

/** Runs the program with the arguments after its name and returns its exit status; never throws. */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    tellFault(error, argv, io);
    return exitStatus.internalFault;
  }
}

async function dispatch(argv: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || ['help', '--help', '-h'].includes(name)) return help(rest[0], io);
  if (name === '--version' || name === '-V') {
    io.stdout(`${version()}\n`);
    return exitStatus.built;
  }
  const command = commands.find((one) => one.name === name);
  return command ? run(command, rest, io) : unknownCommand(argv, io);
}

async function run(command: Command, argv: readonly string[], io: CommandIo): Promise<number> {
  const args = parseArguments(command, argv);
  if (!args.ok) {
    report(args.diagnostics, io, argv.includes('--json'));
    return exitStatus.wrongCommandLine;
  }
  if (args.value.switches.has('help')) {
    io.stdout(commandHelp(command));
    return exitStatus.built;
  }
  const execute = await command.load();
  return execute(args.value, io);
}

function help(name: string | undefined, io: CommandIo): number {
  const command = commands.find((one) => one.name === name);
  if (name !== undefined && !name.startsWith('-') && !command) return unknownCommand([name], io);
  io.stdout(command ? commandHelp(command) : programHelp(commands));
  return exitStatus.built;
}

function unknownCommand(argv: readonly string[], io: CommandIo): number {
  const [name = ''] = argv;
  const fault = name.startsWith('-') ? optionBeforeCommand(name, argv) : noSuchCommand(name);
  report([fault], io, argv.includes('--json'));
  return exitStatus.wrongCommandLine;
}

function noSuchCommand(name: string): Diagnostic {
  const names = commands.map((one) => one.name);
  const hint = suggest(name, names, 'commands');
  return usageFault('unknown-command', `there is no command \`${name}\``, hint);
}

function optionBeforeCommand(name: string, argv: readonly string[]): Diagnostic {
  const command = commands.find((one) => argv.includes(one.name));
  const hint = command
    ? `options stand after the command: \`duiye ${command.name} ${name}\``
    : 'see `duiye --help`';
  return usageFault('unknown-option', `there is no option \`${name}\` before a command`, hint);
}

/** People are told what to report; the stack is for who asks with `DUIYE_DEBUG`. */
function tellFault(error: unknown, argv: readonly string[], io: CommandIo): void {
  const message = error instanceof Error ? error.message : String(error);
  const fault: Diagnostic = {
    severity: 'error',
    code: 'internal-fault',
    message: `a fault of duiye itself: ${message.split('\n', 1)[0] ?? ''}`,
    hint: `please report it with your content files and this line: duiye ${version()}, Node ${process.version}, ${process.platform}: duiye ${argv.join(' ')}`,
  };
  report([fault], io, argv.includes('--json'));
  const debug = io.env.DUIYE_DEBUG !== undefined && io.env.DUIYE_DEBUG !== '';
  if (debug) io.stderr(`${error instanceof Error && error.stack !== undefined ? error.stack : message}\n`);
}
