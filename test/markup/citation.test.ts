import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Author, BilingualRecord } from '../../src/content/handout.ts';
import { citationForms, citationLine, issueLine } from '../../src/markup/citation.ts';
import { shortName } from '../../src/markup/citation-names.ts';
import type { CitedItem } from '../../scripts/fixtures/citation-cases.data.ts';
import { handout, localized, record } from '../builders.ts';

const author = (family: string, given?: string): Author => ({
  family,
  ...(given === undefined ? {} : { given }),
  affiliations: [],
  corresponding: false,
});

const article = record({
  authors: [
    author('Li', 'Ningdao'),
    author('Zhao', 'Runhan'),
    author('Zhang', 'Jun'),
    author('Luo', 'Xiaoji'),
  ],
  title: localized({ en: 'A case report' }),
  containerTitle: 'European Spine Journal',
  containerTitleShort: 'Eur Spine J',
  issued: [2025, 8],
  volume: '34',
  issue: '8',
  page: '3549-3556',
  doi: '10.1007/s00586-025-09078-3',
  pmid: '40576769',
});

describe('shortName', () => {
  it.each([
    ['Ningdao', 'Li N'],
    ['Jean-Pierre', 'Li JP'],
    ['J. R. R.', 'Li JRR'],
    [undefined, 'Li'],
  ])('should shorten %s to initials', (given, expected) => {
    expect(shortName(author('Li', given))).toBe(expected);
  });

  it('should leave the name of a group alone', () => {
    expect(shortName({ literal: 'The ESS Group', affiliations: [], corresponding: false })).toBe(
      'The ESS Group',
    );
  });
});

describe('issueLine', () => {
  it('should set page ranges with an en dash, with a hyphen in the form of GB/T 7714', () => {
    expect(issueLine(article, 'nlm')).toBe('2025;34(8):3549–3556');
    expect(issueLine(article, 'gb-t-7714')).toBe('2025, 34(8): 3549-3556');
  });

  it.each([
    [{ epub: [2025, 6, 27] as const }, '2025', '2025'],
    [{ volume: '34', page: 'e12' }, '34:e12', '34: e12'],
    [{ issued: [2025] as const, page: '1-2' }, '2025:1–2', '2025: 1-2'],
    [{ page: '1-2' }, '1–2', '1-2'],
    [{}, '', ''],
  ])('should leave out what the record does not know: %j', (parts, nlm, gbt) => {
    expect(issueLine(record(parts), 'nlm')).toBe(nlm);
    expect(issueLine(record(parts), 'gb-t-7714')).toBe(gbt);
  });
});

/**
 * What citeproc-js 2.4.63 writes in the style of the NLM (as Taylor & Francis gives it, with three names) and in that
 * of GB/T 7714—2015 (numeric) of the Citation Style Language project: `scripts/fixtures/citations.ts`.
 */
const cited = JSON.parse(readFileSync('test/markup/fixtures/citeproc.json', 'utf8')) as readonly {
  readonly name: string;
  readonly language: string;
  readonly item: CitedItem;
  readonly nlm: string;
  readonly gbt: string;
}[];

function recordOf(item: CitedItem, language: string): BilingualRecord {
  const { volume, issue, page, DOI: doi, URL: url, issued } = item;
  const short = item['container-title-short'];
  return record({
    title: localized({ [language]: item.title }),
    authors: (item.author ?? []).map((one) => ({ ...one, affiliations: [], corresponding: false })),
    ...(item['container-title'] === '' ? {} : { containerTitle: item['container-title'] }),
    ...(short === undefined ? {} : { containerTitleShort: short }),
    ...(issued === undefined ? {} : { issued: [issued['date-parts'][0]?.[0] ?? 0] as const }),
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(page === undefined ? {} : { page }),
    ...(doi === undefined ? {} : { doi }),
    ...(url === undefined ? {} : { url }),
  });
}

const languageOf = ({ language }: (typeof cited)[number]): string =>
  language === 'zh-CN' ? 'zh-Hans' : 'en';

/**
 * Where the style sheets depart from what they stand for. The name of a group stays as the group writes it (GB/T 7714
 * sets surnames in capitals); the rest of a hyphenated name is an initial too; PubMed gives initials without full stops.
 */
const initialsOfPubMed = ['a small letter after the hyphen', 'initials without full stops'];
const otherInGbt: readonly string[] = ['a group', 'a person and a group', 'two groups', ...initialsOfPubMed];

/**
 * Citing Medicine drops the hyphen of a given name, has no semicolon before nothing, and a colon before pages that have
 * neither volume nor issue.
 */
const otherInNlm: readonly string[] = [
  'a hyphenated given name',
  'no volume and no issue',
  'ahead of print',
  'ahead of print, no DOI',
  'Chinese: ahead of print',
  ...initialsOfPubMed,
];

/** The title as the style of the NLM writes it, with the mark after it. */
function writtenTitle(title: string): string {
  if (/[?!.]$/u.test(title)) return `${title} `;
  return title.endsWith('”') ? `${title.slice(0, -1)}.” ` : `${title}. `;
}

