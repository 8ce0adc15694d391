/** What a character is to the space between Han and Latin (CSS Text 4, `text-autospace`). */
export const otherCharacter = 0;
export const ideograph = 1;
export const westernLetter = 2;
/** `%` and the like: part of a number that stands before it. */
export const numberSuffix = 3;
/** `±`, `<` and the like: part of a number that stands after it. */
export const numberPrefix = 4;
export const hangulCharacter = 5;

const ideographic =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Yi}\p{sc=Nushu}\p{sc=Tangut}\u3005-\u3007\u30FC]/u;
const hangul = /\p{sc=Hangul}/u;
/** Full-width letters and digits are set like ideographs and want no gap. */
const fullWidth = /[\uFF00-\uFFEF]/;
const letterOrDigit = /[\p{L}\p{M}\p{Nd}⁰¹²³⁴-⁹₀-₉]/u;
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
  return letterOrDigit.test(character) && !fullWidth.test(character) ? westernLetter : otherCharacter;
}

/** The kind of a code point, remembered for the Basic Multilingual Plane. */
export function characterKind(codePoint: number): number {
  if (codePoint > 0xffff) return judge(codePoint);
  const known = kinds[codePoint] ?? unknown;
  if (known !== unknown) return known;
  return (kinds[codePoint] = judge(codePoint));
}
