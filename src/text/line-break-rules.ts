import { LineBreakClass } from './line-break-class.ts';
import type { BreakUnits } from './line-break-units.ts';
import { afterNumber, inNumber } from './line-break-units.ts';

/**
 * The rules of UAX 14, revision 55 (Unicode 17), each under its name. Every function looks at the place before
 * unit `at` (never the first) and says whether a break is allowed there, or undefined to leave it to the next.
 */
type Rule = (units: BreakUnits, at: number) => boolean | undefined;

const C = LineBreakClass;

/** Stands for the class beyond the start or the end of the text. */
const edge = 0xff;

function classAt(units: BreakUnits, at: number): number {
  return at < 0 || at >= units.count ? edge : (units.classes[at] ?? edge);
}

/** Membership as one look-up. */
function classSet(...members: readonly number[]): (member: number) => boolean {
  const flags = new Uint8Array(256);
  for (const member of members) flags[member] = 1;
  return (member) => flags[member] === 1;
}

const hardBreak = classSet(C.BK, C.CR, C.LF, C.NL);
const quotation = classSet(C.QU, C.QU_INITIAL, C.QU_FINAL);
const letter = classSet(C.AL, C.HL, C.DOTTED_CIRCLE, C.PICTOGRAPH_LETTER);
const hyphen = classSet(C.HY, C.HH);
const ideograph = classSet(C.ID, C.EB, C.EM, C.PICTOGRAPH);
const pictograph = classSet(C.PICTOGRAPH, C.PICTOGRAPH_LETTER);
const hangul = classSet(C.JL, C.JV, C.JT, C.H2, C.H3);
const brahmic = classSet(C.AK, C.AS, C.DOTTED_CIRCLE);
const wordInitial = classSet(C.BK, C.CR, C.LF, C.NL, C.SP, C.ZW, C.CB, C.GL, edge);
const beforeInitialQuote = classSet(
  C.BK,
  C.CR,
  C.LF,
  C.NL,
  C.OP,
  C.QU,
  C.QU_INITIAL,
  C.QU_FINAL,
  C.GL,
  C.SP,
  C.ZW,
  edge,
);
const afterFinalQuote = classSet(
  C.SP,
  C.GL,
  C.WJ,
  C.CL,
  C.QU,
  C.QU_INITIAL,
  C.QU_FINAL,
  C.CP,
  C.EX,
  C.IS,
  C.SY,
  C.BK,
  C.CR,
  C.LF,
  C.NL,
  C.ZW,
  edge,
);
const closing = classSet(C.CL, C.CP, C.EX, C.SY);
const breakBefore = classSet(C.BA, C.HH, C.HY, C.NS);

/** LB6, LB7, LB8, LB8a, LB11, LB12, LB12a: what stands for itself. */
const controls: Rule = (units, at) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (hardBreak(after) || after === C.SP || after === C.ZW) return false;
  if (baseBeforeSpaces(units, at) === C.ZW) return true;
  if (units.joined[at - 1] === 1) return false;
  if (after === C.WJ || before === C.WJ || before === C.GL) return false;
  if (after === C.GL && before !== C.SP && before !== C.BA && !hyphen(before)) return false;
  return undefined;
};

/** The class before `at`, over any spaces; `edge` where there is none. */
function baseBeforeSpaces(units: BreakUnits, at: number): number {
  return classAt(units, indexBeforeSpaces(units, at));
}

function indexBeforeSpaces(units: BreakUnits, at: number): number {
  let index = at - 1;
  while (index >= 0 && units.classes[index] === C.SP) index--;
  return index;
}

/** LB13, LB14, LB15a to LB15d, LB16, LB17, LB18: punctuation holds over spaces. */
const punctuation: Rule = (units, at) => {
  const after = classAt(units, at);
  if (closing(after)) return false;
  const base = indexBeforeSpaces(units, at);
  const before = classAt(units, base);
  if (before === C.OP) return false;
  if (before === C.QU_INITIAL && beforeInitialQuote(classAt(units, base - 1))) return false;
  if (after === C.QU_FINAL && afterFinalQuote(classAt(units, at + 1))) return false;
  const spaced = base < at - 1;
  if (after === C.IS) return spaced && classAt(units, at + 1) === C.NU;
  if (after === C.NS && (before === C.CL || before === C.CP)) return false;
  if (after === C.B2 && before === C.B2) return false;
  return spaced ? true : undefined;
};

/** LB19, LB19a: quotation marks, by what stands on both sides where they are East Asian. */
const quotes: Rule = (units, at) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (quotation(after)) {
    if (after !== C.QU_INITIAL) return false;
    if (units.eastAsian[at - 1] !== 1) return false;
    if (at + 1 >= units.count || units.eastAsian[at + 1] !== 1) return false;
  }
  if (quotation(before)) {
    if (before !== C.QU_FINAL) return false;
    if (units.eastAsian[at] !== 1) return false;
    if (at < 2 || units.eastAsian[at - 2] !== 1) return false;
  }
  return undefined;
};

/** LB20, LB20a, LB21, LB21a, LB21b, LB22: contingent breaks, hyphens, inseparables. */
const hyphens: Rule = (units, at) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (before === C.CB || after === C.CB) return true;
  if (hyphen(before) && letter(after) && wordInitial(classAt(units, at - 2))) return false;
  if (breakBefore(after) || before === C.BB) return false;
  if (hyphen(before) && after !== C.HL && classAt(units, at - 2) === C.HL) return false;
  if (before === C.SY && after === C.HL) return false;
  if (after === C.IN) return false;
  return undefined;
};

