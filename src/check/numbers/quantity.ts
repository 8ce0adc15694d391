import type { Span } from '../finding.ts';
import type { Unit } from './units.ts';

/** The direction and strictness that stands with a number: `P < 0.05`, `at least 5`, `超过5`. */
export interface Comparator {
  readonly direction: 'below' | 'above' | 'equal';
  /** The sign as written; absent where words say it, which leave open whether the bound is included. */
  readonly sign?: '<' | '>' | '≤' | '≥' | '=';
}

/** A number in a text, whichever way it is written. */
export interface Quantity extends Span {
  /** Its value without its sign; `5.0`, `five` and `五` are 5, `1.2 million` and `120万` are 1,200,000. */
  readonly value: number;
  /**
   * `figure`: digits that stand for a quantity; `word`: number words and numerals; `implied`: words that
   * may stand for a number (`both`, `double`, 双); `attached`: digits that belong to a name, such as `IL-6`.
   */
  readonly writing: 'figure' | 'word' | 'implied' | 'attached';
  /** Whether it may be reported when nothing stands against it in the other language. */
  readonly certain: boolean;
  /** The unit of measure, where one is named. */
  readonly unit?: Unit;
  /** What is counted, such as `person`, `group`, `phase`, where that can be told in every language. */
  readonly counted?: string;
  /** Whether it is a percentage; `open` where a neighbour's sign may stand for it (`5-10%`). */
  readonly percent: 'yes' | 'no' | 'open';
  readonly negative: boolean;
  readonly comparator?: Comparator;
  /** Other values that the same signs may mean, such as 1990 for `90年代`. */
  readonly readings: readonly number[];
  /** Values that the same signs say one by one: 1 and 3 for `三分之一`, 100 and 200 for `100,200`. */
  readonly parts: readonly number[];
}

/** What every quantity has unless something is seen beside it. */
export const PLAIN: Pick<Quantity, 'percent' | 'negative' | 'readings' | 'parts'> = {
  percent: 'no',
  negative: false,
  readings: [],
  parts: [],
};

/** Whether two values are the same but for the rounding of floating point. */
export function sameValue(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
