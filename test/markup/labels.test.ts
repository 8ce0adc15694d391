import { describe, expect, it } from 'vitest';
import { formatDate } from '../../src/markup/dates.ts';
import { labelsByLanguage, type Labels } from '../../src/markup/labels.data.ts';
import { fillPattern, labelsFor, languageName } from '../../src/markup/labels.ts';

describe('labelsFor', () => {
  it.each([
    ['en-GB', 'Keywords'],
    ['zh', '关键词'],
    ['zh-Hans-CN', '关键词'],
    ['zh-Hant', '關鍵詞'],
    ['zh-TW', '關鍵詞'],
    ['ja', 'キーワード'],
    ['pt-BR', 'Palavras-chave'],
    ['sw', 'Keywords'],
  ])('should speak %s', (tag, expected) => {
    expect(labelsFor(tag).keywords).toBe(expected);
  });

  it('should have words for everything in every language', () => {
    for (const labels of Object.values<Labels>(labelsByLanguage)) {
      const words = Object.values(labels).flatMap((value) => (typeof value === 'string' ? [value] : []));
      expect(words.filter((word) => word.trim() === '')).toEqual([]);
      expect(Object.keys(labels.languages)).toHaveLength(8);
      expect([0, 12]).toContain(labels.months.length);
      expect(labels.translation).toContain('{by}');
    }
  });
});

describe('languageName', () => {
  it('should name a language in another, and fall back to its tag', () => {
    expect(languageName('zh-Hans', 'en')).toBe('Chinese');
    expect(languageName('en', 'zh-Hans')).toBe('英文');
    expect(languageName('sw', 'en')).toBe('sw');
  });
});

describe('fillPattern', () => {
  it('should leave places without a value as they are', () => {
    expect(fillPattern('{a} and {b}', { a: '1' })).toBe('1 and {b}');
  });
});

describe('formatDate', () => {
  it.each([
    ['en', '27 June 2025', 'June 2025'],
    ['zh-Hans', '2025年6月27日', '2025年6月'],
    ['zh-Hant', '2025年6月27日', '2025年6月'],
    ['ja', '2025年6月27日', '2025年6月'],
    ['ko', '2025년 6월 27일', '2025년 6월'],
    ['es', '27 de junio de 2025', 'junio de 2025'],
    ['fr', '27 juin 2025', 'juin 2025'],
    ['de', '27. Juni 2025', 'Juni 2025'],
  ])('should write dates in %s', (language, full, month) => {
    expect(formatDate([2025, 6, 27], language)).toBe(full);
    expect(formatDate([2025, 6], language)).toBe(month);
    expect(formatDate([2025], language)).toBe('2025');
  });
});
