import { describe, expect, it } from 'vitest';
import type { BilingualRecord } from '../../src/content/handout.ts';
import { coverDrawing, type CoverDrawing } from '../../src/epub/cover.ts';
import { bookMetadata } from '../../src/epub/metadata.ts';
import { localized } from '../builders.ts';
import { article, bookOf, catalog, fileOf, oneArticle, unpacked } from './books.ts';

function cover(record = article): CoverDrawing {
  const handout = { ...oneArticle, records: [record] };
  return coverDrawing(handout, bookMetadata(handout, handout.languages).metadata, catalog);
}

/** Vertical places of the glyphs of a cover. */
function baselines({ shapes }: CoverDrawing): readonly number[] {
  return shapes.flatMap((shape) => (shape.kind === 'glyph' ? [shape.y] : []));
}

describe('coverDrawing', () => {
  it('should set journal, titles and authors', () => {
    expect(baselines(cover()).length).toBeGreaterThan(40);
  });

  it.each(['long title '.repeat(50), 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(8)])(
    'should keep a title of any length above the authors',
    (title) => {
      const places = baselines(
        cover({ ...article, title: localized({ en: title, 'zh-Hans': '长标题'.repeat(80) }) }),
      );
      const foot = places.filter((y) => y > 440);
      expect(Math.max(...places)).toBeLessThan(512 - 30);
      expect(places.filter((y) => y > 405 && y < 430)).toEqual([]);
      expect(foot.length).toBeGreaterThan(0);
    },
  );

  it('should keep journal and authors of any length out of the titles', () => {
    const words = 'International Journal of Long Names '.repeat(12);
    const long: BilingualRecord = {
      ...article,
      containerTitle: words,
      volume: words,
      authors: [{ literal: words, affiliations: [], corresponding: false }],
    };
    const byColor = (color: string): readonly number[] =>
      cover(long).shapes.flatMap((shape) =>
        shape.kind === 'glyph' && shape.color === color ? [shape.y] : [],
      );
    const [titles, others] = [byColor('#1c1f22'), [...byColor('#50585e'), ...byColor('#0b5a6b')]];
    expect(others.filter((y) => y > 128 && y < 400)).toEqual([]);
    expect(Math.min(...titles)).toBeGreaterThan(132);
    expect(Math.max(...titles)).toBeLessThan(400);
    expect(others.some((y) => y < 128) && others.some((y) => y > 400)).toBe(true);
  });

  it('should be in the book as the cover, and have no page in a book for Kindle', async () => {
    const [plain, kindle] = [await bookOf(oneArticle), await bookOf(oneArticle, { target: 'kindle' })];
    expect(fileOf(plain, 'OEBPS/content.opf')).toContain('media-type="image/png" properties="cover-image"');
    expect(fileOf(kindle, 'OEBPS/content.opf')).toContain('media-type="image/png" properties="cover-image"');
    expect(unpacked(plain).has('OEBPS/cover.xhtml')).toBe(true);
    expect(unpacked(kindle).has('OEBPS/cover.xhtml')).toBe(false);
  });
});
