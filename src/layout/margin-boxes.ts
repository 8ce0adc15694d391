import type { ContentPart, MarginBox, MarginBoxName, PageStyle } from '../style/styled-tree.ts';
import type { InlineRun, NamedString, ParagraphBox } from './box.ts';
import { baselineOf } from './measure.ts';
import type { Composer } from './composer.ts';
import type { PageItem, Tag } from './page.ts';

/** What the margin boxes of one page may speak of. */
export interface RunningContent {
  readonly page: string;
  readonly pages: string;
  readonly language: string;
  /** Values set on this page, in order. */
  readonly onPage: readonly NamedString[];
  /** Values in force when the page begins. */
  readonly atStart: ReadonlyMap<string, NamedString>;
}

/** Paints the margin boxes of a page; they are pagination artifacts (ISO 32000-1, 14.8.2.2.2). */
export function paintMarginBoxes(
  style: PageStyle,
  running: RunningContent,
  composer: Composer,
): readonly PageItem[] {
  return [...paintEdge('top', style, running, composer), ...paintEdge('bottom', style, running, composer)];
}

type Edge = 'top' | 'bottom';

/** Space between two boxes of one edge. */
const boxGap = 12;

function paintEdge(
  edge: Edge,
  style: PageStyle,
  running: RunningContent,
  composer: Composer,
): readonly PageItem[] {
  const names: readonly MarginBoxName[] = [`${edge}-left`, `${edge}-center`, `${edge}-right`];
  const boxes = names.map((name) => marginForms(style.marginBoxes[name], edge, running));
  const room = style.width - style.margin.left - style.margin.right;
  const least = boxes.map((forms) => Math.min(...forms.map((form) => widthOf(form, composer))));
  return boxes.flatMap((forms, index) => {
    if (forms.length === 0) return [];
    const others = least.reduce(
      (sum, width, other) => (other === index || width === Infinity ? sum : sum + width + boxGap),
      0,
    );
    const box = onOneLine(forms, Math.max(room / 3, room - others), composer);
    const width = widthOf(box, composer);
    const x = style.margin.left + (room - width) * (index / 2);
    return paintBox(box, { x, width }, edge, style, composer);
  });
}

function widthOf(box: ParagraphBox, composer: Composer): number {
  return composer.naturalWidth(box) + 0.1;
}

/** The first form that fits; where none does, as much of the last as there is room for, and an ellipsis. */
function onOneLine(forms: readonly ParagraphBox[], room: number, composer: Composer): ParagraphBox {
  const fits = (box: ParagraphBox): boolean => widthOf(box, composer) <= room;
  const found = forms.find(fits);
  const last = found ?? forms.at(-1);
  if (last === undefined) throw new Error('a margin box has one form at least');
  return found ?? shortened(last, fits);
}

/** Cuts the longest run after as many words as fit; a mark does not stand before the ellipsis. */
function shortened(box: ParagraphBox, fits: (box: ParagraphBox) => boolean): ParagraphBox {
  const longest = box.runs.reduce((a, b) => (b.run.text.length > a.run.text.length ? b : a));
  const { text, language } = longest.run;
  const ends = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].map(
    ({ index }) => index,
  );
  const cutAt = (end: number): ParagraphBox => {
    const kept = `${text.slice(0, end).replace(/[\s\p{P}]+$/u, '')}…`;
    const runs = box.runs.map((one) => (one === longest ? { ...one, run: { ...one.run, text: kept } } : one));
    return { ...box, runs };
  };
  let [low, high] = [0, ends.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(cutAt(ends[middle] ?? 0))) low = middle;
    else high = middle;
  }
  return cutAt(ends[low] ?? 0);
}

