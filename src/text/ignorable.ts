/**
 * Characters that show nothing and carry no glyph: soft hyphen, zero-width space, word joiner, bidirectional
 * controls. They are kept from the shaper, and so from every cache of glyphs; joiners and variation selectors go
 * through, since they choose among glyphs.
 */
export function isUnshaped(codePoint: number): boolean {
  if (codePoint < 0x180e) return codePoint === 0xad || codePoint === 0x34f || codePoint === 0x61c;
  return (
    codePoint === 0x180e ||
    codePoint === 0x200b ||
    codePoint === 0x200e ||
    codePoint === 0x200f ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    codePoint === 0xfeff
  );
}

const UNSHAPED = /[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

/** Whether a text has any such character. */
export function hasUnshaped(text: string): boolean {
  return UNSHAPED.test(text);
}

/** Zero-width joiners and variation selectors: they change the glyph before them and have none of their own. */
export function isGlyphSelector(codePoint: number): boolean {
  return (
    codePoint === 0x200c ||
    codePoint === 0x200d ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  );
}
