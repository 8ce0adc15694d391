import type { LanguageTag } from '../content/handout.ts';
import { applyCitation, parseCitation } from './citation-line.ts';
import { cleanDoi } from './identifier.ts';
import { texToText } from './inline.ts';
import { joinLines, sameLanguage } from './language.ts';
import { splitBlocks, type Block } from './paste-blocks.ts';
import { classifyBlocks, type PastedPart } from './paste-classify.ts';
import { addPastedPeople } from './paste-people.ts';
import { setDefined } from './set-fields.ts';
import { emptyArticle, type SourceArticle } from './source-article.ts';
import { splitTerms } from './terms.ts';

/**
 * Reads one article from text as people paste it from a web page or a machine-read PDF: authors, affiliations, citation,
 * DOI, abstracts, key words and similar articles in any order, half of it missing.
 */
export function readPastedText(text: string, file: string): SourceArticle {
  const article = emptyArticle({ file, line: 1, column: 1 });
  article.source = 'pasted text';
  const blocks = splitBlocks(text).map((block) => withoutFormulas(block, article));
  const parts = classifyBlocks(blocks);
  addAbstracts(article, parts);
  addTitles(article, parts);
  addPastedPeople(article, parts);
  addFacts(article, parts);
  return article;
}

/** Formulas in TeX, as machine reading leaves them, become text; the original is kept as a comment. */
function withoutFormulas(block: Block, article: SourceArticle): Block {
  if (!/\$[^$]+\$/u.test(block.text)) return block;
  const formulas: string[] = [];
  const text = block.text.replace(/\$([^$]{1,400})\$/gu, (whole) => {
    formulas.push(whole);
    return texToText(whole);
  });
  article.remarks.push({
    field: 'abstract',
    text: `formulas of line ${String(block.line)} in the source: ${formulas.join('  ')}`,
  });
  return { ...block, text };
}

/** Paragraphs between the heading of an abstract and its end belong to it. */
function addAbstracts(article: SourceArticle, parts: readonly PastedPart[]): void {
  const found: { language: LanguageTag | undefined; paragraphs: string[]; heading?: string }[] = [];
  let heading: string | undefined;
  let open = false;
  for (const part of parts) {
    const current = found.at(-1);
    if (part.kind === 'abstract-heading') {
      heading = part.text;
      open = false;
    } else if (part.kind === 'abstract' || (heading !== undefined && part.kind === 'text')) {
      const continues =
        open &&
        heading === undefined &&
        current !== undefined &&
        sameLanguage(current.language, part.language) &&
        !/^\s*(?:摘|abstract|【摘)/iu.test(part.text);
      if (continues) current.paragraphs.push(part.text);
      else
        found.push({
          language: part.language,
          paragraphs: [part.text],
          ...(heading === undefined ? {} : { heading }),
        });
      heading = undefined;
      open = true;
    } else if (
      open &&
      part.kind === 'text' &&
      !part.heading &&
      current !== undefined &&
      part.text.length > 60 &&
      sameLanguage(current.language, part.language)
    ) {
      current.paragraphs.push(part.text);
    } else open = false;
  }
  for (const { language, paragraphs, heading: name } of found) {
    article.abstracts.push({
      kind: 'abstract',
      ...(language === undefined ? {} : { language }),
      ...(name === undefined ? {} : { heading: name }),
      sections: [{ paragraphs }],
    });
  }
  const used = new Set(found.flatMap(({ paragraphs }) => paragraphs));
  for (const part of parts) {
    if (part.kind === 'text' && !used.has(part.text))
      article.unplaced.push({ name: 'text', text: part.text });
  }
}

/** Neighbouring headings of one language are one title broken over lines. */
function addTitles(article: SourceArticle, parts: readonly PastedPart[]): void {
  const titles: { language: LanguageTag | undefined; lines: string[]; index: number }[] = [];
  parts.forEach((part, index) => {
    if (part.kind !== 'title') return;
    const last = titles.at(-1);
    const continues =
      last?.index === index - 1 &&
      (sameLanguage(last.language, part.language) || part.language === undefined);
    if (continues) {
      last.lines.push(part.text);
      last.index = index;
    } else titles.push({ language: part.language, lines: [part.text], index });
  });
  for (const { language, lines } of titles) {
    article.titles.push({ text: joinLines(lines), ...(language === undefined ? {} : { language }) });
  }
}

function addFacts(article: SourceArticle, parts: readonly PastedPart[]): void {
  let cited = false;
  for (const { kind, text, language } of parts) {
    switch (kind) {
      case 'citation':
        cited = addCitation(article, text, cited);
        break;
      case 'doi':
        if (article.doi === undefined) setDefined(article, { doi: cleanDoi(text) });
        break;
      case 'pmid':
        setDefined(article, { pmid: /\d+/u.exec(text)?.[0] });
        break;
      case 'pmcid':
        setDefined(article, { pmcid: /PMC\d+/iu.exec(text)?.[0].toUpperCase() });
        break;
      case 'keywords':
        addKeywords(article, text, language);
        break;
      case 'copyright':
        setDefined(article, { copyright: text });
        break;
      case 'conflict':
        article.conflictOfInterest.push({ text });
        break;
      default:
    }
  }
}

/** The article's own citation has a DOI or comes first; all further ones are of similar articles. */
function addCitation(article: SourceArticle, text: string, cited: boolean): boolean {
  const citation = parseCitation(text);
  if (citation === undefined) {
    article.unplaced.push({ name: 'citation', text });
    return cited;
  }
  if (!cited && (citation.doi !== undefined || article.related.length === 0)) {
    applyCitation(article, citation);
    if (citation.doi === undefined)
      article.remarks.push({
        field: 'container-title-short',
        text: 'taken for the article’s own citation because it comes first',
      });
    return true;
  }
  article.related.push({ citation: text, ...(citation.doi === undefined ? {} : { doi: citation.doi }) });
  return cited;
}

function addKeywords(article: SourceArticle, text: string, language: LanguageTag | undefined): void {
  // Machine-read pages join the class number to the last key word.
  const rest =
    /[【[]?(?:中图分类号|中圖分類號|文献标[识志]码|文献标识码|文章编号|CLC (?:number|No)|Document code)/u.exec(
      text,
    );
  const terms = splitTerms(rest === null ? text : text.slice(0, rest.index));
  if (rest !== null) article.unplaced.push({ name: 'after the key words', text: text.slice(rest.index) });
  if (terms.length > 0) article.keywords.push({ terms, ...(language === undefined ? {} : { language }) });
}
