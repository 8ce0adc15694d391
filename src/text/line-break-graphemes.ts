import { noBreak } from './line-break-kinds.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Characters of which a grapheme cluster of several code points has at least one (UAX 29, table 2). */
const clusterPart =
  /[\p{M}\p{Cf}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF\u0E33\u0EB3\uFF9E\uFF9F\u0D4E\u{111C2}\u{111C3}\u{113D1}\u{1193F}\u{11941}\u{11A3A}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}]|\r\n/u;

/** The offsets between the grapheme clusters of a text, without its start. */
export function graphemeBreaks(text: string): readonly number[] {
  const offsets: number[] = [];
  for (const { index } of graphemes.segment(text)) if (index > 0) offsets.push(index);
  return offsets;
}

/**
 * UAX 14 lets a line end within a few degenerate clusters (a space with a mark, some Brahmic signs); a typesetter
 * does not. Most texts have no such cluster and cost one search.
 */
export function clearInsideGraphemes(text: string, found: Uint8Array): void {
  if (!clusterPart.test(text)) return;
  let start = 0;
  for (const offset of [...graphemeBreaks(text), text.length]) {
    found.fill(noBreak, start + 1, offset);
    start = offset;
  }
}
