import type { Element, Nodes } from 'hast';
import { select, selectAll } from 'hast-util-select';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BilingualRecord, Handout, Inline } from '../../src/content/handout.ts';
import { renderHandout, renderRecord } from '../../src/markup/index.ts';
import { handout, localized, localizedList, origin, record, section, sourceText } from '../builders.ts';
import { builtinTemplates, templatesWith } from './template-files.ts';

const templates = builtinTemplates();

function render(records: readonly BilingualRecord[], settings: Partial<Handout> = {}) {
  const tree = renderHandout(handout({ records, ...settings }), 'print', templates);
  if (!tree.ok) throw new Error(JSON.stringify(tree.diagnostics));
  return tree.value;
}

function wordsOf(node: Nodes | undefined): string {
  if (node === undefined) return '';
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

const words = (tree: Nodes, selector: string): string[] => selectAll(selector, tree).map(wordsOf);

const place = origin();

const full = record({
  id: 'li-2025',
  title: {
    en: sourceText('A case report', 'en'),
    'zh-Hans': { ...sourceText('病例报告', 'zh-Hans'), supplied: true },
  },
  authors: [
    {
      family: 'Li',
      given: 'Ningdao',
      native: { text: '李宁导', language: 'zh-Hans' },
      affiliations: [0],
      corresponding: true,
      email: 'li@example.org',
      orcid: '0000-0002-1825-0097',
    },
    { family: 'Zhao', given: 'Runhan', affiliations: [0, 1], corresponding: false },
  ],
  affiliations: [
    localized({ en: 'Chongqing Medical University', 'zh-Hans': '重庆医科大学' }),
    localized({ en: 'General Hospital' }),
  ],
  containerTitle: 'European Spine Journal',
  publicationTypes: [localized({ en: 'Case report', 'zh-Hans': '病例报告' })],
  issued: [2025, 8],
  volume: '34',
  issue: '8',
  page: '3549-3556',
  doi: '10.1007/s00586-025-09078-3',
  pmid: '40576769',
  pmcid: 'PMC1234567',
  abstract: [
    section({ en: 'Objective', 'zh-Hans': '目的' }, { en: 'To present.', 'zh-Hans': '介绍。' }),
    section({ en: 'Results' }, { en: 'Relieved.' }),
  ],
  keywords: {
    en: [sourceText('Lung cancer', 'en'), sourceText('Endoscopy', 'en')],
    'zh-Hans': [
      { ...sourceText('肺癌', 'zh-Hans'), supplied: true },
      { ...sourceText('内镜', 'zh-Hans'), supplied: true },
    ],
  },
  mesh: localizedList({ en: ['Lung Neoplasms'] }),
  related: [{ citation: sourceText('Spine. 2020', 'en'), pmid: '1' }],
  figures: [
    {
      file: 'a.png',
      caption: localized({ en: 'Before', 'zh-Hans': '术前' }),
      alternative: localized({ en: 'An X-ray', 'zh-Hans': 'X线片' }),
      width: 60,
      placement: 'top',
      origin: place,
    },
  ],
  tables: [
    {
      caption: localized({ en: 'Scores' }),
      columns: [
        { align: 'start', header: localized({ en: 'Time', 'zh-Hans': '时间' }) },
        { align: 'end', header: localized({ en: 'VAS', 'zh-Hans': 'VAS' }) },
      ],
      rows: [[localized({ en: 'Before', 'zh-Hans': '术前' }), localized({ en: '8', 'zh-Hans': '8' })]],
      origin: place,
    },
  ],
  registration: [{ registry: 'ChiCTR', number: '2500000001', url: 'https://www.chictr.org.cn/1' }],
  funding: localized({ en: 'None.', 'zh-Hans': '无。' }),
  conflictOfInterest: localized({ en: 'None declared.' }),
  copyright: '© 2025 The Author(s)',
  license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  translation: [{ by: 'publisher', language: 'zh-Hans', date: [2025, 6] }],
});

describe('renderHandout: structure', () => {
  const tree = render([full]);

  it('should name layout, theme and paper on the root', () => {
    expect(select('body', tree)?.properties).toMatchObject({
      lang: 'en',
      className: [
        'handout',
        'layout-parallel',
        'theme-standard',
        'paper-a4',
        'portrait',
        'languages-2',
        'single',
      ],
    });
  });

  it('should set both titles as headings, the supplied one in full-width brackets', () => {
    expect(selectAll('h1', tree).map((one) => [one.properties['lang'], wordsOf(one)])).toEqual([
      ['en', 'A case report'],
      ['zh-Hans', '［病例报告］'],
    ]);
  });

  it('should put each language of a section beside the other, in reading order', () => {
    const [first, second] = selectAll('section.pair', tree);
    expect(words(first as Element, '.cell')).toEqual(['ObjectiveTo present.', '目的介绍。']);
    // A language that lacks the section keeps its empty cell.
    expect(words(second as Element, '.cell')).toEqual(['ResultsRelieved.', '']);
    expect(select('h2.label:lang(zh)', tree)?.properties['dataContinued']).toBe('（续）');
  });

  it('should bracket a list of supplied keywords once', () => {
    expect(words(tree, '.terms[data-section="keywords"] p')).toEqual([
      'Lung cancer; Endoscopy',
      '［肺癌；内镜］',
    ]);
  });

  it('should list authors in both scripts with affiliation marks', () => {
    expect(words(tree, '.authors')).toEqual(['Li Ningdao1*, Zhao Runhan1,2', '李宁导1*，Zhao Runhan1,2']);
    expect(words(tree, '.affiliation')).toEqual([
      '1 Chongqing Medical University',
      '1 重庆医科大学',
      '2 General Hospital',
    ]);
    expect(words(tree, '.correspondence')).toEqual([
      '* Corresponding author 通信作者 Li Ningdao, li@example.org',
    ]);
    expect(words(tree, '.orcids')).toEqual(['ORCID Li N 0000-0002-1825-0097']);
  });

  it('should write the eyebrow', () => {
    expect(words(tree, '.eyebrow p')).toEqual([
      'European Spine Journal · Case report 病例报告',
      '2025;34(8):3549–3556 · doi.org/10.1007/s00586-025-09078-3',
    ]);
  });

  it('should have a place for everything else that a record says', () => {
    expect(words(tree, '.note')).toEqual([
      'Funding: None.基金项目：无。',
      'Conflict of interest: None declared.',
      'Chinese translation: publisher, June 2025中文译文：出版社，2025年6月',
    ]);
    expect(words(tree, '.lines')).toEqual([
      'Trial registration 试验注册：ChiCTR 2500000001 · © 2025 The Author(s) · Licence 许可协议：CC BY 4.0 · ' +
        'doi.org/10.1007/s00586-025-09078-3 · PMID 40576769 · PMC1234567',
    ]);
    expect(words(tree, '.similar h2, .similar li')).toEqual(['Similar articles 相关文献', 'Spine. 2020']);
    expect(select('.similar a', tree)?.properties['href']).toBe('https://pubmed.ncbi.nlm.nih.gov/1/');
    expect(select('figure.qr', tree)?.properties).toMatchObject({
      dataQr: 'https://doi.org/10.1007/s00586-025-09078-3',
      ariaLabel: 'QR code of doi.org/10.1007/s00586-025-09078-3',
    });
  });

  it('should give the whole reference of GB/T 7714, which the foot line has no room for', () => {
    const cite = (languages: readonly string[]) =>
      words(render([full], { citationStyle: 'gb-t-7714', languages }), '.note[data-note="citation"] p');
    expect(cite(['en', 'zh-Hans'])).toEqual([
      'Cite as: LI N, ZHAO R. A case report[J/OL]. European Spine Journal, 2025, 34(8): 3549-3556. DOI:10.1007/s00586-025-09078-3.',
    ]);
    expect(cite(['zh-Hans', 'en'])[0]).toMatch(/^引用格式：李宁导, ZHAO R\. 病例报告\[J\/OL\]/u);
    expect(words(tree, '.note[data-note="citation"]')).toEqual([]);
  });

  it('should give figures their alternative text and numbered captions', () => {
    expect(select('img', tree)?.properties).toMatchObject({
      src: 'a.png',
      alt: 'An X-ray X线片',
      dataWidth: '60%',
    });
    expect(words(tree, 'figcaption p')).toEqual(['Figure 1 图1', 'Before', '术前']);
    expect(select('figure.picture', tree)?.properties['className']).toContain('place-top');
  });

  it('should say once what a table cell says alike in every language', () => {
    expect(words(tree, 'th')).toEqual(['Time时间', 'VAS']);
    expect(words(tree, 'td')).toEqual(['Before术前', '8']);
    expect(select('td:last-child', tree)?.properties['className']).toEqual(['align-end']);
  });

  it('should leave out what the record lacks', () => {
    const bare = render([record()]);
    expect(
      selectAll('.titles, .authors, .affiliations, .terms, .similar, .note, .lines, .qr, figure', bare),
    ).toEqual([]);
  });

  it('should put a status notice before everything else and into the running head', () => {
    const notice = {
      kind: 'retracted' as const,
      text: localized({ en: 'Image manipulation.' }),
      doi: '10.1/x',
    };
    const retracted = render([{ ...full, status: [notice] }]);
    const article = select('article', retracted);
    expect(article?.children[0]).toMatchObject({ tagName: 'aside', properties: { role: 'note' } });
    expect(words(retracted, 'aside')[0]).toBe('Retracted article已撤稿Image manipulation.doi.org/10.1/x');
    expect(article?.properties['dataRunningTitle']).toBe('Retracted article · A case report');
  });
});

describe('renderHandout: texts', () => {
  it('should never read the words of a record as markup', () => {
    const evil = '<script>alert(1)</script> & {{journal}} <!-- \uFDD00\uFDD1';
    const tree = render([
      record({
        title: localized({ en: evil }),
        containerTitle: evil,
        copyright: evil,
        abstract: [section({ en: evil }, { en: evil })],
      }),
    ]);
    expect(selectAll('script', tree)).toEqual([]);
    expect(words(tree, 'h1, .journal, h2, .cell p, .line')).toEqual([evil, evil, evil, evil, evil]);
    expect(select('article', tree)?.properties['dataRunningTitle']).toBe(evil);
  });

  it('should keep inline markup and say where each text stands', () => {
    const content: Inline[] = [
      { kind: 'text', text: 'in ', offset: 0 },
      { kind: 'i', children: [{ kind: 'text', text: 'vitro', offset: 6 }] },
      { kind: 'span', language: 'la', children: [{ kind: 'text', text: 'e.g.', offset: 32 }] },
    ];
    const title = sourceText('in <i>vitro</i><span lang="la">e.g.</span>', 'en', content);
    const tree = render([record({ title: { en: title } })]);
    expect(select('h1', tree)?.children).toEqual([
      { type: 'text', value: 'in ', data: { origin: { file: 'test.yaml', field: 'test', offset: 0 } } },
      {
        type: 'element',
        tagName: 'i',
        properties: {},
        children: [
          { type: 'text', value: 'vitro', data: { origin: { file: 'test.yaml', field: 'test', offset: 6 } } },
        ],
      },
      {
        type: 'element',
        tagName: 'span',
        properties: { lang: 'la' },
        children: [
          { type: 'text', value: 'e.g.', data: { origin: { file: 'test.yaml', field: 'test', offset: 32 } } },
        ],
      },
    ]);
  });

  it('should print every text of a section once, in order, unchanged (property)', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.record({ en: text, zh: text }), { maxLength: 5 }), (pairs) => {
        const abstract = pairs.map(({ en, zh }) => section({ en, 'zh-Hans': zh }, { en, 'zh-Hans': zh }));
        const tree = render([record({ abstract })]);
        expect(words(tree, '.cell h2, .cell p')).toEqual(pairs.flatMap(({ en, zh }) => [en, en, zh, zh]));
      }),
      { numRuns: 60 },
    );
  });
});

