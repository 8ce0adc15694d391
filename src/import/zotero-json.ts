import { addHtmlAbstract, keepRest } from './csl-json.ts';
import { parseDate } from './date.ts';
import { cleanDoi } from './identifier.ts';
import { isObject, listOf, textOf, type JsonObject } from './json-values.ts';
import { languageTag } from './language.ts';
import { markupFromHtml } from './markup-from-html.ts';
import { setDefined } from './set-fields.ts';
import { emptyArticle, type SourceArticle, type SourceAuthor } from './source-article.ts';

const known = new Set([
  'title', 'creators', 'abstractNote', 'publicationTitle', 'bookTitle', 'proceedingsTitle', 'journalAbbreviation', 'date', 'volume', 'issue', 'pages', 'DOI', 'url',
  'tags', 'language', 'itemType', 'itemID', 'itemKey', 'key', 'version', 'dateAdded', 'dateModified', 'accessDate',
  'libraryCatalog', 'ISSN', 'ISBN', 'attachments', 'relations', 'collections', 'uri', 'citationKey', 'shortTitle', 'select', 'parentItem', 'itemURI', 'shortDOI',
]); // prettier-ignore

/** Reads an item as Zotero's own JSON, its web service or Better BibTeX give it. */
export function readZoteroItem(item: JsonObject, file: string): SourceArticle {
  const article = emptyArticle({ file, line: 1, column: 1 });
  const language = languageTag(textOf(item.language), textOf(item.abstractNote) ?? '');
  if (language !== undefined) article.language = language;
  const extra = listOf(item.extra)
    .map(textOf)
    .filter((line) => line !== undefined)
    .join('\n');
  setDefined(article, {
    containerTitle: textOf(item.publicationTitle) ?? textOf(item.bookTitle) ?? textOf(item.proceedingsTitle),
    containerTitleShort: textOf(item.journalAbbreviation),
    volume: textOf(item.volume),
    issue: textOf(item.issue),
    page: textOf(item.pages),
    doi: cleanDoi(textOf(item.DOI) ?? /^DOI:\s*(\S+)/imu.exec(extra)?.[1]),
    pmid: /^PMID:\s*(\d+)/imu.exec(extra)?.[1],
    pmcid: /^PMCID:\s*(PMC\d+)/imu.exec(extra)?.[1],
    url: textOf(item.url),
  });
  const issued = parseDate(textOf(item.date) ?? '');
  if (issued !== undefined) article.issued = issued;
  const title = textOf(item.title);
  if (title !== undefined) article.titles.push({ text: markupFromHtml(title) });
  for (const creator of listOf(item.creators)) if (isObject(creator)) addCreator(article, creator);
  const abstract = textOf(item.abstractNote);
  if (abstract !== undefined) addHtmlAbstract(article, abstract);
  const terms = listOf(item.tags)
    .map((tag) => (isObject(tag) ? textOf(tag.tag) : textOf(tag)))
    .filter((term) => term !== undefined);
  if (terms.length > 0) article.keywords.push({ terms });
  keepRest(article, item, known);
  return article;
}

function addCreator(article: SourceArticle, creator: JsonObject): void {
  const [family, given, name] = [textOf(creator.lastName), textOf(creator.firstName), textOf(creator.name)];
  const author: SourceAuthor = {
    ...(family === undefined
      ? { literal: name ?? given ?? '' }
      : { family, ...(given === undefined ? {} : { given }) }),
    affiliations: [],
  };
  const type = textOf(creator.creatorType) ?? 'author';
  if (type === 'author' || type === 'presenter' || type === 'contributor') article.authors.push(author);
  else
    article.unplaced.push({
      name: type,
      text: name ?? [family, given].filter((part) => part !== undefined).join(', '),
    });
}
