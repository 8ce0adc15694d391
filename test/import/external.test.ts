import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRecordFile } from '../../src/content/record-file.ts';
import { importAll, serializeRecord, type ImportResult } from '../../src/import/index.ts';
import { external } from '../external.ts';
import { missingWords, stretches, xmlText } from './words.ts';

const folder = external.path('records');

function filesOf(name: string): readonly string[] {
  return external.present ? readdirSync(`${folder}/${name}`).map((file) => `${name}/${file}`) : [];
}

async function importFile(...names: readonly string[]): Promise<ImportResult & { readonly text: string }> {
  const result = await importAll(names.map((name) => ({ name, bytes: readFileSync(`${folder}/${name}`) })));
  return { ...result, text: result.records.map((record) => serializeRecord(record)).join('\n') };
}

const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

/** What the abstracts of a file say, by its folder. */
const abstractsOf: Readonly<Record<string, (text: string) => string>> = {
  'pubmed-xml': (text) =>
    xmlText(stretches(text, /(<AbstractText(?:\s[^>]*)?>[\s\S]*?<\/AbstractText>)/gu)) +
    xmlText(stretches(text, /Label="(?!UNLABELLED)([^"]*)"/gu)),
  jats: (text) =>
    xmlText(stretches(text, /<(?:trans-)?abstract(?:\s[^>]*)?>([\s\S]*?)<\/(?:trans-)?abstract>/gu)).replace(
      /<\/?font[^>]*>/giu,
      '',
    ),
  nbib: (text) => stretches(text, /^(?:AB|OAB) {1,2}- (?:Publisher: )?(.*(?:\r?\n {6}.*)*)/gmu),
  'pubmed-text': (text) =>
    text
      .replace(
        /^\[Article in.*$|^Publisher: |^\d+\. |^DOI:.*$|^PMC?ID: .*$|\[Indexed[^\]]*\]|doi: *\n?\S*|Author information:|^Publisher: |\b(?:Feb|Apr)\b|^\(\d+\)|Conflict of interest statement:/gmu,
        ' ',
      )
      .replace(/(?<=[A-Z])\(\d\)/gu, ''),
  'cnki-wanfang': (text) =>
    stretches(text, /^(?:\{Abstract\}: |Summary-摘要: |AB |%X )(.*)$/gmu)
      .replaceAll('<正>', '')
      .replaceAll('(#br)', ' ')
      .replaceAll('χ~2', 'χ2'),
  'zotero-json': (text) => stretches(text, /"abstractNote": "(.*)"/gu),
  aligned: (text) =>
    text.includes('<tmx')
      ? xmlText(stretches(text, /<seg>([\s\S]*?)<\/seg>/gu))
      : text.replace(/^doc\d+\t\d+\t/gmu, ''),
};

describe.skipIf(!external.present)('every file of the collection', () => {
  const files = Object.keys(abstractsOf)
    .flatMap((name) => filesOf(name))
    .filter((file) => !/\.(?:en|zh)$|wmt21/u.test(file));
  it.each(files)('should bring in every word of the abstracts of %s', async (file) => {
    const { text, records, diagnostics } = await importFile(file);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(records.length).toBeGreaterThan(0);
    const words = abstractsOf[file.split('/')[0] ?? '']?.(read(file)) ?? '';
    expect(words.length).toBeGreaterThan(20);
    expect(missingWords(words, text)).toEqual([]);
  });

  it.each([...files, ...filesOf('chinaxiv-frontmatter'), ...filesOf('ja-ko'), 'esj-2025-09078.txt'])(
    'should write what the loader accepts for %s',
    async (file) => {
      const { records } = await importFile(file);
      for (const imported of records) {
        const text = serializeRecord(imported);
        const loaded = loadRecordFile({ path: `${imported.record.id}.yaml`, text });
        expect(loaded.diagnostics).toEqual([]);
        expect(loaded.ok).toBe(true);
      }
    },
  );

  it.each(filesOf('chinaxiv-frontmatter'))('should keep every word of the abstracts of %s', async (file) => {
    const { text } = await importFile(file);
    const source = read(file)
      .replace(/\$[^$]*\$/gu, ' ')
      // Machine reading has run these labels into the text; the importer takes them apart again.
      .replace(/(Background|Objective|Methods|Results|Conclusions?)(?=[A-Z])/gu, '$1 ');
    const chinese =
      /(?:摘\s*要|摘要)】?[:：]?([\s\S]*?)(?:【?关键[词字]|中图分类号)/u.exec(source)?.[1] ?? '';
    const english =
      /(?<=^|[#【[\s])Abstract】?[:：]?([\s\S]*?)(?:【?Key ?-?words?|KEY ?WORDS)/iu.exec(source)?.[1] ?? '';
    expect(chinese.length).toBeGreaterThan(50);
    expect(english.length).toBeGreaterThan(200);
    expect(missingWords(chinese + english, text)).toEqual([]);
  });

  it('should find both languages in 24 ChinaXiv pages', async () => {
    const results = await Promise.all(filesOf('chinaxiv-frontmatter').map((file) => importFile(file)));
    const languages = results.map(({ records }) =>
      Object.keys(records[0]?.record.abstract?.[0]?.text ?? {})
        .sort()
        .join(' '),
    );
    expect(languages).toEqual(Array.from({ length: 24 }, () => 'en zh-Hans'));
  });

  it('should join two files of aligned lines', async () => {
    const pairs = await importFile('aligned/wmt18.medline.en-zh.en', 'aligned/wmt18.medline.en-zh.zh');
    const text = pairs.records[0]?.record.abstract?.[0]?.text;
    expect(pairs.records.length).toBe(1);
    expect([text?.en, text?.['zh-Hans']].map((list) => (Array.isArray(list) ? list.length : 0))).toEqual([
      244, 244,
    ]);
    expect(
      missingWords(
        read('aligned/wmt18.medline.en-zh.en') + read('aligned/wmt18.medline.en-zh.zh'),
        pairs.text,
      ),
    ).toEqual([]);
  });

  it('should join numbered sentences by document', async () => {
    const { records, text } = await importFile(
      'aligned/wmt21-medline_zh2en_en.txt',
      'aligned/wmt21-medline_zh2en_zh.txt',
    );
    expect(records.length).toBe(50);
    const source = (
      read('aligned/wmt21-medline_zh2en_en.txt') + read('aligned/wmt21-medline_zh2en_zh.txt')
    ).replace(/^doc\d+\t\d+\t/gmu, '');
    expect(missingWords(source, text)).toEqual([]);
  });
});
