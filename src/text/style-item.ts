import type { TextItem } from './itemize.ts';
import type { TextRun } from './paragraph.ts';
import { type ShapedText, type ShapeRequest, shape } from './shape.ts';

/** An item with the size and features that it is set with. */
export interface StyledItem extends TextItem, ShapeRequest {
  /** Points. */
  readonly size: number;
  /** Baseline shift in points, positive upwards. */
  readonly rise: number;
  /** What is shaped for the item's text; as long as the text. */
  readonly transform: (text: string) => string;
}

/** How a face that lacks a feature is helped out: a smaller size, in parts of the size, and a shift. */
const SUBSTITUTES: Readonly<Record<string, { readonly scale: number; readonly rise: number }>> = {
  sups: { scale: 0.65, rise: 0.33 },
  subs: { scale: 0.65, rise: -0.14 },
  smcp: { scale: 0.8, rise: 0 },
};

const asItIs = (text: string): string => text;

/** Gives every item its features; superscripts and small capitals that the face lacks are made of its letters. */
export function styleItems(
  text: string,
  items: readonly TextItem[],
  runs: readonly TextRun[],
): readonly StyledItem[] {
  const features = runs.map((run) => ({ plain: featuresOf(run, false), eastAsian: featuresOf(run, true) }));
  return items.flatMap((item) => {
    const run = runs[item.run];
    const wanted = features[item.run]?.[item.script === 'Hani' ? 'eastAsian' : 'plain'];
    return run === undefined || wanted === undefined ? [] : styleItem(text, item, run, wanted);
  });
}

function styleItem(
  text: string,
  item: TextItem,
  run: TextRun,
  features: readonly string[],
): readonly StyledItem[] {
  // Field by field: a paragraph of Chinese with numbers has thousands of items, and spreading is slow.
  const styled: StyledItem = {
    start: item.start,
    end: item.end,
    run: item.run,
    face: item.face,
    script: item.script,
    size: run.size,
    rise: run.rise ?? 0,
    language: run.language,
    features,
    transform: asItIs,
  };
  const substituted = run.features?.find((name) => name in SUBSTITUTES && !hasFeature(text, styled, name));
  return substituted === undefined ? [styled] : substitute(text, styled, substituted);
}

/**
 * Letter-spacing switches optional ligatures off (CSS Text 4, §8.2). Kerning of an East Asian face is meant for
 * proportional setting and not for marks and characters on their full width.
 */
function featuresOf(run: TextRun, eastAsian: boolean): readonly string[] {
  const spaced = (run.letterSpacing ?? 0) === 0 ? [] : ['-liga', '-clig'];
  return [...(run.features ?? []), ...spaced, ...(eastAsian ? ['-kern'] : [])];
}

/** Whether a feature changes every character that it is meant for: CSS Fonts 4 asks for all or none. */
function hasFeature(text: string, item: StyledItem, name: string): boolean {
  const content = text.slice(item.start, item.end);
  const touched = new Set(name === 'smcp' ? smallLetters(content) : content.replace(/\s/g, ''));
  // With a space between them no characters join, and two texts tell of all.
  const spaced = [...touched].join(' ');
  const without = { ...item, features: item.features.filter((feature) => feature !== name) };
  const feature = firstGlyphs(shape(spaced, item.face, item));
  const plain = firstGlyphs(shape(spaced, item.face, without));
  return [...plain].every(([cluster, glyph]) => spaced[cluster] === ' ' || feature.get(cluster) !== glyph);
}

/** The first glyph of each cluster. */
function firstGlyphs({ ids, clusters }: ShapedText): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  ids.forEach((id, glyph) => {
    const cluster = clusters[glyph] ?? 0;
    if (!first.has(cluster)) first.set(cluster, id);
  });
  return first;
}

function smallLetters(text: string): string {
  return text.replace(isAscii.test(text) ? /[^a-z]/g : /\P{Ll}/gu, '');
}

const isAscii = /^[\0-\x7F]*$/;

function substitute(text: string, item: StyledItem, name: string): readonly StyledItem[] {
  const { scale, rise } = SUBSTITUTES[name] ?? { scale: 1, rise: 0 };
  const small = {
    ...item,
    features: item.features.filter((feature) => feature !== name),
    size: item.size * scale,
    rise: item.rise + item.size * rise,
  };
  return name === 'smcp' ? smallCapitals(text, item, { ...small, transform: capitals }) : [small];
}

/** Small letters become small capitals; the text between them keeps its size. */
function smallCapitals(text: string, whole: StyledItem, small: StyledItem): readonly StyledItem[] {
  const parts = text.slice(whole.start, whole.end).matchAll(/\p{Ll}+|\P{Ll}+/gu);
  return [...parts].map((part) => {
    const kind = /^\p{Ll}/u.test(part[0]) ? small : { ...whole, features: small.features };
    const start = whole.start + part.index;
    return { ...kind, start, end: start + part[0].length };
  });
}

/** Capitals of letters that have one of the same length: offsets must hold. */
function capitals(text: string): string {
  return text.replace(/\p{Ll}/gu, (letter) => {
    const capital = letter.toUpperCase();
    return capital.length === letter.length ? capital : letter;
  });
}
