import type { Diagnostic, Outcome, Place } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from './handout.ts';
import { idOfFile } from './record-file.ts';
import { placeAt, readSourceFile, shownPath } from './source-file.ts';

/** What a list of files gave, by id. */
export interface Loaded<T> {
  readonly loaded: ReadonlyMap<string, T>;
  /** Ids, as far as the file names tell, of files that are wrong. */
  readonly unreadable: ReadonlySet<string>;
  /** The files that are left out because they are wrong or have the id of another; undefined for one without text. */
  readonly leftOut: readonly (SourceFile | undefined)[];
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
  const firsts = new Map<string, T>();
  const unreadable = new Set<string>();
  const leftOut: (SourceFile | undefined)[] = [];
  for (const path of paths) {
    const file = readSourceFile(path);
    const outcome = file.ok ? load(file.value) : file;
    diagnostics.push(...outcome.diagnostics);
    if (!outcome.ok) {
      unreadable.add(idOfFile(shownPath(path)));
      leftOut.push(file.ok ? file.value : undefined);
      continue;
    }
    const id = idOf(outcome.value);
    const first = firsts.get(asFileName(id));
    if (first) {
      diagnostics.push(duplicateId(id, idOf(first), outcome.value.file, first.file));
      leftOut.push(outcome.value.file);
      continue;
    }
    firsts.set(asFileName(id), outcome.value);
    loaded.set(id, outcome.value);
  }
  return { loaded, unreadable, leftOut };
}

/** Ids become names of files, and the disks of macOS and Windows do not tell `A.pdf` from `a.pdf`. */
function asFileName(id: string): string {
  return id.normalize('NFC').toLowerCase();
}

function duplicateId(id: string, firstId: string, file: SourceFile, first: SourceFile): Diagnostic {
  return {
    severity: 'error',
    code: 'duplicate-id',
    message:
      id === firstId
        ? `the id \`${id}\` is used twice`
        : `the ids \`${firstId}\` and \`${id}\` would be one file on many disks`,
    hint: 'rename one of the files, or give one another `id`',
    place: placeOfId(file),
    related: [{ message: 'first used here', place: placeOfId(first) }],
  };
}

function placeOfId(file: SourceFile): Place {
  const match = /^id:[^\r\n]*/m.exec(file.text);
  return placeAt(file, match?.index ?? 0, match?.[0].length ?? 1);
}

