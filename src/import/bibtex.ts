import { parseFile, parseValue } from './bibtex-syntax.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { dateFrom, parseDate } from './date.ts';
import { diagnose } from './diagnose.ts';
import { cleanDoi } from './identifier.ts';
import { languageTag } from './language.ts';
import { setDefined } from './set-fields.ts';
import { addAffiliation, emptyArticle, type SourceArticle, type SourceAuthor } from './source-article.ts';
import { splitTerms } from './terms.ts';

/** Articles of a BibTeX file, and what could not be read. */
export interface BibtexContent {
  readonly articles: readonly SourceArticle[];
  readonly diagnostics: readonly Diagnostic[];
}

type Entry = ReturnType<typeof parseFile>[number];

/**
 * Reads a BibTeX or BibLaTeX file. An entry with a syntax error is left out and named; the others are read.
 */
export function readBibtex(text: string, file: string): BibtexContent {
  const articles: SourceArticle[] = [];
  const diagnostics: Diagnostic[] = [];
  const strings = [...text.matchAll(/^[ \t]*@string\s{0,9}\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/gimu)]
    .map(([whole]) => whole)
    .join('\n');
  for (const { source, line } of splitEntries(text)) {
    const entries = tryParse(`${strings}\n${source}`);
    if (entries === undefined) {
      const name = /^\s*@\w+\s*[{(]\s*([^,\s]*)/u.exec(source)?.[1] ?? '';
      diagnostics.push(
        diagnose(
          'error',
          'import-malformed',
          `the entry \`${name}\` is no valid BibTeX and is left out`,
          { file, line, column: 1 },
          'look for a missing brace or comma',
        ),
      );
    } else articles.push(...entries.map((entry) => readEntry(entry, file, line)));
  }
  return { articles, diagnostics };
}

function splitEntries(text: string): readonly { readonly source: string; readonly line: number }[] {
  const starts = [...text.matchAll(/^[ \t]*@(?!string\b|comment\b|preamble\b)[a-z]+\s*[{(]/gimu)].map(
    ({ index }) => index,
  );
  let line = 1;
  let at = 0;
  return starts.map((start, index) => {
    line += text.slice(at, start).split('\n').length - 1;
    at = start;
    return { source: text.slice(start, starts[index + 1] ?? text.length), line };
  });
}

function tryParse(source: string): readonly Entry[] | undefined {
  try {
    return parseFile(source);
  } catch {
    return undefined;
  }
}

/** The text of a value; what the library does not understand stays as it is written. */
function textOf(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  try {
    const parsed = parseValue(value, 'title');
    return typeof parsed === 'string' ? parsed : value;
  } catch {
    return value.replace(/[{}]/gu, '');
  }
}

const fields: ReadonlyMap<string, (article: SourceArticle, text: string) => void> = new Map(
  Object.entries<(article: SourceArticle, text: string) => void>({
    title: (article, text) => article.titles.push({ text }),
    titleaddon: (article, text) => article.titles.push({ text }),
    journal: (article, text) => setDefined(article, { containerTitle: text }),
    journaltitle: (article, text) => setDefined(article, { containerTitle: text }),
    booktitle: (article, text) => setDefined(article, { containerTitle: text }),
    shortjournal: (article, text) => setDefined(article, { containerTitleShort: text }),
    volume: (article, text) => setDefined(article, { volume: text }),
    number: (article, text) => setDefined(article, { issue: text }),
    issue: (article, text) => setDefined(article, { issue: text }),
    pages: (article, text) => setDefined(article, { page: text.replace(/(?<!\s)\s*[–-]+\s*/gu, '-') }),
    doi: (article, text) => setDefined(article, { doi: cleanDoi(text) }),
    pmid: (article, text) => setDefined(article, { pmid: text }),
    url: (article, text) => setDefined(article, { url: text }),
    affiliation: (article, text) => void addAffiliation(article, text),
    address: (article, text) => void addAffiliation(article, text),
    copyright: (article, text) => setDefined(article, { copyright: text }),
    abstract: (article, text) =>
      article.abstracts.push({
        kind: 'abstract',
        sections: [{ paragraphs: text.split(/\n[ \t]*(?:\n[ \t]*)+/u) }],
      }),
    keywords: (article, text) => article.keywords.push({ terms: splitTerms(text) }),
    keyword: (article, text) => article.keywords.push({ terms: splitTerms(text) }),
  }),
);

const leftOut = new Set([
  'year',
  'month',
  'day',
  'date',
  'author',
  'issn',
  'isbn',
  'language',
  'langid',
  'file',
  'urldate',
  'eissn',
]);

function readEntry(entry: Entry, file: string, line: number): SourceArticle {
  const article = emptyArticle({ file, line, column: 1 });
  const { properties } = entry;
  const language = languageTag(textOf(properties.language ?? properties.langid));
  if (language !== undefined) article.language = language;
  const issued =
    parseDate(textOf(properties.date)) ??
    dateFrom(textOf(properties.year), textOf(properties.month), textOf(properties.day));
  if (issued !== undefined) article.issued = issued;
  article.authors.push(...readAuthors(properties.author));
  for (const [name, value] of Object.entries(properties)) {
    const text = textOf(value).trim();
    const read = fields.get(name.toLowerCase());
    // Zotero and JabRef put a second language into fields of the same name with an addition: `abstract_en`, `title-zh`.
    const related = fields.get(
      name.toLowerCase().replace(/[-_+](?:en|zh|cn|chinese|english|translation|translated|alt)$/u, ''),
    );
    if (text === '' || leftOut.has(name.toLowerCase())) continue;
    if (read !== undefined) read(article, text);
    else if (related !== undefined && /^(?:title|abstract|keyword)/u.test(name.toLowerCase()))
      related(article, text);
    else article.unplaced.push({ name, text });
  }
  return article;
}

function readAuthors(value: string | number | undefined): SourceAuthor[] {
  if (value === undefined) return [];
  try {
    const parsed = parseValue(String(value), 'author');
    if (Array.isArray(parsed)) return parsed.map(toAuthor);
  } catch {
    // Fall through to the plain list.
  }
  return String(value)
    .split(/(?<!\s)\s+and\s+/u)
    .map((literal) => ({ literal: literal.replace(/[{}]/gu, ''), affiliations: [] }));
}

function toAuthor(name: unknown): SourceAuthor {
  const part = (key: string): string | undefined => {
    const value: unknown = typeof name === 'object' && name !== null ? Reflect.get(name, key) : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [family, given, prefix, suffix] = [part('family'), part('given'), part('prefix'), part('suffix')];
  if (given === undefined && prefix === undefined)
    return { literal: family ?? part('literal') ?? '', affiliations: [] };
  const whole = [prefix, family, suffix].filter((piece) => piece !== undefined).join(' ');
  return { family: whole, ...(given === undefined ? {} : { given }), affiliations: [] };
}
