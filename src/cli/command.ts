import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ProgressStream } from '../batch/progress.ts';

/** What a command sees of the world. Tests give their own. */
export interface CommandIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Where progress goes, if it may be shown. */
  readonly progress?: ProgressStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  readonly stdin: () => Promise<Uint8Array>;
  /** The compiled worker of `src/batch/worker.ts`, where there is one. */
  readonly worker?: URL;
}

/** An option of a command. Without `value` it is a switch. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** What was typed after the command's name, checked against its options. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly switches: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

/** `sysexits.h` calls 70 EX_SOFTWARE: a fault of ours. */
export const exitStatus = { built: 0, wrongInput: 1, wrongCommandLine: 2, internalFault: 70 } as const;

/** One command of the program. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly options: readonly OptionSpec[];
  /** How many arguments without a dash it takes at most; any number where absent. */
  readonly maxPositionals?: number;
  readonly minPositionals?: number;
  /** Loaded when the command runs, so that no command waits for another's libraries. */
  readonly load: () => Promise<RunCommand>;
}

export type RunCommand = (args: Arguments, io: CommandIo) => Promise<number>;

/** A fault of the command line; it ends the program with status 2. */
export function usageFault(code: string, message: string, hint?: string): Diagnostic {
  return { severity: 'error', code, message, ...(hint !== undefined && { hint }) };
}