/** LB23, LB23a, LB24: letters and ideographs with digits, prefixes and suffixes. */
const affixes: Rule = (units, at) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (letter(before) && (after === C.NU || after === C.PR || after === C.PO)) return false;
  if (letter(after) && (before === C.NU || before === C.PR || before === C.PO)) return false;
  if (before === C.PR && ideograph(after)) return false;
  if (ideograph(before) && after === C.PO) return false;
  return undefined;
};

/** LB25: numbers with what belongs to them. */
const numbers: Rule = (units, at) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  const place = units.numbers[at - 1];
  const affix = after === C.PO || after === C.PR;
  if (affix && (place === inNumber || place === afterNumber)) return false;
  if (after === C.NU && (place === inNumber || before === C.HY || before === C.IS)) return false;
  if (before !== C.PO && before !== C.PR) return undefined;
  if (after === C.NU) return false;
  if (after !== C.OP) return undefined;
  const next = classAt(units, at + 1);
  if (next === C.NU || (next === C.IS && classAt(units, at + 2) === C.NU)) return false;
  return undefined;
};

/** LB26, LB27: Korean syllable blocks. */
const koreanSyllables: Rule = (units, at) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (!hangul(before)) return before === C.PR && hangul(after) ? false : undefined;
  if (after === C.PO) return false;
  if (before === C.JL)
    return after === C.JL || after === C.JV || after === C.H2 || after === C.H3 ? false : undefined;
  if (before === C.JV || before === C.H2) return after === C.JV || after === C.JT ? false : undefined;
  return after === C.JT ? false : undefined;
};

/** LB28, LB28a, LB29: letters, and the orthographic syllables of Brahmic scripts. */
const letters: Rule = (units, at) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (letter(after) && (letter(before) || before === C.IS)) return false;
  if (before === C.AP && brahmic(after)) return false;
  if (brahmic(before)) {
    if (after === C.VF || after === C.VI) return false;
    if (brahmic(after) && classAt(units, at + 1) === C.VF) return false;
  }
  const stacks = after === C.AK || after === C.DOTTED_CIRCLE;
  if (before === C.VI && stacks && brahmic(classAt(units, at - 2))) return false;
  return undefined;
};

/** LB30, LB30a, LB30b, LB31: parentheses within words, flags, emoji; elsewhere a line may end. */
const rest: Rule = (units, at) => {
  const before = classAt(units, at - 1);
  const after = classAt(units, at);
  if (after === C.OP && units.eastAsian[at] === 0 && (letter(before) || before === C.NU)) return false;
  if (before === C.CP && units.eastAsian[at - 1] === 0 && (letter(after) || after === C.NU)) return false;
  if (after === C.RI && before === C.RI && units.paired[at] === 1) return false;
  if (after === C.EM && (before === C.EB || pictograph(before))) return false;
  return true;
};

const rules: readonly Rule[] = [
  controls,
  punctuation,
  quotes,
  hyphens,
  affixes,
  numbers,
  koreanSyllables,
  letters,
];

/** Whether a line must end before unit `at` (LB4, LB5). */
export function mustBreakBefore(units: BreakUnits, at: number): boolean {
  const before = classAt(units, at - 1);
  return hardBreak(before) && !(before === C.CR && classAt(units, at) === C.LF);
}

/**
 * Classes whose pairs are judged alike whatever stands around them, so that a verdict can be remembered: the
 * rules with context concern quotation marks, hyphens, affixes, spaces, numbers' punctuation and Brahmic signs.
 */
const contextFree = classSet(
  ...[C.AL, C.ID, C.NU, C.CL, C.EX, C.NS, C.IN, C.OP, C.BA, C.BB, C.EB, C.GL, C.WJ, C.H2, C.H3, C.JL],
);
/** A space between these is where a line may end (LB18): none of them holds on over spaces. */
const wordStart = classSet(C.AL, C.NU, C.ID);
const wordEnd = classSet(C.AL, C.NU, C.ID, C.IS, C.CL, C.CP, C.EX, C.PO);
const unknownPair = 0;
const forbiddenPair = 1;
const allowedPair = 2;
const pairs = new Uint8Array(64 * 64);

/**
 * The verdict on the place before unit `at` where it depends on nothing but the classes on both sides and has been
 * asked before; most of a text is settled so.
 */
export function rememberedVerdict(units: BreakUnits, at: number): boolean | undefined {
  const after = units.classes[at] ?? 0;
  if (after === C.SP) return false;
  const before = units.classes[at - 1] ?? 0;
  if (before === C.SP) return wordStart(after) && wordEnd(classAt(units, at - 2)) ? true : undefined;
  if (units.joined[at - 1] === 1) return undefined;
  const known = pairs[before * 64 + after];
  return known === unknownPair ? undefined : known === allowedPair;
}

/** Whether a line may end before unit `at`, which is not the first; `mustBreakBefore` has been asked. */
export function mayBreakBefore(units: BreakUnits, at: number): boolean {
  const known = rememberedVerdict(units, at);
  if (known !== undefined) return known;
  const before = units.classes[at - 1] ?? 0;
  const after = units.classes[at] ?? 0;
  const verdict = judge(units, at);
  if (units.joined[at - 1] === 0 && remembers(before, after))
    pairs[before * 64 + after] = verdict ? allowedPair : forbiddenPair;
  return verdict;
}

function remembers(before: number, after: number): boolean {
  // LB30 asks for the width of a parenthesis beside a letter or digit.
  return (
    contextFree(before) && contextFree(after) && !(after === C.OP && (letter(before) || before === C.NU))
  );
}

function judge(units: BreakUnits, at: number): boolean {
  if (classAt(units, at - 1) === C.CR && classAt(units, at) === C.LF) return false;
  for (const rule of rules) {
    const verdict = rule(units, at);
    if (verdict !== undefined) return verdict;
  }
  return rest(units, at) ?? true;
}
