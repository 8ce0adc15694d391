import type { Face } from '../fonts/face.ts';
import { createDocumentFont, type DocumentFont, tagSubset } from './document-font.ts';
import type { PdfPage, PdfWriter } from './writer.ts';

/** The faces of one document, named `F1`, `F2`… in the order of their first use. */
export interface FontSet {
  /** The face, entered into the page's resources. */
  use(face: Face, page: PdfPage): DocumentFont;
  /** Names the subsets, before the file is written. */
  close(): void;
}

export function createFontSet(writer: PdfWriter): FontSet {
  const fonts = new Map<string, DocumentFont>();
  const open = (face: Face): DocumentFont => {
    const font = createDocumentFont(face, `F${String(fonts.size + 1)}`, writer.font(face));
    fonts.set(face.id, font);
    return font;
  };
  return {
    use: (face, page) => {
      const font = fonts.get(face.id) ?? open(face);
      page.fonts[font.name] ??= font.embedded.ref();
      return font;
    },
    close: () => {
      for (const font of fonts.values()) tagSubset(font);
    },
  };
}
