import { describe, expect, it } from 'vitest';
import { srgbProfile } from '../../src/pdf/srgb-profile.ts';

const profile = srgbProfile();
const view = new DataView(profile.buffer);
const ascii = (offset: number, length = 4): string =>
  Buffer.from(profile.subarray(offset, offset + length)).toString('latin1');
const fixed = (offset: number): number => view.getInt32(offset) / 65536;

/** Offset of a tag's data. */
function tag(signature: string): number {
  for (let at = 132; at < 132 + 12 * view.getUint32(128); at += 12) {
    if (ascii(at) === signature) return view.getUint32(at + 4);
  }
  throw new Error(`no ${signature}`);
}

describe('srgbProfile (ICC.1:2004-10)', () => {
  it('should be a display profile of RGB that tells its own size', () => {
    expect(view.getUint32(0)).toBe(profile.length);
    expect(ascii(12, 12)).toBe('mntrRGB XYZ ');
    expect(ascii(36)).toBe('acsp');
    expect(profile.length).toBeLessThan(700);
  });

  it('should add its primaries up to the white of D50', () => {
    const sum = [0, 4, 8].map((component) =>
      ['rXYZ', 'gXYZ', 'bXYZ'].reduce((total, name) => total + fixed(tag(name) + 8 + component), 0),
    );
    [0.9642, 1, 0.8249].forEach((white, index) => {
      expect(sum[index]).toBeCloseTo(white, 3);
    });
  });

  it('should have the curve of IEC 61966-2-1', () => {
    const at = tag('gTRC') + 12;
    const [g = 0, a = 0, b = 0, c = 0, d = 0] = [0, 4, 8, 12, 16].map((offset) => fixed(at + offset));
    const curve = (x: number): number => (x >= d ? (a * x + b) ** g : c * x);
    expect(curve(1)).toBeCloseTo(1, 4);
    expect(curve(0.5)).toBeCloseTo(0.21404, 4);
    expect(curve(0.04)).toBeCloseTo(0.04 / 12.92, 4);
  });
});
