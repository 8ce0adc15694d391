import { SaxesParser } from 'saxes';
import type { Face, FontCatalog, FontRequest } from '../fonts/face.ts';

/** The faces that the words of a picture are drawn with. */
export interface SvgText {
  /** Empty for a picture without words. */
  readonly faces: readonly Face[];
  /** Characters that no face of the catalogue has, each once. */
  readonly missing: readonly string[];
}

/** The families of figures' labels: a picture's own fonts are those of the machine that it was drawn on. */
const families = ['Source Sans 3', 'Noto Sans SC'];

/** Chooses faces for all that an SVG has inside `text` elements; bold ones only where the picture asks for bold. */
export function svgText(svg: string, catalog: FontCatalog): SvgText {
  const characters = charactersOf(svg);
  const weights = /\b(?:bold|[6-9]00)\b/.test(svg) ? [400, 600] : [400];
  const faces = new Set<Face>();
  const missing = new Set<string>();
  for (const character of characters) {
    for (const weight of weights) {
      const request: FontRequest = { families, weight, italic: false };
      const face = catalog.choose(character.codePointAt(0) ?? 0, 'en', request);
      if (face === undefined) missing.add(character);
      else faces.add(face);
    }
  }
  return { faces: [...faces], missing: [...missing] };
}

function charactersOf(svg: string): ReadonlySet<string> {
  const characters = new Set<string>();
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('opentag', ({ name }) => {
    if (depth > 0 || /(?:^|:)text$/i.test(name)) depth++;
  });
  parser.on('closetag', () => {
    if (depth > 0) depth--;
  });
  const read = (content: string): void => {
    if (depth > 0) for (const character of content) if (!/\s/.test(character)) characters.add(character);
  };
  parser.on('text', read);
  parser.on('cdata', read);
  // `svgProblem` has told of what is not well-formed.
  parser.on('error', () => undefined);
  parser.write(svg).close();
  return characters;
}
