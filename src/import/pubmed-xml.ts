import type { DateParts, LanguageTag } from '../content/handout.ts';
import { dateFrom, parseDate } from './date.ts';
import { cleanDoi, cleanOrcid, findEmail } from './identifier.ts';
import { inlineText } from './inline.ts';
import { countScripts, languageTag } from './language.ts';
import { categoryFrom, isSummaryType, statusKinds } from './medline.ts';
import { addAffiliation, emptyArticle, type SourceAbstract, type SourceArticle } from './source-article.ts';
import { setDefined } from './set-fields.ts';
import { medlineTitle, withoutPubmedStop } from './title.ts';
import { childElements, firstElement, plainText, textAt, type XmlElement, rawText } from './xml.ts';

/** The elements that hold one record each. */
export const pubmedRecordNames: ReadonlySet<string> = new Set([
  'PubmedArticle',
  'MedlineCitation',
  'PubmedBookArticle',
]);

/** Parts of MEDLINE that describe the record or the journal and not the article; they are left out on purpose. */
const administrative = new Set([
  'PMID', 'DateCreated', 'DateCompleted', 'DateRevised', 'Article', 'MedlineJournalInfo', 'CitationSubset',
  'MeshHeadingList', 'OtherAbstract', 'KeywordList', 'CoiStatement', 'CommentsCorrectionsList',
  'NumberOfReferences', 'OtherID',
]); // prettier-ignore
const administrativeOfArticle = new Set([
  'Journal', 'ArticleTitle', 'VernacularTitle', 'Pagination', 'ELocationID', 'Abstract', 'AuthorList', 'Language',
  'PublicationTypeList', 'ArticleDate', 'DataBankList', 'GrantList',
]); // prettier-ignore

/** Reads one `PubmedArticle`, `MedlineCitation` or `PubmedBookArticle`. */
export function readPubmedArticle(element: XmlElement, file: string): SourceArticle {
  const article = emptyArticle({ file, line: element.line, column: 1 });
  if (element.name === 'PubmedBookArticle') return readBook(element, article);
  const citation = element.name === 'MedlineCitation' ? element : firstElement(element, 'MedlineCitation');
  const content = firstElement(citation, 'Article');
  readIdentifiers(article, element, citation, content);
  readJournal(article, content);
  readTitles(article, content);
  readAuthors(article, firstElement(content, 'AuthorList'));
  readAbstracts(article, citation, content);
  readIndexing(article, citation, content);
  readNotices(article, citation);
  readRest(article, citation, content);
  return article;
}

function readIdentifiers(
  article: SourceArticle,
  element: XmlElement,
  citation: XmlElement | undefined,
  content: XmlElement | undefined,
): void {
  const identifiers = childElements(firstElement(element, 'PubmedData', 'ArticleIdList'), 'ArticleId');
  const identifier = (type: string): string | undefined =>
    identifiers.map((id) => (id.attributes.IdType === type ? rawText(id) : '')).find((text) => text !== '');
  const location = childElements(content, 'ELocationID').find(
    ({ attributes }) => attributes.EIdType === 'doi',
  );
  const pmid = textAt(citation, 'PMID') ?? identifier('pubmed')?.trim();
  const other = childElements(citation, 'OtherID')
    .map(plainText)
    .find((text) => /^PMC\d+$/u.test(text));
  setDefined(article, {
    pmid: pmid !== undefined && /^\d+$/u.test(pmid) ? pmid : undefined,
    doi:
      cleanDoi(location === undefined ? identifier('doi') : rawText(location)) ?? cleanDoi(identifier('doi')),
    pmcid: identifier('pmc')?.trim() ?? other,
    source: pmid === undefined ? 'PubMed' : `PubMed, PMID ${pmid}`,
  });
}

function readJournal(article: SourceArticle, content: XmlElement | undefined): void {
  const journal = firstElement(content, 'Journal');
  const issue = firstElement(journal, 'JournalIssue');
  setDefined(article, {
    containerTitle: textAt(journal, 'Title'),
    containerTitleShort: textAt(journal, 'ISOAbbreviation'),
    volume: textAt(issue, 'Volume'),
    issue: textAt(issue, 'Issue'),
    page: readPages(firstElement(content, 'Pagination')),
  });
  const date = readDate(firstElement(issue, 'PubDate'));
  if (date !== undefined) article.issued = date;
  const medlineDate = textAt(issue, 'PubDate', 'MedlineDate');
  if (medlineDate !== undefined && !/^\d{4}(?: [A-Z][a-z]{2}(?: \d{1,2})?)?$/u.test(medlineDate)) {
    article.remarks.push({ field: 'issued', text: `the source says: ${medlineDate}` });
  }
  const electronic = readDate(firstElement(content, 'ArticleDate'));
  if (electronic !== undefined) article.epub = electronic;
}

/** `3549-56` is written out as `3549-3556`. */
export function fullPages(pages: string): string {
  const range = /^(\d+)-(\d+)$/u.exec(pages);
  const [, first = '', last = ''] = range ?? [];
  if (range === null || last.length >= first.length) return pages;
  return `${first}-${first.slice(0, first.length - last.length)}${last}`;
}

