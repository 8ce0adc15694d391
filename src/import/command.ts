import { createReadStream } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { LanguageTag } from '../content/handout.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose, startOf } from './diagnose.ts';
import { formatNames, isFormat, type Format } from './format.ts';
import { importFiles } from './import-files.ts';
import type { ImportedRecord } from './imported-record.ts';
import { knownAbstracts } from './known-abstracts.ts';
import type { ImportInput } from './open-source.ts';
import { serializeRecord } from './serialize.ts';
import { writeRecordFile } from './write-record.ts';

/** What `duiye import` was asked. */
export interface ImportArguments {
  /** Paths; `-` is standard input. */
  readonly files: readonly string[];
  readonly from?: string;
  /** Folder for the record files; `content/records` where absent. */
  readonly to?: string;
  readonly languages?: readonly LanguageTag[];
  /** Show the records instead of writing them. */
  readonly dryRun?: boolean;
  /** Overwrite files that are there. */
  readonly force?: boolean;
}

/** What a command of this room sees of the world. */
export interface ImportIo {
  readonly stdout: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
}

/** The folder that records are written to where nothing else is asked. */
export const defaultFolder = 'content/records';

/**
 * Imports files, writes a record file for each record and prints a line about it.
 *
 * @returns everything there is to complain about; the import failed where an error is among it
 */
export async function importCommand(args: ImportArguments, io: ImportIo): Promise<readonly Diagnostic[]> {
  const from = formatOf(args.from);
  if (typeof from === 'object') return [from];
  if (args.files.length === 0)
    return [
      diagnose(
        'error',
        'import-usage',
        'no file is named',
        startOf('-'),
        'name files, or `-` for standard input',
      ),
    ];
  const folder = args.to ?? defaultFolder;
  const diagnostics: Diagnostic[] = [];
  let count = 0;
  const inputs = args.files.map((path) => inputOf(path, io));
  const options = {
    ...(from === undefined ? {} : { from }),
    ...(args.languages === undefined ? {} : { languages: args.languages }),
    known: (without: ReadonlySet<string>) => knownAbstracts(folder, without),
  };
  for await (const result of importFiles(inputs, options)) {
    diagnostics.push(...result.diagnostics);
    for (const imported of result.records) {
      const failed = saveRecord(imported, folder, args, io);
      if (failed === undefined) count++;
      else diagnostics.push(failed);
    }
  }
  const verb = args.dryRun === true ? 'would be written' : 'written';
  io.stdout(`${String(count)} ${count === 1 ? 'record' : 'records'} ${verb} to ${folder}\n`);
  return diagnostics;
}

/** The format named with `--from`, or what is wrong with the name. */
function formatOf(name: string | undefined): Format | Diagnostic | undefined {
  if (name === undefined || isFormat(name)) return name;
  const message = `\`${name}\` is no format`;
  return diagnose(
    'error',
    'import-usage',
    message,
    startOf('-'),
    `the formats are ${Object.keys(formatNames).join(', ')}`,
  );
}

/** A file that is opened only when its turn comes. */
export function inputOf(path: string, io: ImportIo): ImportInput {
  return path === '-' ? { name: '<stdin>', bytes: fromStdin(io) } : { name: path, bytes: fromFile(path) };
}

async function* fromStdin(io: ImportIo): AsyncGenerator<Uint8Array> {
  yield await io.stdin();
}

async function* fromFile(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) if (chunk instanceof Uint8Array) yield chunk;
}

function saveRecord(
  imported: ImportedRecord,
  folder: string,
  args: Pick<ImportArguments, 'dryRun' | 'force'>,
  io: ImportIo,
): Diagnostic | undefined {
  const path = join(folder, `${imported.record.id}.yaml`);
  const text = serializeRecord(imported, schemaFrom(folder));
  if (args.dryRun === true) {
    io.stdout(`${path}\n${text}\n`);
    return undefined;
  }
  const outcome = writeRecordFile(path, text, args.force === true);
  if (outcome.kind === 'failed') return outcome.diagnostic;
  io.stdout(`${path}: ${outcome.kind}, ${describe(imported)}\n`);
  return undefined;
}

/** The schema as a file in a folder names it: relative to the project, which is the working folder. */
export function schemaFrom(folder: string): string {
  return relative(resolve(folder), resolve('schemas/record.schema.json')).replaceAll('\\', '/');
}

/** What a line about a record says: its languages, how many sections, what to look at. */
function describe({ record, remarks }: ImportedRecord): string {
  const sections = record.abstract ?? [];
  const languages = [...new Set(sections.flatMap(({ text }) => Object.keys(text)))];
  const parts = [
    languages.length === 0 ? 'no abstract' : languages.join(' + '),
    sections.length === 1 ? '1 section' : `${String(sections.length)} sections`,
    ...(remarks.length === 0 ? [] : [`${String(remarks.length)} to look at`]),
    ...(record.notes === undefined ? [] : [`${String(record.notes.length)} in notes`]),
  ];
  return parts.join(', ');
}
