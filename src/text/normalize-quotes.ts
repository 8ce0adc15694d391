import type { Edit } from './edits.ts';
import { primaryLanguage, punctuationStyle } from './language.ts';
import type { NormalizationContext } from './normalize-pass.ts';
import { characterAt, characterBefore, isHan } from './normalize-pass.ts';

interface QuoteMarks {
  readonly double: readonly [string, string];
  readonly single: readonly [string, string];
}

const english: QuoteMarks = { double: ['“', '”'], single: ['‘', '’'] };
const noBreakThinSpace = '\u202f';

/** What a language writes for straight quotes, where it is not as in English (CLDR, delimiters). */
const marksOfLanguage: Readonly<Record<string, QuoteMarks>> = {
  de: { double: ['„', '“'], single: ['‚', '‘'] },
  fr: { double: [`«${noBreakThinSpace}`, `${noBreakThinSpace}»`], single: ['‘', '’'] },
};
/** CNS and Hong Kong practice. */
const traditionalChinese: QuoteMarks = { double: ['「', '」'], single: ['『', '』'] };

function quoteMarks(language: string): QuoteMarks {
  if (punctuationStyle(language) === 'cns') return traditionalChinese;
  return marksOfLanguage[primaryLanguage(language)] ?? english;
}

const apostrophe = '’';
const letter = /[\p{L}\p{M}]/u;
const opener = /^(?:|[\s([{（「『《〈【—–\-/“‘„‚«\u00a0\u202f])$/u;

/** Straight quotes become the language's own; between letters and after them `'` is an apostrophe. */
export function curlyQuotes(context: NormalizationContext): readonly Edit[] {
  const { text } = context;
  const edits: Edit[] = [];
  const open = { double: false, single: false };
  for (let offset = 0; offset < text.length; offset++) {
    const found = text.charAt(offset);
    trackCurly(found, open, text, offset);
    if ((found !== '"' && found !== "'") || context.isKept(offset)) continue;
    const set = found === '"' ? doubleQuote(context, offset, open) : singleQuote(context, offset, open);
    if (set !== undefined) edits.push({ start: offset, end: offset + 1, text: set });
  }
  return edits;
}

interface OpenQuotes {
  double: boolean;
  single: boolean;
}

/** Curly quotes that are there already open and close as well. */
function trackCurly(found: string, open: OpenQuotes, text: string, offset: number): void {
  if ('“„«「'.includes(found)) open.double = true;
  else if ('”»」'.includes(found)) open.double = false;
  else if ('‘‚『'.includes(found)) open.single = true;
  else if ('’』'.includes(found) && !letter.test(characterAt(text, offset + 1))) open.single = false;
}

function doubleQuote(context: NormalizationContext, offset: number, open: OpenQuotes): string | undefined {
  const { text } = context;
  const before = characterBefore(text, offset);
  const [left, right] = quoteMarks(context.languageAt(offset)).double;
  // 5' 10": an inch or a second of arc, part of a number.
  if (!open.double && /\d/.test(before)) return undefined;
  const after = characterAt(text, offset + 1);
  const free = opener.test(before) || isHan(before) || isHan(after);
  // An opening mark that was never closed does not make the next one close.
  const again = opener.test(before) && before !== '' && letter.test(after);
  open.double = /\S/.test(after) && (open.double ? again : free);
  return open.double ? left : right;
}

function singleQuote(context: NormalizationContext, offset: number, open: OpenQuotes): string | undefined {
  const { text } = context;
  const before = characterBefore(text, offset);
  const after = characterAt(text, offset + 1);
  const [left, right] = quoteMarks(context.languageAt(offset)).single;
  if (isHan(before) || isHan(after)) {
    open.single = !open.single;
    return open.single ? left : right;
  }
  if (letter.test(before) && letter.test(after)) return apostrophe;
  // 5'-UTR, 3': a prime; but the 1970's.
  if (/\d/.test(before) && !open.single) return /^s\b/.test(text.slice(offset + 1)) ? apostrophe : undefined;
  if (!opener.test(before)) {
    const closes = open.single;
    open.single = false;
    return closes ? right : apostrophe;
  }
  if (/^(?:\d\ds|tis\b|twas\b|em\b|til\b|cause\b|n\b)/i.test(text.slice(offset + 1))) return apostrophe;
  if (!letter.test(after) && !/[\p{N}"“]/u.test(after)) return undefined;
  open.single = true;
  return left;
}
