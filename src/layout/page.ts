import type { GlyphRun } from '../text/paragraph.ts';

/** A colour as `#rrggbb` was read: components from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number];

/** Where a piece of page content belongs: an element of the structure tree, or nowhere (an artifact). */
export type Tag =
  | { readonly kind: 'element'; readonly element: StructureElement }
  | { readonly kind: 'artifact'; readonly type: ArtifactType };

/** ISO 32000-1, 14.8.2.2.2. */
export type ArtifactType = 'Header' | 'Footer' | 'PageNumber' | 'Layout' | 'Background';

/** Standard structure types of ISO 32000-1, 14.8.4 that the project uses. */
export type StructureRole =
  | 'Document'
  | 'Part'
  | 'Art'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'THead'
  | 'TBody'
  | 'Figure'
  | 'Caption'
  | 'Link'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Span'
  | 'Quote'
  | 'Note'
  | 'BlockQuote'
  | 'Index';

/**
 * A node of the structure tree; content points at it through `Tag`. Reading order is the order of `children`,
 * and inside one element the order in which its content and children first come on the pages.
 */
export interface StructureElement {
  readonly role: StructureRole;
  /** Set where it differs from the parent's. */
  readonly language?: string;
  readonly alternative?: string;
  readonly actualText?: string;
  readonly title?: string;
  /** Table headers: `Column` or `Row`. */
  readonly scope?: 'Column' | 'Row' | 'Both';
  readonly columnSpan?: number;
  readonly listNumbering?: 'None' | 'Decimal' | 'Disc';
  readonly children: readonly StructureElement[];
}

/** Where a link goes: a URI, or the name of a destination in the same document. */
export type LinkTarget =
  { readonly kind: 'uri'; readonly uri: string } | { readonly kind: 'destination'; readonly name: string };

/** A rectangle in points; y counts from the top of the page downwards. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture, already read and checked. */
export interface PageImage {
  readonly key: string;
  readonly format: 'png' | 'jpeg' | 'svg';
  readonly bytes: Uint8Array;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
}

/** One thing to paint. Coordinates are points from the top left of the page; text stands on the baseline `y`. */
export type PageItem =
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly run: GlyphRun;
      readonly color: Color;
      readonly tag: Tag;
    }
  | {
      /** Rectangles filled together as one path: rules, backgrounds, the modules of a QR code. */
      readonly kind: 'fill';
      readonly rectangles: readonly Rectangle[];
      readonly color: Color;
      readonly tag: Tag;
    }
  | { readonly kind: 'image'; readonly box: Rectangle; readonly image: PageImage; readonly tag: Tag }
  | {
      /** The clickable area; `tag` names its Link element, `contents` what a screen reader says. */
      readonly kind: 'link';
      readonly box: Rectangle;
      readonly target: LinkTarget;
      readonly contents: string;
      readonly tag: Tag;
    };

/** A finished page. */
export interface Page {
  /** From 0. */
  readonly index: number;
  /** What readers call the page: `1`, `ii`. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
  /** Where the printer cuts, and how far colour may reach; the whole page where absent (ISO 32000-1, 14.11.2). */
  readonly trim?: Rectangle;
  readonly bleed?: Rectangle;
  /**
   * On an imposed sheet: where in `items` each page begins, and which page of the reading order it is. Sheets of a
   * booklet are not in that order, and the structure tree must be.
   */
  readonly origins?: readonly { readonly firstItem: number; readonly page: number }[];
}

/** A bookmark. */
export interface OutlineItem {
  readonly title: string;
  readonly language: string;
  readonly destination: string;
  readonly children: readonly OutlineItem[];
}

/** A named place that links and bookmarks go to. */
export interface Destination {
  readonly name: string;
  readonly page: number;
  readonly y: number;
}

/** Everything that a PDF is painted from. */
export interface PaginatedDocument {
  readonly pages: readonly Page[];
  /** The root, of role Document. */
  readonly structure: StructureElement;
  readonly outline: readonly OutlineItem[];
  readonly destinations: readonly Destination[];
}
