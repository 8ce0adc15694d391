import { describe, expect, it } from 'vitest';
import { scanHeadings } from '../../src/check/inline-labels.ts';
import { checkHandout } from '../../src/check/index.ts';
import type { Section } from '../../src/content/handout.ts';
import { handout, localizedList, origin, record, section } from '../builders.ts';
import { loadContent } from '../../src/content/load.ts';
import { contentWith } from '../content/temporary-content.ts';

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

describe('paragraph-count', () => {
  const check = (texts: Readonly<Record<string, readonly string[]>>): string[] => {
    const abstract = [{ text: localizedList(texts), origin: origin() }];
    return checkHandout(handout({ records: [record({ abstract })] })).flatMap(({ code, message }) =>
      code === 'paragraph-count' ? [message] : [],
    );
  };
  it('should tell counts that differ', () => {
    expect(check({ en: ['A.', 'B.', 'C.'], 'zh-Hans': ['甲。', '乙。'] })).toEqual([
      'the section has 3 paragraphs in `en`, 2 paragraphs in `zh-Hans`',
    ]);
    expect(check({ en: ['A.'], 'zh-Hans': ['甲。', '乙。'] })).toEqual([
      'the section has one paragraph in `en`, 2 paragraphs in `zh-Hans`',
    ]);
  });
  it('should be silent where they agree or one language has none', () => {
    expect(check({ en: ['A.', 'B.'], 'zh-Hans': ['甲。', '乙。'] })).toEqual([]);
    expect(check({ en: ['A.', 'B.'] })).toEqual([]);
  });
  it('should point at the first paragraph of both languages', () => {
    const text = 'abstract:\n  - text:\n      en: [One., Two.]\n      zh-Hans: [一。]\n';
    const [only] = loadContent(contentWith({ a: text })).handouts;
    const found =
      only === undefined ? [] : checkHandout(only).filter(({ code }) => code === 'paragraph-count');
    expect(found).toMatchObject([
      {
        severity: 'warning',
        hint: 'divide both at the same places, so that they stand side by side',
        place: { line: 3, column: 12 },
        related: [{ place: { line: 4, column: 17 } }],
      },
    ]);
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
