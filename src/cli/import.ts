import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../batch/write-files.ts';
import { canonicalLanguage, languageProblem } from '../content/language-tag.ts';
import { shownPath } from '../content/source-file.ts';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { hasErrors, strictly } from '../diagnostics/sort.ts';
import {
  formatNames,
  importFiles,
  isFormat,
  serializeRecord,
  type ImportedRecord,
  type ImportInput,
  type ImportOptions,
} from '../import/index.ts';
import { exitStatus, usageFault, type Arguments, type CommandIo, type RunCommand } from './command.ts';
import { report } from './report.ts';

/** `duiye import`: other people's records become record files. */
export const importRecords: RunCommand = async (args, io) => {
  const json = args.switches.has('json');
  const options = importOptions(args);
  if (!options.ok) {
    report(options.diagnostics, io, json);
    return exitStatus.wrongCommandLine;
  }
  const inputs = await openInputs(args.positionals, io);
  const diagnostics: Diagnostic[] = [...inputs.diagnostics];
  let count = 0;
  for await (const part of importFiles(inputs.opened, options.value)) {
    diagnostics.push(...part.diagnostics);
    for (const imported of part.records) {
      const problem = keep(imported, args, io);
      if (problem) diagnostics.push(problem);
      else count++;
    }
  }
  const graded = args.switches.has('strict') ? strictly(diagnostics) : diagnostics;
  report(graded, io, json);
  if (!json) io.stderr(`${String(count)} record${count === 1 ? '' : 's'} imported\n`);
  return hasErrors(graded) ? exitStatus.wrongInput : exitStatus.built;
};

function importOptions(args: Arguments): Outcome<ImportOptions> {
  const from = args.values.get('from');
  const languages = args.values
    .get('lang')
    ?.split(',')
    .map((tag) => tag.trim());
  const faults = [...formatFault(from), ...(languages ?? []).flatMap(languageFault)];
  if (faults.length > 0) return fail(faults);
  return succeed({
    ...(from !== undefined && isFormat(from) && { from }),
    ...(languages && { languages: languages.map((tag) => canonicalLanguage(tag) ?? tag) }),
  });
}

function formatFault(from: string | undefined): readonly Diagnostic[] {
  if (from === undefined || isFormat(from)) return [];
  const hint = suggest(from, Object.keys(formatNames), 'formats');
  return [usageFault('unknown-value', `\`${from}\` is not a format`, hint)];
}

function languageFault(tag: string): readonly Diagnostic[] {
  const problem = languageProblem(tag);
  return problem ? [usageFault(problem.code, problem.message, problem.hint)] : [];
}

interface OpenedInputs {
  readonly opened: readonly ImportInput[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Files are streamed, so that their size does not matter. `-` is the standard input. */
async function openInputs(paths: readonly string[], io: CommandIo): Promise<OpenedInputs> {
  const opened: ImportInput[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of paths) {
    const problem = path === '-' ? undefined : unreadable(path);
    if (problem) diagnostics.push(problem);
    else if (path === '-') opened.push({ name: 'standard input', bytes: await io.stdin() });
    else opened.push({ name: shownPath(path), bytes: createReadStream(path) });
  }
  return { opened, diagnostics };
}

function unreadable(path: string): Diagnostic | undefined {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) {
    return { severity: 'error', code: 'missing-file', message: `there is no file \`${shownPath(path)}\`` };
  }
  if (!status.isDirectory()) return undefined;
  const hint = `name the files: \`duiye import ${path}/*\``;
  return { severity: 'error', code: 'unreadable-file', message: `\`${path}\` is a folder`, hint };
}

/** Writes a record, or prints it; a file that is there is replaced only when that is asked for. */
function keep(imported: ImportedRecord, args: Arguments, io: CommandIo): Diagnostic | undefined {
  const text = serializeRecord(imported);
  if (args.switches.has('dry-run')) {
    io.stdout(text);
    return undefined;
  }
  const path = join(args.values.get('to') ?? 'content/records', `${imported.record.id}.yaml`);
  if (existsSync(path) && !args.switches.has('force')) {
    return {
      severity: 'error',
      code: 'file-exists',
      message: `\`${path}\` is there already`,
      hint: '`--force` replaces it, `--to DIR` writes elsewhere',
      place: imported.place,
    };
  }
  const written = writeFiles([{ path, bytes: new TextEncoder().encode(text) }]);
  if (!written.ok) return written.diagnostics[0];
  if (!args.switches.has('json')) io.stdout(`${path}\n`);
  return undefined;
}
