import { describe, expect, it } from 'vitest';
import type { BilingualRecord, Handout } from '../../src/content/handout.ts';
import type { PageImage } from '../../src/layout/page.ts';
import { readXhtml } from '../../src/epub/read-xhtml.ts';
import { attribute, elementsOf, hasClass, textOf } from '../../src/epub/tree.ts';
import { localized, localizedList, origin, section, sourceText } from '../builders.ts';
import { article, bookOf, complaintsOf, fileOf, oneArticle, unpacked } from './books.ts';

function treeOf(book: Uint8Array, path: string) {
  const read = readXhtml(fileOf(book, path));
  if (!read.ok) throw new Error(read.message);
  return [...elementsOf(read.tree)];
}

const apart: Handout = {
  ...oneArticle,
  records: [article, { ...article, id: 'second', doi: '10.5555/second' }],
  index: true,
  ebook: { ...oneArticle.ebook, arrangement: 'two-parts' },
};

describe('a book of two parts', async () => {
  const book = await bookOf(apart);

  it('should be valid', async () => {
    expect(await complaintsOf(book)).toEqual([]);
  });

  it('should read all records in one language and then all in the other', () => {
    const spine = [...fileOf(book, 'OEBPS/content.opf').matchAll(/idref="([^"]+)"/gu)].map(([, id]) => id);
    expect(spine.filter((id) => id !== 'page-cover')).toEqual([
      'page-title',
      'page-toc',
      'page-part-en',
      'chapter-walking-2024.en',
      'chapter-second.en',
      'page-part-zh-hans',
      'chapter-walking-2024.zh-hans',
      'chapter-second.zh-hans',
      'page-index',
      'page-about',
    ]);
  });

  it('should link each section with its twin and back', () => {
    const links = (path: string) =>
      treeOf(book, path)
        .filter((each) => hasClass(each, 'twin'))
        .flatMap((each) => [...elementsOf(each)].flatMap((link) => attribute(link, 'href') ?? []));
    const sections = ['section-1', 'section-2', 'keywords'];
    expect(links('OEBPS/second.en.xhtml')).toEqual(sections.map((id) => `second.zh-hans.xhtml#${id}`));
    expect(links('OEBPS/second.zh-hans.xhtml')).toEqual(sections.map((id) => `second.en.xhtml#${id}`));
  });

  it('should link no terms to a part that has none', async () => {
    const records = [{ ...article, keywords: localizedList({ en: ['walking'] }) }];
    const one = await bookOf({ ...apart, records });
    expect(await complaintsOf(one)).toEqual([]);
    expect(fileOf(one, 'OEBPS/walking-2024.en.xhtml')).not.toContain('#keywords');
  });

  it('should mark the terms of its index as each language does', () => {
    const index = fileOf(book, 'OEBPS/index.xhtml');
    expect(index).toContain('<li><span>walking</span>: <a href="walking-2024.en.xhtml">');
    expect(index).toContain('<li><span>行走</span>：<a href="walking-2024.zh-hans.xhtml">');
  });

  it('should hold one language a chapter', () => {
    expect(fileOf(book, 'OEBPS/second.en.xhtml')).not.toContain('人人都能行走');
    expect(fileOf(book, 'OEBPS/second.zh-hans.xhtml')).not.toContain('Everyone walked');
  });
});

describe('notes on abbreviations', async () => {
  const handout: Handout = {
    ...oneArticle,
    abbreviations: {
      MRI: localized({ en: 'magnetic resonance imaging', 'zh-Hans': '磁共振成像' }),
      P: localized({ en: 'probability' }),
    },
  };
  const book = await bookOf(handout);
  const elements = treeOf(book, 'OEBPS/walking-2024.xhtml');

  it('should be valid', async () => {
    expect(await complaintsOf(book)).toEqual([]);
  });

  it('should mark the first use in each language, outside headings and inside no other word', () => {
    const references = elements.filter((each) => attribute(each, 'epub:type') === 'noteref');
    expect(references.map((each) => [textOf(each), attribute(each, 'href')])).toEqual([
      ['P', '#note-1'],
      ['P', '#note-2'],
      ['MRI', '#note-3'],
      ['MRI', '#note-4'],
    ]);
  });

  it('should explain in the language of the text first', () => {
    const notes = elements.filter((each) => attribute(each, 'epub:type') === 'footnote');
    expect(notes.map(textOf)).toEqual([
      'P probability',
      'P probability',
      'MRI magnetic resonance imaging磁共振成像',
      'MRI 磁共振成像magnetic resonance imaging',
    ]);
  });
});

