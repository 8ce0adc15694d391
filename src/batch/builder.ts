import type { Handout } from '../content/handout.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';

export type BuildFormat = 'pdf' | 'epub';

/** What a build is asked for beside the handout itself: plain data, so that a worker can be told. */
export interface BuildSettings {
  readonly formats: readonly BuildFormat[];
  /** A folder of templates that stand before the built-in ones. */
  readonly templates?: string;
  /** A font catalogue in place of the built-in one. */
  readonly fonts?: string;
  /** The reading device that the book is made for. */
  readonly device?: 'kindle' | 'kobo';
}

/** One file of a handout; `name` has no folder. */
export interface BuiltFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Makes the files of one handout and writes nothing. */
export type Builder = (handout: Handout) => Promise<Outcome<{ readonly files: readonly BuiltFile[] }>>;
