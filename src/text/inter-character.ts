import { ideograph, numberPrefix, numberSuffix, westernLetter } from './characters.ts';
import type { SpacedCharacters } from './spaced-characters.ts';

/**
 * CSS Text 4, `text-autospace`, and CLREQ: whether a letter or digit stands beside an ideograph at `index` and after
 * it; `%` and `±` are of their number.
 */
export function hasGap({ kind, verbatim }: SpacedCharacters, index: number): boolean {
  if (verbatim[index] === 1) return false;
  if (kind[index] === ideograph) return startsWestern(kind, index + 1);
  return kind[index + 1] === ideograph && endsWestern(kind, index);
}

function startsWestern(kind: Uint8Array, index: number): boolean {
  return kind[index] === westernLetter || (kind[index] === numberPrefix && kind[index + 1] === westernLetter);
}

function endsWestern(kind: Uint8Array, index: number): boolean {
  return kind[index] === westernLetter || (kind[index] === numberSuffix && kind[index - 1] === westernLetter);
}

/**
 * CLREQ, "Procedures for inter-character space expansion", step 3: whether the place after the character at `index`
 * is between East Asian characters, but not inside brackets, not within ——, …… and not beside connectors and solidi.
 */
export function expands(characters: SpacedCharacters, index: number): boolean {
  if (characters.verbatim[index] === 1) return false;
  if (!isEastAsian(characters, index) || !isEastAsian(characters, index + 1)) return false;
  const first = characters.marks[index]?.role;
  const second = characters.marks[index + 1]?.role;
  if (first === 'opening' || second === 'closing') return false;
  if (first === 'two-em' && second === 'two-em') return false;
  return !isJoining(first) && !isJoining(second);
}

function isEastAsian({ kind, marks }: SpacedCharacters, index: number): boolean {
  return kind[index] === ideograph || marks[index]?.space !== undefined;
}

function isJoining(role: string | undefined): boolean {
  return role === 'connector' || role === 'solidus';
}
