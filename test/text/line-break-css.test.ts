import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineBreaks } from '../../src/text/line-break.ts';
import type { LineBreakStrictness } from '../../src/text/paragraph.ts';
import { external } from '../external.ts';
import { cssLines } from './css-lines.ts';
import type { CssLineCase } from './css-lines.ts';
import { argued } from './exceptions.ts';

type Answer = 'yes' | 'no';
interface Row {
  readonly marks: string;
  readonly eastAsian: readonly [Answer, Answer, Answer];
  readonly other: readonly [Answer, Answer, Answer];
}

const strictnesses = ['strict', 'normal', 'loose'] as const;

/** CSS Text 3, 5.3: may a line end before the mark? In Chinese and Japanese, and in other languages. */
const rows: Readonly<Record<string, Row>> = {
  'small kana and ー': {
    marks: 'ぁゃァャヵーｧｰ',
    eastAsian: ['no', 'yes', 'yes'],
    other: ['no', 'yes', 'yes'],
  },
  '〜 and ゠': { marks: '〜゠', eastAsian: ['no', 'yes', 'yes'], other: ['no', 'no', 'no'] },
  'centred marks': { marks: '・：；！？‼⁇⁈⁉･', eastAsian: ['no', 'no', 'yes'], other: ['no', 'no', 'no'] },
  'iteration marks': { marks: '々〻ゝゞヽヾ', eastAsian: ['no', 'no', 'yes'], other: ['no', 'no', 'yes'] },
  suffixes: { marks: '°‰′″℃℉％￠', eastAsian: ['no', 'no', 'yes'], other: ['no', 'no', 'no'] },
  inseparables: { marks: '‥…⋯', eastAsian: ['no', 'no', 'no'], other: ['no', 'no', 'no'] },
  prefixes: { marks: '€№＄￡￥￦', eastAsian: ['yes', 'yes', 'yes'], other: ['yes', 'yes', 'yes'] },
};

describe('CSS Text 3, 5.3: line-break', () => {
  for (const [name, row] of Object.entries(rows))
    for (const [index, lineBreak] of strictnesses.entries())
      it(`should know whether a line may end before ${name} in ${lineBreak} setting`, () => {
        for (const mark of row.marks) {
          for (const lang of ['zh', 'zh-Hant', 'ja'])
            expect([mark, lang, mayBreakBefore(mark, lang, lineBreak)]).toEqual([
              mark,
              lang,
              row.eastAsian[index],
            ]);
          for (const lang of ['', 'en', 'de', 'ko'])
            expect([mark, lang, mayBreakBefore(mark, lang, lineBreak)]).toEqual([
              mark,
              lang,
              row.other[index],
            ]);
        }
      });

  function mayBreakBefore(mark: string, lang: string, lineBreak: LineBreakStrictness): Answer {
    return lineBreaks(`文${mark}字`, { lang, lineBreak }).includes(1) ? 'yes' : 'no';
  }

  it('should open before ‐ and – after an ideograph in loose setting only', () => {
    for (const hyphen of '‐–') {
      expect(lineBreaks(`あ${hyphen}1`, { lang: 'ja', lineBreak: 'loose' })).toContain(1);
      expect(lineBreaks(`あ${hyphen}1`, { lang: 'ja', lineBreak: 'normal' })).not.toContain(1);
      expect(lineBreaks(`a${hyphen}1`, { lang: 'ja', lineBreak: 'loose' })).not.toContain(1);
    }
  });

  it('should part inseparables and leave wide prefixes behind in loose setting only', () => {
    expect(lineBreaks('……', { lang: 'ja', lineBreak: 'loose' })).toEqual([1, 2]);
    expect(lineBreaks('……', { lang: 'ja', lineBreak: 'normal' })).toEqual([2]);
    expect(lineBreaks('№文', { lang: 'ja', lineBreak: 'loose' })).toEqual([1, 2]);
    expect(lineBreaks('№文', { lang: 'ja', lineBreak: 'strict' })).toEqual([2]);
  });

  it('should break around every grapheme anywhere', () => {
    expect(lineBreaks('a\u0301b\u00a0c，d', { lang: 'zh', lineBreak: 'anywhere' })).toEqual([
      2, 3, 4, 5, 6, 7,
    ]);
  });

  it('should be strict in Chinese and other languages and normal in Japanese where nothing is said', () => {
    expect(lineBreaks('文ャ', { lang: 'zh-Hans' })).toEqual([2]);
    expect(lineBreaks('文ャ', { lang: 'en' })).toEqual([2]);
    expect(lineBreaks('文ャ', { lang: 'ja' })).toEqual([1, 2]);
  });
});

describe('CSS Text 3, 5.2: word-break', () => {
  it('should keep Han, kana and Hangul words whole with keep-all', () => {
    const options = { lang: 'ko', wordBreak: 'keep-all' } as const;
    expect(lineBreaks('대한민국은 민주공화국이다.', options)).toEqual([6, 14]);
    expect(lineBreaks('中文，日本語', options)).toEqual([3, 6]);
  });

  it('should break within words with break-all, but not before punctuation', () => {
    expect(lineBreaks('ab, c1', { lang: 'en', wordBreak: 'break-all' })).toEqual([1, 4, 5, 6]);
  });

  it('should break between syllables in Korean otherwise', () => {
    expect(lineBreaks('대한 민국', { lang: 'ko' })).toEqual([1, 3, 4, 5]);
  });

  it('should break between words with auto-phrase in Japanese', () => {
    expect(lineBreaks('楽しいドライブ、', { lang: 'ja', wordBreak: 'auto-phrase' })).toEqual([3, 8]);
  });
});

describe.skipIf(!external.present)('cases of others', () => {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(external.path(`typography/${name}`), 'utf8'));

  it('should fill lines as web-platform-tests css-text says, but for the argued list', () => {
    const samples = read('line-breaks.json') as (CssLineCase & { id: string; lines: string[] })[];
    const trimmed = (lines: readonly string[]) =>
      lines.map((line) => line.replace(/^ +|[ \n\u2028\u200b]+$/g, '')).filter((line) => line !== '');
    const wrong = samples.filter((sample) => {
      const named = /^line-break\/line-break-(loose|normal|strict)/.exec(sample.id)?.[1];
      const lineBreak = strictnesses.find((strictness) => strictness === named) ?? sample.lineBreak;
      return trimmed(cssLines({ ...sample, lineBreak })).join('\n') !== trimmed(sample.lines).join('\n');
    });
    expect(wrong.map(({ id }) => id).sort()).toEqual(Object.keys(argued.lineBreaks).sort());
    expect(Object.keys(argued.lineBreaks).length / samples.length).toBeLessThanOrEqual(0.01);
  });

  it('should break as ICU does in root, en, ja and ko', () => {
    const samples = read('icu-rbbitst.json') as {
      line: number;
      type: string;
      locale: string;
      text: string;
      breaks: number[];
    }[];
    const wrong = samples
      .filter(({ type, locale }) => type === 'line' && !locale.includes('lw=phrase'))
      .filter(({ locale, text, breaks }) => {
        const [lang = '', strictness] = locale.replace('root', '').split('@lb=');
        const lineBreak = strictnesses.find((one) => one === strictness) ?? 'auto';
        return lineBreaks(text, { lang, lineBreak }).join() !== breaks.filter((offset) => offset > 0).join();
      });
    expect(wrong.map(({ line }) => line)).toEqual([]);
  });
});