describe('the same as citeproc', () => {
  it('should be asked of many articles', () => {
    expect(cited.length).toBeGreaterThan(80);
    const names = new Set(cited.map(({ name }) => name));
    expect([...otherInGbt, ...otherInNlm].filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(cited.filter(({ name }) => !otherInGbt.includes(name)))(
    'should cite by GB/T 7714: $name',
    (one) => {
      const language = languageOf(one);
      const settings = handout({ citationStyle: 'gb-t-7714', languages: [language] });
      expect(citationLine(recordOf(one.item, language), settings)).toBe(one.gbt);
    },
  );

  it.each(cited.filter(({ name }) => !otherInNlm.includes(name)))(
    'should cite by NLM, title and DOI left out: $name',
    (one) => {
      const { doi, ...printed } = recordOf(one.item, languageOf(one));
      const expected = `${one.nlm} `
        .replace(writtenTitle(one.item.title), '')
        .replace(` doi: ${doi ?? ''}.`, '');
      expect(citationLine(printed, handout())).toBe(expected.trim());
    },
  );

  it.each([
    ['a hyphenated given name', 'Dupont JP, Lee SJ. Eur Spine J. 2025;34(8):3549–3556.'],
    ['no volume and no issue', 'Li N, Zhao R. Eur Spine J. 2025:3549–3556.'],
    ['ahead of print', 'Li N, Zhao R. Eur Spine J. 2025.'],
    ['a small letter after the hyphen', 'Kim MJ, Chen WT. Eur Spine J. 2025;34(8):3549–3556.'],
    ['initials without full stops', 'Tolkien JRR, Lewis CS. Eur Spine J. 2025;34(8):3549–3556.'],
  ])('should cite as Citing Medicine asks: %s', (name, expected) => {
    const item = cited.find((one) => one.name === name)?.item;
    if (item === undefined) throw new Error(name);
    const { doi: _, ...printed } = recordOf(item, 'en');
    expect(citationLine(printed, handout())).toBe(expected);
  });
});

describe('citationLine', () => {
  it('should write the NLM form with three names and "et al."', () => {
    expect(citationLine(article, handout())).toBe(
      'Li N, Zhao R, Zhang J, et al. Eur Spine J. 2025;34(8):3549–3556. doi:10.1007/s00586-025-09078-3 · PMID 40576769',
    );
  });

  it('should write three names without "et al."', () => {
    const three = { ...article, authors: article.authors.slice(0, 3) };
    expect(citationLine(three, handout())).toMatch(/^Li N, Zhao R, Zhang J\. Eur/);
  });

  it('should write the form of GB/T 7714', () => {
    expect(citationLine(article, handout({ citationStyle: 'gb-t-7714' }))).toBe(
      'LI N, ZHAO R, ZHANG J, et al. A case report[J/OL]. European Spine Journal, 2025, 34(8): 3549-3556. DOI:10.1007/s00586-025-09078-3.',
    );
  });

  it('should write Chinese names and 等 where the title is Chinese', () => {
    const native = (text: string): Author => ({ ...author('Li', 'N'), native: { text, language: 'zh' } });
    const chinese = record({
      authors: ['李宁导', '赵润瀚', '张俊', '罗小辑'].map(native),
      title: localized({ en: 'A case report', 'zh-Hans': '病例报告' }),
      containerTitle: '中华骨科杂志',
      issued: [2025],
    });
    const cite = (...languages: readonly string[]) =>
      citationLine(chinese, handout({ citationStyle: 'gb-t-7714', languages }));
    expect(cite('zh-Hans', 'en')).toBe('李宁导, 赵润瀚, 张俊, 等. 病例报告[J]. 中华骨科杂志, 2025.');
    expect(cite('en', 'zh-Hans')).toBe('LI N, LI N, LI N, et al. A case report[J]. 中华骨科杂志, 2025.');
  });

  it('should be empty where nothing is known', () => {
    expect(citationLine(record(), handout())).toBe('');
  });
});

describe('citationForms', () => {
  it('should leave out first the identifiers, then the names, and never repeat itself', () => {
    expect(citationForms(article, handout())).toEqual([
      'Li N, Zhao R, Zhang J, et al. Eur Spine J. 2025;34(8):3549–3556. doi:10.1007/s00586-025-09078-3 · PMID 40576769',
      'Li N, Zhao R, Zhang J, et al. Eur Spine J. 2025;34(8):3549–3556. doi:10.1007/s00586-025-09078-3',
      'Li N, Zhao R, Zhang J, et al. Eur Spine J. 2025;34(8):3549–3556.',
      'Li N, et al. Eur Spine J. 2025;34(8):3549–3556.',
      'Eur Spine J. 2025;34(8):3549–3556.',
    ]);
    expect(citationForms(record({ containerTitle: 'Spine' }), handout())).toEqual(['Spine.']);
  });

  it('should leave out the title of the form of GB/T 7714 first', () => {
    expect(citationForms(article, handout({ citationStyle: 'gb-t-7714' })).slice(1)).toEqual([
      'LI N, ZHAO R, ZHANG J, et al. European Spine Journal, 2025, 34(8): 3549-3556. DOI:10.1007/s00586-025-09078-3.',
      'LI N, ZHAO R, ZHANG J, et al. European Spine Journal, 2025, 34(8): 3549-3556.',
      'LI N, et al. European Spine Journal, 2025, 34(8): 3549-3556.',
      'European Spine Journal, 2025, 34(8): 3549-3556.',
    ]);
  });

  it('should get shorter from form to form', () => {
    for (const citationStyle of ['nlm', 'gb-t-7714'] as const)
      for (const { item } of cited) {
        const lengths = citationForms(recordOf(item, 'en'), handout({ citationStyle })).map(
          ({ length }) => length,
        );
        expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
      }
  });
});
