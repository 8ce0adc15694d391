import type { DateParts } from '../content/handout.ts';
import { parseDate } from './date.ts';
import { cleanDoi } from './identifier.ts';
import { setDefined } from './set-fields.ts';
import type { SourceArticle } from './source-article.ts';

/** What a citation line says. */
export interface Citation {
  readonly journal: string;
  readonly issued?: DateParts;
  readonly epub?: DateParts;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly doi?: string;
}

const pattern =
  /^(?:\d+[.:]\s+)?(?<journal>\p{L}[^.;:!?]{1,100}?(?: ?\((?:[^()]{1,40})\))?)\.\s+(?<date>\d{4}(?:[-/ ][^;:.()]{1,20})?)(?:;\s*(?<volume>[^():;.]{0,20})(?:\((?<issue>[^()]{1,30})\))?)?(?::\s*(?<page>[^\s.;]{1,40}))?\s*(?:\.|$)/u;

/**
 * Reads a citation as PubMed writes it: `Eur Spine J. 2025 Aug;34(8):3549-3556. doi: 10.1007/…. Epub 2025 Jun 27.`
 *
 * @returns nothing where the text is no citation
 */
export function parseCitation(text: string): Citation | undefined {
  const groups = pattern.exec(text.trim())?.groups;
  const issued = parseDate(groups?.date ?? '');
  if (groups?.journal === undefined || issued === undefined) return undefined;
  const epub = parseDate(/\bEpub (?:ahead of print )?(\d{4}[^.;]{0,12})/u.exec(text)?.[1] ?? '');
  const doi = cleanDoi(/\bdoi:?\s*(.*)$/isu.exec(text)?.[1]);
  const { volume, issue, page } = groups;
  return {
    journal: groups.journal.trim(),
    issued,
    ...(epub === undefined ? {} : { epub }),
    ...(volume === undefined || volume.trim() === '' ? {} : { volume: volume.trim() }),
    ...(issue === undefined ? {} : { issue: issue.trim() }),
    ...(page === undefined || !/\d/u.test(page) ? {} : { page }),
    ...(doi === undefined ? {} : { doi }),
  };
}

/** Puts a citation into the article it is about. */
export function applyCitation(article: SourceArticle, citation: Citation): void {
  const { journal, issued, epub, volume, issue, page, doi } = citation;
  setDefined(article, { containerTitleShort: journal, volume, issue, page });
  if (article.doi === undefined) setDefined(article, { doi });
  // A whole date without volume or pages is that of an article ahead of print.
  const ahead = issued?.length === 3 && volume === undefined && page === undefined && epub === undefined;
  if (issued !== undefined && ahead) article.epub = issued;
  else if (issued !== undefined) article.issued = issued;
  if (epub !== undefined) article.epub = epub;
}
