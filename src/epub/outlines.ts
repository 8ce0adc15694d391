import * as fontkit from 'fontkit';
import type { Face } from '../fonts/face.ts';

/** A font that fontkit opened: glyph id to outline. */
type OutlineFont = Extract<ReturnType<typeof fontkit.create>, { getGlyph: unknown }>;

const fonts = new WeakMap<Face, OutlineFont>();

/** The outline of a glyph as SVG path data in font units, y upwards. */
export function glyphOutline(face: Face, glyphId: number): string {
  let font = fonts.get(face);
  if (font === undefined) {
    font = openFont(face);
    fonts.set(face, font);
  }
  return font.getGlyph(glyphId).path.toSVG();
}

function openFont(face: Face): OutlineFont {
  const bytes = Buffer.from(face.bytes.buffer, face.bytes.byteOffset, face.bytes.byteLength);
  const font = fontkit.create(bytes);
  if ('getGlyph' in font) return font;
  throw new TypeError(`${face.id} is a collection of fonts`);
}
