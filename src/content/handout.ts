/**
 * What a handout says, after loading and validation: plain data that can be sent to a worker.
 * The YAML that users write is described by the schemas beside this file.
 */

/** A BCP 47 language tag such as `en`, `zh-Hans`, `ja`. */
export type LanguageTag = string;

/** One file that content was read from; `text` is its decoded text. */
export interface SourceFile {
  /** The path as it is shown to people, relative to the working folder where possible. */
  readonly path: string;
  readonly text: string;
}

/** Where a text stands: enough to turn an offset in it into line and column, see `placeInText`. */
export interface Origin {
  readonly file: string;
  /** The path of keys, such as `abstract.2.text.zh-Hans`. */
  readonly field: string;
  /** UTF-16 offsets of the YAML scalar in the file, quotes and block header included. */
  readonly start: number;
  readonly end: number;
}

/** Inline markup: the small set that PubMed and JATS use. */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** UTF-16 offset of `text` in the `raw` of the `SourceText` it belongs to. */
      readonly offset: number;
    }
  | { readonly kind: 'i' | 'b' | 'sup' | 'sub' | 'u'; readonly children: readonly Inline[] }
  | { readonly kind: 'span'; readonly language: LanguageTag; readonly children: readonly Inline[] };

/** A text in one language. */
export interface SourceText {
  /** The text as the YAML scalar gives it, markup included. */
  readonly raw: string;
  readonly content: readonly Inline[];
  readonly language: LanguageTag;
  /** True where the editor and not the source supplies it: printed in square brackets. */
  readonly supplied: boolean;
  readonly origin: Origin;
}

/** The same thing said in several languages. */
export type Localized = Readonly<Record<LanguageTag, SourceText>>;

/** Several texts a language, aligned one to one where the counts agree. */
export type LocalizedList = Readonly<Record<LanguageTag, readonly SourceText[]>>;

/** A section of the abstract: a labelled pair. */
export interface Section {
  /** The journal's own label; absent in an abstract without labels. */
  readonly label?: Localized;
  readonly text: LocalizedList;
  /** The NLM category, where the record names it. */
  readonly category?: 'BACKGROUND' | 'OBJECTIVE' | 'METHODS' | 'RESULTS' | 'CONCLUSIONS' | 'UNASSIGNED';
  readonly origin: Origin;
}

/** A person or a group, with the field names of CSL-JSON. */
export interface Author {
  readonly family?: string;
  readonly given?: string;
  /** A collaboration, or a name that must not be split. */
  readonly literal?: string;
  /** The name in the other script, such as 李宁导. */
  readonly native?: { readonly text: string; readonly language: LanguageTag };
  /** Indices into `affiliations`, from 0. */
  readonly affiliations: readonly number[];
  /** The bare identifier, 0000-0000-0000-000X. */
  readonly orcid?: string;
  readonly corresponding: boolean;
  readonly email?: string;
}

/** A date as far as it is known: `[2025, 8]` is August 2025. */
export type DateParts = readonly [number] | readonly [number, number] | readonly [number, number, number];

/** An article named as similar: a citation line as the source gives it. */
export interface RelatedArticle {
  readonly citation: SourceText;
  readonly doi?: string;
  readonly pmid?: string;
}

/** A notice that readers must not overlook. */
export interface StatusNotice {
  readonly kind: 'retracted' | 'corrected' | 'expression-of-concern' | 'retraction-notice' | 'erratum';
  readonly text?: Localized;
  readonly doi?: string;
  readonly date?: DateParts;
}

/** Who translated, and when. */
export interface TranslationStatement {
  readonly by: 'publisher' | 'author' | 'translator' | 'machine' | 'editor';
  readonly language: LanguageTag;
  readonly name?: string;
  readonly date?: DateParts;
}

/** A picture with its caption; `file` is resolved from the record's folder. */
export interface Figure {
  readonly file: string;
  readonly caption?: Localized;
  readonly alternative: Localized;
  /** Per cent of the measure, 10 to 100. */
  readonly width: number;
  readonly placement: 'here' | 'top' | 'bottom';
  readonly origin: Origin;
}

