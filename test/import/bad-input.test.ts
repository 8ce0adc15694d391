import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { importAll, importFiles, type Format, type ImportResult } from '../../src/import/index.ts';
import { fuzzOnce, randomFrom } from './mutate.ts';
import { jats, noteExpress, nbib, pasted, pubmedXml, refWorks, samples } from './samples.ts';

async function importBytes(bytes: Uint8Array, from?: Format): Promise<ImportResult> {
  return importAll([{ name: 'input', bytes }], from === undefined ? {} : { from });
}

const codes = ({ diagnostics }: ImportResult): readonly string[] =>
  diagnostics.map(({ severity, code }) => `${severity} ${code}`);

describe('files that are no records', () => {
  it.each([
    ['an empty file', '', 'error import-empty'],
    ['blank lines', ' \n\n\t', 'error import-empty'],
    [
      'an error page saved as XML',
      '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head></html>',
      'error import-html-page',
    ],
    [
      'an error page with an XML declaration',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>Sorry</body></html>',
      'error import-html-page',
    ],
    ['XML of something else', '<?xml version="1.0"?><rss><channel/></rss>', 'error import-unknown-format'],
    ['JSON of something else', '{"a": 1}', 'error import-unknown-format'],
    ['an archive', 'PK\u0003\u0004rest of it', 'error import-binary'],
    ['a set without records', '<PubmedArticleSet></PubmedArticleSet>', 'error import-no-records'],
  ])('should say what %s is', async (_, text, expected) => {
    const result = await importBytes(Buffer.from(text));
    expect(codes(result)).toEqual([expected]);
    expect(result.records).toEqual([]);
  });

  it('should join what it cannot place where that is a broken file of thousands of lines', async () => {
    const [few, many] = await Promise.all(
      [150, 3000].map((count) => importBytes(Buffer.from('P\n\nQ\n\n'.repeat(count / 2)), 'text')),
    );
    expect(few?.records[0]?.record.notes).toHaveLength(150);
    const [note, ...others] = many?.records[0]?.record.notes ?? [];
    expect(others).toEqual([]);
    expect(note?.slice(0, 19)).toBe('text: P ¶ Q ¶ P ¶ Q');
    expect(note?.split(' ¶ ')).toHaveLength(3000);
  });

  it('should name the title of an error page', async () => {
    const { diagnostics } = await importBytes(
      Buffer.from('<html><head><title>Too many requests</title></head></html>'),
    );
    expect(diagnostics[0]?.message).toContain('“Too many requests”');
  });

  it('should call bytes without sense binary', async () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 31);
    expect(codes(await importBytes(bytes))).toEqual(['error import-binary']);
  });

  it('should still read the other files', async () => {
    const { records, diagnostics } = await importAll([
      { name: 'empty', bytes: Buffer.from('') },
      { name: 'good', bytes: Buffer.from(nbib) },
    ]);
    expect(records.length).toBe(1);
    expect(diagnostics[0]).toMatchObject({ code: 'import-empty', place: { file: 'empty' } });
  });

  it('should turn a stream that fails into a diagnostic', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('<PubmedArticleSet>'.padEnd(100_000)));
      throw new Error('the disk is gone');
    }
    const { diagnostics } = await importAll([{ name: 'x', bytes: failing() }]);
    expect(diagnostics.at(-1)).toMatchObject({ severity: 'error', code: 'import-unreadable' });
    expect(diagnostics.at(-1)?.message).toContain('the disk is gone');
  });
});

