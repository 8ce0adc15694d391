import type { DateParts, LanguageTag } from '../content/handout.ts';
import type { Place } from '../diagnostics/diagnostic.ts';

/**
 * One article as a source gives it, before languages are chosen and sections matched. Every reader of a
 * format produces this and nothing else; `assemble` turns it into a record.
 */

/** The NLM categories of structured abstracts. */
export type Category = 'BACKGROUND' | 'OBJECTIVE' | 'METHODS' | 'RESULTS' | 'CONCLUSIONS' | 'UNASSIGNED';

/** A text with the language the source declares for it, if it does. */
export interface SourceText {
  readonly language?: LanguageTag;
  readonly text: string;
  /** True where the source puts it in brackets because it is not the article's own. */
  readonly supplied?: boolean;
}

/** A section of one language's abstract; the paragraphs carry inline markup. */
export interface SourceSection {
  readonly label?: string;
  readonly category?: Category;
  readonly paragraphs: readonly string[];
}

/** One abstract in one language. */
export interface SourceAbstract {
  readonly language?: LanguageTag;
  /** `summary` is a text that is no translation: plain-language summaries, key points, PIP and NASA abstracts. */
  readonly kind: 'abstract' | 'summary';
  /** What kind the source says it is, such as `plain-language-summary`. */
  readonly type?: string;
  /** The heading that stood above it. */
  readonly heading?: string;
  /** True where the paragraphs correspond to those of the other languages one to one. */
  readonly aligned?: boolean;
  readonly sections: readonly SourceSection[];
}

/** An author; `affiliations` are indices into the article's list. */
export interface SourceAuthor {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly native?: string;
  readonly affiliations: readonly number[];
  readonly orcid?: string;
  readonly email?: string;
  readonly corresponding?: boolean;
}

/** Key words of one language, or of several at once where the source mixes them. */
export interface SourceKeywords {
  readonly language?: LanguageTag;
  readonly terms: readonly string[];
}

/** A notice of correction or retraction. */
export interface SourceStatus {
  readonly kind: 'retracted' | 'corrected' | 'expression-of-concern' | 'retraction-notice' | 'erratum';
  readonly text?: string;
  readonly doi?: string;
}

/** A remark for the editor, written as a YAML comment above the field it is about. */
export interface Remark {
  /** The path of keys in the record file, such as `abstract.2.text.zh-Hans`; empty for the head of the file. */
  readonly field: string;
  readonly text: string;
}

/** A text that no field takes; it goes to `notes`. */
export interface Unplaced {
  readonly name: string;
  readonly text: string;
}

/** What a reader collects about one article. */
export interface SourceArticle {
  readonly place: Place;
  /** What the source is called in the record, such as `PubMed, PMID 123`. */
  source?: string;
  /** The language the article itself is written in. */
  language?: LanguageTag;
  readonly titles: SourceText[];
  readonly abstracts: SourceAbstract[];
  readonly authors: SourceAuthor[];
  /** Each affiliation in one or more languages. */
  readonly affiliations: (readonly SourceText[])[];
  readonly keywords: SourceKeywords[];
  readonly mesh: string[];
  readonly publicationTypes: SourceText[];
  containerTitle?: string;
  containerTitleShort?: string;
  issued?: DateParts;
  epub?: DateParts;
  volume?: string;
  issue?: string;
  page?: string;
  doi?: string;
  pmid?: string;
  pmcid?: string;
  url?: string;
  readonly related: { readonly citation: string; readonly doi?: string; readonly pmid?: string }[];
  readonly status: SourceStatus[];
  readonly registration: { readonly registry?: string; readonly number: string }[];
  readonly funding: SourceText[];
  readonly conflictOfInterest: SourceText[];
  copyright?: string;
  license?: { readonly name: string; readonly url?: string };
  readonly unplaced: Unplaced[];
  readonly remarks: Remark[];
}

/** Creates an article that says nothing yet. */
export function emptyArticle(place: Place): SourceArticle {
  return {
    place,
    titles: [],
    abstracts: [],
    authors: [],
    affiliations: [],
    keywords: [],
    mesh: [],
    publicationTypes: [],
    related: [],
    status: [],
    registration: [],
    funding: [],
    conflictOfInterest: [],
    unplaced: [],
    remarks: [],
  };
}

/**
 * Adds an affiliation unless the article already has it.
 *
 * @returns its index
 */
export function addAffiliation(article: SourceArticle, text: string, language?: LanguageTag): number {
  const found = article.affiliations.findIndex((names) => names.some((name) => name.text === text));
  if (found >= 0) return found;
  article.affiliations.push([language === undefined ? { text } : { text, language }]);
  return article.affiliations.length - 1;
}
