import { slug } from './identifier.ts';
import type { SourceArticle } from './source-article.ts';

/**
 * The id of a record: first author and year (`li-2025`), or what else names it: PMID, DOI, or the file and line.
 */
export function recordId(article: SourceArticle): string {
  const first = article.authors[0];
  const name = slug(first?.family ?? first?.literal ?? '')
    .split('-')
    .slice(0, 3)
    .join('-');
  const year = article.issued?.[0] ?? article.epub?.[0];
  if (name !== '' && year !== undefined) return `${name}-${String(year)}`;
  if (article.pmid !== undefined && /^\d+$/u.test(article.pmid)) return `pmid-${article.pmid}`;
  const doi = slug(article.doi ?? '');
  if (doi !== '') return `doi-${doi}`;
  const file = slug(article.place.file.replace(/^.*[/\\]/u, '').replace(/\.\w{1,5}$/u, ''));
  return article.place.line > 1 ? `${file || 'record'}-${String(article.place.line)}` : file || 'record';
}

/** Gives out ids that occur once: the second `li-2025` becomes `li-2025-2`. */
export class RecordIds {
  private readonly used = new Map<string, number>();

  /** The id itself, or with a number where it was given out before. */
  claim(id: string): string {
    const count = (this.used.get(id) ?? 0) + 1;
    this.used.set(id, count);
    if (count === 1) return id;
    const numbered = `${id}-${String(count)}`;
    return this.used.has(numbered) ? this.claim(id) : this.claim(numbered);
  }
}
