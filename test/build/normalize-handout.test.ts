import { describe, expect, it } from 'vitest';
import { normalizeHandout, normalizePart } from '../../src/build/normalize-handout.ts';
import { plainTextOf } from '../../src/content/edits.ts';
import type { BilingualRecord, Handout } from '../../src/content/handout.ts';
import { handout, localized, record } from '../builders.ts';

const one = (id: string): BilingualRecord =>
  record({ id, title: localized({ en: '"5-10%"', 'zh-Hans': '共5例,' }) });
const digest: Handout = handout({ records: [one('a'), one('b')] });

const titles = ({ records }: { readonly records: readonly BilingualRecord[] }): readonly string[] =>
  records.flatMap(({ title }) => Object.values(title ?? {}).map(({ content }) => plainTextOf(content)));

const set = ['“5–10%”', '共5例，'];
const typed = ['"5-10%"', '共5例,'];

describe('normalizeHandout', () => {
  it('should set the marks of all records', () => {
    expect(titles(normalizeHandout(digest))).toEqual([...set, ...set]);
  });
});

describe('normalizePart', () => {
  it('should set the marks of the records of a part alone', () => {
    const found = normalizePart(digest, { front: false, records: digest.records.slice(1), back: false });
    expect(titles(found.part)).toEqual(set);
    expect(titles(found.handout)).toEqual([...typed, ...typed]);
  });

  it('should set the marks of all records where the contents name them', () => {
    const found = normalizePart(digest, { front: true, records: digest.records.slice(0, 1), back: false });
    expect(titles(found.part)).toEqual(set);
    expect(titles(found.handout)).toEqual([...set, ...set]);
    expect(found.part.records[0]).toBe(found.handout.records[0]);
  });

  it('should leave verbatim words as they are', () => {
    const verbatim: Handout = { ...digest, typography: 'verbatim' };
    const part = { front: true, records: verbatim.records, back: true };
    expect(normalizePart(verbatim, part)).toEqual({ handout: verbatim, part });
  });
});
