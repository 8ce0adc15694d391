/** `e101-e109`, `3549-56`, `ii-iv`: two page numbers of one kind, with nothing else in them. */
const range = /^([A-Za-z]{0,3})(\d+)\s*[-‐‑–]\s*([A-Za-z]{0,3})(\d+)$|^([ivxlc]+)\s*[-‐‑–]\s*([ivxlc]+)$/u;

/**
 * Page numbers as a citation writes them: ranges in full and with the dash of the style; an article number such as
 * `bmj-2024-081234` is left alone.
 */
export function citedPages(page: string, dash: '–' | '-'): string {
  return page
    .split(/\s*,\s*/u)
    .map((part) => citedRange(part.trim(), dash))
    .join(', ');
}

function citedRange(part: string, dash: string): string {
  const match = range.exec(part);
  if (match === null) return part;
  const [, firstLetters = '', first = '', lastLetters = '', last = '', firstRoman, lastRoman] = match;
  if (firstRoman !== undefined) return `${firstRoman}${dash}${lastRoman ?? ''}`;
  return `${firstLetters}${first}${dash}${lastLetters}${lastLetters === firstLetters || lastLetters === '' ? inFull(first, last) : last}`;
}

/** `3549-56` ends on page 3556. */
function inFull(first: string, last: string): string {
  return last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
}
