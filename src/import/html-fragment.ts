import { markupFromHtml } from './markup-from-html.ts';

/** Elements that a piece of a web page begins with when it is copied. */
const copied =
  /^\s*<(?:!--|(?:div|p|span|h[1-6]|table|section|article|main|ul|ol|li|br|b|i|strong|em|a|font)\b[^<>]*>)/iu;
const blockEnd = /<\/(?:p|div|h[1-6]|li|tr|section|article|table|ul|ol|dd|dt)\s*>|<br\b[^<>]*>/giu;

/** Whether a text is a piece of a web page with its tags. */
export function isHtmlFragment(text: string): boolean {
  return copied.test(text);
}

/** The lines of a piece of a web page as people would see them; italics, bold and raised characters stay marked. */
export function textFromHtml(text: string): string {
  return text
    .replace(/<!--(?:(?!<!--)[\s\S])*?-->/gu, '')
    .replace(blockEnd, '$&\n\n')
    .split('\n')
    .map((line) => markupFromHtml(line))
    .join('\n');
}
