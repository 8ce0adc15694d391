import { describe, expect, it } from 'vitest';
import { checkHandout } from '../../src/check/index.ts';
import type { Author } from '../../src/content/handout.ts';
import { handout, localized, record } from '../builders.ts';

const author = (family: string, affiliations: readonly number[], native?: string): Author => ({
  family,
  affiliations,
  corresponding: false,
  ...(native !== undefined && { native: { text: native, language: 'zh-Hans' } }),
});
const affiliations = [localized({ en: 'First Hospital' }), localized({ en: 'Second Hospital' })];
const find = (authors: readonly Author[]): string[] =>
  checkHandout(handout({ records: [record({ authors, affiliations })] })).map(({ message }) => message);

describe('checkPeople', () => {
  it('should be quiet where every affiliation has an author', () => {
    expect(find([author('Li', [0]), author('Zhao', [0, 1])])).toEqual([]);
  });
  it('should be quiet where no author names an affiliation', () => {
    expect(find([author('Li', []), author('Zhao', [])])).toEqual([]);
  });
  it('should find an affiliation without authors', () => {
    expect(find([author('Li', [0]), author('Zhao', [0])])).toEqual(['affiliation 2 belongs to no author']);
  });
  it('should find an author without affiliation, but no group', () => {
    const group: Author = { literal: 'The Group', affiliations: [], corresponding: false };
    expect(find([author('Li', [0, 1]), author('Zhao', []), group])).toEqual([
      '`Zhao` has no affiliation, other authors have one',
    ]);
  });
  it('should find the one without a native name where most have one', () => {
    expect(find([author('Li', [0], '李'), author('Zhao', [1], '赵'), author('Luo', [1])])).toEqual([
      '`Luo` has no native name, the other 2 authors have one',
    ]);
    expect(find([author('Li', [0], '李'), author('Smith', [1]), author('Luo', [1])])).toEqual([]);
  });
});
