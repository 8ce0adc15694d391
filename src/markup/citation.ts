import type { Author, BilingualRecord, Handout } from '../content/handout.ts';
import { plainText } from './text-leaf.ts';

/** More names than these are "et al." in the foot line: the line has to stand beside the page number. */
const namesInCitation = 3;

function initials(given: string | undefined, separator: string): string {
  if (given === undefined) return '';
  return given
    .split(/[\s.-]+/u)
    .filter((part) => part !== '')
    .map((part) => ([...part][0] ?? '').toUpperCase())
    .join(separator);
}

/** `Li N`: surname and initials without full stops (Citing Medicine, chapter 1). */
export function shortName(author: Author): string {
  return nameWith(author, initials(author.given, ''), author.family);
}

/** `DUPONT J P`: the surname in capitals, the initials apart (GB/T 7714—2015, 8.1.1). */
function nameInCapitals(author: Author): string {
  return nameWith(author, initials(author.given, ' '), author.family?.toUpperCase());
}

function nameWith(author: Author, given: string, family: string | undefined): string {
  return author.literal ?? [family ?? '', given].filter((part) => part !== '').join(' ');
}

function names(authors: readonly Author[], write: (author: Author) => string): string {
  const shown = authors.slice(0, namesInCitation).map(write);
  return authors.length > namesInCitation ? [...shown, 'et al'].join(', ') : shown.join(', ');
}

/** Page ranges are written with an en dash whatever the source has. */
function pageRange(page: string): string {
  return page.replace(/(\d)\s*[-‐‑–]\s*(?=\w)/gu, '$1–');
}

type CitationStyle = Handout['citationStyle'];

function yearOf(record: BilingualRecord): string {
  return String(record.issued?.[0] ?? record.epub?.[0] ?? '');
}

/** `34(8)`, as far as the record knows it. */
function volumeAndIssue({ volume, issue }: BilingualRecord): string {
  return `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
}

/**
 * Where in its journal an article stands, as far as the record knows it: `2025;34(8):3549–3556`, and in the form of
 * GB/T 7714 `2025, 34(8): 3549-3556`.
 */
export function issueLine(record: BilingualRecord, style: CitationStyle): string {
  return style === 'nlm' ? nlmIssue(record) : gbt7714Issue(record);
}

function nlmIssue(record: BilingualRecord): string {
  const year = yearOf(record);
  const issue = volumeAndIssue(record);
  const pages = record.page === undefined ? '' : `:${pageRange(record.page)}`;
  return `${year}${year !== '' && issue !== '' ? ';' : ''}${issue}${pages}`.replace(/^:/, '');
}

/** The year takes the place of a volume that is missing: `2025(8)`. */
function gbt7714Issue(record: BilingualRecord): string {
  const year = yearOf(record);
  const issue = volumeAndIssue(record);
  const separator = year !== '' && record.volume !== undefined ? ', ' : '';
  const pages = record.page === undefined ? '' : `: ${record.page}`;
  return `${year}${separator}${issue}${pages}`.replace(/^: /, '');
}

function sentence(text: string): string {
  return text === '' || text.endsWith('.') ? text : `${text}.`;
}

/** Without the title, which stands above: the line has to leave room for the page number. */
function nlm(record: BilingualRecord): string {
  const journal = record.containerTitleShort ?? record.containerTitle ?? '';
  const identifiers = [
    record.doi === undefined ? '' : `doi:${record.doi}`,
    record.pmid === undefined ? '' : `PMID ${record.pmid}`,
  ].filter((part) => part !== '');
  return joinParts([
    sentence(names(record.authors, shortName)),
    sentence(journal),
    sentence(nlmIssue(record)),
    identifiers.join(' · '),
  ]);
}

/** GB/T 7714—2015, 8.1: `[J]` for an article in a journal, `[J/OL]` where a DOI or an address leads to it. */
function gbt7714(record: BilingualRecord, languages: readonly string[]): string {
  const title = languages.map((language) => record.title?.[language]).find((text) => text !== undefined);
  const type = record.doi === undefined && record.url === undefined ? '[J]' : '[J/OL]';
  const journal = [record.containerTitle ?? '', gbt7714Issue(record)].filter((part) => part !== '');
  return joinParts([
    sentence(names(record.authors, nameInCapitals)),
    title === undefined ? '' : `${plainText(title.content)}${type}.`,
    sentence(journal.join(', ')),
    record.doi === undefined ? '' : `DOI:${record.doi}.`,
  ]);
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/**
 * The citation in one line, for the foot of the page. Data that the record lacks are left out.
 *
 * @see Patrias K, Citing Medicine, 2nd edition, NLM 2007, chapter 1; GB/T 7714—2015, 8.1
 */
export function citationLine(record: BilingualRecord, handout: Handout): string {
  return handout.citationStyle === 'nlm' ? nlm(record) : gbt7714(record, handout.languages);
}
