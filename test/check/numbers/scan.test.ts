import { describe, expect, it } from 'vitest';
import { scanQuantities } from '../../../src/check/numbers/scan.ts';

const values = (text: string, language: string): number[] =>
  scanQuantities({ text, language }).map(({ value }) => value);
const only = (text: string, language: string) => {
  const [quantity, ...rest] = scanQuantities({ text, language });
  expect(rest).toEqual([]);
  return quantity;
};

describe('scanQuantities in English', () => {
  it.each([
    ['twelve weeks', [12]],
    ['twenty-six infants', [26]],
    ['one hundred and five mice', [105]],
    ['two thousand three hundred', [2300]],
    ['three million doses', [3e6]],
    ['two-thirds of them', [2 / 3]],
    ['nine and a half years', [9.5]],
    ['the twenty-first century', [21]],
    ['five and six', [5, 6]],
    ['a patient', [1]],
    ['a result', []],
    ['1.2 million', [1.2e6]],
    ['35,600 women', [35600]],
    ['14 000-230 000', [14000, 230000]],
    ['5×10^5 cells', [5e5]],
    ['2.0 × 10⁶', [2e6]],
    ['10⁹/L', [1e9]],
    ['P = 3.9E-7', [3.9e-7]],
    ['P < .001', [0.001]],
    ['0·05', [0.05]],
    ['June 27, 2025', [6, 27, 2025]],
    ['it may rain', []],
    ['Phase III', [3]],
    ['Phase Ⅲ', [3]],
    ['the 1990s', [1990]],
    ['see https://example.org/2024/17', []],
    ['trial NCT04512345', []],
  ])('should read %s', (text, expected) => {
    expect(values(text, 'en')).toEqual(expected);
  });

  it('should keep the figures of names apart', () => {
    const writings = scanQuantities({ text: 'IL-6, CD4, 5-fluorouracil, 3T3 and 26S', language: 'en' });
    expect(writings.map(({ writing }) => writing)).toEqual(Array.from({ length: 6 }, () => 'attached'));
  });

  it('should not take a unit for part of a name', () => {
    expect(only('24h', 'en')).toMatchObject({ value: 24, writing: 'figure', unit: { name: 'hour' } });
    expect(only('a12-week course'.slice(1), 'en')).toMatchObject({ value: 12, unit: { name: 'week' } });
  });

  it.each([
    ['250 mcg', 'μg'],
    ['7.8 mmol/L', 'mmol/L'],
    ['24.5 kg/m2', 'kg/m2'],
    ['24.5 kg/m(2)', 'kg/m2'],
    ['90 mm Hg', 'mmHg'],
    ['10 mg per kilogram', 'mg/kg'],
  ])('should read the unit of %s', (text, name) => {
    expect(scanQuantities({ text, language: 'en' })[0]?.unit?.name).toBe(name);
  });

  it.each([
    ['r = -0.47', true],
    ['a change of −1.5', true],
    ['minus 80', true],
    ['IL -6', true],
    ['5-10', false],
    ['5 – 10', false],
    ['60–70', false],
  ])('should know whether %s has a minus', (text, negative) => {
    expect(scanQuantities({ text, language: 'en' }).at(-1)?.negative).toBe(negative);
  });

  it('should leave the percent sign of a range open to its first number', () => {
    const percents = scanQuantities({ text: '5-10% and 7', language: 'en' }).map(({ percent }) => percent);
    expect(percents).toEqual(['open', 'yes', 'no']);
  });
});

describe('scanQuantities in Chinese', () => {
  it.each([
    ['十二周', [12]],
    ['三十五例', [35]],
    ['一百零五只', [105]],
    ['两百五十名', [250]],
    ['二〇一五年', [2015]],
    ['120万', [1.2e6]],
    ['1500多万人', [1.5e7]],
    ['3.56万', [35600]],
    ['14亿', [1.4e9]],
    ['5千克', [5]],
    ['三分之一', [1 / 3]],
    ['百分之五', [5]],
    ['百分之三点五', [3.5]],
    ['９年半', [9.5]],
    ['一个半月', [1.5]],
    ['2025年6月27日', [2025, 6, 27]],
    ['５%~10％', [5, 10]],
    ['三四天', []],
  ])('should read %s', (text, expected) => {
    expect(values(text, 'zh-Hans').filter((value) => value !== 0.5)).toEqual(expected);
  });

  it('should read a decade with its century', () => {
    expect(scanQuantities({ text: '20世纪90年代', language: 'zh-Hans' }).at(-1)?.readings).toEqual([1990]);
  });

  it('should read a minus after a word but not in a range of dates', () => {
    const minus = (text: string): (boolean | undefined)[] =>
      scanQuantities({ text, language: 'zh-Hans' }).map(({ negative }) => negative);
    expect(minus('得分-6.2')).toEqual([true]);
    expect(minus('2019年3月-2020年4月')).toEqual([false, false, false, false]);
  });

  it('should not be sure of numerals inside words', () => {
    const unsure = scanQuantities({ text: '二甲双胍、三七、十二指肠、一般、统一', language: 'zh-Hans' });
    expect(unsure.some(({ certain }) => certain)).toBe(false);
  });
});

describe('scanQuantities bounds', () => {
  it.each([
    ['P<0.05', 'en', { direction: 'below', sign: '<' }],
    ['P＜0.05', 'zh-Hans', { direction: 'below', sign: '<' }],
    ['≥65岁', 'zh-Hans', { direction: 'above', sign: '≥' }],
    ['at least 5 mL', 'en', { direction: 'above' }],
    ['no more than 3', 'en', { direction: 'below' }],
    ['65 years or older', 'en', { direction: 'above' }],
    ['不少于5', 'zh-Hans', { direction: 'above' }],
    ['65岁及以上', 'zh-Hans', { direction: 'above' }],
    ['5 mL', 'en', undefined],
  ])('should read the bound of %s', (text, language, comparator) => {
    expect(scanQuantities({ text, language }).at(-1)?.comparator).toEqual(comparator);
  });
});
