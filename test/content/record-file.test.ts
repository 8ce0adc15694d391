import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BilingualRecord, Localized } from '../../src/content/handout.ts';
import { plainTextOf } from '../../src/content/edits.ts';
import { loadRecordFile } from '../../src/content/record-file.ts';

function load(text: string): BilingualRecord {
  const outcome = loadRecordFile({ path: 'content/records/a.yaml', text });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value.record;
}

/** Language to words. */
const words = (value: Localized | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(value ?? {}).map(([tag, text]) => [tag, plainTextOf(text.content)]));

describe('loadRecordFile', () => {
  it('should read bibliographic fields by their names in CSL-JSON', () => {
    const text = `
container-title: European Spine Journal
container-title-short: Eur Spine J
publication-type: [Case report, { en: Review, zh-Hans: 综述 }]
issued: 2025-08
available-date: 2025-06-27
volume: 34
issue: 08
page: 3549-3556
DOI: 10.1007/s00586-025-09078-3
PMID: 40576769
PMCID: PMC123
URL: https://example.org/a
copyright: © 2025 The Author(s)
source: PubMed
notes: [left over]
`;
    const { publicationTypes, ...record } = load(text);
    expect(record).toMatchObject({
      id: 'a',
      containerTitle: 'European Spine Journal',
      containerTitleShort: 'Eur Spine J',
      issued: [2025, 8],
      epub: [2025, 6, 27],
      volume: '34',
      issue: '08',
      page: '3549-3556',
      doi: '10.1007/s00586-025-09078-3',
      pmid: '40576769',
      pmcid: 'PMC123',
      url: 'https://example.org/a',
      copyright: '© 2025 The Author(s)',
      source: 'PubMed',
      notes: ['left over'],
    });
    expect(publicationTypes.map(words)).toEqual([{ en: 'Case report' }, { en: 'Review', 'zh-Hans': '综述' }]);
  });

  it('should read a year alone', () => {
    expect(load('issued: 2025\n').issued).toEqual([2025]);
  });

  it('should mark a text as supplied by the editor', () => {
    const { title, keywords } = load(`
title: { en: A, zh-Hans: { text: 甲, supplied: true } }
keyword:
  en: [one, { text: two, supplied: true }]
  zh-Hans: { supplied: true, text: [一, 二] }
`);
    expect([title?.en?.supplied, title?.['zh-Hans']?.supplied]).toEqual([false, true]);
    expect(keywords?.en?.map((text) => text.supplied)).toEqual([false, true]);
    expect(keywords?.['zh-Hans']?.map((text) => [text.raw, text.supplied])).toEqual([
      ['一', true],
      ['二', true],
    ]);
  });

  it('should read authors with all that belongs to them', () => {
    const { authors, affiliations } = load(`
author:
  - family: Li
    given: Ningdao
    native: { text: 李宁导, language: zh-hans }
    affiliations: [2, 1]
    ORCID: 0000-0002-1825-0097
    corresponding: true
    email: li@example.org
  - literal: The Spine Group
affiliation: [First, { en: Second, zh-Hans: 第二 }]
`);
    expect(authors).toEqual([
      {
        family: 'Li',
        given: 'Ningdao',
        native: { text: '李宁导', language: 'zh-Hans' },
        affiliations: [1, 0],
        orcid: '0000-0002-1825-0097',
        corresponding: true,
        email: 'li@example.org',
      },
      { literal: 'The Spine Group', affiliations: [], corresponding: false },
    ]);
    expect(affiliations.map(words)).toEqual([{ en: 'First' }, { en: 'Second', 'zh-Hans': '第二' }]);
  });

  it('should read sections with label, category and aligned paragraphs', () => {
    const { abstract } = load(`
abstract:
  - label: { en: AIM, zh-Hans: 目的 }
    category: OBJECTIVE
    text: { en: [One., Two.], zh-Hans: [一。, 二。] }
  - text: { en: Alone. }
`);
    expect(abstract.map((section) => [section.category, words(section.label)])).toEqual([
      ['OBJECTIVE', { en: 'AIM', 'zh-Hans': '目的' }],
      [undefined, {}],
    ]);
    expect(abstract[0]?.text['zh-Hans']?.map((text) => [text.raw, text.origin.field])).toEqual([
      ['一。', 'abstract.0.text.zh-Hans.0'],
      ['二。', 'abstract.0.text.zh-Hans.1'],
    ]);
    expect(abstract[1]?.label).toBeUndefined();
  });

  it('should read MeSH headings and short titles', () => {
    const { mesh, shortTitle } = load('mesh: { en: [Humans] }\ntitle-short: { en: Short }\n');
    expect(mesh?.en?.[0]?.raw).toBe('Humans');
    expect(words(shortTitle)).toEqual({ en: 'Short' });
  });

  it('should read related articles as lines or with identifiers', () => {
    const { related } = load(`
language: fr
related:
  - Asian Spine J. 2020-8
  - { citation: 亚洲脊柱, language: zh-Hans, DOI: 10.1000/x, PMID: 12 }
`);
    expect(related.map(({ citation, ...rest }) => [citation.raw, citation.language, rest])).toEqual([
      ['Asian Spine J. 2020-8', 'fr', {}],
      ['亚洲脊柱', 'zh-Hans', { doi: '10.1000/x', pmid: '12' }],
    ]);
  });

  it('should read figures and find their files beside the record', () => {
    const { figures } = load(`
figures:
  - { file: a.png, alternative: A spine }
  - { file: img/b.svg, alternative: { en: B }, caption: { en: C, zh-Hans: 丙 }, width: 60, placement: top }
`);
    expect(figures.map((one) => [one.file, one.width, one.placement, words(one.caption)])).toEqual([
      ['content/records/a.png', 100, 'here', {}],
      ['content/records/img/b.svg', 60, 'top', { en: 'C', 'zh-Hans': '丙' }],
    ]);
    expect(words(figures[0]?.alternative)).toEqual({ en: 'A spine' });
  });

  it('should read tables and keep the digits of their numbers', () => {
    const { tables } = load(`
tables:
  - caption: Ages
    columns:
      - { header: { en: Group, zh-Hans: 组 } }
      - { header: Age, align: end }
    rows:
      - [{ en: All, zh-Hans: 全部 }, 12.50]
      - ['', 007]
`);
    expect(tables[0]?.columns.map((column) => [words(column.header), column.align])).toEqual([
      [{ en: 'Group', 'zh-Hans': '组' }, 'start'],
      [{ en: 'Age' }, 'end'],
    ]);
    expect(tables[0]?.rows.map((row) => row.map(words))).toEqual([
      [{ en: 'All', 'zh-Hans': '全部' }, { en: '12.50' }],
      [{ en: '' }, { en: '007' }],
    ]);
    expect(words(tables[0]?.caption)).toEqual({ en: 'Ages' });
  });

  it('should read statements: registration, funding, conflicts, licence, translation, status', () => {
    const record = load(`
registration: [NCT1, { registry: ChiCTR, number: '2', URL: https://example.org }]
funding: None
conflict-of-interest: { en: None., zh-Hans: 无。 }
license: { name: CC BY 4.0, URL: https://creativecommons.org/licenses/by/4.0/ }
translation: [{ by: machine, language: zh-Hans, name: MT, date: 2025-08 }, { by: author, language: en }]
status: [{ kind: retracted, text: { en: Gone }, DOI: 10.1000/r, date: 2025 }, { kind: erratum }]
`);
    expect(record.registration).toEqual([
      { number: 'NCT1' },
      { registry: 'ChiCTR', number: '2', url: 'https://example.org' },
    ]);
    expect(words(record.funding)).toEqual({ en: 'None' });
    expect(words(record.conflictOfInterest)).toEqual({ en: 'None.', 'zh-Hans': '无。' });
    expect(record.license).toEqual({ name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' });
    expect(record.translation).toEqual([
      { by: 'machine', language: 'zh-Hans', name: 'MT', date: [2025, 8] },
      { by: 'author', language: 'en' },
    ]);
    expect(record.status.map(({ text, ...rest }) => [rest, words(text)])).toEqual([
      [{ kind: 'retracted', doi: '10.1000/r', date: [2025] }, { en: 'Gone' }],
      [{ kind: 'erratum' }, {}],
    ]);
    expect(load('license: MIT\n').license).toEqual({ name: 'MIT' });
  });

  it('should take the checks to be ignored from comments with a reason', () => {
    const record = load('# duiye-ignore numbers: the journal differs\nsource: x\n  # duiye-ignore terms : 术语\n');
    expect(record.ignoredChecks).toEqual([
      { check: 'numbers', reason: 'the journal differs' },
      { check: 'terms', reason: '术语' },
    ]);
  });

  it('should say where every text stands in the file', () => {
    const text = 'title:\n  en: "A \\u00e9"\n';
    const { title } = load(text);
    const { start, end, field } = title?.en?.origin ?? { start: 0, end: 0, field: '' };
    expect([text.slice(start, end), field]).toEqual(['"A \\u00e9"', 'title.en']);
  });

  it('should write language tags in their canonical case', () => {
    expect(Object.keys(load('title: { EN: a, ZH-hans: b, pt-br: c }\n').title ?? {})).toEqual([
      'en',
      'zh-Hans',
      'pt-BR',
    ]);
  });

  it('should read words that YAML 1.1 would take for something else', () => {
    expect(words(load('title: { en: No, fr: on, de: 1_000 }\n').title)).toEqual({
      en: 'No',
      fr: 'on',
      de: '1_000',
    });
  });
});

describe('any text at all', () => {
  const tokens = fc.constantFrom(
    ...['title', 'abstract', 'text', 'en', 'zh-Hans', ': ', ':\n  ', '\n', '- ', '{', '}', '[', ']', ',', '"', "'"],
    ...['|', '>-', '\t', '#', '&a ', '*a', '!t ', '---', '<i>', '</b>', '<', '中', '😀', '\ud800', '\u0000', '__proto__'],
    ...['DOI', '10.1/x', 'issued', '2025-13', 'null', '1e9', '~', '? ', '%YAML 9', '\r\n', '\uFEFF', '  ', 'tables'],
  );
  const texts = fc.oneof(
    fc.array(tokens, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('should be a record or be refused with places inside the file', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const outcome = loadRecordFile({ path: 'a.yaml', text });
        const lines = text.split('\n').length;
        if (!outcome.ok) expect(outcome.diagnostics.length).toBeGreaterThan(0);
        for (const { place } of outcome.diagnostics) {
          expect(place?.line).toBeLessThanOrEqual(lines);
          expect(place?.column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
