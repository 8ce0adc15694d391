import { describe, expect, it } from 'vitest';
import { composeParagraph } from '../../src/text/compose-paragraph.ts';
import { houseDemerits, texDemerits } from '../../src/text/demerits.ts';
import { FORCED, HYPHEN, PLAIN } from '../../src/text/knuth-plass.ts';
import type { TextBoundaries } from '../../src/text/line-boundaries.ts';

/** Boundaries at the given offsets, of which only kind and letters matter here. */
function boundaries(
  ends: readonly (readonly [offset: number, kind: number, letters: number])[],
): TextBoundaries {
  const all = [[0, PLAIN, 0] as const, ...ends];
  const zeros = new Float64Array(all.length);
  return {
    count: all.length,
    offset: Int32Array.from(all, ([offset]) => offset),
    kind: Uint8Array.from(all, ([, kind]) => kind),
    letters: Int32Array.from(all, ([, , letters]) => letters),
    penalty: zeros,
    startAt: zeros,
    startShrink: zeros,
    startStretch: zeros,
    endAt: zeros,
    endShrink: zeros,
    endStretch: zeros,
    hyphenWidth: zeros,
    startCluster: new Int32Array(all.length),
    endCluster: new Int32Array(all.length),
  };
}

const lastLine = (text: string, from: readonly [number, number, number]): number => {
  const all = boundaries([
    from,
    [text.length, FORCED, text.replaceAll(/\P{L}/gu, '').length * (/\p{sc=Han}/u.test(text) ? 2 : 1)],
  ]);
  return houseDemerits(text, all, 400, 0, 0.2).lastLineDemerits(1, 2);
};

describe('houseDemerits', () => {
  it('should count a lone Han character on the last line as a fragment, two not (CLREQ: 孤字)', () => {
    expect(lastLine('一二三四。', [3, PLAIN, 6])).toBeGreaterThan(0);
    expect(lastLine('一二三四。', [2, PLAIN, 4])).toBe(0);
  });

  it('should count the end of a divided word as a fragment, a whole short word not', () => {
    expect(lastLine('spinal metastases.', [12, HYPHEN, 11])).toBeGreaterThan(0);
    expect(lastLine('spinal metastases.', [7, PLAIN, 6])).toBe(0);
    expect(lastLine('metastases are ideal.', [5, HYPHEN, 5])).toBe(0);
  });

  it('should ask nothing of a paragraph of one line', () => {
    const all = boundaries([[1, FORCED, 2]]);
    expect(houseDemerits('一', all, 400, 0, 0.2).lastLineDemerits(0, 1)).toBe(0);
  });

  it('should grow with the cube of the ratio', () => {
    const { badness } = houseDemerits('', boundaries([]), 400, 0, 0.2);
    expect(badness(1, 1)).toBe(100);
    expect(badness(-2, 1)).toBe(800);
  });

  it('should make the paragraph pull a character over rather than leave one alone', () => {
    const text = '一二三四五六，七八九十一二三四五六七八九十';
    const { lines } = composeParagraph(text, { measure: 10, lang: 'zh-Hans', advances: () => 1 });
    const last = lines.at(-1);
    expect((last?.end ?? 0) - (last?.start ?? 0)).toBeGreaterThan(1);
  });
});

describe('texDemerits', () => {
  it.each([
    [0, 100, 0],
    [65536, 65536, 100],
    [131072, 65536, 800],
    [65536, 0, 10000],
    [700000, 65536, 10000],
  ])('should call an excess of %i with %i to give %i bad (TeX, §108)', (excess, capacity, badness) => {
    expect(texDemerits(200).badness(excess, capacity)).toBe(badness);
  });
});
