import type { Author, BilingualRecord, Handout } from '../content/handout.ts';
import { plainText } from './text-leaf.ts';

/** More names than these are "et al." in the foot line: the line has to stand beside the page number. */
const namesInCitation = 3;

function initials(given: string | undefined): string {
  if (given === undefined) return '';
  return given
    .split(/[\s.-]+/u)
    .filter((part) => part !== '')
    .map((part) => ([...part][0] ?? '').toUpperCase())
    .join('');
}

/** `Li N`: surname and initials without full stops (Citing Medicine, chapter 1). */
export function shortName(author: Author): string {
  if (author.literal !== undefined) return author.literal;
  return [author.family ?? '', initials(author.given)].filter((part) => part !== '').join(' ');
}

function names(authors: readonly Author[], andOthers: string): string {
  const shown = authors.slice(0, namesInCitation).map(shortName);
  return authors.length > namesInCitation ? [...shown, andOthers].join(', ') : shown.join(', ');
}

/** Page ranges are written with an en dash whatever the source has. */
function pageRange(page: string): string {
  return page.replace(/(\d)\s*[-‐‑–]\s*(?=\w)/gu, '$1–');
}

/** `2025;34(8):3549–3556`, as far as the record knows it; the empty string where it knows nothing. */
export function issueLine(record: BilingualRecord): string {
  const year = record.issued?.[0] ?? record.epub?.[0];
  const issue = `${record.volume ?? ''}${record.issue === undefined ? '' : `(${record.issue})`}`;
  const pages = record.page === undefined ? '' : `:${pageRange(record.page)}`;
  const place = `${issue}${pages}`;
  if (year === undefined) return place;
  return place === '' ? String(year) : `${String(year)};${place}`;
}

function sentence(text: string): string {
  return text === '' || text.endsWith('.') ? text : `${text}.`;
}

function nlm(record: BilingualRecord): string {
  const journal = record.containerTitleShort ?? record.containerTitle ?? '';
  const identifiers = [
    record.doi === undefined ? '' : `doi:${record.doi}`,
    record.pmid === undefined ? '' : `PMID ${record.pmid}`,
  ].filter((part) => part !== '');
  return [
    sentence(names(record.authors, 'et al')),
    sentence(journal),
    sentence(issueLine(record)),
    identifiers.join(' · '),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** GB/T 7714—2015, 8.1: names in capitals for the surname, `[J]` for an article in a journal. */
function gbt7714(record: BilingualRecord, languages: readonly string[]): string {
  const author = names(
    record.authors.map((one) =>
      one.family === undefined ? one : { ...one, family: one.family.toUpperCase() },
    ),
    'et al',
  );
  const title = languages.map((language) => record.title?.[language]).find((text) => text !== undefined);
  const year = record.issued?.[0] ?? record.epub?.[0];
  const issue = `${record.volume ?? ''}${record.issue === undefined ? '' : `(${record.issue})`}`;
  const journal = [record.containerTitle, year === undefined ? undefined : String(year), issue]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  const pages = record.page === undefined ? '' : `: ${record.page}`;
  return [
    sentence(author),
    title === undefined ? '' : `${plainText(title.content)}[J].`,
    sentence(`${journal}${pages}`),
    record.doi === undefined ? '' : `DOI:${record.doi}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * The citation in one line, for the foot of the page. Data that the record lacks are left out.
 *
 * @see Patrias K, Citing Medicine, 2nd edition, NLM 2007, chapter 1; GB/T 7714—2015, 8.1
 */
export function citationLine(record: BilingualRecord, handout: Handout): string {
  return handout.citationStyle === 'nlm' ? nlm(record) : gbt7714(record, handout.languages);
}
