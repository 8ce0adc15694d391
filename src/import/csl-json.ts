import type { DateParts } from '../content/handout.ts';
import { dateFrom, parseDate } from './date.ts';
import { cleanDoi, cleanOrcid } from './identifier.ts';
import { isObject, listOf, textOf, wordsOf, type JsonObject } from './json-values.ts';
import { languageTag } from './language.ts';
import { markupFromHtml } from './markup-from-html.ts';
import { setDefined } from './set-fields.ts';
import { addAffiliation, emptyArticle, type SourceArticle, type SourceAuthor } from './source-article.ts';
import { splitTerms } from './terms.ts';

/** Fields that are read below, and those about the item rather than the article. */
const known = new Set([
  'title', 'translated-title', 'original-title', 'author', 'container-title', 'container-title-short', 'journalAbbreviation', 'issued', 'volume',
  'issue', 'page', 'DOI', 'PMID', 'PMCID', 'URL', 'abstract', 'keyword', 'language', 'id', 'type', 'ISSN', 'ISBN',
  'source', 'accessed', 'citation-key', 'citation-label', 'title-short', 'categories', 'number-of-pages',
]); // prettier-ignore

/** Reads an item of CSL-JSON, also as Crossref's and doi.org's services write it. */
export function readCslItem(item: JsonObject, file: string): SourceArticle {
  const article = emptyArticle({ file, line: 1, column: 1 });
  const language = languageTag(textOf(item.language));
  if (language !== undefined) article.language = language;
  setDefined(article, {
    containerTitle: textOf(listOf(item['container-title'])[0]),
    containerTitleShort: textOf(listOf(item['container-title-short'])[0]) ?? textOf(item.journalAbbreviation),
    volume: textOf(item.volume),
    issue: textOf(item.issue),
    page: textOf(item.page),
    doi: cleanDoi(textOf(item.DOI)),
    pmid: textOf(item.PMID),
    pmcid: textOf(item.PMCID),
    url: textOf(item.URL),
  });
  const issued = readCslDate(item.issued);
  if (issued !== undefined) article.issued = issued;
  for (const title of [item.title, item['translated-title'], item['original-title']].flatMap(listOf)) {
    const text = textOf(title);
    if (text !== undefined) article.titles.push({ text: markupFromHtml(text) });
  }
  for (const author of listOf(item.author))
    if (isObject(author)) article.authors.push(readCslName(article, author));
  for (const text of listOf(item.abstract).map(textOf))
    if (text !== undefined) addHtmlAbstract(article, text);
  const terms = listOf(item.keyword)
    .map(textOf)
    .flatMap((text) => (text === undefined ? [] : splitTerms(text)));
  if (terms.length > 0) article.keywords.push({ terms });
  keepRest(article, item, known);
  return article;
}

/** An abstract that may hold HTML or JATS markup, as Crossref's do: `<jats:p>…</jats:p>`. */
export function addHtmlAbstract(article: SourceArticle, text: string): void {
  const paragraphs = text
    .split(/<\/(?:jats:)?(?:p|title|sec)>|<br\s*\/?>|\n[ \t]*(?:\n[ \t]*)+/iu)
    .map((part) => markupFromHtml(part))
    .filter((part) => part !== '');
  if (paragraphs.length > 0) article.abstracts.push({ kind: 'abstract', sections: [{ paragraphs }] });
}

/** Keeps all fields of an item that nothing has read. */
export function keepRest(article: SourceArticle, item: JsonObject, read: ReadonlySet<string>): void {
  for (const [name, value] of Object.entries(item)) {
    const words = read.has(name) ? '' : wordsOf(value);
    if (words !== '') article.unplaced.push({ name, text: markupFromHtml(words) });
  }
}

function readCslDate(value: unknown): DateParts | undefined {
  if (!isObject(value)) return parseDate(textOf(value) ?? '');
  const [parts] = listOf(value['date-parts']);
  const [year, month, day] = listOf(parts).map(textOf);
  return dateFrom(year, month, day) ?? parseDate(textOf(value.raw) ?? textOf(value.literal) ?? '');
}

function readCslName(article: SourceArticle, name: JsonObject): SourceAuthor {
  const given = [textOf(name.given), textOf(name.suffix)].filter((part) => part !== undefined).join(' ');
  const family = [
    textOf(name['non-dropping-particle']),
    textOf(name['dropping-particle']),
    textOf(name.family),
  ]
    .filter((part) => part !== undefined)
    .join(' ');
  const literal = textOf(name.literal) ?? textOf(name.name);
  const orcid = cleanOrcid(textOf(name.ORCID));
  const places = listOf(name.affiliation).map((place) =>
    isObject(place) ? textOf(place.name) : textOf(place),
  );
  return {
    ...(literal === undefined || family !== '' ? { family, given } : { literal }),
    affiliations: places
      .filter((place) => place !== undefined)
      .map((place) => addAffiliation(article, place)),
    ...(orcid === undefined ? {} : { orcid }),
  };
}
