import type { DateParts } from '../content/handout.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a month given as `6`, `06`, `Jun`, `June`; nothing for seasons and ranges. */
export function monthNumber(month: string | undefined): number | undefined {
  if (month === undefined) return undefined;
  const number = /^\d{1,2}$/u.test(month)
    ? Number(month)
    : months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return number >= 1 && number <= 12 ? number : undefined;
}

/** A date from its parts as far as they are sensible. */
export function dateFrom(year: string | undefined, month?: string, day?: string): DateParts | undefined {
  const yearNumber = /^\d{4}$/u.test(year ?? '') ? Number(year) : 0;
  if (yearNumber < 1000) return undefined;
  const monthValue = monthNumber(month);
  if (monthValue === undefined) return [yearNumber];
  const dayValue = /^\d{1,2}$/u.test(day ?? '') ? Number(day) : 0;
  const lastDay = new Date(Date.UTC(yearNumber, monthValue, 0)).getUTCDate();
  return dayValue >= 1 && dayValue <= lastDay ? [yearNumber, monthValue, dayValue] : [yearNumber, monthValue];
}

/**
 * Reads the first date of a text: `2025-06-27`, `2025/6`, `2025年6月27日`, `2025 Jun 27`, `2000 Spring`,
 * `1998 Dec-1999 Jan`, `27 June 2025`, `December 2015`, `20250627`.
 */
export function parseDate(text: string): DateParts | undefined {
  const compact = /^\s*(\d{4})(\d{2})(\d{2})\s*$/u.exec(text);
  if (compact !== null) return dateFrom(compact[1], compact[2], compact[3]);
  const dayFirst = /\b(\d{1,2})\s+([A-Z][a-z]{2,8})\.?,?\s+(\d{4})\b/u.exec(text);
  if (dayFirst !== null) return dateFrom(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /\b([A-Z][a-z]{2,8})\.?\s+(?:(\d{1,2}),?\s+)?(\d{4})\b/u.exec(text);
  if (monthFirst !== null && monthNumber(monthFirst[1]) !== undefined) {
    return dateFrom(monthFirst[3], monthFirst[1], monthFirst[2]);
  }
  const yearFirst =
    /(?<!\d)(\d{4})(?:(?:\s*[-/.年]\s*|\s+)(\d{1,2}|[A-Z][a-z]{2,8})(?!\d)(?:(?:\s*[-/.月]\s*|\s+)(\d{1,2})(?!\d))?)?/u.exec(
      text,
    );
  return yearFirst === null ? undefined : dateFrom(yearFirst[1], yearFirst[2], yearFirst[3]);
}