function paintBox(
  box: ParagraphBox,
  place: { readonly x: number; readonly width: number },
  edge: Edge,
  style: PageStyle,
  composer: Composer,
): readonly PageItem[] {
  const [line] = composer.compose(box, place.width).lines;
  if (line === undefined) return [];
  const leading = box.style.lineHeight;
  const margin = edge === 'top' ? style.margin.top : style.margin.bottom;
  const top = (edge === 'top' ? 0 : style.height - margin) + verticalInset(box, margin, leading, edge);
  const y = top + baselineOf(leading, box.style.fontSize);
  return line.runs.flatMap((run): PageItem[] => {
    const inline = box.runs[run.run];
    if (inline === undefined) return [];
    return [{ kind: 'text', x: place.x + line.x + run.x, y, run, color: inline.color, tag: inline.tag }];
  });
}

/** Padding towards the page area places a margin box; without it the box stands in the middle of the margin. */
function verticalInset(box: ParagraphBox, margin: number, height: number, edge: Edge): number {
  const { padding } = box.style;
  if (edge === 'top') return padding.bottom > 0 ? margin - padding.bottom - height : (margin - height) / 2;
  return padding.top > 0 ? padding.top : (margin - height) / 2;
}

/**
 * What a margin box may say, from the longest form to the shortest: a named string of several lines gives one form a
 * line. Nothing where it has nothing to say.
 */
function marginForms(
  box: MarginBox | undefined,
  edge: Edge,
  running: RunningContent,
): readonly ParagraphBox[] {
  if (box === undefined) return [];
  const texts = box.content.map((part) => textOfPart(part, running));
  const count = Math.max(1, ...texts.map(({ text }) => text.split('\n').length));
  const tag: Tag = { kind: 'artifact', type: edge === 'top' ? 'Header' : 'Footer' };
  const forms = Array.from({ length: count }, (_, form) => {
    const runs = texts.flatMap(({ text, language }) => {
      const lines = text.split('\n');
      return runOfText(lines[Math.min(form, lines.length - 1)] ?? '', language, box, tag);
    });
    return marginParagraph(box, runs, running.language);
  });
  return forms.filter(({ runs }) => runs.some(({ run }) => run.text.trim() !== ''));
}

function marginParagraph(box: MarginBox, runs: readonly InlineRun[], language: string): ParagraphBox {
  const style = { ...box.style, textIndent: 0, hyphens: 'none' as const, textAlign: 'start' as const };
  return {
    kind: 'paragraph',
    style,
    language,
    anchors: [],
    namedStrings: [],
    name: '@page',
    runs,
  };
}

function runOfText(text: string, language: string, box: MarginBox, tag: Tag): readonly InlineRun[] {
  if (text === '') return [];
  const { style } = box;
  const run = {
    text: style.textTransform === 'uppercase' ? text.toLocaleUpperCase(language) : text,
    language,
    font: { families: style.fontFamilies, weight: style.fontWeight, italic: style.fontStyle === 'italic' },
    size: style.fontSize,
    ...(style.letterSpacing === 0 ? {} : { letterSpacing: style.letterSpacing }),
    ...(style.fontFeatures.length === 0 ? {} : { features: style.fontFeatures }),
  };
  return [{ run, tag, color: style.color, decoration: 'none', anchors: [] }];
}

function textOfPart(part: ContentPart, running: RunningContent): { text: string; language: string } {
  const plain = (text: string): { text: string; language: string } => ({ text, language: running.language });
  switch (part.kind) {
    case 'text':
      return plain(part.text);
    case 'counter':
      return plain(part.name === 'page' ? running.page : running.pages);
    case 'string': {
      const value = namedString(part, running);
      return value === undefined ? plain('') : { text: value.value, language: value.language };
    }
    case 'content':
    case 'attribute':
    case 'target-counter':
    case 'leader':
      return plain('');
  }
}

/** CSS Generated Content for Paged Media, 1.1.1: which value of a named string a page shows. */
function namedString(
  part: Extract<ContentPart, { kind: 'string' }>,
  running: RunningContent,
): NamedString | undefined {
  const here = running.onPage.filter((value) => value.name === part.name);
  const before = running.atStart.get(part.name);
  switch (part.which) {
    case 'first':
      return here[0] ?? before;
    case 'start':
      return before ?? here[0];
    case 'last':
      return here.at(-1) ?? before;
    case 'first-except':
      return here.length > 0 ? undefined : before;
  }
}
