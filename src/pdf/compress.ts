import { deflateSync } from 'node:zlib';

/**
 * Streams are deflated at a level that makes files three hundredths longer than zlib's own choice, and documents in
 * three hundredths less time: outlines of glyphs, the largest part, hardly shrink at any level.
 */
const level = 3;

/** The data of a stream for the filter FlateDecode (ISO 32000-1, 7.4.4). */
export function compressed(data: Uint8Array): Uint8Array {
  return deflateSync(data, { level });
}
