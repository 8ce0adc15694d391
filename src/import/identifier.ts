/**
 * The bare DOI of a text that holds one: without resolver or prefix, line ends and control characters inside it dropped.
 */
export function cleanDoi(text: string | undefined): string | undefined {
  const found = /10\.\d{4,9}\/\S{1,500}/u.exec(
    text?.replace(/(?<!\s)\s*[\r\n]+\s*|[\p{Cc}\p{Cs}]/gu, '') ?? '',
  )?.[0];
  // A full stop, comma or bracket at the end belongs to the sentence around it.
  return found?.replace(/[.,;；，。)\]}>"'”]+$/u, (end) =>
    end.startsWith(')') && found.includes('(') ? ')' : '',
  );
}

/** The bare ORCID iD, from a URL or with blanks instead of hyphens. */
export function cleanOrcid(text: string | undefined): string | undefined {
  const digits = /(\d{4})[-\s]?(\d{4})[-\s]?(\d{4})[-\s]?(\d{3}[\dXx])/u.exec(text ?? '');
  return digits === null ? undefined : digits.slice(1).join('-').toUpperCase();
}

/** A word made fit for a file name: ASCII letters and digits in lower case, joined by hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øØ]/gu, 'o')
    .replace(/[łŁ]/gu, 'l')
    .replace(/ß/gu, 'ss')
    .replace(/[æÆ]/gu, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
}

/** The e-mail address of a text. Its parts are bounded (RFC 5321, 4.5.3.1), or words without end would take for ever. */
export function findEmail(text: string): string | undefined {
  return /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/u.exec(text)?.[0];
}
