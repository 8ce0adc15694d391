import type { DateParts, LanguageTag } from '../content/handout.ts';
import { fillPattern, labelsFor } from './labels.ts';

/**
 * A date in words, as far as it is known: `27 June 2025`, `2025年6月`, `2025`. The patterns are ours and not
 * those of `Intl`, whose data change from one Node version to the next, and with them the bytes of a handout.
 */
export function formatDate(parts: DateParts, language: LanguageTag): string {
  const [year, month, day] = parts;
  if (month === undefined) return String(year);
  const labels = labelsFor(language);
  const pattern = labels.date[day === undefined ? 1 : 0];
  return fillPattern(pattern, {
    y: String(year),
    m: String(month),
    M: labels.months[month - 1] ?? String(month),
    d: day === undefined ? '' : String(day),
  });
}
