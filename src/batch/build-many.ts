import { join } from 'node:path';
import type { Handout } from '../content/handout.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { hasErrors, strictly } from '../diagnostics/sort.ts';
import type { BuiltFile, Builder } from './builder.ts';
import { writeFiles } from './write-files.ts';

export interface BatchOptions {
  readonly outFolder: string;
  /** Warnings stop the output too. */
  readonly strict: boolean;
  /** How many handouts are in the making at once. */
  readonly concurrency: number;
  /** Told of every handout in the order of the list. */
  readonly onDone?: (done: FinishedHandout) => void;
}

/** What became of one handout. `written` is empty where something was wrong. */
export interface FinishedHandout {
  readonly id: string;
  readonly written: readonly { readonly path: string; readonly size: number }[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds handouts and writes those that are right. One that is wrong leaves its last good files as they were and
 * does not stop the others. The result does not depend on `concurrency`.
 */
export async function buildMany(
  handouts: readonly Handout[],
  builder: Builder,
  options: BatchOptions,
): Promise<readonly FinishedHandout[]> {
  const finished: FinishedHandout[] = [];
  const running: Promise<Outcome<{ readonly files: readonly BuiltFile[] }>>[] = [];
  for (const [index, handout] of handouts.entries()) {
    while (running.length < handouts.length && running.length < index + options.concurrency) {
      const next = handouts[running.length];
      if (next) running.push(started(builder, next));
    }
    const outcome = await running[index];
    if (!outcome) continue;
    const done = finish(handout, outcome, options);
    finished.push(done);
    options.onDone?.(done);
  }
  return finished;
}

/** A rejection is awaited in its turn; until then it must not count as unhandled. */
function started(builder: Builder, handout: Handout): ReturnType<Builder> {
  const promise = builder(handout);
  promise.catch(() => undefined);
  return promise;
}

function finish(
  handout: Handout,
  outcome: Outcome<{ readonly files: readonly BuiltFile[] }>,
  options: BatchOptions,
): FinishedHandout {
  const diagnostics = options.strict ? strictly(outcome.diagnostics) : outcome.diagnostics;
  if (!outcome.ok || hasErrors(diagnostics)) return { id: handout.id, written: [], diagnostics };
  const files = outcome.value.files.map(({ name, bytes }) => ({
    path: join(options.outFolder, name),
    bytes,
  }));
  const written = writeFiles(files);
  if (!written.ok)
    return { id: handout.id, written: [], diagnostics: [...diagnostics, ...written.diagnostics] };
  const sizes = files.map(({ path, bytes }) => ({ path, size: bytes.length }));
  return { id: handout.id, written: sizes, diagnostics };
}
