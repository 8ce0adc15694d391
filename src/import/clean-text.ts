import { characterProblems } from '../content/characters.ts';
import { parseInline } from '../content/inline.ts';
import { hasForeignMarkup, markupFromHtml } from './markup-from-html.ts';

const repairable = new Set([
  'unclosed-markup',
  'unopened-markup',
  'span-without-language',
  'invalid-language',
]);

/**
 * Makes a text one that a record may hold: no control characters or halves of characters, single blanks, balanced
 * markup. Words are never changed.
 */
export function cleanMarked(text: string): string {
  const clean = cleanPlain(hasForeignMarkup(text) ? markupFromHtml(text) : text);
  if (!clean.includes('<')) return clean;
  const broken = parseInline(clean).problems.some(({ code }) => repairable.has(code));
  return broken
    ? cleanPlain(clean.replace(/<\/?(?:i|b|sup|sub|u|span)>|<span\s+lang=(?:"[^"<>]*"|'[^'<>]*')>/gu, ''))
    : clean;
}

/** The same for a text without markup. */
export function cleanPlain(text: string): string {
  const problems = characterProblems(text);
  let clean = text;
  for (const { offset = 0, length = 0 } of problems.toReversed())
    clean = clean.slice(0, offset) + clean.slice(offset + length);
  return clean.replace(/[ \t\r\n]+/gu, ' ').trim();
}

/** Takes inline markup away, for fields that have none. */
export function withoutMarkup(text: string): string {
  return cleanPlain(text.replace(/<\/?(?:i|b|sup|sub|u|span)>/gu, ''));
}