function readPages(pagination: XmlElement | undefined): string | undefined {
  const pages = textAt(pagination, 'MedlinePgn');
  if (pages !== undefined) return fullPages(pages);
  const [start, end] = [textAt(pagination, 'StartPage'), textAt(pagination, 'EndPage')];
  return end === undefined || end === start ? start : `${start ?? ''}-${end}`;
}

function readDate(element: XmlElement | undefined): DateParts | undefined {
  const medlineDate = textAt(element, 'MedlineDate');
  if (medlineDate !== undefined) return parseDate(medlineDate);
  return dateFrom(textAt(element, 'Year'), textAt(element, 'Month'), textAt(element, 'Day'));
}

function readTitles(article: SourceArticle, content: XmlElement | undefined): void {
  const languages = childElements(content, 'Language').map((language) => languageTag(plainText(language)));
  const own = languages.find((language) => language !== undefined && language !== 'en') ?? languages[0];
  if (own !== undefined) article.language = own;
  const title = firstElement(content, 'ArticleTitle');
  if (title !== undefined) addTitle(article, inlineText(title), 'en');
  const vernacular = firstElement(content, 'VernacularTitle');
  if (vernacular !== undefined) addVernacularTitle(article, inlineText(vernacular), own);
}

/** Adds the title as MEDLINE writes it: English, in brackets where MEDLINE translated it. */
export function addTitle(article: SourceArticle, text: string, language: LanguageTag): void {
  const title = medlineTitle(text);
  if (title === undefined) return;
  const given = title.supplied
    ? language
    : article.language === language || article.language === undefined
      ? language
      : undefined;
  article.titles.push({
    text: title.text,
    ...(given === undefined ? {} : { language: given }),
    ...(title.supplied ? { supplied: true } : {}),
  });
}

/** Adds the title in the article's own language, unless MEDLINE has only a transliteration or a full stop left of it. */
export function addVernacularTitle(
  article: SourceArticle,
  text: string,
  language: LanguageTag | undefined,
): void {
  const title = medlineTitle(text)?.text;
  // `.` or `1.` is what is left of a title in Chinese characters.
  if (title === undefined || !/\p{L}{2}/u.test(title)) return;
  const scripts = countScripts(title);
  if (/^(zh|ja|ko|ru|uk|bg|sr|el|ar|fa|he|th)/u.test(language ?? '') && scripts.latin > title.length / 2) {
    article.unplaced.push({ name: 'transliterated title', text: title });
    return;
  }
  article.titles.push({ text: title, ...(language === undefined ? {} : { language }) });
}

function readAuthors(article: SourceArticle, list: XmlElement | undefined): void {
  for (const element of childElements(list, 'Author')) {
    const places = childElements(element, 'AffiliationInfo').map((info) => textAt(info, 'Affiliation'));
    const named = [...places, textAt(element, 'Affiliation')].filter((place) => place !== undefined);
    const orcid = childElements(element, 'Identifier').map((id) => cleanOrcid(plainText(id)))[0];
    const email = named.map(findEmail).find((address) => address !== undefined);
    article.authors.push({
      ...readName(element),
      affiliations: named.map((place) => addAffiliation(article, place)),
      ...(orcid === undefined ? {} : { orcid }),
      ...(email === undefined ? {} : { email }),
    });
  }
  if (list?.attributes.CompleteYN === 'N')
    article.remarks.push({ field: 'author', text: 'the source says that this list is not complete' });
}

function readName(element: XmlElement): { literal?: string; family?: string; given?: string } {
  const collective = textAt(element, 'CollectiveName');
  if (collective !== undefined) return { literal: collective };
  const family = textAt(element, 'LastName');
  const given = textAt(element, 'ForeName') ?? textAt(element, 'FirstName') ?? textAt(element, 'Initials');
  const suffix = textAt(element, 'Suffix');
  if (family === undefined) return { literal: given ?? '' };
  const whole = suffix === undefined ? family : `${family} ${suffix}`;
  return given === undefined ? { family: whole } : { family: whole, given };
}

function readAbstracts(
  article: SourceArticle,
  citation: XmlElement | undefined,
  content: XmlElement | undefined,
): void {
  const main = firstElement(content, 'Abstract');
  if (main !== undefined) article.abstracts.push(readAbstract(main, 'en'));
  for (const other of childElements(citation, 'OtherAbstract')) {
    article.abstracts.push(readAbstract(other, languageTag(other.attributes.Language, plainText(other))));
  }
  const copyright = [main, ...childElements(citation, 'OtherAbstract')]
    .map((part) => textAt(part, 'CopyrightInformation'))
    .filter((text) => text !== undefined);
  const [first, ...others] = [...new Set(copyright)];
  setDefined(article, { copyright: first });
  article.unplaced.push(...others.map((text) => ({ name: 'copyright', text })));
}

