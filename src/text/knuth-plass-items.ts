import { EXPLICIT_HYPHEN, FORCED, HYPHEN, type LineBoundaries, PLAIN } from './knuth-plass.ts';

/** A paragraph as Knuth and Plass describe it: what has width, what may stretch, and where a line may end. */
export type ParagraphItem =
  | { readonly kind: 'box'; readonly width: number }
  | { readonly kind: 'glue'; readonly width: number; readonly stretch: number; readonly shrink: number }
  | {
      readonly kind: 'penalty';
      readonly penalty: number;
      /** Width of what is set if the line ends here, such as a hyphen. */
      readonly width: number;
      /** True for a hyphen: two in a row are ugly. */
      readonly flagged: boolean;
    };

/** Boundaries with the items they stand at: item `items.length` is the end. */
export interface ItemBoundaries extends LineBoundaries {
  readonly item: readonly number[];
}

interface Sums {
  readonly width: readonly number[];
  readonly stretch: readonly number[];
  readonly shrink: readonly number[];
}

/**
 * Finds the boundaries of a list of items: glue after a box, penalties below 10,000, and the end. Glue and
 * penalties at the beginning of a line vanish. The units are the caller's.
 */
export function boundariesOfItems(items: readonly ParagraphItem[]): ItemBoundaries {
  const sums = sumItems(items);
  const breaks = items.flatMap((item, index) => (mayBreak(items, index, item) ? [index] : []));
  const item = [-1, ...breaks, items.length];
  const starts = item.map((index) => firstBox(items, index));
  const hyphens = item.map((index) => penaltyAt(items, index));
  const at = (list: readonly number[], index: number): number => list[Math.max(0, index)] ?? 0;
  return {
    count: item.length,
    item,
    kind: Uint8Array.from(item, (index) => kindOf(items, index)),
    penalty: Float64Array.from(hyphens, (found) => found?.penalty ?? 0),
    startAt: Float64Array.from(starts, (index) => at(sums.width, index)),
    startStretch: Float64Array.from(starts, (index) => at(sums.stretch, index)),
    startShrink: Float64Array.from(starts, (index) => at(sums.shrink, index)),
    endAt: Float64Array.from(item, (index, place) => at(sums.width, index) + (hyphens[place]?.width ?? 0)),
    endStretch: Float64Array.from(item, (index) => at(sums.stretch, index)),
    endShrink: Float64Array.from(item, (index) => at(sums.shrink, index)),
  };
}

function sumItems(items: readonly ParagraphItem[]): Sums {
  const width = [0];
  const stretch = [0];
  const shrink = [0];
  items.forEach((item, index) => {
    const glue = item.kind === 'glue' ? item : undefined;
    width.push((width[index] ?? 0) + (item.kind === 'penalty' ? 0 : item.width));
    stretch.push((stretch[index] ?? 0) + (glue?.stretch ?? 0));
    shrink.push((shrink[index] ?? 0) + (glue?.shrink ?? 0));
  });
  return { width, stretch, shrink };
}

function mayBreak(items: readonly ParagraphItem[], index: number, item: ParagraphItem): boolean {
  if (item.kind === 'glue') return items[index - 1]?.kind === 'box';
  return item.kind === 'penalty' && item.penalty < 10_000;
}

function penaltyAt(
  items: readonly ParagraphItem[],
  index: number,
): { penalty: number; width: number } | undefined {
  const item = items[index];
  return item?.kind === 'penalty' ? item : undefined;
}

function kindOf(items: readonly ParagraphItem[], index: number): number {
  const item = items[index];
  if (item?.kind !== 'penalty') return index === items.length ? FORCED : PLAIN;
  if (item.penalty <= -10_000) return FORCED;
  if (!item.flagged) return PLAIN;
  return item.width > 0 ? HYPHEN : EXPLICIT_HYPHEN;
}

function firstBox(items: readonly ParagraphItem[], from: number): number {
  let index = Math.max(0, from);
  while (index < items.length && items[index]?.kind !== 'box') index++;
  return index;
}
