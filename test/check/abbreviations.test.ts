import { describe, expect, it } from 'vitest';
import { checkAbbreviations, scanDefinitions } from '../../src/check/abbreviations.ts';
import { pair } from './pair.ts';

describe('scanDefinitions', () => {
  it.each([
    ['endoscopic spine surgery (ESS)', 'en', ['ESS']],
    ['single nucleotide polymorphisms (SNPs)', 'en', ['SNP']],
    ['内镜脊柱手术（ESS）', 'zh-Hans', ['ESS']],
    ['单肺通气（one lung ventilation，OLV）', 'zh-Hans', ['OLV']],
    ['the drug (SH-4-54) was given (NaCl)', 'en', []],
    ['抑制剂（SH-4-54）', 'zh-Hans', []],
    ['in Beijing (China)', 'en', []],
  ])('should read %s', (text, language, expected) => {
    expect(scanDefinitions({ text, language }).map(({ short }) => short)).toEqual(expected);
  });
});

describe('checkAbbreviations', () => {
  const find = (en: string, zh: string): string[] =>
    checkAbbreviations(pair(en, zh)).map(({ check }) => check);
  it('should find one explained in one language only', () => {
    expect(find('Body mass index (BMI). BMI rose.', '体重指数上升。BMI上升。')).toEqual([
      'abbreviation-undefined',
    ]);
  });
  it('should not ask for one that the other language does without', () => {
    expect(find('Body mass index (BMI). BMI rose.', '体重指数上升。')).toEqual([]);
  });
  it('should not take the name of a protocol for a use', () => {
    expect(find('The regimen ALL-2009 was used.', '急性淋巴细胞白血病（ALL）')).toEqual([]);
  });
});
