import { describe, expect, it } from 'vitest';
import { applyEdits, plainTextOf } from '../../src/content/edits.ts';
import type { Localized, SourceText } from '../../src/content/handout.ts';
import { mapTexts, textsOf } from '../../src/content/map-texts.ts';
import { handout, localized, localizedList, origin, record, section, sourceText } from '../builders.ts';

const one = (text: string): Localized => localized({ en: text });

const full = record({
  title: one('title'),
  shortTitle: one('short'),
  affiliations: [one('affiliation')],
  publicationTypes: [one('type')],
  abstract: [section({ en: 'label' }, { en: 'text' })],
  keywords: localizedList({ en: ['keyword'] }),
  mesh: localizedList({ en: ['mesh'] }),
  related: [{ citation: sourceText('related', 'en') }],
  figures: [
    {
      file: 'a.png',
      caption: one('caption'),
      alternative: one('alternative'),
      width: 100,
      placement: 'here',
      origin: origin(),
    },
  ],
  tables: [
    {
      caption: one('table'),
      columns: [{ align: 'start', header: one('header') }],
      rows: [[one('cell')]],
      origin: origin(),
    },
  ],
  funding: one('funding'),
  conflictOfInterest: one('conflict'),
  status: [{ kind: 'erratum', text: one('status') }],
});

const upper = (text: SourceText): SourceText => ({ ...text, raw: text.raw.toUpperCase() });

describe('mapTexts', () => {
  it('should reach every text of a record', () => {
    const words = 'title short affiliation type label text keyword mesh related caption alternative table header cell';
    const all = `${words} funding conflict status`;
    expect(textsOf(full).map((text) => text.raw)).toEqual(all.split(' '));
    const mapped = mapTexts(handout({ records: [full] }), upper);
    expect(mapped.records.flatMap(textsOf).map((text) => text.raw)).toEqual(all.toUpperCase().split(' '));
  });

  it('should reach the texts of the handout itself', () => {
    const mapped = mapTexts(handout({ title: one('digest'), abbreviations: { A: one('abbreviation') } }), upper);
    expect([mapped.title?.en?.raw, mapped.abbreviations.A?.en?.raw]).toEqual(['DIGEST', 'ABBREVIATION']);
  });
});

describe('applyEdits', () => {
  const content = [
    { kind: 'text', text: 'ab', offset: 0 },
    { kind: 'i', children: [{ kind: 'text', text: 'cd', offset: 5 }] },
  ] as const;

  it('should replace across markup and keep offsets', () => {
    const edited = applyEdits(content, [{ start: 1, end: 3, replacement: 'X' }]);
    expect(edited).toEqual([
      { kind: 'text', text: 'a', offset: 0 },
      { kind: 'text', text: 'X', offset: 1 },
      { kind: 'i', children: [{ kind: 'text', text: 'd', offset: 6 }] },
    ]);
    expect(plainTextOf(edited)).toBe('aXd');
  });

  it('should delete and leave the rest', () => {
    expect(plainTextOf(applyEdits(content, [{ start: 0, end: 1, replacement: '' }, { start: 3, end: 4, replacement: '' }]))).toBe('bc');
  });
});
