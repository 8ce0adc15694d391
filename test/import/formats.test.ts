import { describe, expect, it } from 'vitest';
import { loadRecordFile } from '../../src/content/record-file.ts';
import { importAll, serializeRecord, type ImportResult, type RecordData } from '../../src/import/index.ts';
import * as sample from './samples.ts';

async function importText(text: string, name = 'sample'): Promise<ImportResult> {
  return importAll([{ name, bytes: Buffer.from(text) }]);
}

async function recordOf(text: string): Promise<RecordData> {
  const { records } = await importText(text);
  const [first] = records;
  if (first === undefined) throw new Error('no record');
  return first.record;
}

const { english, chinese } = sample.sampleSections;

const wholeAbstract = [
  { label: { en: 'OBJECTIVE', 'zh-Hans': '目的' }, text: { en: english.objective, 'zh-Hans': chinese.objective }, category: 'OBJECTIVE' },
  { label: { en: 'METHODS', 'zh-Hans': '方法' }, text: { en: english.methods, 'zh-Hans': chinese.methods }, category: 'METHODS' },
  { label: { en: 'RESULTS', 'zh-Hans': '结果' }, text: { en: english.results, 'zh-Hans': chinese.results }, category: 'RESULTS' },
  { label: { en: 'CONCLUSION', 'zh-Hans': '结论' }, text: { en: english.conclusion, 'zh-Hans': chinese.conclusion }, category: 'CONCLUSIONS' },
]; // prettier-ignore

describe('every format', () => {
  it.each(Object.keys(sample.samples))(
    'should give a record that the loader accepts from %s',
    async (name) => {
      const { records } = await importText(sample.samples[name] ?? '');
      expect(records.length).toBeGreaterThan(0);
      for (const imported of records) {
        const loaded = loadRecordFile({ path: 'x.yaml', text: serializeRecord(imported) });
        expect(loaded.diagnostics).toEqual([]);
      }
    },
  );

  it.each(['pubmedXml', 'nbib', 'pubmedText', 'ris', 'pasted', 'frontPage'] as const)(
    'should match four sections in two languages from %s',
    async (name) => {
      expect((await recordOf(sample[name])).abstract).toEqual(wholeAbstract);
    },
  );
});

describe('PubMed XML', () => {
  it('should read the bibliography, with a line end inside the DOI and pages written short', async () => {
    const record = await recordOf(sample.pubmedXml);
    expect(record).toMatchObject({
      id: 'wu-2024',
      title: { en: { text: 'A morning walk and the sleep of <i>nurses</i>', supplied: true } },
      'container-title-short': 'J Invent Nurs',
      issued: '2024-03',
      'available-date': '2024-02-09',
      page: '210-218',
      DOI: '10.5555/walk.2024.17',
      PMID: '39000001',
      PMCID: 'PMC1234567',
      mesh: { en: ['Sleep/physiology'] },
      copyright: '© 2024 The Authors.',
    });
  });

  it('should read people, groups and correction notices', async () => {
    const record = await recordOf(sample.pubmedXml);
    expect(record.author).toEqual([
      {
        family: 'Wu',
        given: 'Ming',
        affiliations: [1],
        ORCID: '0000-0002-1825-0097',
        email: 'wu@example.org',
      },
      { literal: 'Walking Group' },
    ]);
    expect(record.status).toMatchObject([{ kind: 'corrected', DOI: '10.5555/walk.erratum' }]);
  });

  it('should sort key words of two languages in one list', async () => {
    expect((await recordOf(sample.pubmedXml)).keyword).toEqual({
      en: ['sleep', 'walking'],
      'zh-Hans': ['睡眠', '步行'],
    });
  });

  it('should keep what has no field in the notes, with a warning', async () => {
    const { records, diagnostics } = await importText(sample.pubmedXml);
    expect(records[0]?.record.notes).toEqual([
      'transliterated title: Chenjian buxing',
      'GeneralNote: A note of the library.',
    ]);
    expect(diagnostics.map(({ code, severity }) => [severity, code])).toEqual([
      ['warning', 'import-unplaced'],
    ]);
  });

  it('should not take a plain-language summary for a translation', async () => {
    const summary =
      '<OtherAbstract Type="plain-language-summary" Language="eng"><AbstractText>Walking is good.</AbstractText></OtherAbstract>';
    const text = sample.pubmedXml.replace(/<OtherAbstract[\s\S]*<\/OtherAbstract>/u, summary);
    const { records, diagnostics } = await importText(text);
    expect(Object.keys(records[0]?.record.abstract?.[0]?.text ?? {})).toEqual(['en']);
    expect(records[0]?.record.notes).toContain(
      'plain-language-summary (en), no translation: Walking is good.',
    );
    expect(diagnostics.map(({ code }) => code)).toContain('import-not-translation');
  });

  it('should take an abstract of another service where there is no other', async () => {
    const text = sample.pubmedXml
      .replace(/<Abstract>[\s\S]*<\/Abstract>/u, '')
      .replace(
        /<OtherAbstract[\s\S]*<\/OtherAbstract>/u,
        '<OtherAbstract Type="PIP" Language="eng"><AbstractText>By the service.</AbstractText></OtherAbstract>',
      );
    const { records } = await importText(text);
    expect(records[0]?.record.abstract).toEqual([{ text: { en: 'By the service.' } }]);
    expect(records[0]?.remarks.map((remark) => remark.text)).toContain('not by the authors (en): PIP');
  });

  it('should say that a placeholder is no abstract', async () => {
    const text = sample.pubmedXml.replace(
      /<OtherAbstract[\s\S]*<\/OtherAbstract>/u,
      '<OtherAbstract Type="Publisher" Language="fre"><AbstractText>Abstract available from the publisher.</AbstractText></OtherAbstract>',
    );
    const { records, diagnostics } = await importText(text);
    expect(Object.keys(records[0]?.record.abstract?.[0]?.text ?? {})).toEqual(['en']);
    expect(diagnostics.map(({ code }) => code)).toContain('import-placeholder');
  });

  it('should look at the script and not only at the declared language', async () => {
    const { records } = await importText(sample.pubmedXml.replace('Language="chi"', 'Language="rus"'));
    expect(Object.keys(records[0]?.record.abstract?.[0]?.text ?? {})).toEqual(['en', 'zh-Hans']);
  });

  it('should use the languages that are asked for', async () => {
    const french =
      '<OtherAbstract Type="Publisher" Language="fre"><AbstractText>Une promenade le matin améliore le sommeil des infirmières.</AbstractText></OtherAbstract>';
    const text = sample.pubmedXml.replace('<OtherAbstract', `${french}<OtherAbstract`);
    const { records, diagnostics } = await importAll([{ name: 'x', bytes: Buffer.from(text) }], {
      languages: ['en', 'fr'],
    });
    const languages = records[0]?.record.abstract?.flatMap((section) => Object.keys(section.text));
    expect([...new Set(languages)]).toEqual(['en', 'fr']);
    expect(diagnostics.map(({ code }) => code)).toContain('import-other-language');
    expect(records[0]?.record.notes?.some((note) => note.includes(chinese.methods))).toBe(true);
  });
});

