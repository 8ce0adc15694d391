import { buffer } from 'node:stream/consumers';
import { brokenOutput, removeUnfinished } from '../batch/write-files.ts';
import { formatDiagnostic } from '../diagnostics/print.ts';
import { exitStatus } from './command.ts';
import { main } from './main.ts';

/** Runs the program as this process: its arguments, its streams, its exit status. */
export async function run(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  process.stdout.on('error', tellBrokenOutput);
  process.stderr.on('error', () => undefined);
  const status = await main(process.argv.slice(2), {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    progress: process.stderr,
    env: process.env,
    isTerminal: process.stderr.isTTY,
    stdin: () => buffer(process.stdin),
    worker: new URL('../../dist/worker.js', import.meta.url),
  });
  process.exitCode ||= status;
}

/** By custom, 128 and the number of the signal. */
const signalStatus: Readonly<Partial<Record<NodeJS.Signals, number>>> = {
  SIGHUP: 129,
  SIGINT: 130,
  SIGTERM: 143,
};

function stop(signal: NodeJS.Signals): void {
  removeUnfinished();
  process.exit(signalStatus[signal] ?? 1);
}

/** Whoever reads our output may stop reading (`duiye build | head`): that is no fault, and the work goes on. */
function tellBrokenOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || process.exitCode !== undefined) return;
  process.exitCode = exitStatus.wrongInput;
  process.stderr.write(`${formatDiagnostic(brokenOutput(error))}\n`);
}
