import { describe, expect, it } from 'vitest';
import { termOrder } from '../../src/markup/term-order.ts';

const sorted = (language: string, terms: readonly string[]): readonly string[] =>
  terms.toSorted(termOrder(language));

describe('termOrder', () => {
  it('should order simplified Chinese by pinyin', () => {
    expect(sorted('zh-Hans', ['手术', '内镜', '脊柱', '病例'])).toEqual(['病例', '脊柱', '内镜', '手术']);
  });

  it('should order traditional Chinese by strokes', () => {
    expect(sorted('zh-Hant', ['麻醉', '人', '手術'])).toEqual(['人', '手術', '麻醉']);
  });

  it('should order letters as the language does, capitals and accents beside their letters', () => {
    expect(sorted('en', ['zebra', 'Éclair', 'apple', 'eclipse'])).toEqual([
      'apple',
      'Éclair',
      'eclipse',
      'zebra',
    ]);
  });

  it('should not depend on the order before where the collator sees no difference', () => {
    const same = ['e\u0301', '\u00E9'];
    expect(sorted('en', same)).toEqual(sorted('en', same.toReversed()));
  });
});
