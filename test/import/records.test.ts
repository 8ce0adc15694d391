import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadRecordFile } from '../../src/content/record-file.ts';
import type { BilingualRecord } from '../../src/content/handout.ts';
import {
  importAll,
  importCommand,
  mergeCommand,
  mergeRecords,
  sameArticle,
  serializeRecord,
  type ImportedRecord,
  type RecordData,
} from '../../src/import/index.ts';
import { external } from '../external.ts';
import { nbib, noteExpress, pasted, pubmedXml, sampleSections } from './samples.ts';

async function imported(text: string): Promise<ImportedRecord> {
  const { records } = await importAll([{ name: 'sample', bytes: Buffer.from(text) }]);
  const [first] = records;
  if (first === undefined) throw new Error('no record');
  return first;
}

function load(text: string): BilingualRecord {
  const loaded = loadRecordFile({ path: 'content/records/li-2025.yaml', text });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.value.record;
}

/** A value without places in files, with texts as their raw strings. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const raw: unknown = Reflect.get(value, 'raw');
  if (typeof raw === 'string') return raw;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'origin')
      .map(([key, part]) => [key, bare(part)]),
  );
}

describe.skipIf(!external.present)('the first record, pasted', () => {
  it('should be the same as the hand-made one in everything that the pasted text has', async () => {
    const fromText = load(
      serializeRecord(await imported(readFileSync(external.path('records/esj-2025-09078.txt'), 'utf8'))),
    );
    const byHand = load(readFileSync('content/records/li-2025.yaml', 'utf8'));
    const said = ({
      id,
      abstract,
      authors,
      affiliations,
      doi,
      related,
      containerTitleShort,
      epub,
    }: BilingualRecord): unknown =>
      bare({
        id,
        abstract: abstract.map(({ label, text }) => ({ label, text })),
        authors,
        affiliations,
        doi,
        related,
        containerTitleShort,
        epub,
      });
    expect(said(fromText)).toEqual(said(byHand));
  });
});

describe('writing', () => {
  const plain = (data: Partial<RecordData>): ImportedRecord => ({
    record: { id: 'x', ...data },
    remarks: [],
    place: { file: 'x', line: 1, column: 1 },
  });

  it('should name the schema and write remarks as comments above what they are about', async () => {
    const text = serializeRecord({
      ...(await imported(pasted)),
      remarks: [
        { field: 'abstract.1', text: 'please check\nthis' },
        { field: 'nowhere', text: 'head' },
      ],
    });
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/record\.schema\.json\n# head\n/u,
    );
    expect(text).toMatch(/\n {2}# please check this\n {2}- label:\n {6}en: METHODS/u);
  });

  it('should write numbers as people do', async () => {
    expect(serializeRecord(await imported(nbib))).toContain('\nvolume: 7\nissue: 3\npage: 210-218\n');
  });

  it('should give every text back as it was', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...' abcXYZ.,:;#-?!\'"%&*|>@`{}[]<0123，。：目的\u3000\u00a0é😀'),
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(texts, (raw) => {
        const text = raw.trim();
        fc.pre(text !== '');
        const written = serializeRecord(plain({ abstract: [{ text: { en: [text, 'x'] } }], source: text }));
        const loaded = load(written);
        expect([loaded.abstract[0]?.text['en']?.[0]?.raw, loaded.source]).toEqual([text, text]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('merging', () => {
  const english = pubmedXml.replace(/<OtherAbstract[\s\S]*<\/OtherAbstract>/u, '');

  it('should join English from PubMed and Chinese from CNKI, section by section', async () => {
    const [first, second] = [await imported(english), await imported(noteExpress)];
    expect(sameArticle(first.record, second.record)).toBe(true);
    const { imported: merged } = mergeRecords(first, second);
    expect(merged.record.abstract?.map(({ label }) => label)).toEqual([
      { en: 'OBJECTIVE', 'zh-Hans': '目的' },
      { en: 'METHODS', 'zh-Hans': '方法' },
      { en: 'RESULTS', 'zh-Hans': '结果' },
      { en: 'CONCLUSION', 'zh-Hans': '结论' },
    ]);
    expect(merged.record.abstract?.[3]?.text['en']).toBe(sampleSections.english.conclusion);
    expect(merged.record.title?.['zh-Hans']).toBe('晨间步行与护士睡眠');
  });

  it('should keep the first and list what differs', async () => {
    const { imported: merged, diagnostics } = mergeRecords(
      await imported(english),
      await imported(noteExpress.replace('{Volume}: 7', '{Volume}: 8')),
    );
    expect(merged.record.volume).toBe('7');
    expect(merged.record.notes).toContain('volume in the other source: 8');
    expect(
      diagnostics
        .filter(({ code }) => code === 'merge-conflict')
        .map(({ message }) => message)
        .join(),
    ).toContain('`volume`');
  });

  it('should tell articles apart by DOI and PMID before their titles', async () => {
    const { record } = await imported(english);
    expect(sameArticle(record, { ...record, DOI: '10.5555/other' })).toBe(false);
    expect(sameArticle({ ...record, DOI: undefined }, { ...record, DOI: undefined, PMID: '1' })).toBe(false);
    expect(
      sameArticle(
        { id: 'a', title: { en: 'A morning walk!' } },
        { id: 'b', title: { en: 'a Morning Walk' } },
      ),
    ).toBe(true);
    expect(
      sameArticle({ id: 'a', title: { en: 'A morning walk' } }, { id: 'b', title: { fr: 'A morning walk' } }),
    ).toBe(false);
  });
});

describe('commands', () => {
  let folder = '';
  let printed = '';
  const io = {
    stdout: (text: string): void => void (printed += text),
    stdin: () => Promise.resolve<Uint8Array>(Buffer.from(pubmedXml)),
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duiye-import-'));
    printed = '';
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('should write record files and say what it did', async () => {
    const diagnostics = await importCommand({ files: ['-'], to: join(folder, 'records') }, io);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
    expect(printed).toBe(
      `${join(folder, 'records/wu-2024.yaml')}: new, en + zh-Hans, 4 sections, 2 in notes\n1 record written to ${join(folder, 'records')}\n`,
    );
    expect(load(readFileSync(join(folder, 'records/wu-2024.yaml'), 'utf8')).doi).toBe('10.5555/walk.2024.17');
  });

  it('should show and not write in a dry run', async () => {
    await importCommand({ files: ['-'], to: folder, dryRun: true }, io);
    expect(printed).toContain('PMID: 39000001');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('should overwrite a changed file only by force', async () => {
    const path = join(folder, 'wu-2024.yaml');
    writeFileSync(path, 'id: mine\n');
    const refused = await importCommand({ files: ['-'], to: folder }, io);
    expect(refused.map(({ code }) => code)).toContain('import-exists');
    expect(readFileSync(path, 'utf8')).toBe('id: mine\n');
    await importCommand({ files: ['-'], to: folder, force: true }, io);
    expect(readFileSync(path, 'utf8')).toContain('PMID: 39000001');
    expect(await importCommand({ files: ['-'], to: folder }, io)).toHaveLength(1);
  });

  it('should name what is wrong with its arguments and files', async () => {
    expect((await importCommand({ files: [] }, io))[0]).toMatchObject({ code: 'import-usage' });
    expect((await importCommand({ files: ['-'], from: 'word' }, io))[0]).toMatchObject({
      code: 'import-usage',
      message: '`word` is no format',
    });
    expect((await importCommand({ files: [join(folder, 'none')], to: folder }, io))[0]).toMatchObject({
      code: 'import-unreadable',
    });
    expect((await importCommand({ files: [folder], to: folder }, io))[0]).toMatchObject({
      code: 'import-unreadable',
    });
    writeFileSync(join(folder, 'file'), '');
    expect(
      (await importCommand({ files: ['-'], to: join(folder, 'file') }, io)).map(({ code }) => code),
    ).toContain('import-write');
  });

  it('should give two records of one name different files', async () => {
    const other = pubmedXml.replace('10.5555/walk.2024\n.17', '10.5555/run.2024.18');
    writeFileSync(join(folder, 'a.xml'), pubmedXml);
    writeFileSync(join(folder, 'b.xml'), other);
    await importCommand({ files: [join(folder, 'a.xml'), join(folder, 'b.xml')], to: folder }, io);
    expect(existsSync(join(folder, 'wu-2024.yaml')) && existsSync(join(folder, 'wu-2024-2.yaml'))).toBe(true);
  });

  it('should merge a record file with an export, and refuse what has no partner', async () => {
    writeFileSync(
      join(folder, 'pubmed.xml'),
      pubmedXml.replace(/<OtherAbstract[\s\S]*<\/OtherAbstract>/u, ''),
    );
    writeFileSync(join(folder, 'cnki.net'), noteExpress);
    await importCommand({ files: [join(folder, 'pubmed.xml')], to: folder }, io);
    const files = [join(folder, 'wu-2024.yaml'), join(folder, 'cnki.net')];
    expect((await mergeCommand({ files, to: folder }, io)).map(({ code }) => code)).toContain(
      'import-exists',
    );
    await mergeCommand({ files, to: folder, force: true }, io);
    expect(
      Object.keys(load(readFileSync(join(folder, 'wu-2024.yaml'), 'utf8')).abstract[0]?.text ?? {}),
    ).toEqual(['en', 'zh-Hans']);
    writeFileSync(
      join(folder, 'other.net'),
      noteExpress.replace('10.5555/walk.2024.17', '10.5555/x').replace('晨间步行', '夜间步行'),
    );
    const apart = await mergeCommand(
      { files: [join(folder, 'pubmed.xml'), join(folder, 'other.net')], to: folder },
      io,
    );
    expect(apart.filter(({ code }) => code === 'merge-different')).toHaveLength(2);
  });
});
