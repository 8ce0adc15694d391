/**
 * A title as MEDLINE writes it: a full stop at the end, and brackets around a title that MEDLINE translated.
 *
 * @returns nothing where no words are left
 */
export function medlineTitle(
  text: string,
): { readonly text: string; readonly supplied: boolean } | undefined {
  const bracketed = /^\[(.*)\]\.?$/su.exec(text.trim());
  const title = (bracketed?.[1] ?? text)
    .trim()
    .replace(/(?<![.\s]|\b[A-Z]|\b(?:vs|etc|Inc|al|sp|spp|var))\.$/u, '');
  return title === '' || title === '.' ? undefined : { text: title, supplied: bracketed !== null };
}

/** Takes away the full stop that MEDLINE adds after a Chinese one. */
export function withoutPubmedStop(text: string): string {
  return text.replace(/([。！？])\.$/u, '$1');
}