describe('JATS', () => {
  it('should read names in two scripts, places in two languages and several places an author', async () => {
    const record = await recordOf(sample.jats);
    expect(record.author?.[0]).toEqual({
      family: 'Wu',
      given: 'Ming',
      native: { text: '吴明', language: 'zh-Hans' },
      affiliations: [1, 2],
      ORCID: '0000-0002-1825-0097',
      corresponding: true,
      email: 'wu@example.org',
    });
    expect(record.affiliation).toEqual([
      { en: 'Hospital of the Hills, Nowhere' },
      { en: 'School of Nursing, Elsewhere', 'zh-Hans': '别处护理学院' },
    ]);
  });

  it('should leave key points, footnote marks and third languages out of the abstract', async () => {
    const { records } = await importText(sample.jats);
    const record = records[0]?.record;
    expect(record?.title).toEqual({
      en: 'A morning walk and the sleep of nurses',
      'zh-Hans': '晨间步行与护士睡眠',
    });
    expect(record?.abstract?.map((section) => section.text)).toEqual(
      wholeAbstract.map((section) => section.text),
    );
    expect(record?.notes).toContain('key-points (en), no translation: Walk before breakfast.');
    expect(record?.notes).toContain('abstract (es): El paseo mejora el sueño de las enfermeras.');
    expect(JSON.stringify(record)).not.toContain('text of the article');
  });

  it('should run titles of nested sections into the text and read formulas', async () => {
    const nested = `<sec><title>Results</title><p>The value <alternatives><mml:math><mml:msup><mml:mi>L</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math><tex-math>$L^2$</tex-math></alternatives> fell.</p><sec><title>Men</title><p>By 3%.</p></sec></sec>`;
    const text = sample.jats.replace(
      /<abstract>[\s\S]*<\/trans-abstract>/u,
      `<abstract>${nested}</abstract>`,
    );
    const [section] = (await recordOf(text)).abstract ?? [];
    expect(section?.label).toEqual({ en: 'Results' });
    expect(section?.text['en']).toEqual(['The value L<sup>2</sup> fell.', '<b>Men</b> By 3%.']);
  });

  it('should make Greek of letters in the Symbol face and keep the original as a comment', async () => {
    const text = sample.jats.replace(
      /<abstract>[\s\S]*<\/trans-abstract>/u,
      '<abstract><p>n-butyl-&lt;FONT FACE="Symbol"&gt;a&lt;/font&gt; glue was used here.</p></abstract>',
    );
    const { records } = await importText(text);
    expect(records[0]?.record.abstract?.[0]?.text['en']).toBe('n-butyl-α glue was used here.');
    expect(records[0]?.remarks.map((remark) => remark.text).join()).toContain(
      'n-butyl-<FONT FACE="Symbol">a</font>',
    );
  });
});

