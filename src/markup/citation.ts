import type { BilingualRecord, Handout, SourceText } from '../content/handout.ts';
import { citedNames } from './citation-names.ts';
import { citedPages } from './citation-pages.ts';
import { plainText } from './text-leaf.ts';

type CitationStyle = Handout['citationStyle'];

function yearOf(record: BilingualRecord): string {
  return String(record.issued?.[0] ?? record.epub?.[0] ?? '');
}

/** `34(8)`, as far as the record knows it; a double issue takes the dash of the style. */
function volumeAndIssue({ volume, issue }: BilingualRecord, dash: '–' | '-'): string {
  return `${volume ?? ''}${issue === undefined ? '' : `(${citedPages(issue, dash)})`}`;
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
  const issue = volumeAndIssue(record, '–');
  const pages = record.page === undefined ? '' : `:${citedPages(record.page, '–')}`;
  return `${year}${year !== '' && issue !== '' ? ';' : ''}${issue}${pages}`.replace(/^:/, '');
}

/** The year takes the place of a volume that is missing: `2025(8)`. */
function gbt7714Issue(record: BilingualRecord): string {
  const year = yearOf(record);
  const issue = volumeAndIssue(record, '-');
  const separator = year !== '' && record.volume !== undefined ? ', ' : '';
  const pages = record.page === undefined ? '' : `: ${citedPages(record.page, '-')}`;
  return `${year}${separator}${issue}${pages}`.replace(/^: /, '');
}

function sentence(text: string): string {
  return text === '' || text.endsWith('.') ? text : `${text}.`;
}

function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** Abbreviations of journals stand without full stops; what is there on line only says so (Citing Medicine, chapter 23). */
function nlmJournal(record: BilingualRecord): string {
  const name = record.containerTitleShort?.replaceAll('.', '') ?? record.containerTitle ?? '';
  const onLine = name !== '' && record.doi === undefined && record.url !== undefined;
  return sentence(`${name}${onLine ? ' [Internet]' : ''}`);
}

/** Without the title, which stands above: the line has to leave room for the page number. */
function nlmForms(record: BilingualRecord): readonly string[] {
  const place = joinParts([nlmJournal(record), sentence(nlmIssue(record))]);
  const short = joinParts([sentence(citedNames(record, 'nlm')), place]);
  const doi = record.doi === undefined ? '' : `doi:${record.doi}`;
  const pmid = record.pmid === undefined ? '' : `PMID ${record.pmid}`;
  const identifiers = [doi, pmid].filter((part) => part !== '').join(' · ');
  return [
    joinParts([short, identifiers]),
    joinParts([short, doi]),
    short,
    joinParts([sentence(citedNames(record, 'nlm', undefined, 1)), place]),
    place,
  ];
}

function gbt7714Place(record: BilingualRecord): string {
  return sentence(
    [record.containerTitle ?? '', gbt7714Issue(record)].filter((part) => part !== '').join(', '),
  );
}

function gbt7714Access({ doi, url }: BilingualRecord): string {
  if (doi !== undefined) return `DOI:${doi}.`;
  return url === undefined ? '' : `${url}.`;
}

/** The title that a citation gives: in the first of the handout's languages that has one. */
export function citedTitle({ title }: BilingualRecord, { languages }: Handout): SourceText | undefined {
  return languages.map((language) => title?.[language]).find((text) => text !== undefined);
}

/** GB/T 7714—2015, 8.1: `[J]` for an article in a journal, `[J/OL]` where a DOI or an address leads to it. */
function gbt7714(record: BilingualRecord, handout: Handout): string {
  const title = citedTitle(record, handout);
  const access = gbt7714Access(record);
  return joinParts([
    sentence(citedNames(record, 'gb-t-7714', title?.language)),
    title === undefined ? '' : `${plainText(title.content)}${access === '' ? '[J]' : '[J/OL]'}.`,
    gbt7714Place(record),
    access,
  ]);
}

function gbt7714Forms(record: BilingualRecord, handout: Handout): readonly string[] {
  const place = gbt7714Place(record);
  const language = citedTitle(record, handout)?.language;
  const short = joinParts([sentence(citedNames(record, 'gb-t-7714', language)), place]);
  return [
    gbt7714(record, handout),
    joinParts([short, gbt7714Access(record)]),
    short,
    joinParts([sentence(citedNames(record, 'gb-t-7714', language, 1)), place]),
    place,
  ];
}

/**
 * The citation in lines from the longest to the shortest, for the foot of the page, which has room for one line. First
 * go the identifiers, then all names but the first, then that too. Data that the record lacks are left out.
 *
 * @see Patrias K, Citing Medicine, 2nd edition, NLM 2007, chapter 1; GB/T 7714—2015, 8.1
 */
export function citationForms(record: BilingualRecord, handout: Handout): readonly string[] {
  const forms = handout.citationStyle === 'nlm' ? nlmForms(record) : gbt7714Forms(record, handout);
  return forms.filter((form, index) => form !== '' && form.length < (forms[index - 1] ?? `${form}.`).length);
}

/** The longest form of the citation. */
export function citationLine(record: BilingualRecord, handout: Handout): string {
  return citationForms(record, handout)[0] ?? '';
}
