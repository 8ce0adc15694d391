import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hyphenate } from '../../src/text/hyphenate.ts';
import type { HyphenationOptions } from '../../src/text/hyphenate.ts';
import { external } from '../external.ts';

function divided(word: string, options: HyphenationOptions): string {
  const points = hyphenate(word, options);
  return [0, ...points].map((start, index) => word.slice(start, points[index])).join('-');
}

const tex = { lang: 'en-US', left: 2, right: 3 };

describe('TeX', () => {
  const lines = readFileSync(resolve(import.meta.dirname, 'fixtures/tex-hyphens.txt'), 'utf8').split('\n');
  const words = lines.filter((line) => line !== '' && !line.startsWith('#'));

  it('should divide four thousand words as TeX does', () => {
    expect(words).toHaveLength(4000);
    expect(words.filter((word) => divided(word.replaceAll('-', ''), tex) !== word)).toEqual([]);
  });

  it('should know the exceptions of hyphen.tex', () => {
    expect(divided('associate', tex)).toBe('as-so-ciate');
    expect(divided('table', tex)).toBe('ta-ble');
    expect(divided('project', tex)).toBe('project');
    expect(divided('reciprocity', tex)).toBe('reci-procity');
  });
});

describe.skipIf(!external.present)('words of others', () => {
  it('should divide them as TeX does', () => {
    const cases = JSON.parse(readFileSync(external.path('typography/tex-hyphens.json'), 'utf8')) as [
      string,
      string,
    ][];
    expect(cases.filter(([word, expected]) => divided(word, tex) !== expected)).toEqual([]);
  });
});

describe('the house style', () => {
  it('should leave three letters on each side', () => {
    expect(divided('ability', { lang: 'en' })).toBe('abil-ity');
    expect(divided('ability', tex)).toBe('abil-ity');
    expect(divided('aberrations', { lang: 'en' })).toBe('aber-ra-tions');
    expect(divided('abruption', { lang: 'en' })).toBe('abrup-tion');
  });

  it('should use the patterns that were added to hyphen.tex', () => {
    expect(divided('database', { lang: 'en' })).toBe('data-base');
    expect(divided('database', { lang: 'en', style: 'tex' })).toBe('database');
  });

  it('should know words of medicine', () => {
    expect(divided('transpedicular', { lang: 'en' })).toBe('trans-pe-dic-u-lar');
    expect(divided('Transpedicular', { lang: 'en-GB' })).toBe('Trans-pe-dic-u-lar');
  });

  it('should not divide words with capitals inside', () => {
    for (const word of ['mRNA', 'COVID', 'ChiCTRregistry'])
      expect(hyphenate(word, { lang: 'en' })).toEqual([]);
  });

  it('should divide each run of letters by itself', () => {
    expect(divided('department’s', { lang: 'en' })).toBe('depart-ment’s');
    expect(divided('spondylosis/hypertension', { lang: 'en' })).toBe('spon-dy-lo-sis/hyper-ten-sion');
  });
});

describe('languages', () => {
  it.each([
    ['en-GB', 'randomisation', 'ran-dom-isa-tion'],
    ['de', 'Krankenversicherung', 'Kran-ken-ver-si-che-rung'],
    ['fr', 'anticonstitutionnellement', 'anti-cons-ti-tu-tion-nel-le-ment'],
    ['es', 'electroencefalograma', 'elec-tro-en-ce-fa-lo-grama'],
    ['pt', 'otorrinolaringologista', 'otor-ri-no-la-rin-go-lo-gista'],
  ])('should have patterns for %s', (lang, word, expected) => {
    expect(divided(word, { lang })).toBe(expected);
  });

  it('should divide nothing in a language without patterns', () => {
    expect(hyphenate('hyphenation', { lang: 'xx' })).toEqual([]);
    expect(hyphenate('患者', { lang: 'zh-Hans' })).toEqual([]);
  });
});

describe('properties', () => {
  it('should divide any text within its letters and minimums, always alike', () => {
    const minimum = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), minimum, minimum, (word, left, right) => {
        const points = hyphenate(word, { lang: 'en', left, right });
        expect(points.every((point) => point >= left && word.length - point >= right)).toBe(true);
        expect(hyphenate(word, { lang: 'en', left, right })).toEqual(points);
      }),
    );
  });

  it('should find the same points in upper and lower case', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 1 }), (word) => {
        expect(hyphenate(word.toUpperCase(), tex)).toEqual(hyphenate(word.toLowerCase(), tex));
      }),
    );
  });
});
