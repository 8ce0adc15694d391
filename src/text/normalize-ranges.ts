import type { Edit } from './edits.ts';
import type { NormalizationContext } from './normalize-pass.ts';
import { isChinese } from './normalize-pass.ts';
import { primaryLanguage } from './language.ts';

/**
 * Two numbers with a hyphen or a spaced dash between them. Not part of a word (`COVID-19`), a date, a telephone
 * number or an identifier with more hyphens, a sum, or a decimal that goes on.
 */
const range =
  /(?<![\p{sc=Latin}\p{sc=Greek}\p{N}.,/:\-–—_~～^])(?<from>\d+(?:[.,]\d+)*)(?<unit> ?[%‰°℃])?(?<dash>[-~]| [-–~] )(?<to>\d+(?:[.,]\d+)*)(?! ?[-–/=:]\d)(?! ?=)(?![.,]?\d)(?![\p{sc=Latin}\p{sc=Greek}]+\d)/gu;

/** `5-10%` becomes `5–10%`, `5% - 10%` in Chinese `5%–10%` or `5%～10%` (GB/T 15834, 4.13; Chicago 6.78). */
export function rangeDashes(context: NormalizationContext): readonly Edit[] {
  const edits: Edit[] = [];
  for (const match of context.text.matchAll(range)) {
    const { from = '', unit = '', dash = '', to = '' } = match.groups ?? {};
    const start = match.index + match[0].length - to.length - dash.length;
    if (!isRising(from, to) || touchesKept(context, match.index, match.index + match[0].length)) continue;
    if (dash.length > 1 && !saysUnit(unit.trim(), context.text, match.index + match[0].length)) continue;
    const mark = rangeMark(context, start, dash.trim());
    if (mark !== undefined) edits.push({ start, end: start + dash.length, text: mark });
  }
  return edits;
}

/** `5% - 10` may be a sum: with spaces the unit must be said twice, or after the second number only. */
function saysUnit(unit: string, text: string, end: number): boolean {
  return text
    .slice(end, end + 1 + unit.length)
    .trimStart()
    .startsWith(unit);
}

/** The second number is the greater, also where it is shortened (`123-8`, `2019-20`); a year and month are not. */
function isRising(from: string, to: string): boolean {
  const first = from.replaceAll(',', '');
  const second = to.replaceAll(',', '');
  if (/^(?:19|20)\d\d$/.test(first) && /^(?:0?[1-9]|1[0-2])$/.test(second)) return false;
  if (/^0\d/.test(first) || /^0\d/.test(second)) return false;
  const whole = /^\d+$/.test(first) && /^\d+$/.test(second);
  if (whole && second.length < first.length) return Number(second) > Number(first.slice(-second.length));
  return Number(second) > Number(first);
}

function touchesKept(context: NormalizationContext, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset++) if (context.isKept(offset)) return true;
  return context.isKept(start - 1) && context.text.charAt(start - 1) !== ' ';
}

/** A tilde is a range only where Chinese and Japanese are written; in English it says "about". */
function rangeMark(context: NormalizationContext, offset: number, typed: string): string | undefined {
  const language = context.languageAt(offset);
  if (primaryLanguage(language) === 'ja') return '～';
  if (isChinese(language)) return typed === '~' ? '～' : (context.options.chineseRange ?? '–');
  return typed === '~' ? undefined : '–';
}
