import type { Box, ParagraphBox, RowBox } from './box.ts';
import type { Composer } from './composer.ts';
import type { MeasureContext } from './measure.ts';
import { hasAutomaticTracks, type TrackChooser } from './row.ts';

/** The narrowest that a column may be, as a share of the room that all columns have. */
const leastShare = { two: 0.35, more: 0.22 };

/** How many of the candidates that look best by estimate are composed in earnest. */
const composedCandidates = 5;

/**
 * What is preferred among widths: the shortest record whatever its lines, or even lines for a few points more of
 * height. The layout takes `even` unless that costs a page.
 */
export type TrackPreference = 'short' | 'even';

/** Step between candidates where no column has Han characters to count, in points. */
const latinStep = 6;

/**
 * Chooses the widths of automatic columns once for all rows of a record, so that the record is shortest. Where a
 * column holds Han text, candidates make its measure a whole number of characters (CLREQ 3.1.2, kihon-hanmen):
 * full lines then need no stretching.
 */
export function createTrackChooser(
  groups: ReadonlyMap<RowBox, readonly RowBox[]>,
  preference: TrackPreference,
): TrackChooser {
  const chosen = new WeakMap<readonly RowBox[], Map<number, readonly number[]>>();
  return {
    facing: false,
    choose: (row, width, context) => {
      const group = groups.get(row) ?? [row];
      const known = chosen.get(group) ?? new Map<number, readonly number[]>();
      chosen.set(group, known);
      const widths = known.get(width) ?? chooseWidths(row, group, width, { context, preference });
      known.set(width, widths);
      return widths;
    },
  };
}

/** Facing pages: the first language has the whole measure of the left page, the others share the right one. */
export const facingTracks: TrackChooser = {
  facing: true,
  choose: (row, width) => {
    const others = row.style.gridColumns.length - 1;
    const shared = (width - row.style.columnGap * (others - 1)) / others;
    return row.style.gridColumns.map((_, index) => (index === 0 ? width : shared));
  },
};

/** Rows with automatic tracks below a box, grouped by the record that they belong to. */
export function groupRows(root: Box): ReadonlyMap<RowBox, readonly RowBox[]> {
  const groups = new Map<RowBox, readonly RowBox[]>();
  const visit = (box: Box, group: RowBox[]): void => {
    const inner = box.name.split('.')[0] === 'article' ? [] : group;
    if (box.kind === 'row' && hasAutomaticTracks(box)) {
      inner.push(box);
      groups.set(box, inner);
    }
    for (const child of childrenOf(box)) visit(child, inner);
  };
  visit(root, []);
  return groups;
}

/** The boxes directly inside a box. */
export function childrenOf(box: Box): readonly Box[] {
  switch (box.kind) {
    case 'block':
    case 'columns':
      return box.children;
    case 'row':
      return box.cells;
    case 'line-up':
      return box.items;
    case 'table':
      return [...box.head, ...box.body].flat();
    case 'paragraph':
    case 'image':
    case 'code':
      return [];
  }
}

function chooseWidths(
  row: RowBox,
  group: readonly RowBox[],
  width: number,
  { context, preference }: { readonly context: MeasureContext; readonly preference: TrackPreference },
): readonly number[] {
  const count = row.style.gridColumns.length;
  const room = width - row.style.columnGap * (count - 1);
  const rows = group.filter((other) => other.cells.length === count);
  const columns = Array.from({ length: count }, (_, index) => columnText(rows, index, context.composer));
  const candidates = candidateWidths(columns, room)
    .map((widths) => ({ widths, estimate: estimatedHeight(columns, widths) }))
    .sort((a, b) => a.estimate - b.estimate)
    .slice(0, composedCandidates);
  let best: Candidate | undefined;
  for (const { widths } of candidates) {
    const limit = best === undefined ? Infinity : costOf(best, preference) + indifference;
    const found = composedWithin(limit, columns, widths, context.composer);
    if (found !== undefined && (best === undefined || isBetter(found, best, preference))) best = found;
  }
  return best?.widths ?? [room];
}

interface Candidate {
  readonly widths: readonly number[];
  readonly height: number;
  readonly demerits: number;
}

/** Points of height that do not matter: less than half a line. */
const indifference = 4;

/** Of two that differ by less than half a line, the better lines win; else the smaller cost. */
function isBetter(candidate: Candidate, than: Candidate, preference: TrackPreference): boolean {
  const difference = costOf(candidate, preference) - costOf(than, preference);
  return Math.abs(difference) > indifference ? difference < 0 : candidate.demerits < than.demerits;
}

/** Demerits of a record whose lines are all even; ten times as many mean that a line or two are loose. */
const evenDemerits = 1e5;

/** Loose lines are worth so many points of height for each power of ten, and no more than so many in all. */
const looseness = { points: 12, most: 36 };

/** Points by which `short` widths can make a record shorter than `even` ones. */
export const mostSaved = looseness.most + 4;

function costOf({ height, demerits }: Candidate, preference: TrackPreference): number {
  if (preference === 'short') return height;
  const powers = Math.log10(Math.max(demerits, evenDemerits) / evenDemerits);
  return height + Math.min(looseness.points * powers, looseness.most);
}

/** All text of one column: one entry a row, one width and leading a paragraph. */
interface ColumnText {
  readonly em: number;
  readonly isHan: boolean;
  readonly rows: readonly (readonly ParagraphText[])[];
}

interface ParagraphText {
  readonly paragraph: ParagraphBox;
  /** Width on one line. */
  readonly width: number;
  readonly leading: number;
}

