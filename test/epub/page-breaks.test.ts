import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../src/epub/book.ts';
import { playOrders } from '../../src/epub/navigation.ts';
import { withPageBreaks } from '../../src/epub/page-breaks.ts';
import { element, textOf } from '../../src/epub/tree.ts';
import { section } from '../builders.ts';
import { article, bookOf, complaintsOf, fileOf, oneArticle } from './books.ts';

/** A record with a front of some characters and sections of some characters each. */
function recordOf(front: string, sections: readonly string[]) {
  const pairs = sections.map((value, index) =>
    element('section', { className: ['pair'], id: `section-${String(index + 1)}` }, [
      { type: 'text', value },
    ]),
  );
  return element('article', {}, [
    element('header', {}, [{ type: 'text', value: front }]),
    element('div', {}, pairs),
  ]);
}

const letters = (count: number): string => 'a'.repeat(count);

describe('withPageBreaks', () => {
  it('should begin a page with the record', () => {
    const { tree, pages } = withPageBreaks(recordOf('Title', ['Text']), 7);
    expect(pages).toEqual([{ number: 7, id: 'page-7' }]);
    const [mark] = tree.children;
    expect(mark).toMatchObject({ properties: { id: 'page-7', role: 'doc-pagebreak', 'aria-label': '7' } });
  });

  it('should begin a page before the section that has no room for half of it', () => {
    const sections = [letters(900), letters(900), letters(1700), letters(10)];
    const { pages } = withPageBreaks(recordOf(letters(400), sections), 1);
    expect(pages).toEqual([
      { number: 1, id: 'page-1' },
      { number: 2, id: 'page-2', section: 'section-3' },
    ]);
  });

  it('should count a Han character as two letters', () => {
    const pagesOf = (text: string) => withPageBreaks(recordOf('', [text, text, text]), 1).pages.length;
    expect([pagesOf(letters(800)), pagesOf('脊'.repeat(800)), pagesOf('\u{20000}'.repeat(400))]).toEqual([
      2, 3, 2,
    ]);
  });

  it('should leave the words as they are', () => {
    const record = recordOf('Title', [letters(2000), letters(2000)]);
    expect(textOf(withPageBreaks(record, 1).tree)).toBe(textOf(record));
  });

  it('should put no empty page before a section longer than a page', () => {
    expect(withPageBreaks(recordOf('', [letters(9000)]), 1).pages.length).toBe(1);
  });
});

describe('the page list of a book', async () => {
  const long = { ...article, abstract: Array.from({ length: 6 }, () => longSection()) };
  const records = [long, { ...long, id: 'second' }];
  const paired = await bookOf({ ...oneArticle, records });
  const parts = await bookOf({
    ...oneArticle,
    records,
    ebook: { ...oneArticle.ebook, arrangement: 'two-parts' },
  });

  it.each([
    ['pairs', paired],
    ['two parts', parts],
  ])('should name every mark once, in order, in a book of %s', (_, book) => {
    const listed = [...fileOf(book, 'OEBPS/toc.xhtml').matchAll(/<a href="([^"]*#page-\d+)">(\d+)<\/a>/gu)];
    expect(listed.length).toBeGreaterThan(4);
    expect(listed.map(([, , number]) => Number(number))).toEqual(listed.map((_, index) => index + 1));
    for (const [, href = ''] of listed) {
      const [file = '', id = ''] = href.split('#');
      expect(fileOf(book, `OEBPS/${file}`).split(` id="${id}"`).length).toBe(2);
    }
  });

  it.each([
    ['pairs', paired],
    ['two parts', parts],
  ])('should give the NCX of %s a play order without gaps', (_, book) => {
    const ncx = fileOf(book, 'OEBPS/toc.ncx');
    const orders = [...ncx.matchAll(/playOrder="(\d+)"/gu)].map(([, order]) => Number(order));
    expect(orders.toSorted((a, b) => a - b)).toEqual(orders.map((_, index) => index + 1));
    expect(/totalPageCount" content="(\d+)"/u.exec(ncx)?.[1]).toBe(
      String(ncx.split('<pageTarget').length - 1),
    );
  });

  it('should name its features and say that it has no source', () => {
    const opf = fileOf(paired, 'OEBPS/content.opf');
    // EPUB Accessibility 1.1, 3.4.1.3.1: a digital edition is not the source of its own pages.
    expect(opf).toContain('<meta name="pageBreakSource" content="none" />');
    expect(opf).not.toContain('source-of');
    expect(opf).toContain('>pageBreakMarkers<');
    expect(opf).toContain('>pageNavigation<');
  });

  it('should be valid', async () => {
    expect([...(await complaintsOf(paired)), ...(await complaintsOf(parts))]).toEqual([]);
  });
});

describe('playOrders', () => {
  it('should put pages behind their document, before their section, and behind what the contents do not list', () => {
    const point = {
      href: 'a.xhtml',
      labels: [],
      children: [{ href: 'a.xhtml#s2', labels: [], children: [] }],
    };
    const chapter: Chapter = {
      id: 'a',
      href: 'a.xhtml',
      language: 'en',
      title: { text: 'A', language: 'en' },
      kind: 'record',
      content: '',
      properties: [],
      hasPictures: false,
      pages: [
        { number: 1, id: 'p1' },
        { number: 2, id: 'p2', section: 's2' },
        { number: 3, id: 'p3', section: 's3' },
      ],
    };
    expect([...playOrders([chapter], [point]).keys()]).toEqual([
      'a.xhtml',
      'a.xhtml#p1',
      'a.xhtml#p2',
      'a.xhtml#s2',
      'a.xhtml#p3',
    ]);
  });
});

function longSection() {
  return section(
    { en: 'RESULTS', 'zh-Hans': '结果' },
    { en: 'Everyone walked. '.repeat(60), 'zh-Hans': '人人都能行走。'.repeat(60) },
  );
}
