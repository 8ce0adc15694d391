import { doiProblem, urlProblem } from '../content/identifiers.ts';
import type { RecordInput } from '../content/schema/record.ts';
import { placeStatement, plainField } from './assemble-texts.ts';
import { cleanMarked, withoutMarkup } from './clean-text.ts';
import { identifyLanguage } from './language.ts';
import type { RecordDraft } from './record-draft.ts';
import type { SourceArticle } from './source-article.ts';

/** Registration, funding, interests, rights, and notices of correction. */
export function statements(
  draft: RecordDraft,
): Pick<
  RecordInput,
  'registration' | 'funding' | 'conflict-of-interest' | 'copyright' | 'license' | 'status' | 'source'
> {
  const { article } = draft;
  const registration = article.registration
    .map(({ registry, number }) => ({
      ...(registry === undefined ? {} : { registry: withoutMarkup(registry) }),
      number: withoutMarkup(number),
    }))
    .filter(({ number }) => number !== '');
  const funding = placeStatement(draft, article.funding, 'funding');
  const conflict = placeStatement(draft, article.conflictOfInterest, 'conflict of interest');
  return {
    ...(registration.length === 0 ? {} : { registration }),
    ...(funding === undefined ? {} : { funding }),
    ...(conflict === undefined ? {} : { 'conflict-of-interest': conflict }),
    ...plainField('copyright', article.copyright),
    ...license(draft),
    ...(article.status.length === 0 ? {} : { status: article.status.map(statusEntry) }),
    ...plainField('source', article.source),
  };
}

function license(draft: RecordDraft): Pick<RecordInput, 'license'> {
  const { license: found } = draft.article;
  const name = withoutMarkup(found?.name ?? '');
  if (name === '') return {};
  const url = found?.url;
  return { license: url !== undefined && urlProblem(url) === undefined ? { name, URL: url } : name };
}

function statusEntry({
  kind,
  text,
  doi,
}: SourceArticle['status'][number]): NonNullable<RecordInput['status']>[number] {
  const clean = cleanMarked(text ?? '');
  return {
    kind,
    ...(clean === '' ? {} : { text: { [identifyLanguage(clean) ?? 'en']: clean } }),
    ...(doi !== undefined && doiProblem(doi) === undefined ? { DOI: doi } : {}),
  };
}
