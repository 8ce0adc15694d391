import type { BoxFrame } from '../../src/layout/box.ts';
import type { Flow, LinesFlow, RowFlow, StackFlow } from '../../src/layout/flow.ts';
import { stackHeight } from '../../src/layout/flow.ts';
import { needsLook } from '../../src/layout/measure.ts';
import { tallest } from '../../src/layout/row.ts';
import { initialStyle } from '../../src/style/draft.ts';
import type { ComputedStyle, StyledElement, StyledNode } from '../../src/style/styled-tree.ts';
import type { Line } from '../../src/text/paragraph.ts';

/** A style with the initial values and 10/12 pt text. */
export const plainStyle: ComputedStyle = {
  ...initialStyle,
  display: 'block',
  fontFamilies: ['Source Serif 4', 'Noto Serif SC'],
  fontSize: 10,
  lineHeight: 12,
  textAlign: 'justify',
  hyphens: 'auto',
  lineBreak: 'strict',
  hanLatinGap: 0.2,
  columnGap: 0,
  color: [0, 0, 0],
};

/** An element of a styled tree; strings become text in the element's language. */
export function styled(
  tag: string,
  style: Partial<ComputedStyle>,
  children: readonly (StyledNode | string)[],
  more: {
    readonly language?: string;
    readonly attributes?: Record<string, string>;
    readonly classes?: string[];
  } = {},
): StyledElement {
  const language = more.language ?? 'en';
  return {
    kind: 'element',
    tag,
    attributes: more.attributes ?? {},
    classes: more.classes ?? [],
    language,
    style: { ...plainStyle, ...style },
    generated: false,
    children: children.map((child) =>
      typeof child === 'string' ? { kind: 'text', text: child, language } : child,
    ),
  };
}

export function frame(style: Partial<ComputedStyle> = {}, name = 'p'): BoxFrame {
  return { style: { ...plainStyle, ...style }, language: 'en', anchors: [], namedStrings: [], name };
}

const emptyLine: Line = {
  start: 0,
  end: 0,
  x: 0,
  width: 0,
  ratio: 0,
  demerits: 0,
  hyphenated: false,
  runs: [],
};

/** So many lines of 10 pt each, without glyphs; `hyphens` are the indices of lines that end in a hyphen. */
export function linesOf(
  count: number,
  style: Partial<ComputedStyle> = {},
  hyphens: readonly number[] = [],
): LinesFlow {
  return {
    kind: 'lines',
    frame: frame(style),
    x: 0,
    width: 100,
    height: count * 10,
    marginTop: 0,
    marginBottom: 0,
    continued: false,
    mustLookInside: false,
    lines: Array.from({ length: count }, (_, index) => ({
      ...emptyLine,
      hyphenated: hyphens.includes(index),
    })),
    notices: [],
    from: 0,
    to: count,
    leading: 10,
    baseline: 8,
    runs: [],
  };
}

export function stackOf(
  children: readonly Flow[],
  style: Partial<ComputedStyle> = {},
  name = 'div',
): StackFlow {
  const flow: StackFlow = {
    kind: 'stack',
    frame: frame(style, name),
    x: 0,
    width: 100,
    height: 0,
    marginTop: 0,
    marginBottom: 0,
    continued: false,
    mustLookInside: needsLook(children),
    children,
    lead: 0,
  };
  return { ...flow, height: stackHeight(flow) };
}

export function rowOf(cells: readonly Flow[], style: Partial<ComputedStyle> = {}): RowFlow {
  return {
    kind: 'row',
    frame: frame(style, 'section.pair'),
    x: 0,
    width: 220,
    height: tallest(cells),
    marginTop: 0,
    marginBottom: 0,
    continued: false,
    mustLookInside: false,
    cells: cells.map((cell, index) => ({ ...cell, x: index * 110 })),
    cut: 'share',
    facing: false,
  };
}
