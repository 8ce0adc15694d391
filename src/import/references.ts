import type { DateParts } from '../content/handout.ts';
import { parseDate } from './date.ts';
import { formatNames } from './format.ts';
import { cleanDoi } from './identifier.ts';
import { identifyLanguage, languageTag } from './language.ts';
import { parseNameList, type ParsedName } from './person-names.ts';
import { referenceFields, type ReferenceField } from './reference-fields.data.ts';
import { setDefined } from './set-fields.ts';
import { addAffiliation, emptyArticle, type SourceArticle } from './source-article.ts';
import type { TaggedField, TaggedFormat } from './tagged.ts';
import { splitTerms } from './terms.ts';

/**
 * Reads a record of a reference manager as CNKI, Wanfang, CQVIP and others export it: RIS, EndNote, NoteExpress,
 * RefWorks or CNKI E-Study.
 */
export function readReference(
  fields: readonly TaggedField[],
  format: TaggedFormat,
  file: string,
): SourceArticle {
  const article = emptyArticle({ file, line: fields[0]?.line ?? 1, column: 1 });
  article.source = formatNames[format];
  const names = new Map(Object.entries(referenceFields[format] ?? {}));
  const values = new Map<ReferenceField, string[]>();
  for (const { tag, value } of fields) {
    if (value.trim() === '') continue;
    const field = names.get(tag) ?? names.get(tag.toUpperCase());
    if (field === undefined) article.unplaced.push({ name: tag, text: value });
    else listOf(values, field).push(value.trim());
  }
  const get = (field: ReferenceField): readonly string[] => values.get(field) ?? [];
  readBibliography(article, get);
  readTexts(article, get);
  readPeople(article, get);
  return article;
}

function listOf(values: Map<ReferenceField, string[]>, field: ReferenceField): string[] {
  const list = values.get(field) ?? [];
  values.set(field, list);
  return list;
}

type Get = (field: ReferenceField) => readonly string[];

