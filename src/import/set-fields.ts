import type { SourceArticle } from './source-article.ts';

/** The fields of an article that are written once. */
type SingleFields = Partial<
  Record<
    | 'pmid'
    | 'doi'
    | 'pmcid'
    | 'source'
    | 'volume'
    | 'issue'
    | 'page'
    | 'containerTitle'
    | 'containerTitleShort'
    | 'copyright'
    | 'url',
    string | undefined
  >
>;

/** Sets those of the fields that have a value. */
export function setDefined(article: SourceArticle, fields: SingleFields): void {
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined && value !== '') Object.assign(article, { [name]: value });
}
