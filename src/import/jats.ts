import type { LanguageTag } from '../content/handout.ts';
import { dateFrom } from './date.ts';
import { cleanDoi } from './identifier.ts';
import { inlineText } from './inline.ts';
import { readJatsAbstract } from './jats-abstract.ts';
import { readContributors } from './jats-people.ts';
import { languageTag } from './language.ts';
import { setDefined } from './set-fields.ts';
import { emptyArticle, type SourceArticle, type SourceStatus } from './source-article.ts';
import {
  childElements,
  descendants,
  firstElement,
  plainText,
  textAt,
  type XmlElement,
  type XmlRecordOptions,
  rawText,
} from './xml.ts';

/** Which elements of a JATS file are articles, and which are not looked at: its text, its references, its tables. */
export const jatsElements: Omit<XmlRecordOptions, 'file' | 'limit'> = {
  isRecord: (name) => name === 'article' || name === 'front' || name === 'article-meta',
  isSkipped: (name, parent) =>
    name === 'body' ||
    name === 'ref-list' ||
    name === 'floats-group' ||
    name === 'app-group' ||
    name === 'response' ||
    (parent === 'back' && name !== 'fn-group' && name !== 'sub-article'),
};

/** Reads one JATS article with its translated sub-articles. */
export function readJatsArticle(element: XmlElement, file: string): SourceArticle {
  const article = emptyArticle({ file, line: element.line, column: 1 });
  const front = element.name === 'front' ? element : (firstElement(element, 'front') ?? element);
  const meta = element.name === 'article-meta' ? element : firstElement(front, 'article-meta');
  const own = languageOfElement(element);
  if (own !== undefined) article.language = own;
  article.source = 'JATS';
  readJournal(article, firstElement(front, 'journal-meta'));
  if (meta !== undefined) readMeta(article, meta, own);
  for (const part of childElements(element, 'sub-article')) readTranslation(article, part);
  readFootnotes(article, firstElement(element, 'back'), false);
  return article;
}

/** The language an element declares. */
export function languageOfElement(element: XmlElement): LanguageTag | undefined {
  return languageTag(
    element.attributes['xml:lang'] ?? element.attributes.lang,
    plainText(element).slice(0, 2000),
  );
}

function readMeta(article: SourceArticle, meta: XmlElement, own: LanguageTag | undefined): void {
  readIdentifiers(article, meta);
  readTitles(article, firstElement(meta, 'title-group'), own);
  readContributors(article, meta);
  readTexts(article, meta, own);
  readIssue(article, meta);
  readRights(article, firstElement(meta, 'permissions'));
  readFunding(article, meta);
  readRelations(article, meta);
  for (const subject of descendants(firstElement(meta, 'article-categories'), 'subject')) {
    const text = plainText(subject);
    if (text !== '') article.publicationTypes.push({ text, ...(own === undefined ? {} : { language: own }) });
  }
  readFootnotes(article, firstElement(meta, 'author-notes'), true);
  for (const product of childElements(meta, 'product', 'supplementary-material', 'conference')) {
    const text = plainText(product);
    if (text !== '') article.unplaced.push({ name: product.name, text });
  }
}

/** Abstracts and key words, of an article or of its translated part. */
function readTexts(article: SourceArticle, meta: XmlElement, own: LanguageTag | undefined): void {
  for (const element of childElements(meta, 'abstract', 'trans-abstract')) {
    article.abstracts.push(
      readJatsAbstract(
        element,
        languageOfElement(element) ?? (element.name === 'abstract' ? own : undefined),
      ),
    );
  }
  for (const group of childElements(meta, 'kwd-group')) {
    const terms = descendants(group, 'kwd').map(inlineText);
    const compound = descendants(group, 'compound-kwd').map((kwd) =>
      childElements(kwd).map(plainText).join(' '),
    );
    const all = [...terms, ...compound].filter((term) => term !== '');
    const language = languageOfElement(group) ?? own;
    if (all.length > 0)
      article.keywords.push({ terms: all, ...(language === undefined ? {} : { language }) });
  }
}

