import { describe, expect, it } from 'vitest';
import { scanHeadings } from '../../src/check/inline-labels.ts';
import { checkHandout } from '../../src/check/index.ts';
import type { Section } from '../../src/content/handout.ts';
import { handout, record, section } from '../builders.ts';

const part = (en: string, zh: string, texts: readonly [string, string] = ['A.', '甲。']): Section =>
  section({ en, 'zh-Hans': zh }, { en: texts[0], 'zh-Hans': texts[1] });
const find = (...abstract: readonly Section[]): string[] =>
  checkHandout(handout({ records: [record({ abstract })] }))
    .map(({ code }) => code)
    .filter((code) => code.startsWith('section'));

describe('checkSections', () => {
  it('should say once that the order differs', () => {
    expect(find(part('METHODS', '结果'), part('RESULTS', '方法'))).toEqual(['section-order']);
  });
  it('should tell a label that fits nothing', () => {
    expect(find(part('METHODS', '结果'), part('RESULTS', '结果'))).toEqual(['section-label']);
  });
  it('should find a label twice in one language', () => {
    expect(find(part('DESIGN', '设计'), part('SETTING', '设计'))).toEqual(['section-doubled']);
    expect(find(part('METHODS', '方法'), part('METHODS', '方法'))).toEqual([]);
  });
  it('should find texts that are exchanged by their numbers', () => {
    const one = 'Of 158 patients, 84 were women and 74 men.';
    const two = 'Pain fell from 62 to 35 points in 29 days.';
    const [eins, zwei] = ['158例患者中女84例、男74例。', '29天内疼痛由62分降至35分。'];
    expect(find(part('METHODS', '方法', [one, zwei]), part('RESULTS', '结果', [two, eins]))).toEqual([
      'section-order',
      'section-order',
    ]);
    expect(find(part('METHODS', '方法', [one, eins]), part('RESULTS', '结果', [two, zwei]))).toEqual([]);
  });
});

describe('scanHeadings', () => {
  it.each([
    ['Methods: A. Results: B.', 'en', ['methods', 'results']],
    ['【目的】甲。【方法】乙。', 'zh-Hans', ['introduction', 'methods']],
    ['The ratio was: 2. Note: this.', 'en', []],
    ['These methods: see above.', 'en', []],
  ])('should read %s', (text, language, expected) => {
    expect(scanHeadings({ text, language }).map(({ kind }) => kind)).toEqual(expected);
  });
});
