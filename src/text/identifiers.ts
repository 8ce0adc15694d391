import { hanRanges, letterRanges } from '../unicode/classes.ts';

/** A stretch of text, UTF-16 offsets. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const rest = String.raw`[^\s<>"“”‘’「」，。；：、！？（）《》【】${hanRanges}]`;

/**
 * URLs, DOIs with or without their resolver, host names with a path, e-mail addresses. In capitals or not: a flag that
 * says so would take ten milliseconds to compile, since it closes every class under case.
 */
const identifier = new RegExp(
  [
    String.raw`(?:[Hh][Tt]{2}[Pp][Ss]?|[Ff][Tt][Pp]):\/\/${rest}+`,
    String.raw`(?<![${letterRanges}\d.])(?:[Ww]{3}\.${rest}+`,
    String.raw`(?<!\/)10\.\d{4,9}\/${rest}+`,
    String.raw`(?<![@/_+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`(?<![@/_-])[A-Za-z][\w-]*(?:\.[\w-]+)*\.[A-Za-z]{2,}\/${rest}+)`,
  ].join('|'),
  'gu',
);

/** Punctuation that ends the sentence and not the address. */
const trailing = /[.,;:!?'")\]}]+$/;

/** What every address has. */
const sign = /[/@]|www/i;

/**
 * The DOIs, URLs and e-mail addresses of a text, in order. Their words and marks are never changed. None has a space:
 * each stretch between spaces is read by itself, and only where it has one of their signs.
 */
export function identifiers(text: string): readonly TextSpan[] {
  if (!sign.test(text)) return [];
  const spans: TextSpan[] = [];
  for (const { 0: token, index: start } of text.matchAll(/\S+/g)) {
    if (!sign.test(token)) continue;
    for (const { 0: match, index } of token.matchAll(identifier))
      spans.push({ start: start + index, end: start + index + withoutTrailing(match).length });
  }
  return spans;
}

/** A closing parenthesis belongs to the address where it also opens there, as in 10.1016/S0140-6736(20)30183-5. */
function withoutTrailing(match: string): string {
  const end = trailing.exec(match)?.index ?? match.length;
  const kept = match.slice(0, end);
  const opened = kept.split('(').length - kept.split(')').length;
  return opened > 0 && match.charAt(end) === ')' ? match.slice(0, end + 1) : kept;
}
