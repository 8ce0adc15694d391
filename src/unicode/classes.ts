/**
 * Classes of characters by their ranges (Unicode 17). A property such as `\p{L}` costs a regular expression up to a
 * millisecond when it first runs, and a young process runs a hundred of them; a few ranges cost a fiftieth. They also
 * are the same in every version of Node.
 */

/** The script Han, for a class of a regular expression with the flag `u`. */
export const hanRanges = String.raw`\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5\u3005\u3007\u3021-\u3029\u3038-\u303B\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFA6D\uFA70-\uFAD9\u{16FE2}\u{16FE3}\u{16FF0}-\u{16FF6}\u{20000}-\u{2A6DF}\u{2A700}-\u{2B81D}\u{2B820}-\u{2CEAD}\u{2CEB0}-\u{2EBE0}\u{2EBF0}-\u{2EE5D}\u{2F800}-\u{2FA1D}\u{30000}-\u{3134A}\u{31350}-\u{33479}`;

/** The scripts Hiragana, Katakana and Bopomofo. */
export const kanaRanges = String.raw`\u02EA\u02EB\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FD-\u30FF\u3105-\u312F\u31A0-\u31BF\u31F0-\u31FF\u32D0-\u32FE\u3300-\u3357\uFF66-\uFF6F\uFF71-\uFF9D\u{1AFF0}-\u{1AFF3}\u{1AFF5}-\u{1AFFB}\u{1AFFD}\u{1AFFE}\u{1B000}-\u{1B122}\u{1B132}\u{1B150}-\u{1B152}\u{1B155}\u{1B164}-\u{1B167}\u{1F200}`;

/** The scripts Latin, Greek and Cyrillic in the Basic Multilingual Plane, with the marks that are theirs. */
export const alphabetRanges = String.raw`A-Za-z\u00AA\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02B8\u02E0-\u02E4\u0370-\u0373\u0375-\u0377\u037A-\u037D\u037F\u0384\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03E1\u03F0-\u0484\u0487-\u052F\u1C80-\u1C8A\u1D00-\u1DBF\u1E00-\u1F15\u1F18-\u1F1D\u1F20-\u1F45\u1F48-\u1F4D\u1F50-\u1F57\u1F59\u1F5B\u1F5D\u1F5F-\u1F7D\u1F80-\u1FB4\u1FB6-\u1FC4\u1FC6-\u1FD3\u1FD6-\u1FDB\u1FDD-\u1FEF\u1FF2-\u1FF4\u1FF6-\u1FFE\u2071\u207F\u2090-\u209C\u2126\u212A\u212B\u2132\u214E\u2160-\u2188\u2C60-\u2C7F\u2DE0-\u2DFF\uA640-\uA69F\uA722-\uA787\uA78B-\uA7DC\uA7F1-\uA7FF\uAB30-\uAB5A\uAB5C-\uAB69\uFB00-\uFB06\uFE2E\uFE2F\uFF21-\uFF3A\uFF41-\uFF5A`;

/** Letters of Latin, Greek and Cyrillic below U+0530: what stands in English, and beside the numbers of any language. */
export const letterRanges = String.raw`A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02C1\u02C6-\u02D1\u02E0-\u02E4\u02EC\u02EE\u0370-\u0374\u0376\u0377\u037A-\u037D\u037F\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03F5\u03F7-\u0481\u048A-\u052F`;

const han = new RegExp(`[${hanRanges}]`, 'u');
const marks = /\p{M}/u;
const lettersMarksAndDigits = /[\p{L}\p{M}\p{Nd}]/u;

/** Whether a text has a character of the script Han. */
export function hasHan(text: string): boolean {
  return han.test(text);
}

/** Whether a code point is a combining mark (general category M). */
export function isMark(codePoint: number): boolean {
  if (codePoint < 0x300) return false;
  if (codePoint <= 0x36f) return true;
  if (codePoint < 0x483 || (codePoint >= 0x2000 && codePoint < 0x20d0)) return false;
  if (codePoint >= 0x3100 && codePoint < 0xa000) return false;
  return marks.test(String.fromCodePoint(codePoint));
}

/** Whether a text has a combining mark. */
export function hasMark(text: string): boolean {
  for (let offset = 0; offset < text.length; offset++)
    if (text.charCodeAt(offset) >= 0x300 && isMark(text.codePointAt(offset) ?? 0)) return true;
  return false;
}

/** Whether a code point is a letter, a mark or a decimal digit (L, M, Nd). */
export function isLetterMarkOrDigit(codePoint: number): boolean {
  if (codePoint < 0x80) return isAsciiLetterOrDigit(codePoint);
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return true;
  if (codePoint >= 0x2000 && codePoint < 0x2071) return false;
  if (codePoint >= 0x2190 && codePoint < 0x2c00) return false;
  return lettersMarksAndDigits.test(String.fromCodePoint(codePoint));
}

function isAsciiLetterOrDigit(code: number): boolean {
  const lower = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}
