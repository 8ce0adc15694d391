/** Divides a list of key words at the marks that sources use: `;` `；` `;;` `，` `、` `,`, or blanks between Han words. */
export function splitTerms(text: string): string[] {
  const clean = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[:：;；,，\s]+|[;；,，.。\s]+$/gu, '');
  const separator = [/[;；]/u, /[，、]/u, /,/u, /(?<=\p{sc=Han}) (?=\p{sc=Han})| {2,}/u].find((mark) =>
    mark.test(clean),
  );
  const terms = separator === undefined ? [clean] : clean.split(separator);
  return terms.map((term) => term.trim()).filter((term) => term !== '');
}
