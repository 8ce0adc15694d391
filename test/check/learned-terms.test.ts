import { describe, expect, it } from 'vitest';
import { checkHandout } from '../../src/check/index.ts';
import { endAlike } from '../../src/check/term-words.ts';
import type { BilingualRecord } from '../../src/content/handout.ts';
import { handout, localized, localizedList, record, section } from '../builders.ts';

const article = (
  en: string,
  zh: string,
  keywords: Readonly<Record<string, readonly string[]>> = {},
): BilingualRecord =>
  record({
    abstract: [section({}, { en, 'zh-Hans': zh })],
    ...('en' in keywords && { keywords: localizedList(keywords) }),
  });

const find = (...records: readonly BilingualRecord[]): string[] =>
  checkHandout(handout({ records }))
    .filter(({ code }) => code === 'term-consistency')
    .map(({ message }) => message);

describe('checkLearnedTerms', () => {
  it('should hold a long form against the keyword of the record', () => {
    const keywords = { en: ['Quality of life'], 'zh-Hans': ['生活质量'] };
    expect(find(article('Quality of life (QOL) rose.', '患者的生存质量（QOL）提高。', keywords))).toEqual([
      '`Quality of life` is `生存质量` here and `生活质量` in the keywords',
    ]);
    expect(find(article('Quality of life (QOL) rose.', '患者的生活质量（QOL）提高。', keywords))).toEqual([]);
  });
  it('should hold it against an earlier record', () => {
    const first = article(
      'Chronic obstructive pulmonary disease (COPD) is common.',
      '慢性阻塞性肺疾病（COPD）常见。',
    );
    const second = article(
      'Chronic obstructive pulmonary disease (COPD) kills.',
      '慢性气道阻塞病（COPD）致死。',
    );
    expect(find(first, second)).toHaveLength(1);
    expect(find(first, first)).toEqual([]);
  });
  it('should find in a text the translation that another record has in its keywords', () => {
    const keywords = { en: ['hypertension'], 'zh-Hans': ['高血压'] };
    const first = article('Salt matters.', '食盐很重要。', keywords);
    const second = article('Hypertension is common.', '血压升高症常见。', {
      en: ['Hypertension'],
      'zh-Hans': ['血压升高症'],
    });
    expect(find(first, second)).toContain(
      '`hypertension` is `血压升高症` here and `高血压` in the keywords of an earlier record',
    );
  });
  it('should learn from a title that explains an abbreviation, and look into titles', () => {
    const titled = (en: string, zh: string): BilingualRecord => ({
      ...article('Salt matters.', '食盐很重要。'),
      title: localized({ en, 'zh-Hans': zh }),
    });
    const first = titled('Quality of life (QOL) of nurses', '护士的生活质量（QOL）');
    expect(find(first, article('Quality of life (QOL) rose.', '患者的生存质量（QOL）提高。'))).toEqual([
      '`Quality of life` is `患者的生存质量` here and `护士的生活质量` in an earlier text',
    ]);
    expect(find(first, titled('Quality of life (QOL) again', '再论生存质量（QOL）'))).toHaveLength(1);
    expect(find(first, titled('Quality of life (QOL) again', '再论生活质量（QOL）'))).toEqual([]);
  });
  it('should learn nothing from keywords of different number', () => {
    const keywords = { en: ['Quality of life', 'pain'], 'zh-Hans': ['生活质量'] };
    expect(find(article('Quality of life (QOL) rose.', '生存质量（QOL）提高。', keywords))).toEqual([]);
  });
});

describe('endAlike', () => {
  it.each([
    ['endoscopic spine surgery', '脊柱内镜手术', '介绍内镜脊柱手术', true],
    ['osteoporosis', '骨质疏松', '绝经后骨质疏松症', true],
    ['magnetic resonance imaging', '磁共振成像', '行核磁共振成像', true],
    ['quality of life', '生活质量', '生存质量', false],
    ['coronary artery bypass grafting', '冠状动脉旁路移植术', '冠脉搭桥手术', false],
  ])('should compare translations of %s', (english, one, other, expected) => {
    expect(endAlike(english, one, other)).toBe(expected);
  });
});
