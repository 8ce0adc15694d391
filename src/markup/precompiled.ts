import Handlebars from 'handlebars';
import { parseTightly } from './block-space.ts';
import type { TemplateFile } from './template-set.ts';

/** A built-in template that was checked and compiled when the program was made. */
export interface PrecompiledTemplate {
  readonly source: string;
  readonly specification: TemplateSpecification;
}

/** Precompiled templates by name: those of one folder, which were checked together. */
export type PrecompiledTemplates = Readonly<Record<string, PrecompiledTemplate>>;

/** Options of the compiler: what a template may call is known, and nothing that is missing prints as nothing. */
export const compilerOptions = {
  strict: true,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: {
    helperMissing: false,
    blockHelperMissing: false,
    log: false,
    each: true,
    if: true,
    unless: true,
    with: true,
    lookup: false,
  },
} as const;

/** Whether the files are those that were compiled, word for word and none more: only then are they known to be right. */
export function arePrecompiled(
  files: readonly TemplateFile[],
  precompiled: PrecompiledTemplates | undefined,
): precompiled is PrecompiledTemplates {
  if (precompiled === undefined || Object.keys(precompiled).length !== files.length) return false;
  return files.every(({ name, source }) => precompiled[name]?.source === source);
}

/** JavaScript of an object that is `PrecompiledTemplates`. */
export function precompileTemplates(files: readonly TemplateFile[]): string {
  const entries = files.map(({ name, source }) => {
    const specification = String(Handlebars.precompile(parseTightly(source), compilerOptions));
    return `${JSON.stringify(name)}: { source: ${JSON.stringify(source)}, specification: ${specification} }`;
  });
  return `{ ${entries.join(', ')} }`;
}
