import type { GlyphRun } from '../text/paragraph.ts';
import type { PageItem, Rectangle } from './page.ts';

/** Scales by `scale` about the top left corner, then moves; points. */
export interface Placement {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Puts a page item where a placement says. */
export function placeItem(item: PageItem, placement: Placement): PageItem {
  switch (item.kind) {
    case 'text': {
      const x = placement.x + item.x * placement.scale;
      const y = placement.y + item.y * placement.scale;
      return { ...item, x, y, run: scaleRun(item.run, placement.scale) };
    }
    case 'fill':
      return {
        ...item,
        rectangles: item.rectangles.map((rectangle) => placeRectangle(rectangle, placement)),
      };
    case 'image':
    case 'link':
      return { ...item, box: placeRectangle(item.box, placement) };
  }
}

function placeRectangle(rectangle: Rectangle, { scale, x, y }: Placement): Rectangle {
  return {
    x: x + rectangle.x * scale,
    y: y + rectangle.y * scale,
    width: rectangle.width * scale,
    height: rectangle.height * scale,
  };
}

function scaleRun(run: GlyphRun, scale: number): GlyphRun {
  if (scale === 1) return run;
  return {
    ...run,
    size: run.size * scale,
    x: run.x * scale,
    rise: run.rise * scale,
    width: run.width * scale,
    glyphs: run.glyphs.map((glyph) => ({
      ...glyph,
      x: glyph.x * scale,
      dx: glyph.dx * scale,
      dy: glyph.dy * scale,
      advance: glyph.advance * scale,
    })),
  };
}
