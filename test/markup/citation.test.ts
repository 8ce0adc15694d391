import { describe, expect, it } from 'vitest';
import type { Author } from '../../src/content/handout.ts';
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
  it('should set page ranges with an en dash', () => {
    expect(issueLine(article)).toBe('2025;34(8):3549–3556');
  });

  it('should leave out what the record does not know', () => {
    expect(issueLine(record({ epub: [2025, 6, 27] }))).toBe('2025');
    expect(issueLine(record({ volume: '34', page: 'e12' }))).toBe('34:e12');
    expect(issueLine(record())).toBe('');
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
      'LI N, ZHAO R, ZHANG J, et al. A case report[J]. European Spine Journal, 2025, 34(8): 3549-3556. DOI:10.1007/s00586-025-09078-3.',
    );
  });

  it('should be empty where nothing is known', () => {
    expect(citationLine(record(), handout())).toBe('');
  });
});
