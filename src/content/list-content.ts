import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Loaded } from './load-files.ts';
import type { HandoutFile } from './load-handout-file.ts';
import { idOfFile } from './record-file.ts';
import { shownPath } from './source-file.ts';

/** The files of a content folder, in a fixed order. */
export interface ContentFiles {
  readonly records: readonly string[];
  readonly handouts: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Lists the YAML files of a content folder. Diagnostics: `missing-folder`, `no-content`. */
export function listContent(folder: string): ContentFiles {
  const records = listYaml(join(folder, 'records'));
  const handouts = listYaml(join(folder, 'handouts')) ?? [];
  if (records && (records.length > 0 || handouts.length > 0)) return { records, handouts, diagnostics: [] };
  const message = records
    ? `\`${shownPath(folder)}\` holds no records`
    : `there is no folder \`${shownPath(join(folder, 'records'))}\``;
  const diagnostic: Diagnostic = {
    severity: 'error',
    code: records ? 'no-content' : 'missing-folder',
    message,
    hint: 'records are YAML files in `content/records/`; `--content DIR` names another folder',
  };
  return { records: records ?? [], handouts, diagnostics: [diagnostic] };
}

/** YAML files of a folder and its subfolders in a fixed order; undefined where there is no such folder. */
function listYaml(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ya?ml$/i.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return undefined;
  }
}

const idOfPath = (path: string): string => idOfFile(shownPath(path));

/** With `only`, files are first looked for by name, so that one handout of a thousand loads as fast as one. */
export function handoutFilesWanted(found: ContentFiles, only: readonly string[] | undefined): readonly string[] {
  const ids = new Set([...found.handouts, ...found.records].map(idOfPath));
  if (!only?.every((id) => ids.has(id))) return found.handouts;
  return found.handouts.filter((path) => only.includes(idOfPath(path)));
}

/** The files of the records that the wanted handouts name; all where names do not tell. */
export function recordFilesWanted(
  found: ContentFiles,
  handouts: Loaded<HandoutFile>,
  only: readonly string[] | undefined,
): readonly string[] {
  if (!only) return found.records;
  const wanted = [...handouts.loaded.values()].filter((one) => only.includes(one.id));
  const withoutHandout = only.filter((id) => !handouts.loaded.has(id) && !handouts.unreadable.has(id));
  const names = new Set([...wanted.flatMap((one) => one.checked.input.records), ...withoutHandout]);
  const byName = found.records.filter((path) => names.has(idOfPath(path)));
  return new Set(byName.map(idOfPath)).size === names.size ? byName : found.records;
}

