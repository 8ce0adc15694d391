import { CHECK_TABLE } from './table.data.ts';

/** What is done with a check's findings. */
export type CheckSeverity = 'off' | 'note' | 'warning' | 'error';

export type CheckFamily = 'Numbers' | 'Sections and sentences' | 'Names and codes' | 'Writing' | 'Terms';

/** A pair of texts that shows a check at work. */
export interface CheckExample {
  readonly en: string;
  readonly zh: string;
}

/** What there is to know about a check. `docs/checks.md` is made from these. */
export interface CheckEntry {
  readonly family: CheckFamily;
  readonly severity: CheckSeverity;
  /** One line, without a full stop. */
  readonly summary: string;
  /** What is compared, and what is passed over on purpose. */
  readonly explanation: string;
  /** A pair that the check complains about; absent where it needs a whole record. */
  readonly wrong?: CheckExample;
  /** A pair that looks like a fault and is none. */
  readonly right?: CheckExample;
}

/** Every check by its name. */
export const CHECKS: Readonly<Record<string, CheckEntry>> = CHECK_TABLE;
