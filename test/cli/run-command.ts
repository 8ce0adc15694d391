import { main } from '../../src/cli/main.ts';
import type { CommandIo } from '../../src/cli/command.ts';

/** What a run of the program printed, and its exit status. */
export interface RunResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program in this process. */
export async function duiye(
  argv: readonly string[],
  world: Partial<Omit<CommandIo, 'stdout' | 'stderr'>> = {},
): Promise<RunResult> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(argv, {
    stdout: (text) => out.push(text),
    stderr: (text) => err.push(text),
    env: {},
    isTerminal: false,
    stdin: () => Promise.resolve(new Uint8Array()),
    ...world,
  });
  return { status, stdout: out.join(''), stderr: err.join('') };
}
