/** How grave a finding is: an `error` stops the output it concerns, a `warning` and a `note` do not. */
export type Severity = 'error' | 'warning' | 'note';

/** A stretch of a source file. Lines and columns count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many UTF-16 units the caret line underlines; 1 when absent. */
  readonly length?: number;
  /** The whole source line, where the one who found the fault has it at hand. */
  readonly excerpt?: string;
}

/** A second place that explains the first, such as the other language's sentence. */
export interface RelatedPlace {
  readonly message: string;
  readonly place: Place;
}

/** One complaint about what a user gave us. Users' mistakes are always these, never exceptions. */
export interface Diagnostic {
  readonly severity: Severity;
  /** A stable name such as `missing-glyph`, explained in `docs/diagnostics.md`. */
  readonly code: string;
  /** Lower-case, without a full stop; code in backticks. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly place?: Place;
  readonly related?: readonly RelatedPlace[];
}

/** The result of a step that users' input can make fail; diagnostics may come with either. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Creates a successful outcome. */
export function succeed<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { ok: true, value, diagnostics };
}

/** Creates a failed outcome. */
export function fail(diagnostics: readonly Diagnostic[]): { ok: false; diagnostics: readonly Diagnostic[] } {
  return { ok: false, diagnostics };
}
