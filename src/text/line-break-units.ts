import { classMask, eastAsianBit, LineBreakClass, lineBreakProperty } from './line-break-class.ts';

const { AL, BK, CL, CM, CP, CR, IS, LF, NL, NU, RI, SP, SY, ZW, ZWJ } = LineBreakClass;

/** The place of a unit in a number (LB25). */
export const outsideNumber = 0;
/** NU (SY | IS)* */
export const inNumber = 1;
/** NU (SY | IS)* (CL | CP) */
export const afterNumber = 2;

/**
 * A text as UAX 14 sees it after LB9 and LB10: bases with the marks that follow them. One array each, so that
 * the rules can look at neighbours without making objects.
 */
export interface BreakUnits {
  readonly count: number;
  /** UTF-16 offset of each unit, and of the end of the text. */
  readonly offsets: Uint32Array;
  readonly classes: Uint8Array;
  /** The base code point. */
  readonly codePoints: Uint32Array;
  /** 1 where the base is East Asian by width (F, W or H); a mark without a base is not (LB10). */
  readonly eastAsian: Uint8Array;
  /** 1 where the unit ends with a zero-width joiner (LB8a). */
  readonly joined: Uint8Array;
  readonly numbers: Uint8Array;
  /** 1 for the second, fourth … regional indicator of a run (LB30a). */
  readonly paired: Uint8Array;
}

/** Gives a code point the class it has under a tailoring. */
export type ClassTailoring = (codePoint: number, lineBreakClass: number, offset: number) => number;

/** Parts a text into units; `tailor` may change the class of a base (LB1). Lone surrogates are AL. */
export function breakUnits(text: string, tailor: ClassTailoring): BreakUnits {
  const units = emptyUnits(text.length);
  let count = 0;
  for (let offset = 0; offset < text.length;) {
    const codePoint = text.codePointAt(offset) ?? 0;
    const property = lineBreakProperty(codePoint);
    const found = tailor(codePoint, property & classMask, offset);
    const previous = count > 0 ? units.classes[count - 1] : undefined;
    const isMark = found === CM || found === ZWJ;
    if (isMark && previous !== undefined && takesMarks(previous)) {
      units.joined[count - 1] = found === ZWJ ? 1 : 0;
    } else {
      units.offsets[count] = offset;
      units.codePoints[count] = codePoint;
      units.eastAsian[count] = (property & eastAsianBit) === 0 || isMark ? 0 : 1;
      units.joined[count] = found === ZWJ ? 1 : 0;
      addClass(units, count++, isMark ? AL : found);
    }
    offset += codePoint > 0xffff ? 2 : 1;
  }
  units.offsets[count] = text.length;
  return { ...units, count };
}

function emptyUnits(length: number) {
  return {
    offsets: new Uint32Array(length + 1),
    codePoints: new Uint32Array(length),
    classes: new Uint8Array(length),
    eastAsian: new Uint8Array(length),
    joined: new Uint8Array(length),
    numbers: new Uint8Array(length),
    paired: new Uint8Array(length),
  };
}

/** LB9: marks join what stands before them, except these. */
function takesMarks(lineBreakClass: number): boolean {
  return (
    lineBreakClass !== SP &&
    lineBreakClass !== ZW &&
    lineBreakClass !== BK &&
    lineBreakClass !== CR &&
    lineBreakClass !== LF &&
    lineBreakClass !== NL
  );
}

/** Notes the class and what LB25 and LB30a must remember of the units before. */
function addClass(
  units: { readonly classes: Uint8Array; readonly numbers: Uint8Array; readonly paired: Uint8Array },
  index: number,
  found: number,
): void {
  units.classes[index] = found;
  const inside = index > 0 && units.numbers[index - 1] === inNumber;
  if (found === NU || (inside && (found === SY || found === IS))) units.numbers[index] = inNumber;
  else if (inside && (found === CL || found === CP)) units.numbers[index] = afterNumber;
  if (found !== RI || index === 0 || units.classes[index - 1] !== RI) return;
  units.paired[index] = units.paired[index - 1] === 1 ? 0 : 1;
}
