import type { RecordInput } from '../content/schema/record.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import type { Remark } from './source-article.ts';

/** A record as its file says it: the keys are those of the YAML format. */
export type RecordData = RecordInput & { readonly id: string };

/** A record made from a source, ready to be written. */
export interface ImportedRecord {
  readonly record: RecordData;
  /** What was guessed; written as comments beside the fields it is about. */
  readonly remarks: readonly Remark[];
  /** Comments of a record file, with the fields they stand at; their lines are kept. */
  readonly comments?: readonly Remark[];
  /** Where the record stands in its source. */
  readonly place: Place;
  /** The text of the record's own file, where the source holds one; it is written as it stands. */
  readonly text?: string;
}

/** Records with everything there is to say about them. */
export interface ImportResult {
  readonly records: readonly ImportedRecord[];
  readonly diagnostics: readonly Diagnostic[];
}
