/** Characters that end a line whatever follows (UAX 14: BK, CR, LF, NL). */
export function isLineEnd(codePoint: number): boolean {
  return (
    (codePoint >= 0x0a && codePoint <= 0x0d) ||
    codePoint === 0x85 ||
    codePoint === 0x2028 ||
    codePoint === 0x2029
  );
}

/** Spaces that vanish at a line end: space, tab and ideographic space. */
export function isBreakingSpace(codePoint: number): boolean {
  return codePoint === 0x20 || codePoint === 0x09 || codePoint === 0x3000;
}

/** All characters that are nothing but width. */
export function isSpace(codePoint: number): boolean {
  return (
    isBreakingSpace(codePoint) ||
    codePoint === 0xa0 ||
    codePoint === 0x1680 ||
    (codePoint >= 0x2000 && codePoint <= 0x200a) ||
    codePoint === 0x202f ||
    codePoint === 0x205f
  );
}
