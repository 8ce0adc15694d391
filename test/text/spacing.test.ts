import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { spacing } from '../../src/text/spacing.ts';
import type { SpacingOptions } from '../../src/text/spacing.ts';
import { external } from '../external.ts';

const advances = (text: string, lang: string, more: Partial<SpacingOptions> = {}) =>
  spacing(text, { lang, ...more }).map(({ advance }) => advance);

const width = (text: string, lang: string, more: Partial<SpacingOptions> = {}) =>
  advances(text, lang, more).reduce((sum, advance) => sum + advance, 0);

describe('worked widths', () => {
  it.each([
    ['原来，你也玩《原神》！？', 'zh-Hans', false, 11],
    ['原来，你也玩《原神》！？', 'zh-Hant', false, 12],
    ['「真的吗？」', 'zh-Hans', true, 5],
    ['《书名〈章节〉》', 'zh-Hans', true, 7],
    ['〔茸毛〕：很细的毛', 'zh-Hans', true, 8],
    ['「本当に？」', 'ja', true, 5.5],
  ])('%s in %s', (text, lang, lineStart, expected) => {
    expect(width(text, lang, { lineStart })).toBe(expected);
  });
});

describe('CSS Text 4, text-spacing-trim: which of two marks gives way', () => {
  it.each([
    ['closing, closing: the first', '」」', 'zh-Hans', [0.5, 1]],
    ['closing, middle: the first', '」・', 'zh-Hans', [0.5, 1]],
    ['closing, ideographic space: the first', '」\u3000', 'ja', [0.5, 1]],
    ['closing, opening: the second', '」「', 'zh-Hans', [1, 0.5]],
    ['middle, opening: the second', '・「', 'zh-Hans', [1, 0.5]],
    ['opening, opening: the second', '「『', 'zh-Hans', [1, 0.5]],
    ['opening, closing: neither', '「」', 'zh-Hans', [1, 1]],
    ['opening, middle: neither', '「・', 'zh-Hans', [1, 1]],
    ['middle, middle: neither', '・・', 'zh-Hans', [1, 1]],
    ['middle, closing: neither', '・」', 'zh-Hans', [1, 1]],
    ['stops close in zh-Hans', '。」', 'zh-Hans', [0.5, 1]],
    ['stops close in ja', '。」', 'ja', [0.5, 1]],
    ['stops are in the middle in zh-Hant', '。」', 'zh-Hant', [1, 1]],
    ['：； close in zh-Hans', '：」', 'zh-Hans', [0.5, 1]],
    ['：； are in the middle in ja', '：」', 'ja', [1, 1]],
    ['！？ close in zh-Hans', '？」', 'zh-Hans', [0.5, 1]],
    ['！？ are fixed in ja', '？」', 'ja', [1, 1]],
    ['quotation marks are full-width in zh-Hans', '）“（', 'zh-Hans', [1, 0.5, 0.5]],
    ['a narrow opening bracket counts', '(（', 'zh-Hans', [0.5, 0.5]],
    ['a narrow closing bracket counts', '）)', 'zh-Hans', [0.5, 0.5]],
  ])('%s', (_, text, lang, expected) => {
    expect(advances(text, lang)).toEqual(expected);
  });

  it('should set two ！ or ？ in one em and three in two (GB/T 15834, 5.1.2)', () => {
    expect(advances('！！', 'zh-Hans')).toEqual([0.5, 0.5]);
    expect(advances('？！', 'zh-Hans')).toEqual([0.5, 0.5]);
    expect(advances('！！！', 'zh-Hans')).toEqual([0.5, 0.5, 1]);
    expect(advances('！！', 'zh-Hant')).toEqual([1, 1]);
  });

  it('should have a mark at a line end take half its square', () => {
    expect(advances('文。', 'zh-Hans', { lineEnd: true })).toEqual([1, 0.5]);
    expect(advances('文。', 'zh-Hant', { lineEnd: true })).toEqual([1, 1]);
  });
});

describe('gaps', () => {
  it('should stand after the character before Latin, counted in code points', () => {
    expect(spacing('𠀀A文', { lang: 'zh-Hans' })).toEqual([
      { advance: 1, gapAfter: 0.2 },
      { advance: 0.5, gapAfter: 0.2 },
      { advance: 1, gapAfter: 0 },
    ]);
  });

  it('should follow the setting', () => {
    expect(spacing('文A', { lang: 'zh', hanLatinGap: 0.125 })[0]?.gapAfter).toBe(0.125);
    expect(spacing('文A', { lang: 'zh', hanLatinGap: 0 })[0]?.gapAfter).toBe(0);
  });

  it('should take advances from the caller', () => {
    expect(advances('a\u0301（（', 'zh', { advance: (one) => (one === 'a' ? 0.4 : 1) })).toEqual([
      0.4, 1, 1, 0.5,
    ]);
    expect(advances('（（', 'zh', { advance: () => 0.5 })).toEqual([0.5, 0.5]);
    expect(advances('a\u0301', 'en')).toEqual([0.5, 0]);
  });
});

describe.skipIf(!external.present)('cases of others', () => {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(external.path(`typography/${name}`), 'utf8'));

  it('should space pairs of Japanese marks as web-platform-tests says', () => {
    const cases = read('spacing-pairs-ja.json') as [string, number[], string][];
    expect(cases.filter(([pair, expected]) => advances(pair, 'ja').join() !== expected.join())).toEqual([]);
  });

  interface TrimCase {
    readonly id: string;
    readonly variant: string;
    readonly lang: string;
    readonly trim: string;
    readonly text: string;
    readonly advances: readonly number[] | null;
    readonly lineStarts: readonly number[];
  }

  /** Splits a case into its lines; `space-first` and `trim-start` cut an opening mark at a line start. */
  function trimmedLines({ text, lang, trim, variant, lineStarts }: TrimCase): readonly number[] {
    const narrow: Readonly<Record<string, number>> = { '(': 0.339, ')': 0.339, '1': 0.557, '?': 0.557 };
    // The feature `halt`, switched on for all, makes every mark half as wide before anything else.
    const halved = variant.includes('feature=halt');
    const advance = (one: string) => narrow[one] ?? (halved && one !== '国' ? 0.5 : 1);
    const starts = [0, ...lineStarts];
    return starts.flatMap((start, index) => {
      const lineStart = trim === 'trim-start' || (trim === 'space-first' && index > 0);
      return advances(text.slice(start, starts[index + 1]), lang, { advance, lineStart });
    });
  }

  it('should trim marks as web-platform-tests says', () => {
    const cases = (read('spacing-trim.json') as TrimCase[]).filter((one) => one.advances !== null);
    const wrong = cases.filter((one) => trimmedLines(one).join() !== one.advances?.join());
    expect(wrong).toEqual([]);
  });

  it('should set gaps where web-platform-tests says', () => {
    const cases = read('autospace.json') as {
      lang: string;
      autospace: string;
      text: string;
      gaps: [number, number][];
    }[];
    const wrong = cases.filter(({ lang, autospace, text, gaps }) => {
      const spaces = spacing(text, { lang, hanLatinGap: autospace === 'normal' ? 0.125 : 0 });
      const found = spaces.flatMap(({ gapAfter }, index) => (gapAfter > 0 ? [[index + 1, gapAfter]] : []));
      return JSON.stringify(found) !== JSON.stringify(gaps);
    });
    expect(wrong).toEqual([]);
  });
});
