import { componentsOf, type Component } from './composite-glyph.ts';
import { partsOf, type Face } from './face.ts';
import { tablesOf } from './font-parts.ts';
import { outlineReader } from './true-type-subset.ts';
import { viewOf } from './true-type.ts';

/** A point of an outline in font units, y upwards. */
export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  /** False for the control point of a quadratic curve. */
  readonly onCurve: boolean;
}

/** A closed line: two control points in a row have a point of the curve half-way between them. */
export type Contour = readonly OutlinePoint[];

/** Flags of a point of a simple glyph (OpenType 1.9.1, "glyf"). */
const flag = { onCurve: 0x1, shortX: 0x2, shortY: 0x4, repeat: 0x8, sameX: 0x10, sameY: 0x20 } as const;
/** A glyph whose components are composites of composites deeper than this is damaged. */
const deepest = 8;

/**
 * Reads the outlines of some of a face's glyphs, each once.
 *
 * @throws Error where the face is no static TrueType font, which the catalogue makes sure of
 */
export function glyphOutlines(
  face: Face,
  glyphs: Iterable<number>,
): ReadonlyMap<number, readonly Contour[]> {
  return partsOf(face, (read) => {
    const outline = outlineReader(read, tablesOf(read, face.id));
    const contours = (glyph: number, depth: number): readonly Contour[] => {
      const bytes = outline(glyph);
      if (bytes.length < 10) return [];
      if (viewOf(bytes).getInt16(0) >= 0) return simpleContours(bytes);
      return componentsOf(bytes).flatMap((component) =>
        depth === deepest
          ? []
          : contours(component.glyph, depth + 1).map((contour) => moved(contour, component)),
      );
    };
    return new Map([...new Set(glyphs)].map((glyph) => [glyph, contours(glyph, 0)]));
  });
}

function moved(contour: Contour, { transform: [xx, yx, xy, yy, dx, dy] }: Component): Contour {
  return contour.map(({ x, y, onCurve }) => ({
    x: xx * x + xy * y + dx,
    y: yx * x + yy * y + dy,
    onCurve,
  }));
}

function simpleContours(bytes: Uint8Array): readonly Contour[] {
  const view = viewOf(bytes);
  const ends = Array.from({ length: view.getInt16(0) }, (_, index) => view.getUint16(10 + 2 * index));
  const count = (ends.at(-1) ?? -1) + 1;
  const instructions = 10 + 2 * ends.length;
  const { flags, at } = readFlags(bytes, instructions + 2 + view.getUint16(instructions), count);
  const horizontal = readCoordinates(view, at, flags, flag.shortX, flag.sameX);
  const vertical = readCoordinates(view, horizontal.at, flags, flag.shortY, flag.sameY);
  const points = flags.map((flags, index) => ({
    x: horizontal.values[index] ?? 0,
    y: vertical.values[index] ?? 0,
    onCurve: (flags & flag.onCurve) !== 0,
  }));
  return ends.map((end, index) => points.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1));
}

function readFlags(
  bytes: Uint8Array,
  start: number,
  count: number,
): { readonly flags: readonly number[]; readonly at: number } {
  const flags: number[] = [];
  let at = start;
  while (flags.length < count && at < bytes.length) {
    const own = bytes[at++] ?? 0;
    const times = (own & flag.repeat) === 0 ? 1 : 1 + (bytes[at++] ?? 0);
    for (let time = 0; time < times; time++) flags.push(own);
  }
  return { flags, at };
}

/** Coordinates are differences: one byte with the sign in a flag, two bytes, or none where nothing changes. */
function readCoordinates(
  view: DataView,
  start: number,
  flags: readonly number[],
  short: number,
  same: number,
): { readonly values: readonly number[]; readonly at: number } {
  let at = start;
  let value = 0;
  const values = flags.map((flags) => {
    if ((flags & short) !== 0) value += (flags & same) === 0 ? -view.getUint8(at++) : view.getUint8(at++);
    else if ((flags & same) === 0) {
      value += view.getInt16(at);
      at += 2;
    }
    return value;
  });
  return { values, at };
}
