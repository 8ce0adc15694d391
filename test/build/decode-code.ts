import { createRequire } from 'node:module';
import type jsQR from 'jsqr';
import type { PagePicture } from '../page-picture.ts';

// The package is CommonJS with its function as `default`.
const read = (createRequire(import.meta.url)('jsqr') as { readonly default: typeof jsQR.default }).default;

/** A QR code that was found on a page; lengths are pixels. */
export interface FoundCode {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly size: number;
  readonly module: number;
}

/** Finds a QR code in a picture as a telephone would. */
export function decodeCode({ width, height, grey }: PagePicture): FoundCode | undefined {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let index = 0; index < grey.length; index++) {
    pixels.fill(grey[index] ?? 255, index * 4, index * 4 + 3);
    pixels[index * 4 + 3] = 255;
  }
  const found = read(pixels, width, height, { inversionAttempts: 'dontInvert' });
  if (found === null) return undefined;
  const { topLeftCorner, topRightCorner } = found.location;
  const size = topRightCorner.x - topLeftCorner.x;
  const modules = 17 + 4 * found.version;
  return { text: found.data, left: topLeftCorner.x, top: topLeftCorner.y, size, module: size / modules };
}
