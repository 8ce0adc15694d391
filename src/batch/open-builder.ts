import { fail } from '../diagnostics/diagnostic.ts';
import type { Builder, BuildSettings } from './builder.ts';

/** A builder that is ready, how many handouts it takes at once, and how it is put away. */
export interface OpenBuilder {
  readonly builder: Builder;
  readonly concurrency: number;
  readonly close: () => Promise<void>;
}

/** Prepares building: in this thread for a few handouts, in a pool of worker threads for many. */
export function openBuilder(
  settings: BuildSettings,
  work: { readonly handouts: number; readonly jobs: number },
): Promise<OpenBuilder> {
  void settings;
  void work;
  const builder: Builder = () =>
    Promise.resolve(fail([{ severity: 'error', code: 'not-built', message: 'building is not wired yet' }]));
  return Promise.resolve({ builder, concurrency: 1, close: () => Promise.resolve() });
}
