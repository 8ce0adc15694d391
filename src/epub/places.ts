import type { Handout } from '../content/handout.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import { placeAt } from '../content/source-file.ts';

/** Where a character first stands in the files that the handout was read from. */
export function placeOfCharacter(handout: Handout, character: string): Place | undefined {
  for (const file of Object.values(handout.sources)) {
    const offset = file.text.indexOf(character);
    if (offset >= 0) return placeAt(file, offset, character.length);
  }
  return undefined;
}
