/**
 * Characters that cannot stand in a book: XML 1.0, 2.2 forbids most C0 controls, lone surrogates and
 * U+FFFE/U+FFFF; HTML (13.1.4 "Text") also forbids the C1 controls and all other noncharacters.
 */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** What the texts of most records have none of: asked first, because the classes above are slow to compare with. */
const SUSPECT = /[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/;
const ALLOWED_CONTROLS = new Set(['\t', '\n', '\r']);

/** The text without the characters that no XHTML document may hold. */
export function withoutForbiddenCharacters(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(FORBIDDEN, (character) => (ALLOWED_CONTROLS.has(character) ? character : ''));
}

/** The code points that `withoutForbiddenCharacters` takes out, each once, in order of appearance. */
export function forbiddenCharacters(text: string): readonly number[] {
  const found = new Set<number>();
  for (const [character] of text.matchAll(FORBIDDEN)) {
    if (!ALLOWED_CONTROLS.has(character)) found.add(character.codePointAt(0) ?? 0);
  }
  return [...found];
}
