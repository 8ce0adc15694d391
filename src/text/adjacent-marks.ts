import type { SpacedCharacter } from './spaced-characters.ts';

/** What adjacency takes from marks, in em by UTF-16 offset. */
export interface Trims {
  readonly trimBefore: Float64Array;
  readonly trimAfter: Float64Array;
}

/** CSS Text 4, `text-spacing-trim`: which of two marks gives way. Brackets stay tight to what they enclose. */
export function trimPair(trims: Trims, first: SpacedCharacter, second: SpacedCharacter): void {
  if (first.space?.trim === 'closing' && closesUpTo(second))
    trims.trimAfter[first.offset] = first.space.right;
  if (second.space?.trim === 'opening' && closesUpAfter(first))
    trims.trimBefore[second.offset] = second.space.left;
}

function closesUpTo({ role, space }: SpacedCharacter): boolean {
  return role === 'narrow-closing' || space?.trim === 'closing' || space?.trim === 'middle';
}

function closesUpAfter({ role, space }: SpacedCharacter): boolean {
  return role === 'narrow-opening' || (space !== undefined && space.trim !== 'none');
}

/**
 * GB/T 15834-2011, 5.1.2: two ！ or ？ together have the place of one character, three that of two. What stands
 * before such a pair keeps its width: the three together would otherwise have less than two.
 */
export function trimExclamationRuns(trims: Trims, characters: readonly SpacedCharacter[]): void {
  for (let index = 0; index < characters.length; index++) {
    if (!isExclamation(characters[index])) continue;
    const start = index;
    while (isExclamation(characters[index + 1])) index++;
    if (index === start) continue;
    const before = characters[start - 1];
    if (before !== undefined) trims.trimAfter[before.offset] = 0;
    for (let at = start; at <= index; at++) {
      const character = characters[at];
      const paired = (at - start) % 2 === 1 || at < index;
      if (character !== undefined && paired) trims.trimAfter[character.offset] = character.space?.right ?? 0;
    }
  }
}

function isExclamation(character: SpacedCharacter | undefined): boolean {
  return character?.role === 'exclamation' && character.style === 'gb' && character.space !== undefined;
}
