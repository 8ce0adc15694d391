import { LineBreakClass } from './line-break-class.ts';
import type { BreakUnits } from './line-break-units.ts';

const { B2, ID, QU_FINAL, QU_INITIAL, SP } = LineBreakClass;

const fullwidthSolidus = 0xff0f;
const solidus = 0x2f;

export interface CjkBreakContext {
  readonly chinese: boolean;
  readonly strict: boolean;
  readonly typeset: boolean;
}

/**
 * What Chinese and Japanese add to UAX 14 where its classes do not know the language, or undefined to leave it
 * to its rules. Quotation marks open and close beside Han even where the other side is Latin: UAX 14 holds them
 * to both sides unless both are East Asian (LB19a). The typesetter also follows CLREQ, "Prohibition rules for
 * line start and end": connectors, interpuncts and solidi never start a line; in strict setting a solidus never
 * ends one and a two-em dash never starts one.
 */
export function breaksInChineseOrJapanese(
  units: BreakUnits,
  at: number,
  context: CjkBreakContext,
): boolean | undefined {
  const before = units.classes[at - 1];
  if (before === SP) return undefined;
  const quoted = besideQuotes(units, at);
  if (quoted !== undefined) return quoted;
  return context.typeset ? lineStartAndEnd(units, at, context) : undefined;
}

/** Opens before “ after an East Asian character that is no opening mark, and after ” before an ideograph. */
function besideQuotes(units: BreakUnits, at: number): boolean | undefined {
  if (units.classes[at] === QU_INITIAL && units.eastAsian[at - 1] === 1 && units.classes[at - 1] === ID)
    return true;
  if (units.classes[at - 1] === QU_FINAL && units.classes[at] === ID) return true;
  return undefined;
}

function lineStartAndEnd(units: BreakUnits, at: number, context: CjkBreakContext): boolean | undefined {
  if (!context.chinese) return undefined;
  if (units.classes[at] === B2 && (context.strict || isConnector(units, at))) return false;
  const before = units.codePoints[at - 1];
  return context.strict && (before === fullwidthSolidus || before === solidus) ? false : undefined;
}

/** A single em dash joins (北京—上海); a pair is a break in thought (GB/T 15834, 4.10 and 4.13). */
function isConnector(units: BreakUnits, at: number): boolean {
  return units.classes[at - 1] !== B2 && units.classes[at + 1] !== B2;
}
