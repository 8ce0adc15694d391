import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { readCatalogFile } from '../fonts/catalog-file.ts';
import { compileTemplates, precompileTemplates, readTemplates } from '../markup/index.ts';
import { loadStylesheet } from '../style/load-stylesheet.ts';
import { packPatterns } from '../text/hyphenation-patterns.ts';
import { precompiledPath } from './precompiled.ts';

const root = join(import.meta.dirname, '../..');

/**
 * Parses and checks the built-in style sheet, catalogue and templates, which takes a fifth of a second in a young
 * process, once for all.
 *
 * @returns JavaScript of the value `precompiled` of `src/build/precompiled.ts`; undefined where one of the files is
 * wrong, so that the program can say what
 */
export function precompile(): string | undefined {
  const text = readFileSync(join(root, 'templates/print.css'), 'utf8');
  const catalogFile = join(root, 'fonts/fonts.yaml');
  const stylesheet = sound(loadStylesheet([{ path: precompiledPath, text }]));
  const entries = sound(readCatalogFile(catalogFile));
  const templates = sound(readTemplates(undefined, join(root, 'templates')));
  if (stylesheet === undefined || entries === undefined || templates === undefined) return undefined;
  if (sound(compileTemplates(templates)) === undefined) return undefined;
  const catalog = { text: readFileSync(catalogFile, 'utf8'), entries: entries.map(withoutPath) };
  return `{
    stylesheet: ${JSON.stringify({ text, json: JSON.stringify(stylesheet) })},
    catalog: JSON.parse(${JSON.stringify(JSON.stringify(catalog))}),
    templates: ${precompileTemplates(templates)},
  }`;
}

/** JavaScript of the value `packedPatterns` of `src/text/hyphenation-patterns.ts`. */
export function precompilePatterns(): string {
  const file = 'en-us';
  return JSON.stringify({ [file]: packPatterns(file) });
}

/** What has nothing to complain about. */
function sound<T>(outcome: Outcome<T>): T | undefined {
  return outcome.ok && outcome.diagnostics.length === 0 ? outcome.value : undefined;
}

function withoutPath<T extends { readonly place: object }>(entry: T): T {
  return { ...entry, place: { ...entry.place, file: precompiledPath } };
}
