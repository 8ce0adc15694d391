import type { SpacedCharacters, SpacedMark } from './spaced-characters.ts';

/** What adjacency takes from marks, in em by UTF-16 offset. */
export interface Trims {
  readonly trimBefore: Float64Array;
  readonly trimAfter: Float64Array;
}

/**
 * CSS Text 4, `text-spacing-trim`: which of the marks at `index` and after it gives way. Brackets stay tight to what
 * they enclose.
 */
export function trimPair(trims: Trims, { offset, marks }: SpacedCharacters, index: number): void {
  const first = marks[index];
  const second = marks[index + 1];
  if (first === undefined || second === undefined) return;
  if (first.space?.trim === 'closing' && closesUpTo(second))
    trims.trimAfter[offset[index] ?? 0] = first.space.right;
  if (second.space?.trim === 'opening' && closesUpAfter(first))
    trims.trimBefore[offset[index + 1] ?? 0] = second.space.left;
}

function closesUpTo({ role, space }: SpacedMark): boolean {
  return role === 'narrow-closing' || space?.trim === 'closing' || space?.trim === 'middle';
}

function closesUpAfter({ role, space }: SpacedMark): boolean {
  return role === 'narrow-opening' || (space !== undefined && space.trim !== 'none');
}

/**
 * GB/T 15834-2011, 5.1.2: two ！ or ？ together have the place of one character, three that of two. What stands
 * before such a pair keeps its width: the three together would otherwise have less than two.
 */
export function trimExclamationRuns(trims: Trims, { count, offset, marks }: SpacedCharacters): void {
  for (let index = 0; index < count; index++) {
    if (!isExclamation(marks[index])) continue;
    const start = index;
    while (isExclamation(marks[index + 1])) index++;
    if (index === start) continue;
    if (start > 0) trims.trimAfter[offset[start - 1] ?? 0] = 0;
    for (let at = start; at <= index; at++) {
      const paired = (at - start) % 2 === 1 || at < index;
      if (paired) trims.trimAfter[offset[at] ?? 0] = marks[at]?.space?.right ?? 0;
    }
  }
}

function isExclamation(mark: SpacedMark | undefined): boolean {
  return mark?.role === 'exclamation' && mark.style === 'gb' && mark.space !== undefined;
}
