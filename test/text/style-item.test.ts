import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/fonts/catalog.ts';
import { itemize } from '../../src/text/itemize.ts';
import type { TextRun } from '../../src/text/paragraph.ts';
import { styleItems } from '../../src/text/style-item.ts';

const catalog = loadCatalog(resolve(import.meta.dirname, '../../fonts/fonts.yaml'));

/** The pieces that a run is set in: their text as it is shaped, size and features. */
function pieces(text: string, feature: string, families: readonly string[]): readonly string[] {
  if (!catalog.ok) throw new Error('no catalogue');
  const font = { families, weight: 400, italic: false };
  const run: TextRun = { text, language: 'en', font, size: 10, features: [feature] };
  const { items } = itemize([run], catalog.value);
  return styleItems(text, items, [run]).map(
    ({ start, end, size, transform, features }) =>
      `${transform(text.slice(start, end))} ${size.toFixed(1)} ${features.join()}`,
  );
}

describe('styleItems', () => {
  it('should leave small capitals to a face that has them for every letter', () => {
    expect(pieces('Study design, Affix', 'smcp', ['Source Serif 4'])).toEqual([
      'Study design, Affix 10.0 smcp',
    ]);
  });

  it('should make small capitals of capitals where the face has none', () => {
    expect(pieces('Study 2 design', 'smcp', ['Noto Sans SC'])).toEqual([
      'S 10.0 ',
      'TUDY 8.0 ',
      ' 2  10.0 ',
      'DESIGN 8.0 ',
    ]);
  });

  it('should raise a superscript by itself where the face lacks one of its characters', () => {
    expect(pieces('2', 'sups', ['Source Serif 4'])).toEqual(['2 10.0 sups']);
    expect(pieces('2#', 'sups', ['Source Serif 4'])).toEqual(['2# 6.5 ']);
  });
});
