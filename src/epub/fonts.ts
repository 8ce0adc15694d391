import type { Handout } from '../content/handout.ts';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { FontCatalog } from '../fonts/face.ts';
import type { Resource } from './book.ts';
import { planFaces, type CharacterCollector, type MissingCharacter } from './font-plan.ts';
import { fontFaceRules, subsetFaces } from './font-subset.ts';
import { placeOfCharacter } from './places.ts';

/** The stylesheet with its `@font-face` rules, and the font files they name. */
export interface EmbeddedFonts {
  readonly stylesheet: string;
  readonly resources: readonly Resource[];
}

/**
 * Embeds subsets of exactly the characters that the book sets, or nothing where the handout wants none.
 * Diagnostics: `missing-glyph` for every character that no face has, at its first place in the content.
 */
export async function embedFonts(
  handout: Handout,
  characters: CharacterCollector,
  stylesheet: string,
  catalog: FontCatalog,
): Promise<Outcome<EmbeddedFonts>> {
  if (handout.ebook.fonts === 'none') return succeed({ stylesheet, resources: [] });
  const { faces, missing } = planFaces(characters.uses(), catalog);
  if (missing.length > 0) return fail(missing.map((each) => missingGlyph(each, handout)));
  return succeed({ stylesheet: fontFaceRules(faces) + stylesheet, resources: await subsetFaces(faces) });
}

function missingGlyph({ codePoint }: MissingCharacter, handout: Handout): Diagnostic {
  const character = String.fromCodePoint(codePoint);
  const place = placeOfCharacter(handout, character);
  return {
    severity: 'error',
    code: 'missing-glyph',
    message: `no font has ${character} (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')})`,
    hint: 'add a font that covers it to fonts/fonts.yaml, or set `fonts: none` for the e-book',
    ...(place === undefined ? {} : { place }),
  };
}
