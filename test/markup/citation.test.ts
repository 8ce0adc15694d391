import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Author, BilingualRecord } from '../../src/content/handout.ts';
import { citationLine, issueLine, shortName } from '../../src/markup/citation.ts';
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
 * of GB/T 7714—2015 (numeric) of the Citation Style Language project.
 */
const cited = JSON.parse(readFileSync('test/markup/fixtures/citeproc.json', 'utf8')) as readonly {
  readonly name: string;
  readonly item: {
    readonly title: string;
    readonly author?: readonly {
      readonly family?: string;
      readonly given?: string;
      readonly literal?: string;
    }[];
    readonly 'container-title': string;
    readonly 'container-title-short'?: string;
    readonly volume?: string;
    readonly issue?: string;
    readonly page?: string;
    readonly DOI?: string;
  };
  readonly nlm: string;
  readonly gbt: string;
}[];

function recordOf(item: (typeof cited)[number]['item']): BilingualRecord {
  const { volume, issue, page, DOI: doi } = item;
  const short = item['container-title-short'];
  return record({
    title: localized({ en: item.title }),
    authors: (item.author ?? []).map((one) => ({ ...one, affiliations: [], corresponding: false })),
    containerTitle: item['container-title'],
    ...(short === undefined ? {} : { containerTitleShort: short }),
    issued: [2025],
    ...(volume === undefined ? {} : { volume }),
    ...(issue === undefined ? {} : { issue }),
    ...(page === undefined ? {} : { page }),
    ...(doi === undefined ? {} : { doi }),
  });
}

describe('the same as citeproc', () => {
  // A group's name stays as the group writes it; the style sheet would set it in capitals.
  it.each(cited.filter(({ name }) => name !== 'a group'))(
    'should cite by GB/T 7714: $name',
    ({ item, gbt }) => {
      expect(citationLine(recordOf(item), handout({ citationStyle: 'gb-t-7714' }))).toBe(gbt);
    },
  );

  // Citing Medicine drops the hyphen of a given name, and goes on with a colon where there is neither volume nor issue.
  const differing = ['a hyphenated name', 'no volume and no issue'];

  it.each(cited.filter(({ name }) => !differing.includes(name)))(
    'should cite by NLM, the title left out: $name',
    ({ item, nlm }) => {
      const { doi: _, ...printed } = recordOf(item);
      const title = item.title.endsWith('?') ? `${item.title} ` : `${item.title}. `;
      expect(citationLine(printed, handout())).toBe(nlm.replace(title, ''));
    },
  );
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

  it('should be empty where nothing is known', () => {
    expect(citationLine(record(), handout())).toBe('');
  });
});