describe('reference managers', () => {
  it('should join a field that goes on over a line end, and names in two languages', async () => {
    const record = await recordOf(sample.noteExpress);
    expect(record.affiliation).toEqual([
      { 'zh-Hans': '山间医院' },
      { 'zh-Hans': '别处护理学院,邮编 000000' },
    ]);
    expect(record.author).toEqual([
      { family: 'Wu', given: 'Ming', native: { text: '吴明', language: 'zh-Hans' } },
      { family: 'Qian', given: 'Lan', native: { text: '钱兰', language: 'zh-Hans' } },
    ]);
  });

  it('should find labels with nothing but a blank after them, and say that it guessed', async () => {
    const { records } = await importText(sample.noteExpress);
    expect(records[0]?.record.abstract?.map((section) => section.label)).toEqual([
      { 'zh-Hans': '目的' },
      { 'zh-Hans': '方法' },
      { 'zh-Hans': '结果' },
      { 'zh-Hans': '结论' },
    ]);
    expect(records[0]?.remarks.some((remark) => remark.text.startsWith('please check'))).toBe(true);
  });

  it('should read lower-case tags, a last semicolon and labels in brackets', async () => {
    const record = await recordOf(sample.refWorks);
    expect(record).toMatchObject({
      volume: '7',
      page: '210-218',
      author: [{ literal: '吴明' }, { literal: '钱兰' }],
    });
    expect(record.abstract?.map((section) => section.label?.['zh-Hans'])).toEqual([
      '目的/意义',
      '方法/过程',
      '结果/结论',
    ]);
  });

  it('should read CNKI’s superscripts and marks, and records without a blank line between', async () => {
    const { records } = await importText(sample.eStudy);
    expect(records.length).toBe(2);
    expect(records[0]?.record.abstract?.[0]?.text).toEqual({
      'zh-Hans': `${chinese.objective}CD4<sup>+</sup>细胞与χ<sup>2</sup>检验见文献<sup>[1-3]</sup>。`,
    });
  });

  it('should leave out one broken BibTeX entry and read the other', async () => {
    const { records, diagnostics } = await importText(sample.bibtex);
    expect(records.length).toBe(1);
    expect(records[0]?.record).toMatchObject({
      'container-title': 'Journal of Invented Nursing',
      title: { en: 'A morning walk and the sleep of <i>nurses</i> in München' },
      page: '210-218',
    });
    expect(diagnostics.find(({ severity }) => severity === 'error')).toMatchObject({
      code: 'import-malformed',
      place: { line: 17 },
    });
  });
});

describe('JSON', () => {
  it('should divide two languages that run together in one field', async () => {
    const record = await recordOf(sample.zoteroJson);
    expect(record.abstract?.[0]?.text['zh-Hant']).toBe(
      '本文說明晨間步行與輪班護士睡眠之關係，並討論兩者之間的聯繫與其意義。',
    );
    expect(record.abstract?.[0]?.text['en']).toMatch(/^A morning walk is shown/u);
    expect(record.keyword).toEqual({ en: ['sleep', 'walking'], 'zh-Hant': ['睡眠', '步行'] });
  });

  it('should tell the languages of RISS columns by their script', async () => {
    const record = await recordOf(sample.rissJson);
    expect(record.title).toEqual({
      en: 'A morning walk and the sleep of nurses',
      ko: '아침 걷기와 간호사의 수면',
    });
    expect(record.abstract?.[0]?.text['ko']).toEqual([
      '산속 병원에서 출근 전의 걷기를 연구하였다.',
      '간호사의 수면에 좋다.',
    ]);
  });

  it('should read CSL-JSON with JATS inside the abstract', async () => {
    const record = await recordOf(sample.cslJson);
    expect(record.abstract?.map((section) => section.text)).toEqual(
      wholeAbstract.map(({ text }) => ({ en: text.en })),
    );
    expect(record.notes).toEqual(['annote: Read on a train']);
  });

  it('should name the place where JSON ends too early', async () => {
    const { diagnostics } = await importText(sample.cslJson.slice(0, 200));
    expect(diagnostics[0]).toMatchObject({ severity: 'error', code: 'import-truncated', place: { line: 1 } });
  });
});