function readAbstract(element: XmlElement, language: LanguageTag | undefined): SourceAbstract {
  const type = element.attributes.Type;
  const sections = childElements(element, 'AbstractText').map((part) => {
    const label = part.attributes.Label?.replace(/\s+/gu, ' ').trim() ?? '';
    const category = categoryFrom(part.attributes.NlmCategory);
    return {
      ...(label === '' || label === 'UNLABELLED' ? {} : { label }),
      ...(category === undefined ? {} : { category }),
      paragraphs: [withoutPubmedStop(inlineText(part))],
    };
  });
  const loose = sections.length === 0 ? inlineText(element) : '';
  return {
    kind: isSummaryType(type) ? 'summary' : 'abstract',
    ...(type === undefined ? {} : { type }),
    ...(language === undefined ? {} : { language }),
    sections: loose === '' ? sections : [{ paragraphs: [withoutPubmedStop(loose)] }],
  };
}

function readIndexing(
  article: SourceArticle,
  citation: XmlElement | undefined,
  content: XmlElement | undefined,
): void {
  for (const list of childElements(citation, 'KeywordList')) {
    const terms = childElements(list, 'Keyword')
      .map(inlineText)
      .filter((term) => term !== '');
    if (terms.length > 0) article.keywords.push({ terms });
  }
  for (const heading of childElements(firstElement(citation, 'MeshHeadingList'), 'MeshHeading')) {
    const names = childElements(heading, 'DescriptorName', 'QualifierName').map(plainText);
    article.mesh.push(names.join('/'));
  }
  for (const type of childElements(firstElement(content, 'PublicationTypeList'), 'PublicationType')) {
    article.publicationTypes.push({ text: plainText(type), language: 'en' });
  }
  for (const bank of childElements(firstElement(content, 'DataBankList'), 'DataBank')) {
    const registry = textAt(bank, 'DataBankName');
    for (const number of childElements(firstElement(bank, 'AccessionNumberList'), 'AccessionNumber')) {
      article.registration.push({
        ...(registry === undefined ? {} : { registry }),
        number: plainText(number),
      });
    }
  }
  const grants = childElements(firstElement(content, 'GrantList'), 'Grant').map((grant) =>
    childElements(grant)
      .filter(({ name }) => name !== 'Acronym')
      .map(plainText)
      .filter((part) => part !== '')
      .join(', '),
  );
  if (grants.length > 0) article.funding.push({ text: grants.join('; '), language: 'en' });
}

function readNotices(article: SourceArticle, citation: XmlElement | undefined): void {
  for (const entry of childElements(
    firstElement(citation, 'CommentsCorrectionsList'),
    'CommentsCorrections',
  )) {
    const type = entry.attributes.RefType ?? '';
    const text = [textAt(entry, 'RefSource'), textAt(entry, 'Note')]
      .filter((part) => part !== undefined)
      .join(' ');
    const pmid = textAt(entry, 'PMID');
    const kind = statusKinds.get(type);
    const doi = cleanDoi(text);
    if (kind !== undefined)
      article.status.push({ kind, ...(text === '' ? {} : { text }), ...(doi === undefined ? {} : { doi }) });
    else if (type !== 'Cites')
      article.unplaced.push({ name: type, text: pmid === undefined ? text : `${text} PMID ${pmid}` });
  }
  if (
    article.publicationTypes.some(({ text }) => text === 'Retracted Publication') &&
    article.status.every(({ kind }) => kind !== 'retracted')
  ) {
    article.status.push({ kind: 'retracted' });
  }
  const conflict = textAt(citation, 'CoiStatement');
  if (conflict !== undefined) article.conflictOfInterest.push({ text: conflict });
}

/** What no field takes is kept under the name of its element. */
function readRest(
  article: SourceArticle,
  citation: XmlElement | undefined,
  content: XmlElement | undefined,
): void {
  const rest = [
    ...childElements(citation).filter(({ name }) => !administrative.has(name)),
    ...childElements(content).filter(({ name }) => !administrativeOfArticle.has(name)),
  ];
  for (const element of rest) {
    const parts = childElements(element);
    const texts = parts.length === 0 ? [plainText(element)] : parts.map(spacedText);
    const text = texts.filter((part) => part !== '').join('; ');
    if (text !== '') article.unplaced.push({ name: element.name, text });
  }
}

/** The words of an element with a blank between its parts. */
function spacedText(element: XmlElement): string {
  const parts = childElements(element);
  return parts.length === 0 ? plainText(element) : parts.map(spacedText).join(' ');
}

/** A book or chapter of NCBI Bookshelf. */
function readBook(element: XmlElement, article: SourceArticle): SourceArticle {
  const document = firstElement(element, 'BookDocument');
  const book = firstElement(document, 'Book');
  const pmid = textAt(document, 'PMID');
  const date = readDate(firstElement(book, 'PubDate'));
  if (date !== undefined) article.issued = date;
  const title = firstElement(document, 'ArticleTitle') ?? firstElement(book, 'BookTitle');
  setDefined(article, {
    pmid,
    containerTitle: textAt(book, 'BookTitle'),
    source: `PubMed, PMID ${pmid ?? ''}`,
  });
  if (title !== undefined) addTitle(article, inlineText(title), 'en');
  readAuthors(article, firstElement(document, 'AuthorList') ?? firstElement(book, 'AuthorList'));
  readAbstracts(article, document, document);
  readIndexing(article, document, document);
  return article;
}
