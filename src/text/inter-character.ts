import { ideograph, numberPrefix, numberSuffix, westernLetter } from './characters.ts';
import type { SpacedCharacter } from './spaced-characters.ts';

/** CSS Text 4, `text-autospace`, and CLREQ: a letter or digit beside an ideograph; `%` and `±` are of their number. */
export function hasGap(characters: readonly SpacedCharacter[], index: number): boolean {
  const first = characters[index];
  const second = characters[index + 1];
  if (first === undefined || second === undefined || first.verbatim) return false;
  if (first.kind === ideograph) return startsWestern(second, characters[index + 2]);
  return second.kind === ideograph && endsWestern(first, characters[index - 1]);
}

function startsWestern(character: SpacedCharacter, next: SpacedCharacter | undefined): boolean {
  return (
    character.kind === westernLetter || (character.kind === numberPrefix && next?.kind === westernLetter)
  );
}

function endsWestern(character: SpacedCharacter, previous: SpacedCharacter | undefined): boolean {
  return (
    character.kind === westernLetter || (character.kind === numberSuffix && previous?.kind === westernLetter)
  );
}

/**
 * CLREQ, "Procedures for inter-character space expansion", step 3: between East Asian characters, but not inside
 * brackets, not within ——, …… and not beside connectors and solidi.
 */
export function expands(first: SpacedCharacter, second: SpacedCharacter): boolean {
  if (first.verbatim) return false;
  if (first.kind !== ideograph && first.space === undefined) return false;
  if (second.kind !== ideograph && second.space === undefined) return false;
  if (first.role === 'opening' || second.role === 'closing') return false;
  if (first.role === 'two-em' && second.role === 'two-em') return false;
  return !isJoining(first) && !isJoining(second);
}

function isJoining({ role }: SpacedCharacter): boolean {
  return role === 'connector' || role === 'solidus';
}