describe('XML that wants to do harm', () => {
  const entities = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY l${String(level + 1)} "${`&l${String(level)};`.repeat(10)}">`,
  ).join('');
  it('should not expand entities that the file declares', async () => {
    const text = `<?xml version="1.0"?><!DOCTYPE PubmedArticleSet [<!ENTITY l0 "laugh">${entities}]>${pubmedXml.slice(pubmedXml.indexOf('<PubmedArticleSet>')).replace('None.', '&l9;')}`;
    const result = await importBytes(Buffer.from(text));
    expect(JSON.stringify(result.records)).not.toContain('laugh');
    expect(codes(result)).toContain('warning import-malformed');
  });

  it('should not read other files through entities', async () => {
    const text = `<!DOCTYPE PubmedArticleSet [<!ENTITY file SYSTEM "file:///etc/passwd">]>${pubmedXml.slice(pubmedXml.indexOf('<PubmedArticleSet>')).replace('None.', '&file;')}`;
    const result = await importBytes(Buffer.from(text));
    expect(result.records[0]?.record['conflict-of-interest']).toEqual({ en: '&file;' });
  });

  it('should understand named characters of HTML, which need a DTD that is not there', async () => {
    const { records } = await importBytes(
      Buffer.from(pubmedXml.replace('None.', 'Caf&eacute;&nbsp;&alpha;')),
    );
    expect(records[0]?.record['conflict-of-interest']).toEqual({ en: 'Café\u00a0α' });
  });

  it('should stop at nesting that no record has', async () => {
    const result = await importBytes(Buffer.from(`<PubmedArticleSet>${'<PubmedArticle>'.repeat(5000)}`));
    expect(codes(result)).toEqual(['error import-too-deep']);
  });

  it('should stop at a text without end', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('<PubmedArticleSet><PubmedArticle><MedlineCitation><Article><ArticleTitle>');
      for (let count = 0; count < 1000; count++) yield await Promise.resolve(Buffer.alloc(65_536, 97));
    }
    const parts: string[] = [];
    for await (const { diagnostics } of importFiles([{ name: 'x', bytes: endless() }]))
      parts.push(...diagnostics.map(({ code }) => code));
    expect(parts).toEqual(['import-too-large']);
  });

  it('should read what came before the file was cut off', async () => {
    const two = pubmedXml.replace(
      '</PubmedArticleSet>',
      `${/<PubmedArticle>[\s\S]*<\/PubmedArticle>/u.exec(pubmedXml)?.[0] ?? ''}</PubmedArticleSet>`,
    );
    const result = await importBytes(Buffer.from(two.slice(0, -1500)));
    expect(result.records.length).toBe(1);
    expect(codes(result)).toContain('error import-truncated');
  });

  it('should stop at a line without end', async () => {
    const result = await importBytes(Buffer.from(`PMID- 1\nTI  - ${'a'.repeat(9_000_000)}`));
    expect(codes(result)).toEqual(['error import-too-large']);
  });
});

describe('encodings and line ends', () => {
  it.each([
    ['GBK', iconv.encode(noteExpress, 'gbk')],
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(noteExpress, 'utf-16le')])],
    [
      'UTF-16 big-endian with a mark',
      Buffer.concat([Buffer.from([0xfe, 0xff]), iconv.encode(noteExpress, 'utf-16be')]),
    ],
    [
      'UTF-16 without a mark',
      iconv.encode(noteExpress.replace('{Reference Type}', '{Reference Type}'), 'utf-16le'),
    ],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${noteExpress}`)],
    ['CR LF', Buffer.from(noteExpress.replaceAll('\n', '\r\n'))],
    ['CR', Buffer.from(noteExpress.replaceAll('\n', '\r'))],
  ])('should give the same record from %s', async (_, bytes) => {
    const expected = await importBytes(Buffer.from(noteExpress));
    expect((await importBytes(bytes)).records.map(({ record }) => record)).toEqual(
      expected.records.map(({ record }) => record),
    );
  });

  it('should read GBK pasted text and RefWorks', async () => {
    const results = await Promise.all(
      [pasted, refWorks].map((text) => importBytes(iconv.encode(text, 'gbk'))),
    );
    expect(results.map(({ records }) => records[0]?.record.abstract?.[0]?.label?.['zh-Hans'])).toEqual([
      '目的',
      '目的/意义',
    ]);
  });

  it('should believe the encoding that XML declares', async () => {
    const text = pubmedXml
      .replace('<?xml version="1.0" ?>', '<?xml version="1.0" encoding="GB2312"?>')
      .replace('&#169;', 'by');
    const { records } = await importBytes(iconv.encode(text, 'gb18030'));
    expect(records[0]?.record.keyword).toEqual({ en: ['sleep', 'walking'], 'zh-Hans': ['睡眠', '步行'] });
  });

  it('should read Western texts of old systems', async () => {
    const { records } = await importBytes(
      iconv.encode(
        jats.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"').replace(/[^\u0000-\u00ff]/gu, ' '),
        'latin1',
      ),
    );
    expect(records[0]?.record.notes?.join()).toContain('sueño');
  });

  it('should say where characters were lost', async () => {
    const bytes = Buffer.from(nbib);
    bytes[bytes.indexOf('Hospital')] = 0xff;
    const padded = Buffer.concat([Buffer.from(nbib.padEnd(70_000)), bytes]);
    expect(codes(await importBytes(padded))).toContain('warning import-encoding');
  });

  it('should read characters that a chunk divides', async () => {
    async function* byteByByte(): AsyncGenerator<Uint8Array> {
      for (const byte of Buffer.from(noteExpress)) yield await Promise.resolve(Uint8Array.of(byte));
    }
    const expected = await importBytes(Buffer.from(noteExpress));
    const found = await importAll([{ name: 'input', bytes: byteByByte() }]);
    expect(found.records).toEqual(expected.records);
  });
});

describe('mutated files', () => {
  it('should never make the import throw, hang or write what the loader refuses', async () => {
    const seeds = Object.entries(samples).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
    const random = randomFrom(20_240_317);
    for (let run = 0; run < 600; run++) {
      const { fault, name } = await fuzzOnce(seeds, random);
      expect(fault, `run ${String(run)}, ${name}`).toBeUndefined();
    }
  });
});
