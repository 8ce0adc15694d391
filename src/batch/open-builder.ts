import type { BuildContext } from '../build.ts';
import type { Builder, BuildSettings } from './builder.ts';
import { createBuilder } from './create-builder.ts';
import type { WorkerTask } from './worker.ts';

/** A builder that is ready, how many handouts it takes at once, and how it is put away. */
export interface OpenBuilder {
  readonly builder: Builder;
  readonly concurrency: number;
  readonly close: () => Promise<void>;
}

/** How much work there is, and who may do it. */
export interface WorkForce {
  readonly handouts: number;
  /** How many threads may work; by default as many as there are processors. */
  readonly jobs?: number;
  /** The compiled worker; without it all work is done in this thread. */
  readonly worker?: URL;
  /** Told of each part of a long handout that is done; only where all work is done in this thread. */
  readonly onProgress?: BuildContext['onProgress'];
}

/** A thread must read templates and fonts before its first handout: below this number that does not pay. */
const handoutsThatPayForThreads = 8;

/** Prepares building: in this thread for a few handouts, in a pool of worker threads for many. */
export async function openBuilder(settings: BuildSettings, force: WorkForce): Promise<OpenBuilder> {
  const { handouts, worker } = force;
  const paying = worker !== undefined && handouts >= handoutsThatPayForThreads;
  const jobs = paying ? (force.jobs ?? (await import('node:os')).availableParallelism()) : 1;
  if (!paying || jobs < 2) {
    return {
      builder: createBuilder(settings, force.onProgress),
      concurrency: 1,
      close: () => Promise.resolve(),
    };
  }
  const { Tinypool } = await import('tinypool');
  const threads = Math.min(jobs, handouts);
  const pool = new Tinypool({ filename: worker.href, minThreads: threads, maxThreads: threads });
  return {
    builder: (handout) => {
      const task: WorkerTask = { handout, settings };
      const result: ReturnType<Builder> = pool.run(task);
      return result;
    },
    // A few more than there are threads, so that none waits while a finished handout is written.
    concurrency: threads * 2,
    close: () => pool.destroy(),
  };
}
