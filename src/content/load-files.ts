import type { Diagnostic, Outcome, Place } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from './handout.ts';
import { idOfFile } from './record-file.ts';
import { placeAt, readSourceFile, shownPath } from './source-file.ts';

/** What a list of files gave, by id. */
export interface Loaded<T> {
  readonly loaded: ReadonlyMap<string, T>;
  /** Ids, as far as the file names tell, of files that are wrong. */
  readonly unreadable: ReadonlySet<string>;
}

type Loader<T> = (file: SourceFile) => Outcome<T>;

/** Reads files one by one; the first of two with one id stands, the other is a `duplicate-id`. */
export function loadFiles<T extends { readonly file: SourceFile }>(
  paths: readonly string[],
  load: Loader<T>,
  idOf: (value: T) => string,
  diagnostics: Diagnostic[],
): Loaded<T> {
  const loaded = new Map<string, T>();
  const unreadable = new Set<string>();
  for (const path of paths) {
    const file = readSourceFile(path);
    const outcome = file.ok ? load(file.value) : file;
    diagnostics.push(...outcome.diagnostics);
    if (!outcome.ok) {
      unreadable.add(idOfFile(shownPath(path)));
      continue;
    }
    const id = idOf(outcome.value);
    const first = loaded.get(id);
    if (first) diagnostics.push(duplicateId(id, outcome.value.file, first.file));
    else loaded.set(id, outcome.value);
  }
  return { loaded, unreadable };
}

function duplicateId(id: string, file: SourceFile, first: SourceFile): Diagnostic {
  return {
    severity: 'error',
    code: 'duplicate-id',
    message: `the id \`${id}\` is used twice`,
    hint: 'rename one of the files, or give one another `id`',
    place: placeOfId(file),
    related: [{ message: 'first used here', place: placeOfId(first) }],
  };
}

function placeOfId(file: SourceFile): Place {
  const match = /^id:[^\r\n]*/m.exec(file.text);
  return placeAt(file, match?.index ?? 0, match?.[0].length ?? 1);
}

