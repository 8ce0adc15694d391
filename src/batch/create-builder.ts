import { fail, type Outcome } from '../diagnostics/diagnostic.ts';
import type { BuildContext } from '../build.ts';
import type { Builder, BuildSettings } from './builder.ts';

/**
 * The builder of this thread. Templates, style sheet and fonts are read at the first handout and kept; what is wrong
 * with them is told with every handout, and printed once.
 */
export function createBuilder(settings: BuildSettings, onProgress?: BuildContext['onProgress']): Builder {
  let opened: Outcome<BuildContext> | undefined;
  return async (handout) => {
    // Loaded here, so that a command that builds nothing does not wait for the engine.
    const { buildHandout, openBuildContext } = await import('../build.ts');
    opened ??= openBuildContext(settings);
    if (!opened.ok) return fail(opened.diagnostics);
    const context = onProgress === undefined ? opened.value : { ...opened.value, onProgress };
    const built = await buildHandout(handout, settings.formats, context);
    return { ...built, diagnostics: [...opened.diagnostics, ...built.diagnostics] };
  };
}
