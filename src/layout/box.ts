import type { ComputedStyle, TextOrigin } from '../style/styled-tree.ts';
import type { TextRun } from '../text/paragraph.ts';
import type { Color, LinkTarget, PageImage, Tag } from './page.ts';

/** A text run together with what painting and tagging need to know of it. */
export interface InlineRun {
  readonly run: TextRun;
  readonly tag: Tag;
  readonly color: Color;
  readonly decoration: ComputedStyle['textDecoration'];
  readonly link?: InlineLink;
  readonly origin?: TextOrigin;
  /** Element ids that begin at this run, such as the target of a note. */
  readonly anchors: readonly string[];
  /** The destination whose page number stands here; until pages are known, figures of the likely width do. */
  readonly pageOf?: string;
  /** True for the pattern that fills a line (CSS Generated Content, `leader()`). */
  readonly isLeader?: boolean;
}

/** One link; the runs of one link share the object, so that its rectangles share a Link element. */
export interface InlineLink {
  readonly target: LinkTarget;
  readonly contents: string;
  readonly tag: Tag;
}

/** A value given to a named string (CSS Generated Content for Paged Media, 1.1). */
export interface NamedString {
  readonly name: string;
  readonly value: string;
  readonly language: string;
}

/** What every box brings with it besides its content. */
export interface BoxFrame {
  readonly style: ComputedStyle;
  readonly language: string;
  readonly anchors: readonly string[];
  readonly namedStrings: readonly NamedString[];
  /** How the box is named in a complaint, such as `section.pair`. */
  readonly name: string;
}

/** Elements turned into boxes: what has to be laid out, before any width is known. */
export type Box = ParagraphBox | BlockBox | RowBox | LineUpBox | ColumnsBox | TableBox | ImageBox | CodeBox;

/** Text set as lines. */
export interface ParagraphBox extends BoxFrame {
  readonly kind: 'paragraph';
  readonly runs: readonly InlineRun[];
  /** What stands at the right end of the last line, and the pattern that leads there. */
  readonly tail?: { readonly leader: ParagraphBox; readonly text: ParagraphBox };
}

/** Boxes one below the other; `marker` hangs left of the first line. */
export interface BlockBox extends BoxFrame {
  readonly kind: 'block';
  readonly children: readonly Box[];
  readonly marker?: ParagraphBox;
  /** Set above what continues on a new page, such as a label with “(continued)”. */
  readonly continuation?: ParagraphBox;
}

/** Boxes side by side on grid tracks: a pair of sections, a list beside a code. */
export interface RowBox extends BoxFrame {
  readonly kind: 'row';
  readonly cells: readonly Box[];
}

/** Boxes side by side at their own widths: a line with words at both ends, an entry with a leader. */
export interface LineUpBox extends BoxFrame {
  readonly kind: 'line-up';
  readonly items: readonly Box[];
}

/** Boxes that fill so many balanced columns. */
export interface ColumnsBox extends BoxFrame {
  readonly kind: 'columns';
  readonly children: readonly Box[];
}

/** A simple table; the head rows come again on every page. */
export interface TableBox extends BoxFrame {
  readonly kind: 'table';
  readonly head: readonly (readonly Box[])[];
  readonly body: readonly (readonly Box[])[];
}

/** A picture. */
export interface ImageBox extends BoxFrame {
  readonly kind: 'image';
  readonly image: PageImage;
  readonly tag: Tag;
}

/** A QR code, drawn as filled squares. */
export interface CodeBox extends BoxFrame {
  readonly kind: 'code';
  readonly payload: string;
  readonly tag: Tag;
}
