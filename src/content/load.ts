import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, succeed, type Diagnostic, type Outcome, type Place } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { buildHandout, defaultHandout, selectRecords } from './handout-file.ts';
import type { BilingualRecord, Handout, SourceFile } from './handout.ts';
import { missingTranslations } from './missing-translations.ts';
import { checkFile, type CheckedFile } from './read-file.ts';
import { fileNameProblem, idOfFile, loadRecordFile, type LoadedRecord } from './record-file.ts';
import { handoutSchema, type HandoutInput } from './schema/handout.ts';
import { placeAt, readSourceFile, shownPath } from './source-file.ts';

export interface LoadOptions {
  /** Ids of the handouts that are wanted; all where absent. */
  readonly only?: readonly string[];
  /** Date of what has none, ISO 8601: that of SOURCE_DATE_EPOCH. */
  readonly sourceDate?: string;
}

/** What a content folder holds. Handouts that are right are there even where others are wrong. */
export interface LoadedContent {
  /** Sorted by id. */
  readonly handouts: readonly Handout[];
  /** Every record that could be read, sorted by id. */
  readonly records: readonly BilingualRecord[];
  /** Ids of handouts that cannot be built. */
  readonly failed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads `records/` and `handouts/` of a content folder. All problems of all files are reported. Codes beside those
 * of the files: `missing-folder`, `no-content`, `duplicate-id`, `missing-record`, `unknown-handout`,
 * `missing-translation`, `missing-language`.
 */
export function loadContent(folder: string, options: LoadOptions = {}): LoadedContent {
  const found = listContent(folder);
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const handoutFiles = handoutFilesWanted(found, options.only);
  const handouts = loadAll(handoutFiles, checkHandout, (one) => one.id, diagnostics);
  const recordFiles = recordFilesWanted(found, handouts, options.only);
  const records = loadAll(recordFiles, loadRecordFile, (one) => one.record.id, diagnostics);
  const assembled = assemble(records, handouts, options);
  return {
    handouts: assembled.handouts,
    failed: assembled.failed,
    records: [...records.loaded.values()].map((one) => one.record).sort(byId),
    diagnostics: [...diagnostics, ...assembled.diagnostics],
  };
}

interface Found {
  readonly records: readonly string[];
  readonly handouts: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

function listContent(folder: string): Found {
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
function handoutFilesWanted(found: Found, only: readonly string[] | undefined): readonly string[] {
  const ids = new Set([...found.handouts, ...found.records].map(idOfPath));
  if (!only?.every((id) => ids.has(id))) return found.handouts;
  return found.handouts.filter((path) => only.includes(idOfPath(path)));
}

/** The files of the records that the wanted handouts name; all where names do not tell. */
function recordFilesWanted(
  found: Found,
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

interface Loaded<T> {
  readonly loaded: ReadonlyMap<string, T>;
  /** Ids, as far as the file names tell, of files that are wrong. */
  readonly unreadable: ReadonlySet<string>;
}

type Loader<T> = (file: SourceFile) => Outcome<T>;

function loadAll<T extends { readonly file: SourceFile }>(
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

/** A handout's file, checked, before its records are known. */
interface HandoutFile {
  readonly id: string;
  readonly file: SourceFile;
  readonly checked: CheckedFile<HandoutInput>;
}

function checkHandout(file: SourceFile): Outcome<HandoutFile> {
  const outcome = checkFile(file, handoutSchema);
  if (!outcome.ok) return outcome;
  const id = outcome.value.input.id ?? idOfFile(file.path);
  const problem = fileNameProblem(file, id);
  if (problem) return fail([...outcome.diagnostics, problem]);
  return succeed({ id, file, checked: outcome.value }, outcome.diagnostics);
}

type Assembled = Omit<LoadedContent, 'records'>;

/** Puts handouts and records together and adds the default handouts. */
function assemble(records: Loaded<LoadedRecord>, files: Loaded<HandoutFile>, options: LoadOptions): Assembled {
  const { only } = options;
  const named = new Set<string>();
  const built = [...files.loaded.values()]
    .filter((one) => !only || only.includes(one.id))
    .map((one) => assembleOne(one, records, options, named));
  const alone = loneRecords(records, files, named, only);
  const defaults = alone.loaded.map((one) => defaultHandout(one, options.sourceDate));
  const handouts = [...built.flatMap((one) => one.handout ?? []), ...defaults].sort(byId);
  const failed = [...built.flatMap((one) => one.failed ?? []), ...files.unreadable, ...alone.unreadable];
  const known = [...files.loaded.keys(), ...files.unreadable, ...records.loaded.keys(), ...records.unreadable];
  const diagnostics = [
    ...built.flatMap((one) => one.diagnostics),
    ...handouts.flatMap(missingTranslations),
    ...(only ?? []).filter((id) => !known.includes(id)).map((id) => unknownHandout(id, known)),
  ];
  return { handouts, failed: [...new Set(failed)].sort(), diagnostics };
}

interface AssembledHandout {
  readonly handout?: Handout;
  readonly failed?: string;
  readonly diagnostics: readonly Diagnostic[];
}

function assembleOne(
  one: HandoutFile,
  records: Loaded<LoadedRecord>,
  options: LoadOptions,
  named: Set<string>,
): AssembledHandout {
  const choice = selectRecords(one.checked, records.loaded, records.unreadable);
  for (const { record } of choice.selected) named.add(record.id);
  for (const id of choice.unreadable) named.add(id);
  if (!choice.complete) return { failed: one.id, diagnostics: choice.diagnostics };
  const handout = buildHandout(one.checked, one.id, choice.selected, options.sourceDate);
  return { handout, diagnostics: choice.diagnostics };
}

/** Records that no handout names; with `only`, those that are asked for and have no handout file. */
function loneRecords(
  records: Loaded<LoadedRecord>,
  files: Loaded<HandoutFile>,
  named: ReadonlySet<string>,
  only: readonly string[] | undefined,
): { readonly loaded: readonly LoadedRecord[]; readonly unreadable: readonly string[] } {
  const lone = (id: string): boolean =>
    !files.loaded.has(id) && !files.unreadable.has(id) && (only ? only.includes(id) : !named.has(id));
  return {
    loaded: [...records.loaded.values()].filter((one) => lone(one.record.id)),
    unreadable: [...records.unreadable].filter(lone),
  };
}

function unknownHandout(id: string, known: readonly string[]): Diagnostic {
  const hint = suggest(id, known, 'handouts');
  return {
    severity: 'error',
    code: 'unknown-handout',
    message: `there is no handout or record \`${id}\``,
    ...(hint !== undefined && { hint }),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
