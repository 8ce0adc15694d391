import { viewOf } from './true-type.ts';

/** A glyph that another glyph is made of. */
export interface Component {
  /** Where its record lies in the outline. */
  readonly at: number;
  readonly glyph: number;
  /** `[xx, yx, xy, yy, dx, dy]` in font units: x' = xx·x + xy·y + dx. */
  readonly transform: readonly [number, number, number, number, number, number];
}

/** Flags of a component (OpenType 1.9.1, "glyf"). */
const flag = { words: 0x1, offsets: 0x2, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 } as const;

/**
 * The components of a composite glyph, none for any other. Those that are placed by matching points, which hardly a
 * font does, stand where they are drawn.
 */
export function componentsOf(outline: Uint8Array): readonly Component[] {
  // The number of contours is below zero; nearly all glyphs are asked, and few are composite.
  if (outline.length < 10 || ((outline[0] ?? 0) & 0x80) === 0) return [];
  const view = viewOf(outline);
  const components: Component[] = [];
  let flags: number = flag.more;
  for (let at = 10; (flags & flag.more) !== 0 && at + 6 <= outline.length; ) {
    flags = view.getUint16(at);
    const matrix = at + ((flags & flag.words) === 0 ? 6 : 8);
    const end = matrix + transformLength(flags);
    if (end > outline.length) break;
    const transform = [...scales(view, matrix, flags), ...shift(view, at + 4, flags)] as const;
    components.push({ at, glyph: view.getUint16(at + 2), transform });
    at = end;
  }
  return components;
}

function transformLength(flags: number): number {
  if ((flags & flag.scale) !== 0) return 2;
  if ((flags & flag.twoScales) !== 0) return 4;
  return (flags & flag.matrix) === 0 ? 0 : 8;
}

function scales(view: DataView, at: number, flags: number): readonly [number, number, number, number] {
  const value = (index: number): number => view.getInt16(at + 2 * index) / 0x4000;
  if ((flags & flag.scale) !== 0) return [value(0), 0, 0, value(0)];
  if ((flags & flag.twoScales) !== 0) return [value(0), 0, 0, value(1)];
  return (flags & flag.matrix) === 0 ? [1, 0, 0, 1] : [value(0), value(1), value(2), value(3)];
}

function shift(view: DataView, at: number, flags: number): readonly [number, number] {
  if ((flags & flag.offsets) === 0) return [0, 0];
  if ((flags & flag.words) === 0) return [view.getInt8(at), view.getInt8(at + 1)];
  return [view.getInt16(at), view.getInt16(at + 2)];
}
