import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Handout } from '../content/handout.ts';
import type { LoadedContent } from '../content/load.ts';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';
import { hasErrors, strictly } from '../diagnostics/sort.ts';

/** What reading the languages against each other says. */
export interface CheckedContent {
  /** The handouts that nothing forbids to build. */
  readonly sound: readonly Handout[];
  /** Everything that loading and checking found. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How content is checked. */
export interface ContentChecks {
  /** Warnings are errors. */
  readonly strict: boolean;
  /** Findings below this are not asked for. */
  readonly least: Severity;
}

/** Runs the bilingual checks over loaded content, with the glossary of its folder where there is one. */
export async function checkContent(
  content: LoadedContent,
  folder: string,
  { strict, least }: ContentChecks,
): Promise<CheckedContent> {
  const graded = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
    strict ? strictly(diagnostics) : diagnostics;
  const loading = graded(content.diagnostics);
  if (content.handouts.length === 0) return { sound: [], diagnostics: loading };
  const { checkHandout, loadGlossary } = await import('../check/index.ts');
  const path = join(folder, 'glossary.yaml');
  const glossary = existsSync(path) ? loadGlossary(path) : undefined;
  const options = { least, ...(glossary?.ok === true && { glossary: glossary.value }) };
  const checked = content.handouts.map((handout) => ({
    handout,
    findings: graded(checkHandout(handout, options)),
  }));
  const general = [...loading, ...graded(glossary?.diagnostics ?? [])];
  const stopped = glossary?.ok === false || (strict && hasErrors(general));
  return {
    sound: stopped ? [] : checked.filter((one) => !hasErrors(one.findings)).map((one) => one.handout),
    diagnostics: [...general, ...checked.flatMap((one) => one.findings)],
  };
}
