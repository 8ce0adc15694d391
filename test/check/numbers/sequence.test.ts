import { describe, expect, it } from 'vitest';
import { scanQuantities } from '../../../src/check/numbers/scan.ts';
import { differencesInSequence } from '../../../src/check/numbers/sequence.ts';

const find = (en: string, zh: string): (readonly [string, string])[] =>
  differencesInSequence([
    scanQuantities({ text: en, language: 'en' }),
    scanQuantities({ text: zh, language: 'zh-Hans' }),
  ]).map(({ first, second }) => [en.slice(first.start, first.end), zh.slice(second.start, second.end)]);

describe('differencesInSequence', () => {
  it('should find a small number that occurs elsewhere too', () => {
    expect(
      find(
        'We treated 5 hips, 12 knees and 1 ankle; 8 knees (17) and 5 hips (12) improved.',
        '治疗髋5例、膝12例、踝8例；8膝（共17膝）、5髋（共12髋）改善。',
      ),
    ).toEqual([['1', '8']]);
  });
  it('should pass over numbers in another order', () => {
    expect(
      find('In 2019, 3 of 12 mice and 4 of 15 rats died.', '2019年，12只小鼠中3只、15只大鼠中4只死亡。'),
    ).toEqual([]);
  });
  it('should read dates of both languages in one order', () => {
    const en = 'Between January 2013 and 5 May 2018, 40 men and 31 women were seen.';
    expect(find(en, '2013年1月至2018年5月5日，共诊治男40例、女31例。')).toEqual([]);
    expect(find(en, '2013年3月至2018年5月5日，共诊治男40例、女31例。')).toEqual([['January', '3']]);
  });
  it('should read an American date', () => {
    expect(find('On August 1, 2019 we saw 40 men and 31 women.', '2019年8月1日诊治男40例、女31例。')).toEqual(
      [],
    );
  });
  it('should pass over converted values', () => {
    expect(
      find('We gave 5 mg to 12 men for 2 weeks and 7 mg to 9.', '给予12例5 mg，共14 d；给予9例7 mg。'),
    ).toEqual([]);
  });
  it('should not judge where hardly any number agrees', () => {
    expect(find('From 3 to 7 in 9.', '从4到8共10。')).toEqual([]);
  });
  it('should give up on texts with too many numbers', () => {
    const many = Array.from({ length: 400 }, (_, index) => String(index)).join(', ');
    expect(find(many, many.replace('250', '999'))).toEqual([]);
  });
});
