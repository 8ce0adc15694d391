import type { DateParts } from './handout.ts';
import type { ValueProblem } from './value-problem.ts';

/** Reads `2025`, `2025-08` or `2025-08-18` (ISO 8601-1, 5.2.2); undefined where it is no date. */
export function parseDate(text: string): DateParts | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part ? Number(part) : undefined));
  return year === undefined ? undefined : checkedDate(year, month, day);
}

function checkedDate(year: number, month?: number, day?: number): DateParts | undefined {
  if (year < 1) return undefined;
  if (month === undefined) return [year];
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return [year, month];
  return day >= 1 && day <= daysIn(year, month) ? [year, month, day] : undefined;
}

function daysIn(year: number, month: number): number {
  const date = new Date(Date.UTC(2000, month, 0));
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Says what is wrong with a date: `invalid-date`. */
export function dateProblem(text: string): ValueProblem | undefined {
  if (parseDate(text)) return undefined;
  const meant = guess(text);
  const hint = meant ? `write \`${meant}\`` : 'write `2025`, `2025-08` or `2025-08-18`';
  return { code: 'invalid-date', message: `\`${text}\` is not a date`, hint };
}

/** What other common ways of writing a date mean; only the unambiguous ones. */
function guess(text: string): string | undefined {
  const match =
    /^(\d{4})\s*[-/.年 ]\s*(\d{1,2}|[A-Za-z]{3,9})\.?月?(?:\s*[-/. ]?\s*(\d{1,2})日?)?$/u.exec(text.trim());
  if (!match) return undefined;
  const [, year = '', month = '', day] = match;
  const number = /\d/.test(month) ? Number(month) : monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const parts = [year, String(number).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
  return parseDate(parts.join('-')) ? parts.join('-') : undefined;
}

/** The date as ISO 8601, as far as it is known. */
export function formatDate(date: DateParts): string {
  return date.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** The first day that a date may mean, in full: `2025-08` is `2025-08-01`. */
export function firstDay(date: DateParts): string {
  const [year, month = 1, day = 1] = date;
  return formatDate([year, month, day]);
}
