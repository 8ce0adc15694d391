import { describe, expect, it } from 'vitest';
import { idsMatching } from '../../src/content/handout-file.ts';
import { loadContent } from '../../src/content/load.ts';
import { contentWith, soundRecord } from './temporary-content.ts';

const load = (handout: string) =>
  loadContent(contentWith({ a: soundRecord }, { h: `records: [a]\n${handout}` }));

describe('a handout file', () => {
  it('should set everything that a handout can say', () => {
    const { handouts, diagnostics } = load(`
id: named
title: { en: Digest, zh-Hans: 文摘 }
languages: [zh-hans, en]
layout: facing
paper: B5
orientation: landscape
theme: large-print
typography: verbatim
fit: one-page
record-start: run-on
contents: true
index: true
mirrored-margins: true
imposition: booklet
creep: 3.5
crop-marks: true
bleed: 9
citation-style: gb-t-7714
archive: PDF/A-3a
ebook:
  fonts: none
  order: second-language
  arrangement: two-parts
  conforms-to: EPUB Accessibility 1.1 - WCAG 2.2 Level AA
  certified-by: Library
abbreviations:
  ESS: { en: endoscopic spine surgery, zh-Hans: 内镜脊柱手术 }
checks: { numbers: off, terms: error }
date: 2025-08-18
`);
    expect(diagnostics).toEqual([]);
    expect(handouts[0]).toMatchObject({
      id: 'named',
      title: { en: { raw: 'Digest' }, 'zh-Hans': { raw: '文摘' } },
      languages: ['zh-Hans', 'en'],
      layout: 'facing',
      paper: 'B5',
      orientation: 'landscape',
      theme: 'large-print',
      typography: 'verbatim',
      fit: 'one-page',
      recordStart: 'run-on',
      contents: true,
      index: true,
      mirroredMargins: true,
      imposition: 'booklet',
      creep: 3.5,
      cropMarks: true,
      bleed: 9,
      citationStyle: 'gb-t-7714',
      archive: 'PDF/A-3a',
      ebook: {
        fonts: 'none',
        order: 'second-language',
        arrangement: 'two-parts',
        conformsTo: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA',
        certifiedBy: 'Library',
      },
      abbreviations: { ESS: { en: { raw: 'endoscopic spine surgery' }, 'zh-Hans': { raw: '内镜脊柱手术' } } },
      checks: { numbers: 'off', terms: 'error' },
      date: '2025-08-18',
    });
  });

  it.each([
    ['layout: paralel\n', 'unknown-value', 'did you mean `parallel`?'],
    ['papper: A4\n', 'unknown-key', 'did you mean `paper`?'],
    ['contents: yes\n', 'wrong-type', undefined],
    ['languages: [en_US]\n', 'invalid-language', undefined],
    ['checks: { numbers: no }\n', 'unknown-value', undefined],
    ['creep: -1\n', 'out-of-range', undefined],
    ['creep: 2mm\n', 'wrong-type', 'write the number alone, in points: 1 mm is 2.83'],
    ['bleed: "3"\n', 'wrong-type', 'write the number alone, in points: 1 mm is 2.83'],
  ])('should refuse %j', (handout, code, hint) => {
    const { diagnostics, failed } = load(handout);
    expect(diagnostics).toMatchObject([{ code, ...(hint !== undefined && { hint }) }]);
    expect(failed).toEqual(['h']);
  });
});

describe('idsMatching', () => {
  it.each([
    ['a', ['a']],
    ['li-*', ['li-2024', 'li-2025']],
    ['li-202?', ['li-2024', 'li-2025']],
    ['{a,b}', ['a', 'b']],
    ['x', []],
  ])('should match %s', (name, expected) => {
    expect(idsMatching(name, ['li-2025', 'b', 'a', 'li-2024'])).toEqual(expected);
  });
});
