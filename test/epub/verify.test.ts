import { describe, expect, it } from 'vitest';
import { verifyBook } from '../../src/epub/verify.ts';
import { bookOf, oneArticle, unpacked } from './books.ts';
import { mediumTable, wideTable } from './wide-table.ts';

const CHAPTER = 'OEBPS/walking-2024.xhtml';
const whole = unpacked(await bookOf(oneArticle));

/** The book with one file changed. */
function broken(path: string, change: (text: string) => string): ReadonlyMap<string, Uint8Array> {
  const before = new TextDecoder().decode(whole.get(path));
  const after = change(before);
  if (after === before) throw new Error(`the change did nothing to ${path}`);
  return new Map(whole).set(path, new TextEncoder().encode(after));
}

function codes(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  return [...new Set(verifyBook(files, oneArticle).map(({ code }) => code))];
}

describe('verifyBook', () => {
  it('should find nothing in a book as it is built', () => {
    expect(verifyBook(whole, oneArticle)).toEqual([]);
  });

  it.each([
    ['paired', 'first-language'],
    ['paired', 'second-language'],
    ['two-parts', 'first-language'],
    ['two-parts', 'second-language'],
  ] as const)('should find nothing in a book that is %s, %s', async (arrangement, order) => {
    const handout = { ...oneArticle, ebook: { ...oneArticle.ebook, arrangement, order } };
    expect(verifyBook(unpacked(await bookOf(handout)), handout)).toEqual([]);
  });

  it('should find Han text outside a Chinese language', () => {
    const files = broken(CHAPTER, (text) =>
      text.replaceAll('class="cell zh" lang="zh-Hans" xml:lang="zh-Hans"', 'class="cell zh"'),
    );
    expect(codes(files)).toContain('han-outside-chinese');
  });

  it('should find `lang` that differs from `xml:lang`', () => {
    expect(codes(broken(CHAPTER, (text) => text.replace(' xml:lang="zh-Hans"', ' xml:lang="zh"')))).toEqual([
      'language-attributes-differ',
    ]);
  });

  it('should find a section that one language lacks', () => {
    const files = broken(CHAPTER, (text) => text.replace(/<div class="cell[^>]*lang="en".*?<\/div>/u, ''));
    expect(codes(files)).toContain('section-counts-differ');
  });

  it('should find one character that differs', () => {
    expect(codes(broken(CHAPTER, (text) => text.replace('人人都能行走', '人人都行走')))).toEqual([
      'text-differs',
    ]);
  });

  it('should find two sections that changed places', () => {
    const files = broken(CHAPTER, (text) =>
      text.replace(/(<section class="pair".*?<\/section>)(<section class="pair".*?<\/section>)/u, '$2$1'),
    );
    expect(codes(files)).toContain('text-differs');
  });

  it.each([
    ['a title', 'Walking after surgery: a', 'Walking before surgery: a'],
    ['a keyword', '<span class="term">手术</span>', '<span class="term">术</span>'],
  ])('should find %s that differs', (_, from, to) => {
    expect(codes(broken(CHAPTER, (text) => text.replaceAll(from, to)))).toContain('text-differs');
  });

  it('should find the cell of a table that is lost, in a table and in a list of its rows', async () => {
    for (const handout of [mediumTable, wideTable]) {
      const files = unpacked(await bookOf(handout));
      expect(verifyBook(files, handout)).toEqual([]);
      const text = new TextDecoder().decode(files.get(CHAPTER)).replaceAll('91 min', '19 min');
      const changed = new Map(files).set(CHAPTER, new TextEncoder().encode(text));
      expect(verifyBook(changed, handout).map(({ code }) => code)).toContain('text-differs');
    }
  });

  it('should find a character that the embedded face lacks', () => {
    const files = broken('OEBPS/toc.xhtml', (text) => text.replace('目录', '目錄'));
    expect(verifyBook(files, oneArticle).map(({ code, path }) => [code, path])).toEqual([
      ['character-not-in-font', 'OEBPS/toc.xhtml'],
    ]);
  });

  it('should find a picture without alternative text', () => {
    const files = broken(CHAPTER, (text) => text.replace('</article>', '<img src="a.png" /></article>'));
    expect(codes(files)).toEqual(['missing-alternative']);
  });

  it('should find a file of no bytes', () => {
    const font = [...whole.keys()].find((path) => path.endsWith('.ttf')) ?? '';
    expect(codes(new Map(whole).set(font, new Uint8Array()))).toContain('empty-file');
  });

  it('should find a font that is none', () => {
    const font = [...whole.keys()].find((path) => path.endsWith('.ttf')) ?? '';
    expect(codes(new Map(whole).set(font, new TextEncoder().encode('<html>404</html>')))).toContain(
      'mistyped-file',
    );
  });

  it('should find a chapter that is no XML, and one that is missing', () => {
    expect(codes(broken(CHAPTER, (text) => text.replace('</article>', '')))).toEqual([
      'not-xml',
      'text-missing',
    ]);
  });
});
