import type { ReadCatalog } from '../fonts/catalog-file.ts';
import type { PrecompiledTemplates } from '../markup/index.ts';

/** What was made of the built-in style sheet, catalogue and templates when the program was compiled. */
export interface Precompiled {
  /** The style sheet as JSON, with `precompiledPath` where its file is named. */
  readonly stylesheet: { readonly text: string; readonly json: string };
  readonly catalog: ReadCatalog;
  readonly templates: PrecompiledTemplates;
}

/** Stands for the path of a file that lies somewhere else on every machine. */
export const precompiledPath = '\u0000path';

/**
 * Nothing in the sources: `scripts/compile.js` puts what `src/build/precompile.ts` makes here. Each part serves only
 * where the file that it was made from has the same text still, so that an edited file counts at once.
 */
export const precompiled: Precompiled | undefined = undefined;