/** A simple table: a header row, then rows, every cell in one or all languages. */
export interface Table {
  readonly caption?: Localized;
  readonly columns: readonly { readonly align: 'start' | 'center' | 'end'; readonly header: Localized }[];
  readonly rows: readonly (readonly Localized[])[];
  readonly origin: Origin;
}

/** One article's bilingual content. */
export interface BilingualRecord {
  readonly id: string;
  readonly title?: Localized;
  readonly shortTitle?: Localized;
  readonly authors: readonly Author[];
  readonly affiliations: readonly Localized[];
  readonly containerTitle?: string;
  readonly containerTitleShort?: string;
  readonly publicationTypes: readonly Localized[];
  readonly issued?: DateParts;
  readonly epub?: DateParts;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly doi?: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  readonly url?: string;
  readonly abstract: readonly Section[];
  readonly keywords?: LocalizedList;
  readonly mesh?: LocalizedList;
  readonly related: readonly RelatedArticle[];
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
  readonly registration: readonly { readonly registry?: string; readonly number: string; readonly url?: string }[];
  readonly funding?: Localized;
  readonly conflictOfInterest?: Localized;
  readonly copyright?: string;
  readonly license?: { readonly name: string; readonly url?: string };
  readonly translation: readonly TranslationStatement[];
  readonly status: readonly StatusNotice[];
  /** Where the words were taken from, for the people who keep the record. */
  readonly source?: string;
  /** What an import could not place; never printed. */
  readonly notes: readonly string[];
  readonly origin: Origin;
  /** Checks silenced by `# duiye-ignore name: reason` comments. */
  readonly ignoredChecks: readonly { readonly check: string; readonly reason: string }[];
}

export type LayoutKind = 'parallel' | 'facing' | 'stacked' | 'sequential';
export type PaperName = 'A4' | 'A5' | 'B5' | 'Letter' | 'Legal' | 'eink-6';

/** What is printed: records and how they are laid out. */
export interface Handout {
  readonly id: string;
  readonly title?: Localized;
  /** Reading order: the first language stands first (left, verso, above). */
  readonly languages: readonly LanguageTag[];
  readonly layout: LayoutKind;
  readonly paper: PaperName;
  readonly orientation: 'portrait' | 'landscape';
  readonly theme: 'standard' | 'large-print';
  readonly typography: 'standard' | 'verbatim';
  readonly fit: 'natural' | 'one-page';
  /** Whether each record of a digest starts on a new page. */
  readonly recordStart: 'new-page' | 'run-on';
  readonly contents: boolean;
  readonly index: boolean;
  readonly mirroredMargins: boolean;
  readonly imposition: 'none' | 'booklet' | '2-up' | '4-up';
  /** Points that the inner sheets of a booklet move outwards in all. */
  readonly creep: number;
  readonly cropMarks: boolean;
  /** Points of bleed beyond the trimmed page. */
  readonly bleed: number;
  readonly citationStyle: 'nlm' | 'gb-t-7714';
  readonly archive: 'PDF/A-2a' | 'PDF/A-3a';
  readonly ebook: {
    readonly fonts: 'embed' | 'none';
    readonly order: 'first-language' | 'second-language';
    readonly arrangement: 'paired' | 'two-parts';
    readonly conformsTo?: string;
    readonly certifiedBy?: string;
  };
  /** Abbreviations explained in popup notes: short form to explanation per language. */
  readonly abbreviations: Readonly<Record<string, Localized>>;
  /** Check name to what to do with its findings. */
  readonly checks: Readonly<Record<string, 'off' | 'warning' | 'error'>>;
  /** The date that the files carry, ISO 8601; from the handout, the newest record or SOURCE_DATE_EPOCH. */
  readonly date: string;
  readonly records: readonly BilingualRecord[];
  readonly origin: Origin;
  /** Every file that the handout was read from, by path. */
  readonly sources: Readonly<Record<string, SourceFile>>;
}
