import { dirname, join } from 'node:path';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { idProblem } from './identifiers.ts';
import { parseInline } from './inline.ts';
import type { BilingualRecord, SourceFile, SourceText } from './handout.ts';
import { textsOf } from './map-texts.ts';
import { placeInText } from './place-in-text.ts';
import { checkFile } from './read-file.ts';
import { buildRecord } from './record.ts';
import { recordSchema } from './schema/record.ts';
import { placeAt } from './source-file.ts';

/** A record with the file it stands in. */
export interface LoadedRecord {
  readonly record: BilingualRecord;
  readonly file: SourceFile;
}

/** Name of a content file without folder and extension: its id where the file names none. */
export function idOfFile(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.ya?ml$/i, '');
}

/** Reads one file of `content/records/`. */
export function loadRecordFile(file: SourceFile): Outcome<LoadedRecord> {
  const checked = checkFile(file, recordSchema);
  if (!checked.ok) return checked;
  const { root, input } = checked.value;
  const id = input.id ?? idOfFile(file.path);
  const problem = fileNameProblem(file, id);
  if (problem) return fail([...checked.diagnostics, problem]);
  const ignored = ignoredChecks(file);
  const record = buildRecord({ file, node: root, path: '', language: 'en' }, input, {
    id,
    resolveFile: (name) => join(dirname(file.path), name),
    ignoredChecks: ignored.checks,
  });
  const warnings = [...ignored.diagnostics, ...contentWarnings(file, record)];
  return succeed({ record, file }, [...checked.diagnostics, ...warnings]);
}

/** A file name may be no id (`my record.yaml`): then the file must give one. */
export function fileNameProblem(file: SourceFile, id: string): Diagnostic | undefined {
  const problem = idProblem(id);
  if (!problem) return undefined;
  return {
    severity: 'error',
    code: problem.code,
    message: problem.message,
    hint: 'rename the file, or write `id: …` in it',
    place: placeAt(file, 0),
  };
}

/** `# duiye-ignore check-name: reason` on a line of its own; without a reason it silences nothing. */
function ignoredChecks(file: SourceFile): {
  readonly checks: BilingualRecord['ignoredChecks'];
  readonly diagnostics: readonly Diagnostic[];
} {
  const checks: BilingualRecord['ignoredChecks'][number][] = [];
  const diagnostics: Diagnostic[] = [];
  for (const match of file.text.matchAll(/^[ \t]*#[ \t]*duiye-ignore\b[ \t]*([\w-]*)[ \t]*:?[ \t]*(.*?)[ \t\r]*$/gm)) {
    const [whole, check = '', reason = ''] = match;
    if (check !== '' && reason !== '') {
      checks.push({ check, reason });
      continue;
    }
    const offset = match.index + whole.indexOf('#');
    diagnostics.push({
      severity: 'warning',
      code: 'ignore-without-reason',
      message: check === '' ? 'no check is named' : `no reason is given for ignoring \`${check}\``,
      hint: 'write `# duiye-ignore check-name: reason`',
      place: placeAt(file, offset, whole.trim().length),
    });
  }
  return { checks, diagnostics };
}

function contentWarnings(file: SourceFile, record: BilingualRecord): readonly Diagnostic[] {
  return textsOf(record).flatMap((text) => [...markupWarnings(file, text), ...blankLines(file, text)]);
}

function markupWarnings(file: SourceFile, text: SourceText): readonly Diagnostic[] {
  if (!text.raw.includes('<')) return [];
  return parseInline(text.raw).problems.map(({ code, message, hint, offset = 0, length = 1 }) => ({
    severity: 'warning',
    code,
    message,
    ...(hint !== undefined && { hint }),
    place: placeInText(file, text.origin, offset, length),
  }));
}

/** Who writes a blank line means a new paragraph; but only a list can be aligned one to one. */
function blankLines(file: SourceFile, text: SourceText): readonly Diagnostic[] {
  const match = /\n[ \t]*\n(?=\s*\S)/.exec(text.raw);
  if (!match || text.raw.slice(0, match.index).trim() === '') return [];
  return [
    {
      severity: 'warning',
      code: 'blank-line',
      message: 'a blank line starts no paragraph',
      hint: 'write the paragraphs as a list: `- first`, `- second`',
      place: placeInText(file, text.origin, match.index),
    },
  ];
}
