import { beforeAll, describe, expect, it } from 'vitest';
import { shippedHandout } from '../build/shipped.ts';
import { abstractLines, fixedColumns, lineQuality, type LineQuality, styledPdf } from './line-quality.ts';

const handout = shippedHandout('li-2025');

describe.each([
  ['columns of 82 mm at 9 pt', fixedColumns],
  ['the page as it comes', ''],
])('lines in a finished PDF: %s', (_, css) => {
  let english: LineQuality;
  let chinese: LineQuality;
  beforeAll(async () => {
    const pdf = await styledPdf(handout, css);
    english = lineQuality(abstractLines(pdf, handout, 'en'));
    chinese = lineQuality(abstractLines(pdf, handout, 'zh-Hans'));
  });

  it('should have even word spaces', () => {
    expect(english.wordSpaces.count).toBeGreaterThan(150);
    expect(english.wordSpaces.mean).toBeCloseTo(0.25, 1);
    expect(english.wordSpaces.deviation).toBeLessThan(0.06);
    expect(english.wordSpaces.worst).toBeLessThan(0.45);
    expect(english.loosestLine).toBeLessThan(0.5);
  });

  it('should divide few words and never three in a row', () => {
    expect(english.hyphenatedEnds).toBeLessThanOrEqual(8);
    expect(english.ladder).toBeLessThanOrEqual(2);
    expect(english.loneEnds).toEqual([]);
  });

  it('should set Han characters solid (CLREQ, "Line length")', () => {
    expect(chinese.lines).toBeGreaterThan(10);
    expect(chinese.worstHanSpace).toBeLessThan(0.02);
  });

  it('should keep the prohibitions of CLREQ and leave no character alone', () => {
    expect(chinese.forbiddenStarts).toEqual([]);
    expect(chinese.forbiddenEnds).toEqual([]);
    expect(chinese.loneEnds).toEqual([]);
  });
});

describe('lineQuality', () => {
  const glyph = (text: string, x: number, advance: number) => ({
    text,
    x,
    advance,
    y: 0,
    size: 10,
    font: 'F',
  });
  it('should measure a word space from glyph to glyph', () => {
    const line = [glyph('a', 0, 5), glyph(' ', 5, 2.5), glyph('b', 9, 5)];
    expect(lineQuality([[line]]).wordSpaces).toMatchObject({ count: 1, mean: 0.4, worst: 0.4 });
  });

  it('should see space between Han characters, stops at a line start and a lone character', () => {
    const lines = [
      [glyph('一', 0, 10), glyph('（', 10.5, 10)],
      [glyph('。', 0, 10), glyph('二', 10, 10), glyph('三', 20.5, 10)],
      [glyph('四', 0, 10), glyph('。', 10, 10)],
    ];
    expect(lineQuality([lines])).toMatchObject({
      worstHanSpace: 0.05,
      forbiddenStarts: ['。二三'],
      forbiddenEnds: ['一（'],
      loneEnds: ['四。'],
    });
  });

  it('should count hyphens in a row', () => {
    const divided = [glyph('a', 0, 5), glyph('\u00ad', 5, 3)];
    expect(lineQuality([[divided, divided, [glyph('word', 0, 20)]]])).toMatchObject({
      hyphenatedEnds: 2,
      ladder: 2,
    });
  });
});
