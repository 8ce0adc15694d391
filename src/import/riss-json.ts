import { keepRest } from './csl-json.ts';
import { parseDate } from './date.ts';
import { textOf, type JsonObject } from './json-values.ts';
import { identifyLanguage } from './language.ts';
import { markupFromHtml } from './markup-from-html.ts';
import { splitName } from './person-names.ts';
import { setDefined } from './set-fields.ts';
import { emptyArticle, type SourceArticle } from './source-article.ts';
import { splitTerms } from './terms.ts';

const read = new Set([
  '제목',
  '저자',
  '발행연도',
  '주제어',
  '국문 초록 (Abstract)',
  '다국어 초록 (Multilingual Abstract)',
  '작성언어',
  'URL',
  'DOI',
  'UCI식별코드',
  '소장기관',
  '형태사항',
  'KDC',
  'DDC',
]);

/**
 * Reads a row of a RISS export. Titles stand as `한국어 = English`; the Korean abstract is as often in the “multilingual”
 * column as in its own, so that the script of the text decides.
 */
export function readRissItem(item: JsonObject, file: string): SourceArticle {
  const article = emptyArticle({ file, line: 1, column: 1 });
  article.source = 'RISS';
  article.language = textOf(item['작성언어']) === '영어' ? 'en' : 'ko';
  for (const title of (textOf(item['제목']) ?? '').split(/(?<!\s)\s+=\s+/u)) {
    const language = identifyLanguage(title);
    if (title.trim() !== '')
      article.titles.push({ text: markupFromHtml(title), ...(language === undefined ? {} : { language }) });
  }
  const author = textOf(item['저자']);
  if (author !== undefined) article.authors.push({ ...splitName(author.trim(), false), affiliations: [] });
  setDefined(article, { url: textOf(item.URL) });
  const issued = parseDate(textOf(item['발행연도']) ?? '');
  if (issued !== undefined) article.issued = issued;
  for (const column of ['국문 초록 (Abstract)', '다국어 초록 (Multilingual Abstract)'])
    addAbstract(article, textOf(item[column]));
  const terms = splitTerms(textOf(item['주제어']) ?? '');
  if (terms.some((term) => term !== '')) article.keywords.push({ terms });
  keepRest(article, item, read);
  return article;
}

/** Paragraphs end with `&#xD;` written out; the same text in both columns is one. */
function addAbstract(article: SourceArticle, text: string | undefined): void {
  if (text === undefined) return;
  const paragraphs = text
    .split(/(?:&#x0*D;|\r)?\n|&#x0*D;/iu)
    .map((part) => markupFromHtml(part))
    .filter((part) => part !== '');
  const isKnown = article.abstracts.some(
    ({ sections }) => sections[0]?.paragraphs.join('') === paragraphs.join(''),
  );
  const language = identifyLanguage(paragraphs.join(' '));
  if (paragraphs.length > 0 && !isKnown)
    article.abstracts.push({
      kind: 'abstract',
      ...(language === undefined ? {} : { language }),
      sections: [{ paragraphs }],
    });
}
