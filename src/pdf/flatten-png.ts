import { convertIndexedToRgb, decode, type DecodedPng } from 'fast-png';

/** Pixels as rows of 8-bit red, green and blue. */
export interface OpaquePixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * Decodes a PNG and lays it on white paper: a handout is printed, and a file without transparency looks the same on
 * every printer. pdfkit would split the alpha channel off on another thread, in an order that differs from run to run.
 */
export function flattenPng(bytes: Uint8Array): OpaquePixels {
  const png = decode(bytes);
  const { width, height } = png;
  const pixels = png.palette === undefined ? toEightBits(png) : expandPalette(png);
  const data = new Uint8Array(width * height * 3);
  const { channels } = pixels;
  const grey = channels < 3;
  const alphaAt = channels % 2 === 0 ? channels - 1 : undefined;
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = pixel * channels;
    const alpha = alphaAt === undefined ? 255 : (pixels.data[from + alphaAt] ?? 255);
    for (let component = 0; component < 3; component++) {
      const value = pixels.data[from + (grey ? 0 : component)] ?? 0;
      data[pixel * 3 + component] = Math.round((value * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return { width, height, data };
}

interface EightBitPixels {
  readonly channels: number;
  readonly data: Uint8Array;
}

function expandPalette(png: DecodedPng): EightBitPixels {
  const data = Uint8Array.from(convertIndexedToRgb(png));
  return { channels: data.length / (png.width * png.height), data };
}

/** Samples of 1, 2, 4 or 16 bits become bytes; the one colour that `tRNS` makes transparent becomes alpha. */
function toEightBits(png: DecodedPng): EightBitPixels {
  const samples = png.depth < 8 ? unpackBits(png) : png.data;
  const largest = 2 ** png.depth - 1;
  const { channels, transparency } = png;
  const withAlpha = transparency === undefined ? channels : channels + 1;
  const count = png.width * png.height;
  const data = new Uint8Array(count * withAlpha);
  for (let pixel = 0; pixel < count; pixel++) {
    let transparent = transparency !== undefined;
    for (let channel = 0; channel < channels; channel++) {
      const sample = samples[pixel * channels + channel] ?? 0;
      data[pixel * withAlpha + channel] = Math.round((sample * 255) / largest);
      if (sample !== transparency?.[channel]) transparent = false;
    }
    if (withAlpha > channels) data[pixel * withAlpha + channels] = transparent ? 0 : 255;
  }
  return { channels: withAlpha, data };
}

/** Grey samples of less than a byte; every row starts at a new byte. */
function unpackBits({ data, width, height, depth }: DecodedPng): Uint8Array {
  const rowBytes = Math.ceil((width * depth) / 8);
  const samples = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const bit = x * depth;
      const byte = data[y * rowBytes + (bit >> 3)] ?? 0;
      samples[y * width + x] = (byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
    }
  }
  return samples;
}
