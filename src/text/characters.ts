import { hanRanges, isLetterMarkOrDigit, kanaRanges } from '../unicode/classes.ts';

/** What a character is to the space between Han and Latin (CSS Text 4, `text-autospace`). */
export const otherCharacter = 0;
export const ideograph = 1;
export const westernLetter = 2;
/** `%` and the like: part of a number that stands before it. */
export const numberSuffix = 3;
/** `±`, `<` and the like: part of a number that stands after it. */
export const numberPrefix = 4;
export const hangulCharacter = 5;

/** With the scripts Yi, Nushu and Tangut, the iteration and closing marks and the long vowel. */
const ideographic = new RegExp(
  String.raw`[${hanRanges}${kanaRanges}\u3005-\u3007\u30FC\uA000-\uA48C\uA490-\uA4C6\u{16FE0}\u{16FE1}\u{17000}-\u{18AFF}\u{18D00}-\u{18D1E}\u{18D80}-\u{18DF2}\u{1B170}-\u{1B2FB}]`,
  'u',
);
/** The script Hangul. */
const hangul =
  /[\u1100-\u11FF\u302E\u302F\u3131-\u318E\u3200-\u321E\u3260-\u327E\uA960-\uA97C\uAC00-\uD7A3\uD7B0-\uD7C6\uD7CB-\uD7FB\uFFA0-\uFFBE\uFFC2-\uFFC7\uFFCA-\uFFCF\uFFD2-\uFFD7\uFFDA-\uFFDC]/;
/** Full-width letters and digits are set like ideographs and want no gap. */
const fullWidth = /[\uFF00-\uFFEF]/;
/** Digits above and below the line, which belong to the number or name before them. */
const raisedDigit = /[⁰¹²³⁴-⁹₀-₉]/;
const suffixes = /[%‰‱°′″℃℉]/;
const prefixes = /[±+−<>≤≥=≈~$€£#]/;

const unknown = 0xff;
const kinds = new Uint8Array(0x10000).fill(unknown);

function judge(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (ideographic.test(character)) return ideograph;
  if (hangul.test(character)) return hangulCharacter;
  if (suffixes.test(character)) return numberSuffix;
  if (prefixes.test(character)) return numberPrefix;
  if (fullWidth.test(character)) return otherCharacter;
  return isLetterMarkOrDigit(codePoint) || raisedDigit.test(character) ? westernLetter : otherCharacter;
}

/** The kind of a code point, remembered for the Basic Multilingual Plane. */
export function characterKind(codePoint: number): number {
  if (codePoint > 0xffff) return judge(codePoint);
  const known = kinds[codePoint] ?? unknown;
  if (known !== unknown) return known;
  return (kinds[codePoint] = judge(codePoint));
}
