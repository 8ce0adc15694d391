import type { PdfFile, PdfValue } from '../../../src/pdf/read/file.ts';
import type { PdfMap, PdfObject } from '../../../src/pdf/read/syntax.ts';
import { streamText, nameOf, operations } from './page-content.ts';
import { readToUnicode, type ToUnicode } from './to-unicode.ts';

/** A glyph where the page shows it; lengths are points, from the left and the top of the page. */
export interface ShownGlyph {
  readonly x: number;
  /** Of the baseline, with superscripts and subscripts at their own. */
  readonly y: number;
  readonly size: number;
  /** As the font's own widths have it. */
  readonly advance: number;
  /** By the font's ToUnicode map; empty for all but the first glyph of a cluster. */
  readonly text: string;
  /** PostScript name of the font without its subset tag. */
  readonly font: string;
}

interface ShownFont {
  readonly name: string;
  readonly toUnicode: ToUnicode;
  readonly widths: ReadonlyMap<number, number>;
}

/**
 * Reads where a page shows its glyphs, in the order of the content stream. Knows the operators that the project's own
 * files use: text matrices of a flipped page (`1 0 0 -1 x y Tm`), `Tf`, `TJ` and `Ts`.
 */
export function readPageGlyphs(page: PdfValue, file: PdfFile): readonly ShownGlyph[] {
  const fonts = readFonts(page, file);
  const glyphs: ShownGlyph[] = [];
  let font: ShownFont | undefined;
  let [size, x, y, rise] = [0, 0, 0, 0];
  for (const { operator, operands } of operations(streamText(page, file))) {
    if (operator === 'Tf') [font, size] = [fonts.get(nameOf(operands[0])), numberAt(operands, 1)];
    else if (operator === 'Tm') [x, y, rise] = [numberAt(operands, 4), numberAt(operands, 5), 0];
    else if (operator === 'Ts') rise = numberAt(operands, 0);
    else if (operator === 'TJ' && font !== undefined) {
      for (const part of operands.flat()) {
        if (typeof part === 'number') x -= (part / 1000) * size;
        if (!(part instanceof Uint8Array)) continue;
        for (let at = 0; at + 1 < part.length; at += 2) {
          const code = (part[at] ?? 0) * 256 + (part[at + 1] ?? 0);
          const advance = ((font.widths.get(code) ?? 1000) / 1000) * size;
          glyphs.push({
            x,
            y: y - rise,
            size,
            advance,
            text: font.toUnicode.get(code) ?? '\ufffd',
            font: font.name,
          });
          x += advance;
        }
      }
    }
  }
  return glyphs;
}

function numberAt(operands: readonly PdfObject[], index: number): number {
  const value = operands[index];
  return typeof value === 'number' ? value : 0;
}

function readFonts(page: PdfValue, file: PdfFile): ReadonlyMap<string, ShownFont> {
  const resources = file.entry(file.entry(page, 'Resources'), 'Font');
  const fonts = new Map<string, ShownFont>();
  if (!(resources instanceof Map)) return fonts;
  for (const [name, reference] of resources as PdfMap) {
    const font = file.resolve(reference);
    const descendants = file.entry(font, 'DescendantFonts');
    const descendant = file.resolve(Array.isArray(descendants) ? descendants[0] : undefined);
    const baseFont = file.entry(font, 'BaseFont');
    fonts.set(name, {
      name: nameOf(typeof baseFont === 'string' ? baseFont : undefined).replace(/^\/?[A-Z]{6}\+/, ''),
      toUnicode: readToUnicode(file.entry(font, 'ToUnicode')),
      widths: readWidths(file.entry(descendant, 'W'), file),
    });
  }
  return fonts;
}

/** The `W` array: `first [w w w]` or `first last w` (ISO 32000-1, 9.7.4.3). */
function readWidths(array: PdfValue, file: PdfFile): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  if (!Array.isArray(array)) return widths;
  const items = array.map((item: PdfObject) => file.resolve(item));
  for (let at = 0; at < items.length;) {
    const first = items[at];
    const second = items[at + 1];
    const third = items[at + 2];
    if (typeof first !== 'number') break;
    if (Array.isArray(second)) {
      second.forEach((width: PdfObject, index: number) => {
        if (typeof width === 'number') widths.set(first + index, width);
      });
      at += 2;
    } else {
      if (typeof second === 'number' && typeof third === 'number')
        for (let code = first; code <= second; code++) widths.set(code, third);
      at += 3;
    }
  }
  return widths;
}
