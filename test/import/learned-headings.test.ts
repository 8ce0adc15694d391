import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importAll, importCommand, serializeRecord, type ImportResult } from '../../src/import/index.ts';
import { external } from '../external.ts';

type Labelled = readonly (readonly [label: string, text: string, category?: string])[];

const sections = (parts: Labelled): string =>
  parts
    .map(
      ([label, text, category]) =>
        `<AbstractText Label="${label}"${category === undefined ? '' : ` NlmCategory="${category}"`}>${text}</AbstractText>`,
    )
    .join('');

/** A PubMed record; a text without labels stands for an abstract of one part. */
function pubmed(number: number, english: Labelled | string, chinese?: Labelled | string): string {
  const abstract = (parts: Labelled | string): string =>
    typeof parts === 'string' ? `<AbstractText>${parts}</AbstractText>` : sections(parts);
  const other =
    chinese === undefined
      ? ''
      : `<OtherAbstract Type="Publisher" Language="chi">${abstract(chinese)}</OtherAbstract>`;
  return `<PubmedArticle><MedlineCitation><PMID>${String(number)}</PMID><Article><ArticleTitle>A study.</ArticleTitle><Abstract>${abstract(english)}</Abstract></Article>${other}</MedlineCitation></PubmedArticle>`;
}

const importRecords = (...records: readonly string[]): Promise<ImportResult> =>
  importAll([
    {
      name: 'pubmed.xml',
      bytes: Buffer.from(`<PubmedArticleSet>${records.join('\n')}</PubmedArticleSet>`),
    },
  ]);

function sectionsOf(result: ImportResult, pmid: number): string[] {
  const found = result.records.find(({ record }) => record.PMID === String(pmid));
  return (found?.record.abstract ?? []).map(({ label = {}, category }) =>
    [...Object.values(label).map(String), category ?? '?'].join(' = '),
  );
}

const remarksOf = (result: ImportResult, pmid: number): string[] =>
  (result.records.find(({ record }) => record.PMID === String(pmid))?.remarks ?? []).map(
    ({ field, text }) => `${field}: ${text}`,
  );

/** Teaches that 诊疗经过 heads the methods: it stands beside a known label, between other known ones. */
const teacher = pubmed(
  1,
  [
    ['OBJECTIVE', 'To learn.'],
    ['METHODS', 'We looked.'],
    ['RESULTS', 'We saw.'],
  ],
  [
    ['目的', '了解。'],
    ['诊疗经过', '观察。'],
    ['结果', '有效。'],
  ],
);

const pupilText = '目的：了解病情。诊疗经过：观察三周。结果：病人痊愈。';
const pupil = pubmed(2, 'OBJECTIVE: To learn. METHODS: We looked. RESULTS: We saw.', pupilText);

