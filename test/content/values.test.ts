import { describe, expect, it } from 'vitest';
import { characterProblems } from '../../src/content/characters.ts';
import { dateProblem, firstDay, formatDate, parseDate } from '../../src/content/date.ts';
import {
  doiProblem,
  emailProblem,
  idProblem,
  orcidProblem,
  pmcidProblem,
  pmidProblem,
  urlProblem,
  type ValueCheck,
} from '../../src/content/identifiers.ts';
import { canonicalLanguage, languageProblem } from '../../src/content/language-tag.ts';

describe('dates', () => {
  it.each([
    ['2025', [2025]],
    ['2025-08', [2025, 8]],
    ['2024-02-29', [2024, 2, 29]],
    ['2025-02-29', undefined],
    ['1900-02-29', undefined],
    ['2000-02-29', [2000, 2, 29]],
    ['2025-13', undefined],
    ['2025-00', undefined],
    ['2025-8', undefined],
    ['0000', undefined],
    ['today', undefined],
  ])('should read %s', (text, expected) => {
    expect(parseDate(text)).toEqual(expected);
  });

  it.each([
    ['2025/8/18', 'write `2025-08-18`'],
    ['2025年8月18日', 'write `2025-08-18`'],
    ['2025 Aug 18', 'write `2025-08-18`'],
    ['18.8.2025', 'write `2025`, `2025-08` or `2025-08-18`'],
  ])('should say how %s is written', (text, hint) => {
    expect(dateProblem(text)).toMatchObject({ code: 'invalid-date', hint });
  });

  it('should write dates as far as they are known', () => {
    expect([formatDate([2025]), formatDate([2025, 8]), firstDay([2025, 8])]).toEqual([
      '2025',
      '2025-08',
      '2025-08-01',
    ]);
  });
});

describe('identifiers', () => {
  const good: readonly (readonly [string, ValueCheck, string])[] = [
    ['DOI', doiProblem, '10.1007/s00586-025-09078-3'],
    ['DOI with parentheses', doiProblem, '10.1016/S0140-6736(05)67889-5'],
    ['DOI of SICI', doiProblem, '10.1002/(SICI)1097-4652(199811)177:2<343::AID-JCP16>3.0.CO;2-C'],
    ['DOI of SICI with a check sign', doiProblem, '10.1175/1520-0469(1996)053<2365:TROMTI>2.0.CO;2#'],
    ['DOI with a dotted prefix', doiProblem, '10.1000.10/123456'],
    ['PMID', pmidProblem, '40576769'],
    ['PMCID', pmcidProblem, 'PMC12'],
    ['ORCID', orcidProblem, '0000-0002-1825-0097'],
    ['ORCID ending in X', orcidProblem, '0000-0002-1694-233X'],
    ['address', urlProblem, 'https://example.org/a?b=c'],
    ['e-mail address', emailProblem, 'a.b@example.org'],
    ['id', idProblem, 'li-2025.v2'],
    ['Chinese id', idProblem, '李-2025'],
  ];
  it.each(good)('should accept a %s', (_name, check, value) => {
    expect(check(value)).toBeUndefined();
  });

  const bad: readonly (readonly [string, ValueCheck, string])[] = [
    ['DOI without suffix', doiProblem, '10.1007/'],
    ['DOI with a tag behind', doiProblem, '10.1007/a</i>'],
    ['DOI with a lone angle bracket', doiProblem, '10.1007/a<b'],
    ['DOI in angle brackets', doiProblem, '<10.1007/a>'],
    ['DOI with a blank', doiProblem, '10.1007/a b'],
    ['DOI with a full stop behind', doiProblem, '10.1007/a.'],
    ['PMID with letters', pmidProblem, 'PMID 1'],
    ['PMCID without letters', pmcidProblem, '12'],
    ['ORCID with a wrong check character', orcidProblem, '0000-0002-1825-0098'],
    ['address without protocol', urlProblem, 'example.org'],
    ['address of a file', urlProblem, 'file:///etc/passwd'],
    ['e-mail address with a blank', emailProblem, 'a b@example.org'],
    ['id of dots', idProblem, '..'],
    ['id with a folder', idProblem, '../x'],
    ['id with a backslash', idProblem, 'a\\b'],
    ['id that starts with a dash', idProblem, '-rf'],
    ['empty id', idProblem, ''],
    ['id of 101 letters', idProblem, 'a'.repeat(101)],
  ];
  it.each(bad)('should refuse a %s', (_name, check, value) => {
    expect(check(value)).toBeDefined();
  });
});

describe('language tags', () => {
  it.each(['en', 'zh-Hans', 'zh-CN', 'pt-BR', 'sr-Latn-RS', 'yue', 'en-x-plain'])('should accept %s', (tag) => {
    expect(languageProblem(tag)).toBeUndefined();
  });

  it.each([
    ['zh_CN', 'write `zh-CN` or `zh-Hans`'],
    ['chinese', 'write `zh-Hans`'],
    ['jp', 'write `ja`'],
    ['zh-Hanz', 'did you mean `zh-Hans`?'],
    ['', undefined],
    ['qqq', undefined],
  ])('should refuse %j', (tag, hint) => {
    expect(languageProblem(tag)).toMatchObject({ code: 'invalid-language', ...(hint !== undefined && { hint }) });
  });

  it('should give the canonical case', () => {
    expect([canonicalLanguage('ZH-hans'), canonicalLanguage('not a tag')]).toEqual(['zh-Hans', undefined]);
  });
});

describe('characterProblems', () => {
  it('should accept tabs, line ends, and characters beyond the basic plane', () => {
    expect(characterProblems('a\tb\nc\r\n😀𰻝\u200B')).toEqual([]);
  });

  it.each(['\u0000', '\u001B', '\u007F', '\u0085', '\uFFFE', '\uFDD0', '\uD800', '\uDC00'])(
    'should find %j',
    (character) => {
      expect(characterProblems(`a${character}b`)).toMatchObject([{ offset: 1, length: 1 }]);
    },
  );
});
