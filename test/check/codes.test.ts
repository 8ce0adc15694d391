import { describe, expect, it } from 'vitest';
import { checkCodes, scanCodes } from '../../src/check/codes.ts';
import { pair } from './pair.ts';

describe('scanCodes', () => {
  it.each([
    ['IL-6 and IL6', ['IL6', 'IL6']],
    ['T1-T12', ['T1', 'T12']],
    ['SH-4-54', ['SH454']],
    ['CD4-positive', ['CD4']],
    ['2019-nCoV', ['2019NCOV']],
    ['5-HT', ['5HT']],
    ['K562/STAT3', ['K562', 'STAT3']],
    ['24h, 5mg, 2nd, 1990s, 5-year', []],
  ])('should read %s', (text, keys) => {
    expect(scanCodes(text).map(({ key }) => key)).toEqual(keys);
  });
});

describe('checkCodes', () => {
  it('should set two names of one form against each other', () => {
    expect(checkCodes(pair('Serum IL-6 rose.', '血清IL-8升高。'))).toMatchObject([
      { check: 'code', first: { start: 6, end: 10 }, second: { start: 2, end: 6 } },
    ]);
  });
  it('should pass over names that one language spells out or shortens', () => {
    expect(checkCodes(pair('IL-6, IL-8 and HbA1c', 'IL-6、白细胞介素8和糖化血红蛋白'))).toEqual([]);
    expect(checkCodes(pair('IL-6, -8 and -10', 'IL-6、IL-8和IL-10'))).toEqual([]);
  });
});
