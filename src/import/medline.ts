import type { Category, SourceStatus } from './source-article.ts';

/** Names that MEDLINE gives things, in its XML and in its tagged text. */

const categories: ReadonlyMap<string, Category> = new Map(
  Object.entries<Category>({
    BACKGROUND: 'BACKGROUND',
    OBJECTIVE: 'OBJECTIVE',
    METHODS: 'METHODS',
    RESULTS: 'RESULTS',
    CONCLUSIONS: 'CONCLUSIONS',
  }),
);

/** The NLM category of a section; `UNASSIGNED` and `UNLABELLED` say nothing. */
export function categoryFrom(name: string | undefined): Category | undefined {
  return name === undefined ? undefined : categories.get(name);
}

/** The notices among the kinds of `CommentsCorrections`, and the tags of NBIB for the same. */
export const statusKinds: ReadonlyMap<string, SourceStatus['kind']> = new Map(
  Object.entries<SourceStatus['kind']>({
    RetractionIn: 'retracted',
    RIN: 'retracted',
    PartialRetractionIn: 'retracted',
    RetractionOf: 'retraction-notice',
    ROF: 'retraction-notice',
    PartialRetractionOf: 'retraction-notice',
    ErratumIn: 'corrected',
    EIN: 'corrected',
    CorrectedandRepublishedIn: 'corrected',
    CRI: 'corrected',
    ErratumFor: 'erratum',
    EFR: 'erratum',
    ExpressionOfConcernIn: 'expression-of-concern',
    ECI: 'expression-of-concern',
  }),
);

/**
 * Whether a type of `OtherAbstract` names a text of its own: AIDS, KIE, PIP and NASA abstracts were written by
 * other services, and plain-language summaries are no translations.
 */
export function isSummaryType(type: string | undefined): boolean {
  return type !== undefined && type !== 'Publisher' && type !== 'AAMC';
}

/** Abstracts that only say that there is one. */
const placeholder =
  /^\s*(?:(?:\w+:\s*)?(?:An )?abstract (?:is )?(?:not )?available\b.{0,60}|not available\.?|no abstract\.?|n\/a|无摘要|暂无摘要)\s*$/iu;

/** Whether a text is a placeholder for an abstract, such as `Abstract available from the publisher.` */
export function isPlaceholder(text: string): boolean {
  return text.trim() === '' || placeholder.test(text);
}

/** Whether a text was destroyed on its way: mostly question marks or replacement characters. */
export function isDamaged(text: string): boolean {
  const lost = text.match(/\?(?=\?)|\ufffd/gu)?.length ?? 0;
  return lost > 10 && lost > text.length / 5;
}
