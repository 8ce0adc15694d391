import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/fonts/catalog.ts';
import { prepareParagraph } from '../../src/text/compose.ts';
import type { ParagraphSettings } from '../../src/text/paragraph.ts';

const loaded = loadCatalog(resolve(import.meta.dirname, '../../fonts/fonts.yaml'));
if (!loaded.ok) throw new Error('the catalogue cannot be read');
const catalog = loaded.value;
const font = { families: ['Source Serif 4', 'Noto Serif SC'], weight: 400, italic: false };

const settings: ParagraphSettings = {
  language: 'zh-Hans',
  align: 'justify',
  hyphens: 'none',
  lineBreak: 'strict',
  wordBreak: 'normal',
  indent: 0,
  wrap: 'pretty',
  hanLatinGap: 1 / 5,
  hangingPunctuation: false,
  spaceScale: 1,
};

/** The sums of a text of 10 pt, rounded. */
function sumsOf(text: string, more: Partial<ParagraphSettings> = {}) {
  const run = { text, language: 'zh-Hans', font, size: 10 };
  const { sums } = prepareParagraph([run], { ...settings, ...more }, catalog);
  const rounded = (numbers: Float64Array): readonly number[] =>
    Array.from(numbers, (number) => Number(number.toFixed(6)));
  return {
    at: rounded(sums.at),
    shrink: rounded(sums.shrink),
    stretch: rounded(sums.stretch),
    letters: [...sums.letters],
    wordSpace: rounded(sums.wordSpace),
    tracking: rounded(sums.tracking),
  };
}

describe('sumClusters', () => {
  it('should let a place between two Han characters grow by 1/25 em at ease', () => {
    expect(sumsOf('中文字').stretch).toEqual([0, 0.4, 0.8, 0.8]);
  });

  it('should let a comma give half an em and grow with the Han characters', () => {
    const { at, shrink, stretch } = sumsOf('中，文');
    expect(at).toEqual([0, 10, 20, 30]);
    expect(shrink).toEqual([0, 0, 5, 5]);
    expect(stretch).toEqual([0, 0.4, 0.8, 0.8]);
  });

  it('should count the gap beside Latin with what it may give and take', () => {
    const { at, shrink, stretch } = sumsOf('中a');
    expect((at[2] ?? 0) - (at[1] ?? 0)).toBeCloseTo(2 + (sumsOf('a').at[1] ?? 0), 5);
    expect(shrink).toEqual([0, 0, 0.75]);
    expect(stretch).toEqual([0, 0, 0.666667]);
  });

  it('should let a word space shrink by a third and stretch by a half', () => {
    const { wordSpace, shrink, stretch } = sumsOf('a b');
    const [, space = 0] = wordSpace;
    expect(space).toBeGreaterThan(2);
    expect(shrink[2]).toBeCloseTo(space / 3, 5);
    expect(stretch[2]).toBeCloseTo(space / 2, 5);
  });

  it('should scale word spaces and gaps, and nothing else', () => {
    const natural = sumsOf('a b中');
    const scaled = sumsOf('a b中', { spaceScale: 0.9 });
    expect(scaled.wordSpace[1]).toBeCloseTo(0.9 * (natural.wordSpace[1] ?? 0), 5);
    expect((natural.at[4] ?? 0) - (scaled.at[4] ?? 0)).toBeCloseTo(
      0.1 * ((natural.wordSpace[1] ?? 0) + 2),
      5,
    );
  });

  it('should give letters of an alphabet the room that tracking names, and Han characters none', () => {
    expect(sumsOf('ab 中', { tracking: 0.02 }).tracking).toEqual([0.2, 0.2, 0, 0, 0]);
  });

  it('should count two letters for a Han character and none for a mark or space', () => {
    expect(sumsOf('a 中，').letters).toEqual([0, 1, 1, 3, 3]);
  });
});
