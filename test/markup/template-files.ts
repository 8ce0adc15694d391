import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  compileTemplates,
  loadTemplates,
  type TemplateFile,
  type TemplateSet,
} from '../../src/markup/index.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

/** The built-in templates' folder. */
export const builtinFolder = resolve(import.meta.dirname, '../../templates');

/** The built-in templates, ready to be rendered. */
export function builtinTemplates(): TemplateSet {
  const loaded = loadTemplates(undefined, builtinFolder);
  if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ message }) => message).join('\n'));
  return loaded.value;
}

function readFolder(folder: string, prefix: string): TemplateFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.hbs'))
    .map((name) => ({
      name: name.replace('.hbs', ''),
      file: `templates/${prefix}${name}`,
      source: readFileSync(join(folder, name), 'utf8'),
    }));
}

/** The built-in templates with some of them replaced or added; `undefined` takes one away. */
export function templatesWith(changes: Readonly<Record<string, string | undefined>>) {
  const files = [
    ...readFolder(builtinFolder, ''),
    ...readFolder(join(builtinFolder, 'partials'), 'partials/'),
  ];
  const kept = files.filter(({ name }) => !(name in changes));
  const changed = Object.entries(changes).flatMap(([name, source]) =>
    source === undefined ? [] : [{ name, file: `templates/${name}.hbs`, source }],
  );
  return compileTemplates([...kept, ...changed]);
}

/** Code, line and column of complaints. */
export function placesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ code, place }) => `${code} ${place?.file ?? ''}:${String(place?.line)}:${String(place?.column)}`,
  );
}
