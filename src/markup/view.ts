import type { LocalText, TextLeaf } from './text-leaf.ts';

/** What templates see. Every name is always there: `null` or an empty list where a record lacks it. */
export interface LinkView {
  readonly href: string;
  readonly text: TextLeaf;
}

export interface NoticeView {
  /** `retracted`, `corrected`, `expression-of-concern`, `retraction-notice`, `erratum`. */
  readonly kind: string;
  readonly labels: readonly LocalText[];
  readonly texts: readonly LocalText[];
  readonly dates: readonly LocalText[];
  readonly doi: LinkView | null;
}

export interface AuthorView {
  readonly name: TextLeaf;
  readonly family: TextLeaf | null;
  readonly given: TextLeaf | null;
  /** Numbers of the affiliations, `1,2`. */
  readonly markers: TextLeaf | null;
  readonly corresponding: boolean;
  readonly orcid: LinkView | null;
  /** What stands before the next name; null after the last. */
  readonly separator: TextLeaf | null;
}

export interface AuthorListView {
  readonly lang: string;
  readonly authors: readonly AuthorView[];
}

export interface AffiliationView {
  readonly marker: TextLeaf | null;
  readonly texts: readonly LocalText[];
}

export interface CorrespondenceView {
  readonly name: TextLeaf;
  readonly email: LinkView | null;
}

export interface OrcidView {
  readonly name: TextLeaf;
  readonly orcid: LinkView;
}

/** One language's side of a section. */
export interface CellView {
  readonly lang: string;
  readonly label: TextLeaf | null;
  /** What the layout appends to the label when the section goes on overleaf. */
  readonly continued: TextLeaf;
  readonly paragraphs: readonly TextLeaf[];
}

export interface SectionView {
  readonly id: string;
  /** The NLM category in small letters. */
  readonly category: string;
  /** The labels of all languages, for the bookmark. */
  readonly bookmark: TextLeaf | null;
  readonly cells: readonly CellView[];
}

export interface TermCellView {
  readonly lang: string;
  readonly label: TextLeaf;
  readonly continued: TextLeaf;
  /** The brackets around terms that are all supplied by the editor. */
  readonly open: TextLeaf | null;
  readonly close: TextLeaf | null;
  readonly terms: readonly { readonly text: TextLeaf; readonly separator: TextLeaf | null }[];
}

/** Keywords or subject headings. */
export interface TermsView {
  readonly kind: string;
  readonly cells: readonly TermCellView[];
}

export interface FigureView {
  readonly id: string;
  readonly src: string;
  readonly width: string;
  /** `here`, `top`, `bottom`. */
  readonly placement: string;
  readonly labels: readonly LocalText[];
  readonly alternative: TextLeaf;
  readonly captions: readonly LocalText[];
}

export interface TableCellView {
  /** `start`, `center`, `end`. */
  readonly align: string;
  readonly texts: readonly LocalText[];
}

export interface TableView {
  readonly id: string;
  readonly labels: readonly LocalText[];
  readonly captions: readonly LocalText[];
  readonly columns: readonly TableCellView[];
  readonly rows: readonly { readonly cells: readonly TableCellView[] }[];
}

export interface RelatedView {
  readonly lang: string;
  readonly text: TextLeaf;
  readonly href: string | null;
}

/** A remark that exists in several languages: funding, conflict of interest, translation. */
export interface NoteView {
  readonly kind: string;
  readonly cells: readonly {
    readonly lang: string;
    readonly label: TextLeaf | null;
    readonly text: TextLeaf | null;
  }[];
}

/** A remark that is the same in every language: registration, licence, copyright. */
export interface LineView {
  readonly kind: string;
  readonly labels: readonly LocalText[];
  readonly text: TextLeaf;
  readonly href: string | null;
}

export interface QrCodeView {
  readonly address: string;
  readonly text: TextLeaf;
  readonly alternative: TextLeaf;
}

export interface RecordView {
  readonly id: string;
  /** Which medium the template is rendered for: exactly one is true. */
  readonly print: boolean;
  readonly ebook: boolean;
  /** True where the record follows the one before on the same page. */
  readonly runOn: boolean;
  /** The first language of the handout. */
  readonly language: string;
  readonly runningTitle: TextLeaf | null;
  /** The citation for the foot of the page, one form a line, from the longest to the shortest; none in a book. */
  readonly citation: TextLeaf | null;
  readonly bookmark: TextLeaf | null;
  readonly notices: readonly NoticeView[];
  readonly journal: TextLeaf | null;
  readonly types: readonly { readonly texts: readonly LocalText[] }[];
  /** `2025;34(8):3549–3556`. */
  readonly issue: TextLeaf | null;
  readonly doi: LinkView | null;
  readonly titles: readonly LocalText[];
  readonly authorLists: readonly AuthorListView[];
  readonly affiliations: readonly AffiliationView[];
  readonly correspondingLabels: readonly LocalText[];
  readonly corresponding: readonly CorrespondenceView[];
  readonly orcids: readonly OrcidView[];
  readonly sections: readonly SectionView[];
  readonly keywords: TermsView | null;
  readonly mesh: TermsView | null;
  readonly figures: readonly FigureView[];
  readonly tables: readonly TableView[];
  readonly relatedLabels: readonly LocalText[];
  readonly related: readonly RelatedView[];
  readonly notes: readonly NoteView[];
  readonly lines: readonly LineView[];
  /** DOI, PubMed, PubMed Central, the record's own address. */
  readonly links: readonly LinkView[];
  readonly qr: QrCodeView | null;
}

export interface ContentsEntryView {
  readonly href: string;
  readonly titles: readonly LocalText[];
  /** `Retracted article` and the like. */
  readonly notices: readonly LocalText[];
}

export interface IndexEntryView {
  readonly term: TextLeaf;
  /** The same term in the other languages. */
  readonly counterparts: readonly LocalText[];
  /** `text` is the number of the record in the handout, for media without pages. */
  readonly targets: readonly { readonly href: string; readonly text: TextLeaf }[];
}

export interface IndexView {
  /** `authors` or `keywords`. */
  readonly kind: string;
  readonly lang: string;
  readonly label: TextLeaf;
  readonly entries: readonly IndexEntryView[];
}

export interface HandoutView {
  readonly print: boolean;
  readonly ebook: boolean;
  readonly language: string;
  /** For the root: `handout layout-parallel theme-standard paper-a4 portrait`. */
  readonly classes: string;
  readonly titles: readonly LocalText[];
  readonly dates: readonly LocalText[];
  readonly contentsLabels: readonly LocalText[];
  readonly contents: readonly ContentsEntryView[];
  readonly indexes: readonly IndexView[];
  readonly records: readonly RecordView[];
}
