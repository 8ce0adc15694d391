import { describe, expect, it } from 'vitest';
import { article, bookOf, complaintsOf, fileOf, oneArticle, unpacked } from './books.ts';

describe('buildEpub', () => {
  it('should make a book of one record that EPUBCheck has nothing to say about', async () => {
    expect(await complaintsOf(await bookOf(oneArticle))).toEqual([]);
  });

  it('should give the same bytes for the same handout', async () => {
    const [first, second] = [await bookOf(oneArticle), await bookOf(structuredClone(oneArticle))];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('should say in the package document what the record says', async () => {
    expect(fileOf(await bookOf(oneArticle), 'OEBPS/content.opf')).toMatchSnapshot();
  });

  it('should list records and their sections in both languages', async () => {
    const book = await bookOf(oneArticle);
    expect(fileOf(book, 'OEBPS/toc.xhtml')).toMatchSnapshot();
    expect(fileOf(book, 'OEBPS/toc.ncx')).toMatchSnapshot();
  });

  it('should read the second language first where the handout asks for it', async () => {
    const book = await bookOf({ ...oneArticle, ebook: { ...oneArticle.ebook, order: 'second-language' } });
    const chapter = fileOf(book, 'OEBPS/walking-2024.xhtml');
    expect(chapter.indexOf('观察谁能行走')).toBeLessThan(chapter.indexOf('To see who walks'));
    expect(fileOf(book, 'OEBPS/content.opf')).toMatch(
      /<dc:language>zh-Hans<\/dc:language>\s*<dc:language>en</,
    );
  });

  it('should name two records with one slug differently', async () => {
    const twins = [
      { ...article, id: 'Röntgen 2024' },
      { ...article, id: 'rontgen-2024', doi: '10.5555/other' },
    ];
    const book = await bookOf({ ...oneArticle, records: twins });
    expect([...unpacked(book).keys()].filter((path) => path.includes('ntgen'))).toEqual([
      'OEBPS/rontgen-2024.xhtml',
      'OEBPS/rontgen-2024-2.xhtml',
    ]);
    expect(await complaintsOf(book)).toEqual([]);
  });

  it('should embed no font where the handout wants none', async () => {
    const book = await bookOf({ ...oneArticle, ebook: { ...oneArticle.ebook, fonts: 'none' } });
    expect([...unpacked(book).keys()].some((path) => path.endsWith('.ttf'))).toBe(false);
    expect(fileOf(book, 'OEBPS/style.css')).not.toMatch(/^@font-face/mu);
    expect(await complaintsOf(book)).toEqual([]);
  });
});
