import { lineBreakRanges } from './line-break-classes.data.ts';

/**
 * Line_Break classes of UAX 14 as the rules of revision 55 need them: QU is parted by General_Category (LB15a,
 * LB15b, LB19), the dotted circle from AL (LB28a), unassigned pictographs from ID and AL (LB30b). AI, SG and XX have
 * become AL, and SA has become AL or CM (LB1). CJ stays: its class depends on `line-break`.
 */
export const LineBreakClass = {
  AL: 0,
  HL: 1,
  NU: 2,
  ID: 3,
  EB: 4,
  EM: 5,
  PICTOGRAPH: 6,
  CM: 7,
  ZWJ: 8,
  SP: 9,
  BK: 10,
  CR: 11,
  LF: 12,
  NL: 13,
  ZW: 14,
  WJ: 15,
  GL: 16,
  BA: 17,
  BB: 18,
  B2: 19,
  HY: 20,
  HH: 21,
  CB: 22,
  CL: 23,
  CP: 24,
  EX: 25,
  IN: 26,
  NS: 27,
  CJ: 28,
  OP: 29,
  QU: 30,
  QU_INITIAL: 31,
  QU_FINAL: 32,
  IS: 33,
  SY: 34,
  PR: 35,
  PO: 36,
  H2: 37,
  H3: 38,
  JL: 39,
  JV: 40,
  JT: 41,
  RI: 42,
  AK: 43,
  AP: 44,
  AS: 45,
  VF: 46,
  VI: 47,
  DOTTED_CIRCLE: 48,
  PICTOGRAPH_LETTER: 49,
} as const;

/** Set in `lineBreakProperty` where East_Asian_Width is F, W or H (LB19a, LB30). */
export const eastAsianBit = 0x80;
export const classMask = 0x7f;

const basicPlane = new Uint8Array(0x10000);
const rangeEnds: number[] = [];
const rangeValues: number[] = [];

function decodeRanges(): void {
  let start = 0;
  for (const entry of lineBreakRanges.split(' ')) {
    const [length = '', value = ''] = entry.split('.');
    const end = start + parseInt(length, 36);
    const property = parseInt(value, 36);
    basicPlane.fill(property, Math.min(start, 0x10000), Math.min(end, 0x10000));
    if (end > 0x10000) {
      rangeEnds.push(end);
      rangeValues.push(property);
    }
    start = end;
  }
}

decodeRanges();

/** The `LineBreakClass` of a code point, with `eastAsianBit`. */
export function lineBreakProperty(codePoint: number): number {
  if (codePoint < 0x10000) return basicPlane[codePoint] ?? 0;
  let low = 0;
  let high = rangeEnds.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rangeEnds[middle] ?? 0) <= codePoint) low = middle + 1;
    else high = middle;
  }
  return rangeValues[low] ?? 0;
}
