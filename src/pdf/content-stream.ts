import type { ArtifactType, Color, Rectangle } from '../layout/page.ts';
import type { GlyphRun } from '../text/paragraph.ts';
import { glyphTexts, type DocumentFont } from './document-font.ts';

/** A number as content streams have it: at most three decimals, never an exponent. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Fill colour; equal components are a shade of grey. */
export function fillColor([red, green, blue]: Color): string {
  if (red === green && green === blue) return `${number(red)} g`;
  return `${number(red)} ${number(green)} ${number(blue)} rg`;
}

/** Rectangles as one path, filled once: no hairlines between the modules of a QR code. */
export function fillRectangles(rectangles: readonly Rectangle[]): string {
  const path = rectangles.map(
    ({ x, y, width, height }) => [x, y, width, height].map(number).join(' ') + ' re',
  );
  return [...path, 'f'].join('\n');
}

/** Sets where text starts. The page is flipped so that y points downwards; the glyphs are flipped back. */
export function textPosition(x: number, y: number): string {
  return `1 0 0 -1 ${number(x)} ${number(y)} Tm`;
}

/**
 * Shows a run's glyphs. Where the pen is not where the font's own advances bring it (justification, compressed
 * marks, kerning) the gap is written in whole thousandths of an em; what is rounded off is carried to the next gap.
 */
export function showGlyphs(font: DocumentFont, run: GlyphRun): string {
  const scale = 1000 / run.size;
  const texts = glyphTexts(run.glyphs);
  let shown = '[<';
  let pen = 0;
  let rise = 0;
  for (let i = 0; i < run.glyphs.length; i++) {
    const glyph = run.glyphs[i];
    if (glyph === undefined) break;
    if (glyph.dy !== rise) {
      rise = glyph.dy;
      shown += `>] TJ ${number(rise)} Ts [<`;
    }
    const gap = Math.round((glyph.x + glyph.dx) * scale - pen);
    if (gap !== 0) shown += `>${String(-gap)}<`;
    const cid = font.identify(glyph.id, texts[i] ?? '');
    shown += hexadecimal(cid);
    pen += gap + font.width(cid);
  }
  return `${shown}>] TJ${rise === 0 ? '' : ' 0 Ts'}`.replaceAll('[<>', '[');
}

const hexadecimals: string[] = [];

/** Four hexadecimal digits; the same few hundred identifiers come again and again. */
function hexadecimal(cid: number): string {
  return (hexadecimals[cid] ??= cid.toString(16).padStart(4, '0'));
}

/** Opens content that belongs to a structure element. */
export function beginElementContent(role: string, mcid: number): string {
  return `/${role} <</MCID ${String(mcid)}>> BDC`;
}

/** Artifact properties of ISO 32000-1, table 330. PDF 1.7 has no subtype for page numbers. */
const artifactProperties: Readonly<Record<ArtifactType, string>> = {
  Header: '/Type /Pagination /Subtype /Header /Attached [/Top]',
  Footer: '/Type /Pagination /Subtype /Footer /Attached [/Bottom]',
  PageNumber: '/Type /Pagination',
  Layout: '/Type /Layout',
  Background: '/Type /Background',
};

/** Opens content that is no part of the text; a background must tell its box, in default user space. */
export function beginArtifact(type: ArtifactType, box: readonly number[] | undefined): string {
  const bounds = box === undefined ? '' : ` /BBox [${box.map(number).join(' ')}]`;
  return `/Artifact <<${artifactProperties[type]}${bounds}>> BDC`;
}
