import type { Handout } from '../content/handout.ts';
import type { Builder, BuildSettings } from './builder.ts';
import { createBuilder } from './create-builder.ts';

/** What a worker thread is told: all plain data. */
export interface WorkerTask {
  readonly handout: Handout;
  readonly settings: BuildSettings;
}

let builder: Builder | undefined;

/** Builds one handout in a worker thread; all tasks of a pool have the same settings. */
export default function work({ handout, settings }: WorkerTask): ReturnType<Builder> {
  builder ??= createBuilder(settings);
  return builder(handout);
}
