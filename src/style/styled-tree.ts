import type { Color } from '../layout/page.ts';
import type { Alignment, Hyphens, LineBreakStrictness, WordBreak } from '../text/paragraph.ts';

/** Top, right, bottom, left; points. */
export interface Edges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Border {
  readonly width: number;
  readonly color: Color;
}

/** A length that may depend on the container or be left to the layout. */
export type Size =
  | { readonly kind: 'auto' }
  | { readonly kind: 'points'; readonly value: number }
  | { readonly kind: 'percent'; readonly value: number };

/** A grid track: a fixed length, a share of what is left, or `auto`: the layout chooses the share. */
export type Track =
  | { readonly kind: 'points'; readonly value: number }
  | { readonly kind: 'fraction'; readonly value: number }
  | { readonly kind: 'auto' };

export type BreakValue = 'auto' | 'page' | 'recto' | 'verso' | 'avoid';

/** One piece of generated text in `content`, `string-set` or a margin box. */
export type ContentPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'content' }
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'counter'; readonly name: 'page' | 'pages' }
  | {
      readonly kind: 'string';
      readonly name: string;
      readonly which: 'first' | 'start' | 'last' | 'first-except';
    }
  | { readonly kind: 'target-counter'; readonly attribute: string }
  | { readonly kind: 'leader'; readonly pattern: string };

/** All lengths are points; every value is resolved, nothing is relative but percentages of the container. */
export interface ComputedStyle {
  readonly display:
    | 'block'
    | 'inline'
    | 'grid'
    | 'flex'
    | 'list-item'
    | 'table'
    | 'table-header-group'
    | 'table-row-group'
    | 'table-row'
    | 'table-cell'
    | 'none';
  readonly fontFamilies: readonly string[];
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fontStyle: 'normal' | 'italic';
  /** OpenType features that `font-variant-*` and `font-feature-settings` ask for. */
  readonly fontFeatures: readonly string[];
  readonly lineHeight: number;
  readonly letterSpacing: number;
  readonly textTransform: 'none' | 'uppercase' | 'lowercase' | 'capitalize';
  readonly textAlign: Alignment;
  readonly textIndent: number;
  readonly textWrap: 'pretty' | 'balance';
  readonly textDecoration: 'none' | 'underline' | 'line-through';
  readonly hyphens: Hyphens;
  readonly lineBreak: LineBreakStrictness;
  readonly wordBreak: WordBreak;
  readonly whiteSpace: 'normal' | 'nowrap';
  readonly hangingPunctuation: boolean;
  /** Natural gap between Han and Latin in em: `text-autospace`, and its own custom property. */
  readonly hanLatinGap: number;
  readonly verticalAlign: 'baseline' | 'super' | 'sub';
  readonly color: Color;
  readonly backgroundColor: Color | undefined;
  readonly margin: Edges;
  readonly padding: Edges;
  readonly borderTop: Border | undefined;
  readonly borderRight: Border | undefined;
  readonly borderBottom: Border | undefined;
  readonly borderLeft: Border | undefined;
  readonly width: Size;
  readonly height: Size;
  readonly maxWidth: Size;
  readonly gridColumns: readonly Track[];
  /** `columns: 2`: the children flow through so many balanced columns; 1 is a plain block. */
  readonly columnCount: number;
  readonly columnGap: number;
  readonly rowGap: number;
  readonly justifyContent: 'start' | 'end' | 'center' | 'space-between';
  readonly alignItems: 'start' | 'end' | 'center';
  readonly float: 'none' | 'top' | 'bottom';
  readonly listStyleType: 'none' | 'decimal' | 'disc';
  readonly orphans: number;
  readonly widows: number;
  readonly breakBefore: BreakValue;
  readonly breakAfter: BreakValue;
  readonly breakInside: 'auto' | 'avoid';
  readonly stringSet: readonly { readonly name: string; readonly parts: readonly ContentPart[] }[];
  readonly content: readonly ContentPart[] | undefined;
  /** `bookmark-level` of CSS Generated Content: 0 is none. */
  readonly bookmarkLevel: number;
  /** Named page of `page:`. */
  readonly page: string;
}

/** Where a text came from, so that a complaint can point at it. */
export interface TextOrigin {
  /** The field of the record, as in `Origin.field`, and its file. */
  readonly file: string;
  readonly field: string;
  /** UTF-16 offset of this text in the field's raw text. */
  readonly offset: number;
}

export interface StyledText {
  readonly kind: 'text';
  readonly text: string;
  readonly language: string;
  readonly origin?: TextOrigin;
}

/** A box-to-be. `::before`, `::after` and list markers have become children with `generated` true. */
export interface StyledElement {
  readonly kind: 'element';
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
  readonly language: string;
  readonly style: ComputedStyle;
  /** True for generated content, which is an artifact or a label, never the record's words. */
  readonly generated: boolean;
  readonly children: readonly StyledNode[];
}

export type StyledNode = StyledText | StyledElement;

/** The sixteen margin boxes of CSS Paged Media that hold text; only these six are supported. */
export type MarginBoxName =
  'top-left' | 'top-center' | 'top-right' | 'bottom-left' | 'bottom-center' | 'bottom-right';

export interface MarginBox {
  readonly content: readonly ContentPart[];
  readonly style: ComputedStyle;
}

/** What `@page` rules say for one page, after the cascade for `:first`, `:left`, `:right` and names. */
export interface PageStyle {
  readonly width: number;
  readonly height: number;
  readonly margin: Edges;
  readonly borderTop: Border | undefined;
  readonly marginBoxes: Readonly<Partial<Record<MarginBoxName, MarginBox>>>;
}

export interface PageContext {
  readonly first: boolean;
  readonly side: 'left' | 'right';
  readonly name: string;
}

/** A document ready for layout. */
export interface StyledDocument {
  readonly root: StyledElement;
  pageStyle(context: PageContext): PageStyle;
}