/** A PNG of one grey pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const image: PageImage = { key: 'scan.jpg', format: 'png', bytes: pixel, pixelWidth: 1, pixelHeight: 1 };

const illustrated: BilingualRecord = {
  ...article,
  figures: [
    {
      file: 'scan.jpg',
      alternative: localized({ en: 'A grey dot', 'zh-Hans': '一个灰点' }),
      caption: localized({ en: 'The dot.', 'zh-Hans': '该点。' }),
      width: 60,
      placement: 'here',
      origin: origin(),
    },
  ],
  tables: [
    {
      caption: localized({ en: 'Who walked', 'zh-Hans': '谁能行走' }),
      columns: [
        { align: 'start', header: localized({ en: 'Group', 'zh-Hans': '组别' }) },
        { align: 'end', header: localized({ en: 'n', 'zh-Hans': '例数' }) },
      ],
      rows: [[localized({ en: 'All', 'zh-Hans': '全部' }), localized({ en: '12', 'zh-Hans': '12' })]],
      origin: origin(),
    },
  ],
};

describe('figures and tables', async () => {
  const book = await bookOf(
    { ...oneArticle, records: [illustrated] },
    { pictures: new Map([['scan.jpg', image]]) },
  );
  const elements = treeOf(book, 'OEBPS/walking-2024.xhtml');

  it('should be valid', async () => {
    expect(await complaintsOf(book)).toEqual([]);
  });

  it('should name the picture by what it is, keep its bytes and its alternative', () => {
    const img = elements.find((each) => each.tagName === 'img');
    const source = img === undefined ? undefined : attribute(img, 'src');
    expect(source).toMatch(/^images\/[0-9a-f]{12}\.png$/u);
    expect(unpacked(book).get(`OEBPS/${source ?? ''}`)).toEqual(new Uint8Array(pixel));
    expect(img === undefined ? undefined : attribute(img, 'alt')).toContain('A grey dot');
    expect(img === undefined ? undefined : attribute(img, 'style')).toBe('width: 60%');
  });

  it('should put the picture into a box of its own', () => {
    const figure = elements.find((each) => each.tagName === 'figure');
    const [box] = figure?.children ?? [];
    expect(box).toMatchObject({ tagName: 'div', children: [{ tagName: 'img' }] });
  });

  it('should let the table scroll', () => {
    const box = elements.find((each) => hasClass(each, 'scroll'));
    expect(box === undefined ? undefined : attribute(box, 'tabindex')).toBe('0');
    expect(box === undefined ? '' : textOf(box)).toContain('全部');
  });

  it('should keep in both parts of a book what is written once', async () => {
    const [table] = illustrated.tables;
    const once: BilingualRecord = {
      ...illustrated,
      figures: illustrated.figures.map((each) => ({ ...each, alternative: localized({ en: 'A grey dot' }) })),
      tables:
        table === undefined
          ? []
          : [{ ...table, rows: [[localized({ en: 'All' }), localized({ en: '12' })]] }],
    };
    const parts = await bookOf({ ...apart, records: [once] }, { pictures: new Map([['scan.jpg', image]]) });
    const chinese = fileOf(parts, 'OEBPS/walking-2024.zh-hans.xhtml');
    expect(chinese).toContain('<span lang="en" xml:lang="en">12</span></td>');
    expect(chinese).toContain('alt="A grey dot"');
    expect(chinese).toContain('谁能行走');
    expect(chinese).not.toContain('Who walked');
  });

  it('should refuse a picture that could not be read', async () => {
    await expect(bookOf({ ...oneArticle, records: [illustrated] })).rejects.toThrow('picture-missing');
  });
});

describe('a book for Kobo', async () => {
  const handout: Handout = { ...oneArticle, records: [illustrated] };
  const pictures = new Map([['scan.jpg', image]]);
  const [plain, kobo] = [
    await bookOf(handout, { pictures }),
    await bookOf(handout, { pictures, target: 'kobo' }),
  ];

  it('should be valid', async () => {
    expect(await complaintsOf(kobo)).toEqual([]);
  });

  it('should have the same words, in numbered spans, each number once', () => {
    const path = 'OEBPS/walking-2024.xhtml';
    const body = (book: Uint8Array) => treeOf(book, path).find((each) => each.tagName === 'body');
    const [before, after] = [body(plain), body(kobo)];
    expect(after === undefined ? '' : textOf(after)).toBe(before === undefined ? '' : textOf(before));
    const ids = treeOf(kobo, path)
      .filter((each) => hasClass(each, 'koboSpan'))
      .map((each) => attribute(each, 'id'));
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('should put every sentence into a span of its own', () => {
    const spans = treeOf(kobo, 'OEBPS/walking-2024.xhtml').filter((each) => hasClass(each, 'koboSpan'));
    expect(spans.map(textOf)).toContain('Everyone walked & ran; MRI showed it.');
  });
});

describe('what templates of a user add', () => {
  it('should keep MathML with its namespace and say so in the manifest', async () => {
    const { withMathematics } = await import('./own-templates.ts');
    const book = await bookOf(oneArticle, { templates: withMathematics });
    expect(fileOf(book, 'OEBPS/walking-2024.xhtml')).toMatch(
      /<math [^>]*xmlns="http:\/\/www.w3.org\/1998\/Math\/MathML"/u,
    );
    expect(fileOf(book, 'OEBPS/content.opf')).toContain('properties="mathml"');
    expect(fileOf(book, 'OEBPS/content.opf')).toContain(
      '<meta property="schema:accessibilityFeature">MathML</meta>',
    );
    expect(await complaintsOf(book)).toEqual([]);
  });
});

describe('hostile and empty content', () => {
  const text =
    'a\u0001b <script>alert(1)</script> <b onclick="x()">&amp;</b> {{title}} <%= 6*7 %> \uD800 ]]>';
  const hostile: BilingualRecord = {
    ...article,
    title: localized({ en: text }),
    authors: [{ literal: text, affiliations: [], corresponding: false }],
    containerTitle: text,
    copyright: text,
    license: { name: text, url: 'https://example.org/?a=1&b=<2>"' },
    keywords: localizedList({ en: [text], 'zh-Hans': ['控制\u0002'] }),
    doi: `10.5555/<${text.slice(0, 4)}>&"`,
    volume: text,
    translation: [{ by: 'translator', language: 'zh-Hans', name: text }],
    related: [{ citation: sourceText(text, 'en') }],
    abstract: [section({ en: text }, { en: text, 'zh-Hans': '控制\u0002字符' })],
  };

  it('should keep HTML, scripts and templates as words and drop what XML cannot hold', async () => {
    const book = await bookOf({ ...oneArticle, records: [hostile], index: true });
    expect(await complaintsOf(book)).toEqual([]);
    const words =
      'ab &lt;script&gt;alert(1)&lt;/script&gt; &lt;b onclick="x()"&gt;&amp;amp;&lt;/b&gt; {{title}} &lt;%= 6*7 %&gt;';
    expect(fileOf(book, 'OEBPS/walking-2024.xhtml')).toContain(words);
  });

  it('should keep hostile titles of the handout as words', async () => {
    const titled = { ...oneArticle, title: localized({ en: text, 'zh-Hans': `双语${text}` }) };
    expect(await complaintsOf(await bookOf(titled))).toEqual([]);
  });

  it('should put 2,000 records into one book, each in a file and an entry of its own', async () => {
    const records = Array.from({ length: 2000 }, (_, index): BilingualRecord => {
      const number = String(index + 1);
      return {
        ...article,
        id: `r-${number}`,
        doi: `10.5555/${number}`,
        abstract: [],
        authors: [],
        keywords: {},
      };
    });
    const book = await bookOf({ ...oneArticle, records });
    const documents = [...unpacked(book).keys()].filter((path) => /^OEBPS\/r-\d+\.xhtml$/u.test(path));
    expect(documents).toHaveLength(2000);
    const listed = [...fileOf(book, 'OEBPS/content.opf').matchAll(/<item id="[^"]*" href="r-\d+\.xhtml"/gu)];
    expect(listed).toHaveLength(2000);
    const entries = new Set(fileOf(book, 'OEBPS/toc.xhtml').match(/href="r-\d+\.xhtml"/gu));
    expect(entries.size).toBe(2000);
  }, 120_000);

  it.each([
    ['no authors', { ...article, authors: [] }],
    ['no title', without(article, 'title')],
    ['a title of 500 characters', { ...article, title: localized({ en: 'long title '.repeat(50) }) }],
    ['a title in Chinese only', { ...article, title: localized({ 'zh-Hans': '术后行走' }) }],
    ['an id of no ASCII letter', { ...article, id: '行走' }],
    ['nothing but an id', { ...without(article, 'title'), abstract: [], authors: [], keywords: {} }],
  ] as [string, BilingualRecord][])('should make a valid book of a record with %s', async (_, record) => {
    expect(await complaintsOf(await bookOf({ ...oneArticle, records: [record] }))).toEqual([]);
  });

  it('should refuse a handout without records', async () => {
    await expect(bookOf({ ...oneArticle, records: [] })).rejects.toThrow('empty-handout');
  });

  it('should refuse a character that no font has, and name it', async () => {
    const record = { ...article, title: localized({ en: 'Rare', 'zh-Hans': '\u{323AF}面' }) };
    await expect(bookOf({ ...oneArticle, records: [record] })).rejects.toThrow(
      'missing-glyph: no font has \u{323AF} (U+323AF)',
    );
  });
});

function without(record: BilingualRecord, key: keyof BilingualRecord): BilingualRecord {
  const { [key]: _, ...rest } = record;
  return rest as BilingualRecord;
}
