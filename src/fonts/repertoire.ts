/**
 * Whether a character is drawn differently from language to language: Han characters, kana, hangul, bopomofo
 * and full-width forms, and the quotes, dashes and dots that Latin faces also have but Chinese ones set full-width.
 */
export function differsByLanguage(codePoint: number): boolean {
  if (codePoint < 0x2e80) return SHARED_MARKS.has(codePoint) || (codePoint >= 0x1100 && codePoint <= 0x11ff);
  return (
    codePoint <= 0x9fff ||
    (codePoint >= 0xa960 && codePoint <= 0xa97f) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7ff) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe10 && codePoint <= 0xfe1f) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe4f) ||
    (codePoint >= 0xff00 && codePoint <= 0xffef) ||
    (codePoint >= 0x1b000 && codePoint <= 0x1b2ff) ||
    (codePoint >= 0x1f200 && codePoint <= 0x1f2ff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  );
}

/** · – — ― ‖ ‘ ’ “ ” ‥ … ‧ ‼ ⁇ ⁈ ⁉ ⋯ ⸺ and the circled and squared digits that Han text counts with. */
const SHARED_MARKS: ReadonlySet<number> = new Set([
  0xb7, 0x2013, 0x2014, 0x2015, 0x2016, 0x2018, 0x2019, 0x201c, 0x201d, 0x2025, 0x2026, 0x2027, 0x203b, 0x203c,
  0x2047, 0x2048, 0x2049, 0x22ef, 0x2e3a,
]);