/** A translation that stands as an article within the article. */
function readTranslation(article: SourceArticle, part: XmlElement): void {
  if (part.attributes['article-type'] !== 'translation') return;
  const language = languageOfElement(part);
  const meta = firstElement(part, 'front-stub') ?? firstElement(part, 'front', 'article-meta');
  if (meta === undefined) return;
  readTitles(article, firstElement(meta, 'title-group'), language);
  readTexts(article, meta, language);
}

function readJournal(article: SourceArticle, journal: XmlElement | undefined): void {
  const group = firstElement(journal, 'journal-title-group') ?? journal;
  const id = childElements(journal, 'journal-id').find(
    ({ attributes }) => attributes['journal-id-type'] === 'nlm-ta',
  );
  setDefined(article, {
    containerTitle: textAt(group, 'journal-title'),
    containerTitleShort: id === undefined ? textAt(group, 'abbrev-journal-title') : plainText(id),
  });
  for (const translated of childElements(group, 'trans-title-group')) {
    const text = textAt(translated, 'trans-title');
    if (text !== undefined) article.unplaced.push({ name: 'journal title', text });
  }
}

function readIdentifiers(article: SourceArticle, meta: XmlElement): void {
  for (const id of childElements(meta, 'article-id')) {
    const text = rawText(id).trim();
    const type = id.attributes['pub-id-type'];
    if (type === 'doi') setDefined(article, { doi: cleanDoi(text) });
    else if (type === 'pmid') setDefined(article, { pmid: text });
    else if (type === 'pmc' || type === 'pmcid')
      setDefined(article, { pmcid: text.startsWith('PMC') ? text : `PMC${text}` });
  }
}

function readTitles(
  article: SourceArticle,
  group: XmlElement | undefined,
  own: LanguageTag | undefined,
): void {
  addTitle(article, group, 'article-title', 'subtitle', own);
  for (const translated of childElements(group, 'trans-title-group')) {
    addTitle(article, translated, 'trans-title', 'trans-subtitle', languageOfElement(translated));
  }
  if (childElements(group, 'trans-title-group').length > 0) return;
  for (const title of childElements(group, 'trans-title'))
    addTitle(article, { ...title, children: [title] }, 'trans-title', '', languageOfElement(title));
}

function addTitle(
  article: SourceArticle,
  group: XmlElement | undefined,
  name: string,
  under: string,
  own: LanguageTag | undefined,
): void {
  const title = firstElement(group, name);
  if (title === undefined) return;
  const subtitle = under === '' ? undefined : firstElement(group, under);
  const text = [title, ...(subtitle === undefined ? [] : [subtitle])]
    .map((part) => inlineText(withoutFootnoteMarks(part)))
    .join(': ');
  const language = title.attributes['xml:lang'] === undefined ? own : languageOfElement(title);
  if (text !== '') article.titles.push({ text, ...(language === undefined ? {} : { language }) });
}

/** A title without the stars and numbers that lead to footnotes. */
function withoutFootnoteMarks(element: XmlElement): XmlElement {
  const kept = element.children.filter(
    (child) => typeof child === 'string' || !(child.name === 'xref' || child.name === 'fn'),
  );
  return { ...element, children: kept };
}

function readIssue(article: SourceArticle, meta: XmlElement): void {
  const first = textAt(meta, 'fpage');
  const last = textAt(meta, 'lpage');
  const pages = last === undefined || last === first ? first : `${first ?? ''}-${last}`;
  setDefined(article, {
    volume: textAt(meta, 'volume'),
    issue: textAt(meta, 'issue'),
    page: pages ?? textAt(meta, 'elocation-id'),
  });
  const dates = childElements(meta, 'pub-date').map((date) => ({
    type: [
      date.attributes['pub-type'],
      date.attributes['date-type'],
      date.attributes['publication-format'],
    ].join(' '),
    parts: dateFrom(
      textAt(date, 'year'),
      textAt(date, 'month') ?? textAt(date, 'season'),
      textAt(date, 'day'),
    ),
  }));
  const electronic = dates.find(
    ({ type }) => /epub|electronic|online/u.test(type) && !/ppub|collection/u.test(type),
  )?.parts;
  const printed =
    dates.find(({ type }) => /ppub|collection|print|final/u.test(type))?.parts ??
    dates.find(({ parts }) => parts !== electronic)?.parts;
  const issued = printed ?? electronic;
  if (issued !== undefined) article.issued = issued;
  if (electronic !== undefined && printed !== undefined) article.epub = electronic;
}