describe('headings that other records teach', () => {
  it('should divide a text at a label that stands beside a known one in another record', async () => {
    expect(sectionsOf(await importRecords(pupil), 2)).not.toContain('METHODS = 诊疗经过 = METHODS');
    const result = await importRecords(teacher, pupil);
    expect(sectionsOf(result, 2)).toEqual([
      'OBJECTIVE = 目的 = OBJECTIVE',
      'METHODS = 诊疗经过 = METHODS',
      'RESULTS = 结果 = RESULTS',
    ]);
  });

  it('should mark what was learned in the record and say it', async () => {
    const result = await importRecords(teacher, pupil);
    expect(remarksOf(result, 2)).toEqual([
      'abstract.1: please check: “诊疗经过” is taken for a heading of METHODS, learned from the labels of 2 records',
    ]);
    const [learned] = result.diagnostics.filter(({ code }) => code === 'import-learned-label');
    expect(learned?.message).toBe('headings that only other records explain: “诊疗经过” (METHODS)');
    const text = result.records.map((record) => serializeRecord(record)).join('');
    expect(text).toMatch(/ {2}# please check: “诊疗经过” is taken .*\n {2}- label:\n {6}en: METHODS/u);
    expect(remarksOf(result, 1)).toEqual([]);
  });

  it('should take the category that MEDLINE assigns', async () => {
    const assigned = pubmed(1, [
      ['AIM', 'To learn.'],
      ['SETTING OF THE WARD', 'We looked.', 'METHODS'],
    ]);
    const unassigned = pubmed(2, [
      ['AIM', 'To learn.'],
      ['SETTING OF THE WARD', 'We looked.'],
    ]);
    expect(sectionsOf(await importRecords(unassigned), 2)[1]).toBe('SETTING OF THE WARD = ?');
    expect(sectionsOf(await importRecords(unassigned, assigned), 2)[1]).toBe('SETTING OF THE WARD = METHODS');
  });

  it('should match two unknown labels that stand side by side in two other records', async () => {
    const both = (number: number): string =>
      pubmed(
        number,
        [
          ['AIM', 'To learn.'],
          ['KEY MESSAGE', 'Walk.'],
          ['CONCLUSION', 'It helps.'],
        ],
        [
          ['目的', '了解。'],
          ['核心信息', '步行。'],
          ['结论', '有益。'],
        ],
      );
    const moved = pubmed(
      3,
      [
        ['KEY MESSAGE', 'Walk.'],
        ['AIM', 'To learn.'],
        ['CONCLUSION', 'It helps.'],
      ],
      [
        ['目的', '了解。'],
        ['结论', '有益。'],
        ['核心信息', '步行。'],
      ],
    );
    const labels = async (...records: readonly string[]): Promise<string | undefined> =>
      sectionsOf(await importRecords(...records), 3).find((section) => section.includes('KEY MESSAGE'));
    expect(await labels(moved, both(1), both(2))).toBe('KEY MESSAGE = 核心信息 = ?');
    expect(await labels(moved, both(1))).not.toBe('KEY MESSAGE = 核心信息 = ?');
  });

  it('should learn from two texts what one text is not enough for', async () => {
    const text = (number: number): string =>
      pubmed(
        number,
        'OBJECTIVE: To learn. METHODS: We looked. RESULTS: We saw.',
        '目的：了解。诊疗经过：观察。结果：有效。',
      );
    expect(sectionsOf(await importRecords(text(1)), 1)).toHaveLength(2);
    expect(sectionsOf(await importRecords(text(1), text(2)), 1)).toHaveLength(3);
  });

  it('should not learn from a label that stands where labels disagree', async () => {
    const other = pubmed(
      3,
      [
        ['AIM', 'To learn.'],
        ['RESULTS', 'We saw.'],
        ['CONCLUSION', 'It helps.'],
      ],
      [
        ['目的', '了解。'],
        ['诊疗经过', '观察。'],
        ['结论', '有益。'],
      ],
    );
    expect(sectionsOf(await importRecords(teacher, other, pupil), 2)).toHaveLength(2);
  });

  it('should not take a word before a colon for a heading because it was not understood', async () => {
    const plain = pubmed(
      3,
      'OBJECTIVE: To learn. METHODS: We looked. RESULTS: We saw.',
      '目的：了解。方法：分两组。观察组：步行。结果：有效。',
    );
    const result = await importRecords(teacher, pupil, plain);
    expect(sectionsOf(result, 3)).toHaveLength(3);
    expect(remarksOf(result, 3)).toEqual([]);
  });

  it('should learn a language that the dictionary has not', async () => {
    const turkish = pubmed(
      1,
      [
        ['AIM', 'To learn.'],
        ['METHODS', 'We looked.'],
        ['RESULTS', 'We saw.'],
      ],
      [
        ['Amaç', 'Bu çalışmanın amacı bilmek.'],
        ['Gereç ve Yöntem', 'Baktık ve gördük.'],
        ['Bulgular', 'Hastalar iyileşti.'],
      ],
    ).replace('"chi"', '"tur"');
    const text = pubmed(
      2,
      'AIM: To learn. METHODS: We looked. RESULTS: We saw.',
      'Amaç: Bu çalışmanın amacı bilmek. Gereç ve Yöntem: Baktık ve gördük. Bulgular: Hastalar iyileşti.',
    ).replace('"chi"', '"tur"');
    expect(sectionsOf(await importRecords(text, turkish), 2)).toEqual([
      'AIM = Amaç = OBJECTIVE',
      'METHODS = Gereç ve Yöntem = METHODS',
      'RESULTS = Bulgular = RESULTS',
    ]);
  });

  it('should not depend on the order of the records', async () => {
    const records = [
      teacher,
      pupil,
      pubmed(3, [['AIM', 'To learn.'], ['SETTING OF THE WARD', 'We looked.', 'METHODS']]), // prettier-ignore
      pubmed(4, [['AIM', 'To learn.'], ['SETTING OF THE WARD', 'We looked.']]), // prettier-ignore
      pubmed(5, 'AIM: To learn. SETTING OF THE WARD: We looked.', '目的：了解。诊疗经过：观察。'),
    ];
    const texts = async (order: readonly string[]): Promise<string[]> => {
      const result = await importRecords(...order);
      return result.records.map((record) => serializeRecord(record)).sort();
    };
    const expected = await texts(records);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(records, { minLength: records.length }), async (order) => {
        expect(await texts(order)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe('records that are there already', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duiye-learn-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const run = async (name: string, text: string): Promise<string> => {
    const path = join(folder, `${name}.xml`);
    writeFileSync(path, `<PubmedArticleSet>${text}</PubmedArticleSet>`);
    const silent = { stdout: () => undefined, stdin: () => Promise.resolve(new Uint8Array()) };
    const to = join(folder, 'records');
    await importCommand({ files: [path], to, force: true }, silent);
    return readFileSync(join(to, 'pmid-2.yaml'), 'utf8').replace(/^#.*\n/u, '');
  };

  it('should teach the records that are imported later', async () => {
    expect(await run('pupil', pupil)).not.toContain('zh-Hans: 诊疗经过');
    await run('teacher', teacher);
    const text = await run('pupil', pupil);
    expect(text).toContain('zh-Hans: 诊疗经过');
    expect(await run('pupil', pupil)).toBe(text);
  });

  it('should be passed over where they cannot be read', async () => {
    await run('teacher', teacher + pupil);
    writeFileSync(join(folder, 'records/broken.yaml'), 'abstract:\n  - label: {{{\n');
    writeFileSync(join(folder, 'records/other.yaml'), 'abstract:\n  - label: 7\n');
    expect(await run('pupil', pupil)).toContain('zh-Hans: 诊疗经过');
  });
});

describe.skipIf(!external.present)('the records of the collection', () => {
  const read = (name: string): string => readFileSync(external.path(`records/${name}`), 'utf8');
  const importTexts = (...texts: readonly string[]): Promise<ImportResult> =>
    importAll(texts.map((text, index) => ({ name: `file-${String(index)}`, bytes: Buffer.from(text) })));

  it('should teach a heading that is exchanged for one nobody knows', async () => {
    const pages = ['201804.01788V1', '201809.00182V1'].map((name) =>
      read(`chinaxiv-frontmatter/ChinaXiv-${name}.md`).replace('方法：', '研究路径：'),
    );
    const pubmedFile = read('pubmed-xml/csu-30124210-chi.xml').replace('方法：', '研究路径：');
    const labels = ({ records }: ImportResult): string =>
      JSON.stringify(records.map(({ record }) => record.abstract?.map(({ label }) => label)));
    for (const text of [...pages, pubmedFile])
      expect(labels(await importTexts(text))).not.toContain('研究路径');
    expect(
      labels(await importTexts(...pages, pubmedFile)).match(/"en":"Methods?","zh-Hans":"研究路径"/giu),
    ).toHaveLength(3);
  });
});
