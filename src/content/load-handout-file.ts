import { fail, succeed, type Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from './handout.ts';
import { checkFile, type CheckedFile } from './read-file.ts';
import { fileNameProblem, idOfFile } from './record-file.ts';
import { handoutSchema, type HandoutInput } from './schema/handout.ts';

/** A handout's file, checked, before its records are known. */
export interface HandoutFile {
  readonly id: string;
  readonly file: SourceFile;
  readonly checked: CheckedFile<HandoutInput>;
}

/** Reads one file of `content/handouts/`. */
export function loadHandoutFile(file: SourceFile): Outcome<HandoutFile> {
  const outcome = checkFile(file, handoutSchema);
  if (!outcome.ok) return outcome;
  const id = outcome.value.input.id ?? idOfFile(file.path);
  const problem = fileNameProblem(file, id);
  if (problem) return fail([...outcome.diagnostics, problem]);
  return succeed({ id, file, checked: outcome.value }, outcome.diagnostics);
}

