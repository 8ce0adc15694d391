import type { Diagnostic, Place, Severity } from '../diagnostics/diagnostic.ts';

/** The codes of everything that can go wrong while importing; each is explained in `docs/import.md`. */
export type ImportCode =
  | 'import-empty'
  | 'import-binary'
  | 'import-html-page'
  | 'import-unknown-format'
  | 'import-malformed'
  | 'import-truncated'
  | 'import-too-deep'
  | 'import-too-large'
  | 'import-encoding'
  | 'import-unreadable'
  | 'import-no-records'
  | 'import-no-abstract'
  | 'import-unplaced'
  | 'import-other-language'
  | 'import-not-translation'
  | 'import-placeholder'
  | 'import-damaged-text'
  | 'import-guess'
  | 'import-learned-label'
  | 'import-sections-unsure'
  | 'import-exists'
  | 'import-write'
  | 'import-no-attachment'
  | 'import-usage'
  | 'merge-conflict'
  | 'merge-different';

/** Creates the diagnostic of an import. */
export function diagnose(
  severity: Severity,
  code: ImportCode,
  message: string,
  place: Place,
  hint?: string,
): Diagnostic {
  return { severity, code, message, place, ...(hint === undefined ? {} : { hint }) };
}

/** The start of a file, for complaints about the whole of it. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
