import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';

/** The folders of templates, as they lie in each other. */
const folders = ['', 'partials', 'epub'];

/** Style sheets that are read where they are there. */
const stylesheets = ['print.css', 'custom.css', 'ebook.css'];

/**
 * A user's files that replace no built-in file and that no template calls: a mistyped name would change nothing, and
 * nobody would know why. Warning `unused-template`.
 */
export function unusedFiles(userFolder: string, builtinFolder: string): readonly Diagnostic[] {
  const known = [...stylesheets, ...filesIn(builtinFolder)];
  const unknown = filesIn(userFolder).filter((path) => !known.includes(path));
  if (unknown.length === 0) return [];
  const called = partialsCalled(userFolder);
  return unknown
    .filter((path) => !called.has(/^(?:partials\/)?([^/]+)\.hbs$/u.exec(path)?.[1] ?? ''))
    .map((path) => unused(join(userFolder, path), suggest(path, known)));
}

/** Templates and style sheets of a folder, by their paths in it. */
function filesIn(folder: string): readonly string[] {
  return folders.flatMap((part) =>
    namesIn(join(folder, part))
      .filter((name) => name.endsWith('.hbs') || (part === '' && name.endsWith('.css')))
      .map((name) => (part === '' ? name : `${part}/${name}`)),
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function partialsCalled(folder: string): ReadonlySet<string> {
  const templates = filesIn(folder).filter((path) => path.endsWith('.hbs'));
  const sources = templates.map((path) => textOf(join(folder, path)));
  return new Set(
    sources.flatMap((source) => [...source.matchAll(/\{\{~?>\s*([\w-]+)/gu)].map(([, name = '']) => name)),
  );
}

/** What cannot be read is told where it is needed. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function unused(file: string, hint: string | undefined): Diagnostic {
  return {
    severity: 'warning',
    code: 'unused-template',
    message: `\`${file}\` replaces no built-in file, and no template calls it`,
    ...(hint !== undefined && { hint }),
  };
}
