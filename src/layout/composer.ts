import type { FontCatalog } from '../fonts/face.ts';
import { breakParagraph, type ParagraphLines } from '../text/break-lines.ts';
import { composeLines } from '../text/compose.ts';
import { isChineseOrJapanese } from '../text/line-break-tailoring.ts';
import type { Composition, ParagraphSettings, PreparedParagraph } from '../text/paragraph.ts';
import type { ParagraphBox } from './box.ts';
import { preparedOnce } from './prepared-paragraphs.ts';

/** How much tighter than its style sheet a page is set: `fit: one-page` goes below 1. */
export interface Tightness {
  /** Factor of every leading. */
  readonly leading: number;
  /** Factor of the spaces between words and between Han and Latin. */
  readonly spaces: number;
  /** Factor of vertical margins and padding. */
  readonly margins: number;
}

export const natural: Tightness = { leading: 1, spaces: 1, margins: 1 };

/** What `fit: one-page` tries, mildest first; below the last step a page is no longer a pleasure to read. */
export const tighter: readonly Tightness[] = [
  { leading: 1, spaces: 1, margins: 0.8 },
  { leading: 0.98, spaces: 0.98, margins: 0.75 },
  { leading: 0.96, spaces: 0.96, margins: 0.65 },
  { leading: 0.94, spaces: 0.94, margins: 0.55 },
  { leading: 0.92, spaces: 0.92, margins: 0.5 },
];

/** Composes paragraphs and remembers what it has composed, because widths are tried more than once. */
export interface Composer {
  readonly tightness: Tightness;
  compose(paragraph: ParagraphBox, measure: number): Composition;
  /** How many lines a paragraph takes at a measure and how good they are, without setting them. */
  tryMeasure(paragraph: ParagraphBox, measure: number): { readonly lines: number; readonly demerits: number };
  /** Width of the paragraph, or of its longest part between forced breaks, on one line. */
  naturalWidth(paragraph: ParagraphBox): number;
  /** The fewest lines that a paragraph can take at a measure: all of it shrunk as far as it goes. */
  fewestLines(paragraph: ParagraphBox, measure: number): number;
  /** Width of the widest piece that has no break opportunity. */
  minimumWidth(paragraph: ParagraphBox): number;
}

/** Creates a composer for one layout run. */
export function createComposer(catalog: FontCatalog, tightness: Tightness): Composer {
  const prepared = new WeakMap<ParagraphBox, PreparedParagraph>();
  const broken = new WeakMap<ParagraphBox, Map<number, ParagraphLines>>();
  const composed = new WeakMap<ParagraphBox, Map<number, Composition>>();
  const prepare = (paragraph: ParagraphBox): PreparedParagraph => {
    const known = prepared.get(paragraph);
    if (known !== undefined) return known;
    const runs = paragraph.runs.map((inline) => inline.run);
    const fresh = preparedOnce(runs, settingsOf(paragraph, tightness), catalog);
    prepared.set(paragraph, fresh);
    return fresh;
  };
  const breakLines = (paragraph: ParagraphBox, measure: number): ParagraphLines =>
    remembered(broken, paragraph, measure, () => breakParagraph(prepare(paragraph), measure, {}));
  return {
    tightness,
    compose: (paragraph, measure) =>
      remembered(composed, paragraph, measure, () =>
        composeLines(prepare(paragraph), measure, {}, breakLines(paragraph, measure)),
      ),
    tryMeasure: (paragraph, measure) => {
      const { ratios, totalDemerits } = breakLines(paragraph, measure);
      return { lines: ratios.length, demerits: totalDemerits };
    },
    naturalWidth: (paragraph) => prepare(paragraph).naturalWidth,
    fewestLines: (paragraph, measure) => fewestLines(prepare(paragraph), measure),
    minimumWidth: (paragraph) => prepare(paragraph).minimumWidth,
  };
}

function fewestLines({ text, naturalWidth, sums, shaped }: PreparedParagraph, measure: number): number {
  if (text === '') return 0;
  const least = naturalWidth - (sums.shrink[shaped.clusterCount] ?? 0);
  return Math.max(1, Math.ceil(least / measure - 0.01));
}

/** What was found for a paragraph at a measure, or what is found now. */
function remembered<T>(
  found: WeakMap<ParagraphBox, Map<number, T>>,
  paragraph: ParagraphBox,
  measure: number,
  find: () => T,
): T {
  const byMeasure = found.get(paragraph) ?? new Map<number, T>();
  found.set(paragraph, byMeasure);
  const known = byMeasure.get(measure) ?? find();
  byMeasure.set(measure, known);
  return known;
}

/**
 * How far letters of justified text may be drawn apart or together, in em: what microtypography allows where nobody
 * sees it (Hàn Thế Thành 2000 sets 2 % as the limit of font expansion). Word spaces alone cannot be even in columns.
 */
const mostTracking = 0.02;

function settingsOf(paragraph: ParagraphBox, tightness: Tightness): ParagraphSettings {
  const { style } = paragraph;
  return {
    language: paragraph.language,
    align: style.textAlign,
    hyphens: style.hyphens,
    lineBreak: style.lineBreak,
    wordBreak: style.wordBreak,
    indent: style.textIndent,
    wrap: style.textWrap,
    hanLatinGap: style.hanLatinGap,
    hangingPunctuation: style.hangingPunctuation,
    spaceScale: tightness.spaces,
    tracking: style.textAlign === 'justify' ? mostTracking : 0,
    // Where the style sheet fixes a column, what is left of whole characters stays at its end (CLREQ, "Line length").
    wholeEms: style.textAlign === 'justify' && isChineseOrJapanese(paragraph.language),
  };
}