describe('renderHandout: digests', () => {
  const other = record({
    id: 'two',
    title: localized({ en: 'Other', 'zh-Hans': '其他' }),
    keywords: localizedList({ en: ['lung cancer'] }),
  });
  const tree = render([full, other], {
    title: localized({ en: 'Journal club', 'zh-Hans': '读书会' }),
    contents: true,
    index: true,
    recordStart: 'run-on',
  });

  it('should have a title, contents in both languages, records and indexes', () => {
    expect(words(tree, '.handout-title')).toEqual(['Journal club', '读书会']);
    expect(words(tree, '.handout-date')).toEqual(['27 June 2025 · 2025年6月27日']);
    expect(words(tree, '.toc-entry')).toEqual(['A case report［病例报告］', 'Other其他']);
    expect(selectAll('.toc-entry a', tree).map((a) => a.properties['href'])).toEqual([
      '#li-2025',
      '#li-2025',
      '#two',
      '#two',
    ]);
    expect(selectAll('article', tree).map((one) => one.properties['id'])).toEqual(['li-2025', 'two']);
    expect(selectAll('article.run-on', tree).map((one) => one.properties['id'])).toEqual(['two']);
  });

  it('should gather a keyword of several records under one entry with its counterpart', () => {
    const entries = selectAll('.index-keywords[lang="en"] li', tree);
    expect(entries.map((one) => wordsOf(one).trim())).toEqual(['Endoscopy 内镜', 'Lung cancer 肺癌\u2003,']);
    expect(selectAll('a', entries[1] as Element).map((a) => a.properties['href'])).toEqual([
      '#li-2025',
      '#two',
    ]);
  });

  it('should sort Chinese by pinyin', () => {
    const keywords = localizedList({ 'zh-Hans': ['中药', '阿司匹林', '肺癌', '北京'] });
    const sorted = render([record({ keywords })], { index: true });
    expect(words(sorted, '.index-keywords .index-term')).toEqual(['阿司匹林', '北京', '肺癌', '中药']);
  });
});