function columnText(rows: readonly RowBox[], index: number, composer: Composer): ColumnText {
  const paragraphs = rows.map((row) => paragraphsOf(row.cells[index]));
  const longest = paragraphs.flat().reduce<ParagraphBox | undefined>((best, paragraph) => {
    return best === undefined || composer.naturalWidth(paragraph) > composer.naturalWidth(best)
      ? paragraph
      : best;
  }, undefined);
  return {
    em: longest?.style.fontSize ?? 10,
    isHan: /^(zh|ja)\b/.test(longest?.language ?? ''),
    rows: paragraphs.map((list) =>
      list.map((paragraph) => ({
        paragraph,
        width: composer.naturalWidth(paragraph),
        leading: paragraph.style.lineHeight,
      })),
    ),
  };
}

function paragraphsOf(box: Box | undefined): readonly ParagraphBox[] {
  if (box === undefined) return [];
  return box.kind === 'paragraph' ? [box] : childrenOf(box).flatMap(paragraphsOf);
}

function candidateWidths(columns: readonly ColumnText[], room: number): readonly (readonly number[])[] {
  const [first, second, third] = columns;
  if (first === undefined || second === undefined) return [[room]];
  if (third !== undefined) return severalColumns(columns, room);
  const least = room * leastShare.two;
  const counted = second.isHan || !first.isHan ? second : first;
  const step = counted.isHan ? counted.em : latinStep;
  const widths: (readonly number[])[] = [];
  for (let size = Math.ceil(least / step) * step; size <= room - least + 0.01; size += step) {
    widths.push(counted === second ? [room - size, size] : [size, room - size]);
  }
  return widths.length > 0 ? widths : [[room / 2, room / 2]];
}

/** Three columns and more: shares near what their text needs, Han columns cut to whole characters. */
function severalColumns(columns: readonly ColumnText[], room: number): readonly (readonly number[])[] {
  const needs = columns.map((column) =>
    column.rows.flat().reduce((sum, text) => sum + text.width * text.leading, 1),
  );
  const total = needs.reduce((sum, need) => sum + need, 0);
  const exponents = [0, 0.25, 0.5, 0.75, 1];
  return exponents.map((exponent) => {
    const shares = withLeast(needs.map((need) => (need / total) ** exponent));
    return cutToCharacters(
      columns,
      shares.map((share) => share * room),
      room,
    );
  });
}

/** Scales shares to a sum of one, none of them below the least; the larger ones give what the small ones lack. */
function withLeast(shares: readonly number[], least = leastShare.more): readonly number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const scaled = shares.map((share) => share / sum);
  const lacking = scaled.reduce((missing, share) => missing + Math.max(0, least - share), 0);
  const spare = scaled.reduce((more, share) => more + Math.max(0, share - least), 0);
  if (lacking === 0 || spare === 0) return scaled;
  return scaled.map((share) => (share <= least ? least : share - ((share - least) * lacking) / spare));
}

function cutToCharacters(
  columns: readonly ColumnText[],
  widths: readonly number[],
  room: number,
): readonly number[] {
  const scale = room / widths.reduce((sum, width) => sum + width, 0);
  const cut = widths.map((width, index) => {
    const column = columns[index];
    const scaled = width * scale;
    return column?.isHan === true ? Math.floor(scaled / column.em) * column.em : scaled;
  });
  const left = room - cut.reduce((sum, width) => sum + width, 0);
  const taker = columns.findIndex((column) => !column.isHan);
  return cut.map((width, index) => (index === Math.max(0, taker) ? width + left : width));
}

/** Sum over the rows of the tallest cell, as if lines could be filled to the last point. */
function estimatedHeight(columns: readonly ColumnText[], widths: readonly number[]): number {
  const rowCount = columns[0]?.rows.length ?? 0;
  let height = 0;
  for (let row = 0; row < rowCount; row++) height += rowHeight(columns, row, widths, estimatedLines);
  return height;
}

/** Between a whole line more and none, so that a candidate on the edge is not ruled out. */
function estimatedLines(text: ParagraphText, measureWidth: number): number {
  const lines = text.width / measureWidth;
  return 0.5 * Math.ceil(lines) + 0.5 * (lines + 0.5);
}

/**
 * Height and quality of the lines at some widths; what stands between the lines is the same at any width. Undefined as
 * soon as it is certain that the height is above the limit.
 */
function composedWithin(
  limit: number,
  columns: readonly ColumnText[],
  widths: readonly number[],
  composer: Composer,
): Candidate | undefined {
  const rowCount = columns[0]?.rows.length ?? 0;
  const fewest = ({ paragraph }: ParagraphText, width: number): number =>
    composer.fewestLines(paragraph, width);
  let demerits = 0;
  const composed = ({ paragraph }: ParagraphText, width: number): number => {
    const tried = composer.tryMeasure(paragraph, width);
    demerits += tried.demerits;
    return tried.lines;
  };
  let height = 0;
  for (let row = 0; row < rowCount; row++) height += rowHeight(columns, row, widths, fewest);
  for (let row = 0; row < rowCount; row++) {
    if (height > limit) return undefined;
    height += rowHeight(columns, row, widths, composed) - rowHeight(columns, row, widths, fewest);
  }
  return { widths, height, demerits };
}

/** Height of the tallest cell of a row when its paragraphs have so many lines. */
function rowHeight(
  columns: readonly ColumnText[],
  row: number,
  widths: readonly number[],
  linesOf: (text: ParagraphText, width: number) => number,
): number {
  let tallest = 0;
  for (let index = 0; index < columns.length; index++) {
    let cell = 0;
    for (const text of columns[index]?.rows[row] ?? [])
      cell += linesOf(text, widths[index] ?? 0) * text.leading;
    if (cell > tallest) tallest = cell;
  }
  return tallest;
}
