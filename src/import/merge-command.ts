import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from '../content/read-file.ts';
import { recordSchema } from '../content/schema/record.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { defaultFolder, inputOf, schemaFrom, type ImportIo } from './command.ts';
import { diagnose, startOf } from './diagnose.ts';
import { importAll } from './import-files.ts';
import type { ImportedRecord, ImportResult } from './imported-record.ts';
import { mergeRecords, sameArticle } from './merge.ts';
import { serializeRecord } from './serialize.ts';
import { commentsIn } from './yaml-comments.ts';
import { writeRecordFile } from './write-record.ts';

/** What `duiye merge` was asked. */
export interface MergeArguments {
  /** Record files, or files of any format that can be imported. */
  readonly files: readonly string[];
  readonly to?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/**
 * Joins the records of several sources that are about one article, the first file's first. Records without a partner
 * are named and not written.
 */
export async function mergeCommand(args: MergeArguments, io: ImportIo): Promise<readonly Diagnostic[]> {
  if (args.files.length < 2)
    return [diagnose('error', 'import-usage', 'merging takes two files at least', startOf('-'))];
  const diagnostics: Diagnostic[] = [];
  const groups: ImportedRecord[][] = [];
  for (const path of args.files) {
    const result = await readRecords(path, io);
    diagnostics.push(...result.diagnostics);
    for (const imported of result.records) {
      const group = groups.find(
        ([first]) => first !== undefined && sameArticle(first.record, imported.record),
      );
      if (group === undefined) groups.push([imported]);
      else group.push(imported);
    }
  }
  for (const group of groups) diagnostics.push(...mergeGroup(group, args, io));
  return diagnostics;
}

async function readRecords(path: string, io: ImportIo): Promise<ImportResult> {
  if (!/\.ya?ml$/iu.test(path)) return importAll([inputOf(path, io)]);
  try {
    const text = readFileSync(path, 'utf8');
    const checked = checkFile({ path, text }, recordSchema);
    if (!checked.ok) return { records: [], diagnostics: checked.diagnostics };
    const id = checked.value.input.id ?? path.replace(/^.*[/\\]/u, '').replace(/\.ya?ml$/iu, '');
    return {
      records: [
        {
          record: { ...checked.value.input, id },
          remarks: [],
          comments: commentsIn(text),
          place: startOf(path),
        },
      ],
      diagnostics: [],
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      records: [],
      diagnostics: [
        diagnose('error', 'import-unreadable', `the file cannot be read: ${message}`, startOf(path)),
      ],
    };
  }
}

function mergeGroup(
  group: readonly ImportedRecord[],
  args: MergeArguments,
  io: ImportIo,
): readonly Diagnostic[] {
  const [first, ...others] = group;
  if (first === undefined) return [];
  if (others.length === 0) {
    return [
      diagnose(
        'error',
        'merge-different',
        `no other record is about \`${first.record.id}\``,
        first.place,
        'records are matched by DOI, PMID or title: give both the same DOI',
      ),
    ];
  }
  const diagnostics: Diagnostic[] = [];
  let merged = first;
  for (const other of others) {
    const result = mergeRecords(merged, other);
    merged = result.imported;
    diagnostics.push(...result.diagnostics);
  }
  const failure = save(merged, args, io);
  return failure === undefined ? diagnostics : [...diagnostics, failure];
}

function save(imported: ImportedRecord, args: MergeArguments, io: ImportIo): Diagnostic | undefined {
  const folder = args.to ?? defaultFolder;
  const path = join(folder, `${imported.record.id}.yaml`);
  const text = serializeRecord(imported, schemaFrom(folder));
  if (args.dryRun === true) {
    io.stdout(`${path}\n${text}\n`);
    return undefined;
  }
  const outcome = writeRecordFile(path, text, args.force === true);
  if (outcome.kind === 'failed') return outcome.diagnostic;
  io.stdout(`${path}: ${outcome.kind}, merged\n`);
  return undefined;
}
