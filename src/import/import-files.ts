import type { LanguageTag } from '../content/handout.ts';
import { assemble } from './assemble.ts';
import type { Format } from './format.ts';
import type { ImportedRecord, ImportResult } from './imported-record.ts';
import { RecordIds } from './record-id.ts';
import { readSources, type ImportInput, type SourceEvent } from './read-sources.ts';

/** What an import can be told. */
export interface ImportOptions {
  /** The format of all inputs; found out from each where absent. */
  readonly from?: Format;
  /** The languages wanted, in order; others fill up to two where these are missing. */
  readonly languages?: readonly LanguageTag[];
}

/** The languages that are looked for where nothing else is asked. */
export const defaultLanguages: readonly LanguageTag[] = ['en', 'zh-Hans'];

/**
 * Reads other people's records, one after the other in flat memory: each step of the iteration holds the records and
 * complaints of a small part of the input. Ids are unique within one call.
 *
 * Never throws for what is in the input: every fault is a diagnostic, see `docs/import.md` for all codes.
 */
export async function* importFiles(
  inputs: readonly ImportInput[],
  options: ImportOptions = {},
): AsyncGenerator<ImportResult> {
  const ids = new RecordIds();
  const languages =
    options.languages === undefined || options.languages.length === 0 ? defaultLanguages : options.languages;
  for await (const event of readSources(inputs, options.from)) yield importEvent(event, languages, ids);
}

function importEvent(event: SourceEvent, languages: readonly LanguageTag[], ids: RecordIds): ImportResult {
  switch (event.kind) {
    case 'diagnostic':
      return { records: [], diagnostics: [event.diagnostic] };
    case 'record':
      return { records: [withUniqueId(event.imported, ids)], diagnostics: [] };
    case 'article': {
      const { imported, diagnostics } = assemble(event.article, languages);
      return { records: [withUniqueId(imported, ids)], diagnostics };
    }
  }
}

function withUniqueId(imported: ImportedRecord, ids: RecordIds): ImportedRecord {
  const id = ids.claim(imported.record.id);
  return id === imported.record.id ? imported : { ...imported, record: { ...imported.record, id } };
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
