import { convertIndexedToRgb, decode } from 'fast-png';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { palettePng, type Rgb } from '../../src/epub/palette-png.ts';

const colours: readonly Rgb[] = [
  [255, 255, 255],
  [11, 90, 107],
  [0, 0, 0],
];

describe('palettePng', () => {
  it('should be what another program reads as the same picture', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(),
        (width, height, seed) => {
          const pixels = Uint8Array.from(
            { length: width * height },
            (_, index) => (index * seed + index) % 3,
          );
          const read = decode(palettePng({ width, height, pixels, palette: colours }), { checkCrc: true });
          expect([read.width, read.height, read.depth, read.channels]).toEqual([width, height, 8, 1]);
          expect([...convertIndexedToRgb(read)]).toEqual(
            [...pixels].flatMap((pixel) => [...(colours[pixel] ?? [])]),
          );
        },
      ),
    );
  });

  it('should begin and end as a PNG does', () => {
    const bytes = palettePng({ width: 1, height: 1, pixels: Uint8Array.of(1), palette: colours });
    expect(Buffer.from(bytes.subarray(1, 4)).toString('latin1')).toBe('PNG');
    expect(Buffer.from(bytes.subarray(-8)).toString('hex')).toBe('49454e44ae426082');
  });
});
