/** A stretch of text, UTF-16 offsets. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const rest = String.raw`[^\s<>"“”‘’「」，。；：、！？（）《》【】\p{sc=Han}]`;

/** URLs, DOIs with or without their resolver, host names with a path, e-mail addresses. */
const identifier = new RegExp(
  [
    String.raw`(?:https?|ftp):\/\/${rest}+`,
    String.raw`(?<![\p{L}\p{N}.])www\.${rest}+`,
    String.raw`(?<![\p{L}\p{N}./])10\.\d{4,9}\/${rest}+`,
    String.raw`(?<![\p{L}\p{N}.@/_+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`(?<![\p{L}\p{N}.@/_-])[a-z][\w-]*(?:\.[\w-]+)*\.[a-z]{2,}\/${rest}+`,
  ].join('|'),
  'giu',
);

/** Punctuation that ends the sentence and not the address. */
const trailing = /[.,;:!?'")\]}]+$/;

/** The DOIs, URLs and e-mail addresses of a text, in order. Their words and marks are never changed. */
export function identifiers(text: string): readonly TextSpan[] {
  if (!/[/@]|www/i.test(text)) return [];
  return Array.from(text.matchAll(identifier), ({ 0: match, index }) => ({
    start: index,
    end: index + withoutTrailing(match).length,
  }));
}

/** A closing parenthesis belongs to the address where it also opens there, as in 10.1016/S0140-6736(20)30183-5. */
function withoutTrailing(match: string): string {
  const end = trailing.exec(match)?.index ?? match.length;
  const kept = match.slice(0, end);
  const opened = kept.split('(').length - kept.split(')').length;
  return opened > 0 && match.charAt(end) === ')' ? match.slice(0, end + 1) : kept;
}