describe('renderHandout: templates that fail', () => {
  const failing = (changes: Readonly<Record<string, string>>) => {
    const set = templatesWith(changes);
    if (!set.ok) throw new Error(JSON.stringify(set.diagnostics));
    return renderHandout(handout({ records: [record()] }), 'print', set.value);
  };

  it('should tell where a template uses what the record lacks', () => {
    expect(failing({ titles: '<p>\n\n{{doi.href}}</p>' })).toMatchObject({
      ok: false,
      diagnostics: [
        {
          code: 'template-failed',
          place: { file: 'templates/titles.hbs', line: 3, excerpt: '{{doi.href}}</p>' },
        },
      ],
    });
  });

  it('should tell a partial that calls itself without end', () => {
    expect(failing({ titles: '<p>{{> titles}}</p>' })).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'template-failed', message: 'the partial `titles` calls itself without end' }],
    });
  });
});

describe('renderRecord', () => {
  it('should give the element of one record', () => {
    const element = renderRecord(full, handout({ records: [full] }), 'ebook', templates);
    expect(element).toMatchObject({
      ok: true,
      value: { tagName: 'article', properties: { id: 'li-2025', lang: 'en' } },
    });
    if (!element.ok) return;
    expect(words(element.value, '.source')).toEqual(['European Spine Journal. 2025;34(8):3549–3556']);
    expect(selectAll('.eyebrow, .qr, [data-citation]', element.value)).toEqual([]);
  });

  it('should read the second language first where the book wants it', () => {
    const settings = handout({
      records: [full],
      ebook: { fonts: 'embed', order: 'second-language', arrangement: 'paired' },
    });
    const element = renderRecord(full, settings, 'ebook', templates);
    if (!element.ok) throw new Error('no element');
    expect(words(element.value, 'h1')).toEqual(['［病例报告］', 'A case report']);
  });

  it('should print the languages that it is asked for', () => {
    const element = renderRecord(full, handout({ records: [full] }), 'ebook', templates, {
      languages: ['zh-Hans'],
    });
    if (!element.ok) throw new Error('no element');
    expect(words(element.value, '.cell')).toEqual(['目的介绍。', '', '关键词［肺癌；内镜］']);
  });

  it('should tell a template that prints no element', () => {
    const set = templatesWith({ record: 'words only' });
    if (!set.ok) throw new Error(JSON.stringify(set.diagnostics));
    expect(renderRecord(full, handout(), 'ebook', set.value)).toMatchObject({
      ok: false,
      diagnostics: [
        { code: 'template-markup', message: expect.stringContaining('prints no element') as string },
      ],
    });
  });
});
