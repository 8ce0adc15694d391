import { brokenOutput } from '../batch/write-files.ts';
import { formatDiagnostic } from '../diagnostics/print.ts';
import { exitStatus } from './command.ts';
import { main } from './main.ts';

/**
 * Runs the program as this process: its arguments, its streams, its exit status. Signals end it as they end any
 * program: a listener would hear them only when a long handout is done.
 */
export async function run(): Promise<void> {
  process.stdout.on('error', tellBrokenOutput);
  process.stderr.on('error', () => undefined);
  const status = await main(process.argv.slice(2), {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    progress: process.stderr,
    env: process.env,
    // What is no terminal has no such property, and an unknown answer would be taken for the machine's own.
    isTerminal: 'isTTY' in process.stderr && process.stderr.isTTY,
    stdin: async () => (await import('node:stream/consumers')).buffer(process.stdin),
    worker: new URL('../../dist/worker.js', import.meta.url),
  });
  process.exitCode ||= status;
}

/** Whoever reads our output may stop reading (`duiye build | head`): that is no fault, and the work goes on. */
function tellBrokenOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || process.exitCode !== undefined) return;
  process.exitCode = exitStatus.wrongInput;
  process.stderr.write(`${formatDiagnostic(brokenOutput(error))}\n`);
}
