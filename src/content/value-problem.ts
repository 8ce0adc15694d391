/** What is wrong with a value, before its place is known. */
export interface ValueProblem {
  readonly code: string;
  readonly severity?: 'error' | 'warning';
  readonly message: string;
  readonly hint?: string;
  /** UTF-16 offset and length in the value; all of it when absent. */
  readonly offset?: number;
  readonly length?: number;
}
