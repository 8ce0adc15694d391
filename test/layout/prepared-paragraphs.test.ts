import { describe, expect, it } from 'vitest';
import { preparedOnce } from '../../src/layout/prepared-paragraphs.ts';
import type { TextRun } from '../../src/text/paragraph.ts';
import { shippedCatalog } from './lay-out.ts';
import { plainSettings as settings } from '../paragraph-settings.ts';

const run = (text: string, parts: Partial<TextRun> = {}): TextRun => ({
  text,
  language: 'en',
  font: { families: ['Source Serif 4'], weight: 400, italic: false },
  size: 10,
  ...parts,
});

const catalog = shippedCatalog();
const first = preparedOnce([run('Methods')], settings, catalog);

describe('preparedOnce', () => {
  it('should prepare the same words with the same look once', () => {
    expect(preparedOnce([run('Methods')], { ...settings }, catalog)).toBe(first);
  });

  it.each([
    ['in another size', run('Methods', { size: 9 }), settings],
    ['in another language', run('Methods', { language: 'fr' }), settings],
    ['with a feature', run('Methods', { features: ['smcp'] }), settings],
    [
      'in another face',
      run('Methods', { font: { families: ['Source Serif 4'], weight: 600, italic: false } }),
      settings,
    ],
    ['with tighter spaces', run('Methods'), { ...settings, spaceScale: 0.9 }],
    ['justified', run('Methods'), { ...settings, align: 'justify' as const }],
  ])('should prepare the same words anew %s', (_, other, how) => {
    expect(preparedOnce([other], how, catalog)).not.toBe(first);
    // Both are remembered beside each other.
    expect(preparedOnce([run('Methods')], settings, catalog)).toBe(first);
    expect(preparedOnce([other], how, catalog)).toBe(preparedOnce([other], how, catalog));
  });

  it('should tell one run from two with the same words', () => {
    expect(preparedOnce([run('Meth'), run('ods')], settings, catalog)).not.toBe(first);
  });

  it('should not remember what is long', () => {
    const long = run('word '.repeat(60));
    expect(preparedOnce([long], settings, catalog)).not.toBe(preparedOnce([long], settings, catalog));
  });
});
