/**
 * One spelling for characters that mean the same, unit for unit, so that every offset stays what it was.
 * Full-width forms are U+FF01–FF5E, 0xFEE0 above their ASCII twins (Unicode, chart FF00).
 */
const TWINS = new Map<string, string>([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\u2009', ' '],
  ['\u200a', ' '],
  ['\u202f', ' '],
  ['\u2007', ' '],
  ['\t', ' '],
  ['\n', ' '],
  ['\r', ' '],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '–'],
  ['\u2043', '-'],
  ['\ufe63', '-'],
  ['µ', 'μ'],
  ['≦', '≤'],
  ['⩽', '≤'],
  ['≧', '≥'],
  ['⩾', '≥'],
  ['∶', ':'],
  ['〜', '~'],
  ['∼', '~'],
  ['﹤', '<'],
  ['﹥', '>'],
  ['﹪', '%'],
  ['º', '°'],
  ...Array.from({ length: 10 }, (_, digit): [string, string] => [
    String.fromCharCode(0x2080 + digit),
    String(digit),
  ]),
]);

const MARKED =
  /[\uff01-\uff5e\u3000\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\t\n\r\u2010-\u2012\u2043\ufe63µ≦⩽≧⩾∶〜∼﹤﹥﹪º\u2080-\u2089]/g;

/** The text with full-width forms, odd spaces, hyphens and subscript figures in their plain spelling; same length. */
export function normaliseCharacters(text: string): string {
  return text.replace(MARKED, (character) => {
    const twin = TWINS.get(character);
    return twin ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });
}