const creativeCommons = /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/u;

function readRights(article: SourceArticle, permissions: XmlElement | undefined): void {
  const year = textAt(permissions, 'copyright-year');
  const holder = textAt(permissions, 'copyright-holder');
  const statement =
    textAt(permissions, 'copyright-statement') ??
    (holder === undefined ? undefined : `© ${[year, holder].filter((part) => part !== undefined).join(' ')}`);
  setDefined(article, { copyright: statement });
  const license = firstElement(permissions, 'license');
  if (license === undefined) return;
  const links = [license, ...descendants(license, 'ext-link'), ...descendants(license, 'license_ref')].map(
    (element) => element.attributes['xlink:href'] ?? plainText(element),
  );
  const url = links.find((link) => creativeCommons.test(link));
  const [, kind, version] = creativeCommons.exec(url ?? '') ?? [];
  const name = kind === undefined ? plainText(license) : `CC ${kind.toUpperCase()} ${version ?? ''}`;
  if (name !== '') article.license = url === undefined ? { name } : { name, url };
}

function readFunding(article: SourceArticle, meta: XmlElement): void {
  for (const group of childElements(meta, 'funding-group')) {
    const statement = textAt(group, 'funding-statement');
    const awards = childElements(group, 'award-group').map((award) =>
      childElements(award)
        .map(plainText)
        .filter((text) => text !== '')
        .join(', '),
    );
    const text = statement ?? awards.filter((award) => award !== '').join('; ');
    if (text !== '') article.funding.push({ text });
  }
}

const relations: readonly { readonly pattern: RegExp; readonly kind: SourceStatus['kind'] }[] = [
  { pattern: /^retracted-article$/u, kind: 'retraction-notice' },
  { pattern: /^(?:corrected-article|addended-article)$/u, kind: 'erratum' },
  { pattern: /^(?:retraction-forward|retraction|partial-retraction)$/u, kind: 'retracted' },
  { pattern: /^(?:correction-forward|correction|addendum)$/u, kind: 'corrected' },
  {
    pattern: /^(?:object-of-concern|object-of-concern-forward|concern|expression-of-concern)$/u,
    kind: 'expression-of-concern',
  },
];

function readRelations(article: SourceArticle, meta: XmlElement): void {
  for (const relation of childElements(meta, 'related-article')) {
    const type = relation.attributes['related-article-type'] ?? '';
    const text = plainText(relation);
    const doi = cleanDoi(relation.attributes['xlink:href'] ?? text);
    const kind = relations.find(({ pattern }) => pattern.test(type))?.kind;
    if (kind !== undefined)
      article.status.push({ kind, ...(text === '' ? {} : { text }), ...(doi === undefined ? {} : { doi }) });
    else if (text !== '' || doi !== undefined)
      article.unplaced.push({
        name: `related article (${type})`,
        text: [text, doi].filter((part) => part !== undefined && part !== '').join(' '),
      });
  }
}

/** Notes to the authors: conflicts of interest and funding have fields, the others have none; footnotes of the text are part of it. */
function readFootnotes(article: SourceArticle, notes: XmlElement | undefined, keepOthers: boolean): void {
  for (const note of [...descendants(notes, 'fn'), ...descendants(notes, 'corresp')]) {
    const text = plainText(note);
    if (text === '') continue;
    if (/conflict|coi/u.test(note.attributes['fn-type'] ?? '')) article.conflictOfInterest.push({ text });
    else if (/financial|funding/u.test(note.attributes['fn-type'] ?? '')) article.funding.push({ text });
    else if (keepOthers)
      article.unplaced.push({ name: note.name === 'fn' ? 'note' : 'correspondence', text });
  }
}
