import { describe, expect, it } from 'vitest';
import type { PageItem, Tag } from '../../src/layout/page.ts';
import { placeItem } from '../../src/layout/transform.ts';
import { layOut } from './lay-out.ts';
import { styled } from './styled.ts';

const tag: Tag = { kind: 'artifact', type: 'Layout' };
const box = { x: 10, y: 20, width: 30, height: 40 };
const placement = { scale: 0.5, x: 100, y: 7 };
const placed = { x: 105, y: 17, width: 15, height: 20 };

describe('placeItem', () => {
  it('should scale about the top left corner, then move: rectangles', () => {
    const fill: PageItem = { kind: 'fill', rectangles: [box, { ...box, x: 0 }], color: [0, 0, 0], tag };
    expect(placeItem(fill, placement)).toEqual({ ...fill, rectangles: [placed, { ...placed, x: 100 }] });
  });

  it('should carry the areas of links along, and leave where they lead', () => {
    const link: PageItem = {
      kind: 'link',
      box,
      target: { kind: 'uri', uri: 'https://doi.org/10.1' },
      contents: '10.1',
      tag,
    };
    expect(placeItem(link, placement)).toEqual({ ...link, box: placed });
  });

  it('should scale pictures', () => {
    const image = {
      key: 'a',
      format: 'png',
      bytes: new Uint8Array(),
      pixelWidth: 3,
      pixelHeight: 4,
    } as const;
    expect(placeItem({ kind: 'image', box, image, tag }, placement)).toMatchObject({ box: placed, image });
  });

  it('should scale all that a glyph run measures, and keep its words', () => {
    const page = layOut(styled('body', {}, [styled('p', {}, ['Lung 肺'])])).document.pages[0];
    const item = page?.items.find((one) => one.kind === 'text');
    if (item?.kind !== 'text') throw new Error('no text');
    const small = placeItem(item, placement);
    if (small.kind !== 'text') throw new Error('no text');
    expect(small).toMatchObject({ x: 100 + item.x / 2, y: 7 + item.y / 2 });
    expect(small.run).toMatchObject({
      size: item.run.size / 2,
      width: item.run.width / 2,
      x: item.run.x / 2,
      rise: item.run.rise / 2,
    });
    expect(small.run.glyphs).toEqual(
      item.run.glyphs.map((glyph) => ({
        ...glyph,
        x: glyph.x / 2,
        dx: glyph.dx / 2,
        dy: glyph.dy / 2,
        advance: glyph.advance / 2,
      })),
    );
  });

  it('should leave the glyphs alone where only the place changes', () => {
    const page = layOut(styled('body', {}, [styled('p', {}, ['Lung'])])).document.pages[0];
    const item = page?.items.find((one) => one.kind === 'text');
    if (item?.kind !== 'text') throw new Error('no text');
    const moved = placeItem(item, { scale: 1, x: 5, y: 0 });
    expect(moved.kind === 'text' && moved.run).toBe(item.run);
    expect(moved.kind === 'text' && moved.x).toBe(item.x + 5);
  });
});