function readBibliography(article: SourceArticle, get: Get): void {
  const [first = '', last = ''] = [get('first-page')[0], get('last-page')[0]];
  const range = first === '' || last === '' || first === last ? first || last : `${first}-${last}`;
  setDefined(article, {
    containerTitle: get('journal')[0],
    containerTitleShort: get('journal-short')[0],
    volume: get('volume')[0],
    issue: get('issue')[0],
    page: get('pages')[0] ?? range,
    doi: get('doi')
      .map(cleanDoi)
      .find((doi) => doi !== undefined),
    url: get('url').find((url) => /^https?:\/\//u.test(url)),
  });
  const dates = [...get('date'), ...get('year')]
    .map(parseDate)
    .filter((date): date is DateParts => date !== undefined);
  const issued = dates.toSorted((one, other) => other.length - one.length)[0];
  if (issued !== undefined) article.issued = issued;
  const language = get('language')
    .map((code) => languageTag(code))
    .find((tag) => tag !== undefined);
  if (language !== undefined) article.language = language;
  for (const name of get('translated-journal'))
    article.unplaced.push({ name: 'translated journal', text: name });
  for (const name of get('journal').slice(1)) article.unplaced.push({ name: 'journal', text: name });
  for (const url of get('url').slice(1)) article.unplaced.push({ name: 'URL', text: url });
}

function readTexts(article: SourceArticle, get: Get): void {
  for (const text of new Set([...get('title'), ...get('translated-title')]))
    article.titles.push({ text: superscripts(text) });
  for (const text of new Set(get('abstract'))) {
    const { paragraphs, marks } = abstractParagraphs(text);
    const language = identifyLanguage(text);
    if (marks !== '')
      article.remarks.push({ field: 'abstract', text: `mark of the database left out: ${marks}` });
    article.abstracts.push({
      kind: 'abstract',
      ...(language === undefined ? {} : { language }),
      sections: [{ paragraphs }],
    });
  }
  const keywords = get('keywords');
  const terms =
    keywords.length > 1
      ? keywords.flatMap((value) => value.split(/[;；]/u)).map((term) => term.trim())
      : keywords.flatMap(splitTerms);
  if (terms.length > 0) article.keywords.push({ terms: terms.filter((term) => term !== '') });
}

/** CNKI writes `(#br)` for a line end and `<正>` before a text that is the beginning of the article. */
function abstractParagraphs(text: string): {
  readonly paragraphs: readonly string[];
  readonly marks: string;
} {
  const marks = text.match(/<正>/gu)?.join(' ') ?? '';
  const paragraphs = text
    .replace(/<正>/gu, '')
    .split(/\(#br\)|<br\s*\/?>/iu)
    .map((part) => superscripts(part.trim()));
  return { paragraphs: paragraphs.filter((part) => part !== ''), marks };
}

/** CNKI's plain-text superscripts: `CD4~+`, `~([1-3])`, `cm~2`. */
export function superscripts(text: string): string {
  return text
    .replace(/~\(([^()~]{1,20})\)/gu, '<sup>$1</sup>')
    .replace(/(?<=[\p{L}\d])~([+-]|\d+(?=\D|$))(?![\d%])/gu, (whole, script: string, at: number) =>
      // Between digits the sign means “to”: `5~10`.
      /\d$/u.test(text.slice(0, at)) && /^\d/u.test(script) ? whole : `<sup>${script}</sup>`,
    );
}

function readPeople(article: SourceArticle, get: Get): void {
  const authors = parseNames(get('author'));
  const translated = parseNames(get('translated-author'));
  const joined =
    translated.length === authors.length && authors.every(({ literal }) => literal !== undefined);
  const places = readPlaces(article, get('affiliation'), authors.length);
  authors.forEach(({ marks: _, ...name }, index) => {
    const affiliations = places.byAuthor[index] ?? [];
    const other = joined ? translated[index] : undefined;
    const { marks: __, ...western } = other ?? { marks: [] };
    const person =
      other === undefined
        ? name
        : { ...western, ...(name.literal === undefined ? {} : { native: name.literal }) };
    article.authors.push({ ...person, affiliations });
  });
  if (!joined && translated.length > 0)
    article.unplaced.push({ name: 'translated authors', text: get('translated-author').join('; ') });
  if (places.unclear && authors.length > 0) {
    article.remarks.push({
      field: 'affiliation',
      text: 'the source does not say which author belongs where: add `affiliations` to the authors',
    });
  }
}

/** Names stand one a field, or several with semicolons, or Chinese ones with commas. */
function parseNames(values: readonly string[]): readonly ParsedName[] {
  const pieces = values
    .flatMap((value) => value.split(/[;；]/u))
    .flatMap((value) => (/\p{sc=Han}/u.test(value) ? value.split(/[,，、]/u) : [value]));
  const names = pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
  const parsed = parseNameList(names.join('; '));
  return parsed?.length === names.length ? parsed : names.map((literal) => ({ literal, marks: [] }));
}

interface Places {
  readonly byAuthor: readonly (readonly number[])[];
  readonly unclear: boolean;
}

/** One address for each author, one for all, or a list in which nobody knows who belongs where. */
function readPlaces(article: SourceArticle, values: readonly string[], authors: number): Places {
  const perAuthor = values.length === authors && authors > 1;
  const pieces = perAuthor ? values : values.flatMap((value) => value.split(/[;；]+/u));
  const indices = pieces
    .map((piece) => piece.replace(/^\s*\d{1,2}\s*[.．、]\s*/u, '').trim())
    .filter((piece) => piece !== '')
    .map((piece) => addAffiliation(article, piece));
  if (perAuthor && indices.length === authors)
    return { byAuthor: indices.map((index) => [index]), unclear: false };
  const distinct = [...new Set(indices)];
  if (distinct.length === 1)
    return { byAuthor: Array.from({ length: authors }, () => distinct), unclear: false };
  return { byAuthor: [], unclear: distinct.length > 1 };
}
