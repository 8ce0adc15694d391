import { spawn } from 'node:child_process';

export interface ProgramResult {
  /** Exit status; undefined where the program does not exist. */
  readonly status: number | undefined;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program to its end and collects what it prints. */
export function runProgram(
  command: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    const finish = (status: number | undefined): void => {
      resolve({
        status,
        output: Buffer.concat(output).toString('utf8'),
        errors: Buffer.concat(errors).toString('utf8'),
      });
    };
    child.on('error', () => {
      finish(undefined);
    });
    child.on('close', (status) => {
      finish(status ?? 1);
    });
  });
}
