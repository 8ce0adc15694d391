/** What a diagnostic's code means, for `duiye explain` and `docs/diagnostics.md`. */
export interface CodeEntry {
  readonly code: string;
  readonly title: string;
  readonly explanation: string;
  readonly example?: string;
}

export const codes: readonly CodeEntry[] = [];