describe('LaTeX', () => {
  it('should join hard line ends inside Japanese without blanks, inside English with them', async () => {
    const record = await recordOf(sample.latex);
    expect(record.abstract?.[0]?.text).toEqual({
      en: 'It was studied whether a morning walk improves the sleep of nurses on shifts. It does.',
      ja: '朝の歩行が交代勤務の看護師の睡眠を良くするかどうかを調べた．その結果，良くなることがわかった．',
    });
    expect(record.keyword).toEqual({ en: ['Sleep', 'Walking'], ja: ['睡眠', '歩行'] });
    expect(record.affiliation).toEqual([{ ja: '山の病院', en: 'Hospital of the Hills' }]);
  });
});

describe('aligned texts', () => {
  it('should make a record of each document of a TMX file, paragraph by paragraph', async () => {
    const { records } = await importText(sample.tmx);
    expect(records.map(({ record }) => record.abstract?.[0]?.text['en'])).toEqual([
      ['The nurses walked every morning.', 'Their sleep improved.'],
      'This is another text.',
    ]);
  });

  it('should join two files that correspond line by line', async () => {
    const lines = Array.from({ length: 12 }, (_, index) => index);
    const result = await importAll([
      {
        name: 'a',
        bytes: Buffer.from(
          lines.map((line) => `The nurses walked for ${String(line)} days and it was good.`).join('\n'),
        ),
      },
      {
        name: 'b',
        bytes: Buffer.from(lines.map((line) => `护士步行了${String(line)}天，效果很好。`).join('\n')),
      },
    ]);
    expect(result.records.length).toBe(1);
    expect(result.records[0]?.record.abstract?.[0]?.text['zh-Hans']).toHaveLength(12);
  });
});

describe('pasted text', () => {
  it('should be read where it was copied with the tags of a page', async () => {
    const page = `<div class="abstract"><p>Wu Ming, Qian Lan</p><p>OBJECTIVE: To learn <em>in vivo</em>.&nbsp;METHODS: We looked.</p>
<p>目的：了解。方法：观察（<i>P</i>&lt;0.05）。</p></div>`;
    const record = await recordOf(page);
    expect(record.author?.map(({ literal, family }) => literal ?? family)).toEqual(['Wu', 'Qian']);
    expect(record.abstract?.map(({ text }) => text['zh-Hans'])).toEqual([
      '了解。',
      '观察（<i>P</i><0.05）。',
    ]);
  });

  it('should not take a university for a person, nor an address for a place', async () => {
    const text = sample.pasted.replace(
      /^(Wu Ming.*)$/mu,
      '$1\n\nTsinghua University\n\nE-mail: wu@example.org, Institute of Sleep',
    );
    const record = await recordOf(text);
    expect(JSON.stringify(record.author)).not.toContain('University');
    expect(JSON.stringify(record.affiliation)).toContain('Tsinghua University');
    expect(record.affiliation?.flatMap((place) => Object.keys(place))).not.toContain('pt');
  });

  it('should read authors, places, the citation of an article ahead of print and similar articles', async () => {
    const record = await recordOf(sample.pasted);
    expect(record).toMatchObject({
      id: 'wu-2024',
      author: [
        { family: 'Wu', given: 'Ming' },
        { family: 'Qian', given: 'Lan' },
        { family: 'Zhao', given: 'Qi' },
      ],
      affiliation: [
        { en: 'Department of Nursing, Hospital of the Hills, Somewhere, China.' },
        { en: 'School of Nursing, Elsewhere University, Elsewhere, China.' },
      ],
      'container-title-short': 'J Invent Nurs',
      'available-date': '2024-03-15',
      DOI: '10.5555/walk.2024.17',
      related: ['J Sleep Elsewhere. 2023-8-18', 'Walking (Somewhere). 2019-10-15'],
    });
  });

  it('should read a machine-read front page with numbered places', async () => {
    const record = await recordOf(sample.frontPage);
    expect(record).toMatchObject({
      title: {
        en: 'A morning walk and the sleep of nurses on shifts',
        'zh-Hans': '晨间步行与轮班护士睡眠的关系',
      },
      author: [
        { family: 'Wu', given: 'Ming', native: { text: '吴明' }, affiliations: [1] },
        { family: 'Qian', given: 'Lan', affiliations: [2] },
      ],
      keyword: { en: ['sleep', 'walking', 'shifts'], 'zh-Hans': ['睡眠', '步行', '轮班'] },
      notes: ['after the key words: 中图分类号：R47 文献标识码：A'],
    });
  });

  it('should not mind in which order the parts stand, nor that half of them are missing', async () => {
    const lines = sample.pasted.split('\n');
    const record = await recordOf([lines[5], lines[3], lines[4], lines[0]].join('\n\n'));
    expect(record.abstract).toEqual(wholeAbstract);
    expect(record).toMatchObject({
      DOI: '10.5555/walk.2024.17',
      author: [{ family: 'Wu' }, { family: 'Qian' }, { family: 'Zhao' }],
    });
  });
});
