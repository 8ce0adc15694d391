import { createHash } from 'node:crypto';
import type { Handout } from '../content/handout.ts';
import type { Face, FontCatalog } from '../fonts/face.ts';
import { glyphOutlines, type Contour } from '../fonts/glyph-outlines.ts';
import type { Resource } from './book.ts';
import {
  COVER_COLORS,
  coverDrawing,
  type CoverBox,
  type CoverColor,
  type CoverDrawing,
  type CoverGlyph,
} from './cover.ts';
import { createCanvas, fillContours, STEPS, type Canvas } from './cover-canvas.ts';
import type { BookMetadata } from './metadata.ts';
import { palettePng, type Rgb } from './palette-png.ts';

/** 1200 by 1600 pixels: what shelves of readers show without enlarging. */
const PIXELS_A_POINT = 1200 / 384;
/** Covers kept in a process: drawing one takes as long as all the rest of a small book. */
const CACHE_SIZE = 32;
const cache = new Map<string, Uint8Array>();

/**
 * The cover as PNG: Kindle and Kobo take no SVG cover. The same cover is drawn once in a process. Drawn by our own
 * code, which needs a fraction of the time and of the memory of a general renderer of SVG.
 */
export function coverPicture(handout: Handout, metadata: BookMetadata, catalog: FontCatalog): Resource {
  return {
    id: 'cover-picture',
    href: 'images/cover.png',
    mediaType: 'image/png',
    properties: 'cover-image',
    bytes: drawn(coverDrawing(handout, metadata, catalog)),
  };
}

function drawn(drawing: CoverDrawing): Uint8Array {
  const key = keyOf(drawing);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = drawCover(drawing);
  cache.set(key, made);
  const [oldest] = cache.keys();
  if (cache.size > CACHE_SIZE && oldest !== undefined) cache.delete(oldest);
  return made;
}

function keyOf({ shapes }: CoverDrawing): string {
  const plain = shapes.map((shape) => (shape.kind === 'box' ? shape : { ...shape, face: shape.face.id }));
  return createHash('sha256').update(JSON.stringify(plain)).digest('base64');
}

/** Draws a cover as PNG with a palette: paper, and every ink in the steps of its smoothed edges. */
export function drawCover(drawing: CoverDrawing): Uint8Array {
  const width = Math.round(drawing.width * PIXELS_A_POINT);
  const height = Math.round(drawing.height * PIXELS_A_POINT);
  const canvas = createCanvas(width, height);
  const outlines = outlinesOf(drawing);
  for (const shape of drawing.shapes) {
    if (shape.kind === 'box') fillBox(canvas, shape);
    else fillGlyph(canvas, shape, outlines.get(shape.face)?.get(shape.glyph) ?? []);
  }
  return palettePng({ ...canvas, palette: palette() });
}

/** The outlines of all glyphs of a cover, face by face. */
function outlinesOf({ shapes }: CoverDrawing): ReadonlyMap<Face, ReadonlyMap<number, readonly Contour[]>> {
  const glyphs = new Map<Face, number[]>();
  for (const shape of shapes) {
    if (shape.kind === 'glyph') glyphs.set(shape.face, [...(glyphs.get(shape.face) ?? []), shape.glyph]);
  }
  return new Map([...glyphs].map(([face, ids]) => [face, glyphOutlines(face, ids)]));
}

function fillBox(canvas: Canvas, { x, y, width, height, color }: CoverBox): void {
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ].map(([x = 0, y = 0]) => ({ x, y, onCurve: true }));
  fillContours(
    canvas,
    [corners],
    (point) => [point.x * PIXELS_A_POINT, point.y * PIXELS_A_POINT],
    inkOf(color),
  );
}

function fillGlyph(
  canvas: Canvas,
  { face, size, x, y, color }: CoverGlyph,
  contours: readonly Contour[],
): void {
  const scale = size / face.unitsPerEm;
  fillContours(
    canvas,
    contours,
    (point) => [(x + point.x * scale) * PIXELS_A_POINT, (y - point.y * scale) * PIXELS_A_POINT],
    inkOf(color),
  );
}

function inkOf(color: CoverColor): number {
  return COVER_COLORS.indexOf(color);
}

function palette(): readonly Rgb[] {
  const [paper, ...inks] = COVER_COLORS.map(rgb);
  if (paper === undefined) return [];
  const mixed = inks.flatMap((ink) =>
    Array.from({ length: STEPS }, (_, step) => mix(paper, ink, (step + 1) / STEPS)),
  );
  return [...Array.from({ length: STEPS }, () => paper), ...mixed];
}

function mix(paper: Rgb, ink: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2): number =>
    Math.round(paper[index] + (ink[index] - paper[index]) * share);
  return [channel(0), channel(1), channel(2)];
}

/** `#0b5a6b` as numbers. */
function rgb(color: CoverColor): Rgb {
  const value = parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}
