import type { LanguageTag } from '../content/handout.ts';
import type { Format } from './format.ts';
import type { ImportResult } from './imported-record.ts';
import { ImportRun, type KnownAbstracts } from './import-run.ts';
import type { ImportInput } from './open-source.ts';
import { readSources } from './read-sources.ts';
import { maximalCharacters } from './too-large.ts';

/** What an import can be told. */
export interface ImportOptions {
  /** The format of all inputs; found out from each where absent. */
  readonly from?: Format;
  /** The languages wanted, in order; others fill up to two where these are missing. */
  readonly languages?: readonly LanguageTag[];
  /** Records that are there already; asked for only where their labels can explain those of the input. */
  readonly known?: KnownAbstracts;
  /** Characters that one record, or a file that is read in one piece, may have; 32 million where absent. */
  readonly maximalCharacters?: number;
}

/** The languages that are looked for where nothing else is asked. */
export const defaultLanguages: readonly LanguageTag[] = ['en', 'zh-Hans'];

/**
 * Reads other people's records, one after the other in flat memory: each step of the iteration holds the records and
 * complaints of a small part of the input. Ids are unique within one call. Records whose headings only others explain
 * come last.
 *
 * Never throws for what is in the input: every fault is a diagnostic, see `docs/import.md` for all codes.
 */
export async function* importFiles(
  inputs: readonly ImportInput[],
  options: ImportOptions = {},
): AsyncGenerator<ImportResult> {
  const languages =
    options.languages === undefined || options.languages.length === 0 ? defaultLanguages : options.languages;
  const limit = options.maximalCharacters ?? maximalCharacters;
  const run = new ImportRun(languages, options.known);
  for await (const event of readSources(inputs, options.from, limit)) yield* run.take(event);
  yield* run.finish();
}

/** Reads everything at once; for inputs that fit into memory. */
export async function importAll(
  inputs: readonly ImportInput[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const parts: ImportResult[] = [];
  for await (const part of importFiles(inputs, options)) parts.push(part);
  return {
    records: parts.flatMap(({ records }) => records),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}
