import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { assemble, byId } from './assemble.ts';
import type { BilingualRecord, Handout } from './handout.ts';
import { handoutFilesWanted, listContent, recordFilesWanted } from './list-content.ts';
import { loadFiles } from './load-files.ts';
import { loadHandoutFile } from './load-handout-file.ts';
import { loadRecordFile } from './record-file.ts';

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
  const handouts = loadFiles(handoutFiles, loadHandoutFile, (one) => one.id, diagnostics);
  const recordFiles = recordFilesWanted(found, handouts, options.only);
  const records = loadFiles(recordFiles, loadRecordFile, (one) => one.record.id, diagnostics);
  const assembled = assemble(records, handouts, options);
  return {
    handouts: assembled.handouts,
    failed: assembled.failed,
    records: [...records.loaded.values()].map((one) => one.record).sort(byId),
    diagnostics: [...diagnostics, ...assembled.diagnostics],
  };
}

