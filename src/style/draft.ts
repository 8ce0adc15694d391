import type { Color } from '../layout/page.ts';
import type { ValueComponent } from './stylesheet.ts';
import type { ComputedStyle } from './styled-tree.ts';

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** A border before it is known whether it is drawn at all. */
export interface BorderParts {
  readonly width: number;
  readonly solid: boolean;
  /** Absent: the text's colour. */
  readonly color: Color | undefined;
}

/** OpenType features by the property that asks for them. */
export interface FeatureGroups {
  readonly caps: readonly string[];
  readonly numeric: readonly string[];
  readonly position: readonly string[];
  readonly settings: readonly string[];
}

/** What inherits but is not a computed value of its own. */
export interface Inheritance {
  /** `line-height: 1.4` inherits as a number (CSS Inline 3, 4.2). */
  readonly lineHeightFactor: number | undefined;
  readonly features: FeatureGroups;
  readonly autospace: boolean;
  readonly variables: ReadonlyMap<string, readonly ValueComponent[]>;
}

/** A computed style with what its children need beyond it. */
export interface Computed {
  readonly style: ComputedStyle;
  readonly inheritance: Inheritance;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A style while its declarations are applied, one after the other. */
export interface Draft {
  readonly style: Mutable<ComputedStyle>;
  readonly inheritance: Mutable<Inheritance>;
  readonly borders: Record<Side, BorderParts>;
}

const noEdges = { top: 0, right: 0, bottom: 0, left: 0 };
const auto = { kind: 'auto' } as const;

/** Initial values (the "Initial" line of each property's definition), text 10 points black on nothing. */
export const initialStyle: ComputedStyle = {
  display: 'inline',
  fontFamilies: ['serif'],
  fontSize: 10,
  fontWeight: 400,
  fontStyle: 'normal',
  fontFeatures: [],
  lineHeight: 12,
  letterSpacing: 0,
  textTransform: 'none',
  textAlign: 'start',
  textIndent: 0,
  textWrap: 'pretty',
  textDecoration: 'none',
  hyphens: 'manual',
  lineBreak: 'auto',
  wordBreak: 'normal',
  whiteSpace: 'normal',
  hangingPunctuation: false,
  hanLatinGap: 0.25,
  verticalAlign: 'baseline',
  color: [0, 0, 0],
  backgroundColor: undefined,
  margin: noEdges,
  padding: noEdges,
  borderTop: undefined,
  borderRight: undefined,
  borderBottom: undefined,
  borderLeft: undefined,
  width: auto,
  height: auto,
  maxWidth: auto,
  gridColumns: [],
  columnCount: 1,
  columnGap: 0,
  rowGap: 0,
  justifyContent: 'start',
  alignItems: 'start',
  float: 'none',
  listStyleType: 'disc',
  orphans: 2,
  widows: 2,
  breakBefore: 'auto',
  breakAfter: 'auto',
  breakInside: 'auto',
  stringSet: [],
  content: undefined,
  bookmarkLevel: 0,
  page: '',
};

/** `line-height: normal`. */
export const normalLineHeight = 1.2;

/** What the root element inherits. */
export const initialComputed: Computed = {
  style: initialStyle,
  inheritance: {
    lineHeightFactor: normalLineHeight,
    features: { caps: [], numeric: [], position: [], settings: [] },
    autospace: true,
    variables: new Map(),
  },
};

/** A border of `medium` width that is not drawn. */
const noBorder: BorderParts = { width: 2.25, solid: false, color: undefined };

/** Starts the style of an element: inherited properties from its parent, all others initial. */
export function startDraft({ style: parent, inheritance }: Computed): Draft {
  return {
    style: {
      ...initialStyle,
      fontFamilies: parent.fontFamilies,
      fontSize: parent.fontSize,
      fontWeight: parent.fontWeight,
      fontStyle: parent.fontStyle,
      fontFeatures: parent.fontFeatures,
      lineHeight: parent.lineHeight,
      letterSpacing: parent.letterSpacing,
      textTransform: parent.textTransform,
      textAlign: parent.textAlign,
      textIndent: parent.textIndent,
      textWrap: parent.textWrap,
      // Not inherited in CSS but drawn through inline children; as each run is drawn alone, it comes to the same.
      textDecoration: parent.textDecoration,
      hyphens: parent.hyphens,
      lineBreak: parent.lineBreak,
      wordBreak: parent.wordBreak,
      whiteSpace: parent.whiteSpace,
      hangingPunctuation: parent.hangingPunctuation,
      hanLatinGap: parent.hanLatinGap,
      color: parent.color,
      listStyleType: parent.listStyleType,
      orphans: parent.orphans,
      widows: parent.widows,
      // `page: auto` takes the parent's name (CSS Paged Media 3, 9.1).
      page: parent.page,
    },
    inheritance: { ...inheritance },
    borders: { top: noBorder, right: noBorder, bottom: noBorder, left: noBorder },
  };
}

/** Ends a draft: borders and features become what is drawn. */
export function finishDraft({ style, inheritance, borders }: Draft): Computed {
  const drawn = ({ width, solid, color }: BorderParts) =>
    solid && width > 0 ? { width, color: color ?? style.color } : undefined;
  const { caps, numeric, position, settings } = inheritance.features;
  return {
    style: {
      ...style,
      fontFeatures: [...caps, ...numeric, ...position, ...settings],
      borderTop: drawn(borders.top),
      borderRight: drawn(borders.right),
      borderBottom: drawn(borders.bottom),
      borderLeft: drawn(borders.left),
    },
    inheritance,
  };
}
