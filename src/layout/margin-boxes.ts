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
  const boxes = names.map((name) => marginParagraph(style.marginBoxes[name], edge, running));
  const room = style.width - style.margin.left - style.margin.right;
  const widths = boxes.map((box) => (box === undefined ? 0 : composer.naturalWidth(box) + 0.1));
  return boxes.flatMap((box, index) => {
    if (box === undefined) return [];
    const others = widths.reduce(
      (sum, width, other) => (other === index || width === 0 ? sum : sum + width + boxGap),
      0,
    );
    const width = Math.min(widths[index] ?? 0, Math.max(room / 3, room - others));
    const x = style.margin.left + (room - width) * (index / 2);
    return paintBox(box, { x, width }, edge, style, composer);
  });
}

function paintBox(
  box: ParagraphBox,
  place: { readonly x: number; readonly width: number },
  edge: Edge,
  style: PageStyle,
  composer: Composer,
): readonly PageItem[] {
  const { lines } = composer.compose(box, place.width);
  const leading = box.style.lineHeight;
  const margin = edge === 'top' ? style.margin.top : style.margin.bottom;
  const top =
    (edge === 'top' ? 0 : style.height - margin) + verticalInset(box, margin, lines.length * leading, edge);
  return lines.flatMap((line, index) => {
    const y = top + index * leading + baselineOf(leading, box.style.fontSize);
    return line.runs.flatMap((run): PageItem[] => {
      const inline = box.runs[run.run];
      if (inline === undefined) return [];
      return [{ kind: 'text', x: place.x + line.x + run.x, y, run, color: inline.color, tag: inline.tag }];
    });
  });
}

/** Padding towards the page area places a margin box; without it the box stands in the middle of the margin. */
function verticalInset(box: ParagraphBox, margin: number, height: number, edge: Edge): number {
  const { padding } = box.style;
  if (edge === 'top') return padding.bottom > 0 ? margin - padding.bottom - height : (margin - height) / 2;
  return padding.top > 0 ? padding.top : (margin - height) / 2;
}

function marginParagraph(
  box: MarginBox | undefined,
  edge: Edge,
  running: RunningContent,
): ParagraphBox | undefined {
  if (box === undefined) return undefined;
  const tag: Tag = { kind: 'artifact', type: edge === 'top' ? 'Header' : 'Footer' };
  const runs = box.content.flatMap((part) => runOfPart(part, box, tag, running));
  if (runs.every((run) => run.run.text.trim() === '')) return undefined;
  const style = { ...box.style, textIndent: 0, hyphens: 'none' as const, textAlign: 'start' as const };
  return {
    kind: 'paragraph',
    style,
    language: running.language,
    anchors: [],
    namedStrings: [],
    name: '@page',
    runs,
  };
}

function runOfPart(
  part: ContentPart,
  box: MarginBox,
  tag: Tag,
  running: RunningContent,
): readonly InlineRun[] {
  const { text, language } = textOfPart(part, running);
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
