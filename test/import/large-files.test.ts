import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { importAll, type ImportResult } from '../../src/import/index.ts';
import { readJsonItems } from '../../src/import/json-stream.ts';
import { bibtex, cslJson, jats, nbib, noteExpress, pasted, pubmedXml, ris, tmx } from './samples.ts';

/** Stands for the 32 million characters that a record may have. */
const limit = 20_000;

async function* inPieces(text: string, encoding = 'utf8'): AsyncGenerator<Uint8Array> {
  const bytes = iconv.encode(text, encoding);
  for (let at = 0; at < bytes.length; at += 997) yield await Promise.resolve(bytes.subarray(at, at + 997));
}

const importText = (text: string, encoding?: string): Promise<ImportResult> =>
  importAll([{ name: 'large', bytes: inPieces(text, encoding) }], { maximalCharacters: limit });

const errors = ({ diagnostics }: ImportResult): readonly string[] =>
  diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);

const article = /<PubmedArticle>[\s\S]*<\/PubmedArticle>/u.exec(pubmedXml)?.[0] ?? '';
const unit = /<tu [\s\S]*<\/tu>/u.exec(tmx)?.[0] ?? '';
const item = cslJson.trim().replace(/^\[|\]$/gu, '');
const many = 40;

describe('files that are larger than a record may be', () => {
  it.each([
    ['PubMed XML', `<PubmedArticleSet>${article.repeat(many)}</PubmedArticleSet>`, many, 'utf8'],
    ['NBIB', nbib.repeat(many), many, 'utf8'],
    ['RIS', `${ris}\n`.repeat(many), many, 'utf8'],
    ['RIS in GBK', `${ris}\n`.repeat(many), many, 'gbk'],
    ['NoteExpress in UTF-16', `${noteExpress}\n`.repeat(many), many, 'utf-16'],
    ['a list of CSL-JSON', `[${Array.from({ length: many }, () => item).join(',')}]`, many, 'utf8'],
    ['CSL-JSON without a list', `${item}\n`.repeat(many), many, 'utf8'],
  ])('should be read record by record where they are %s', async (_, text, count, encoding) => {
    expect(text.length).toBeGreaterThan(limit);
    const result = await importText(text, encoding);
    expect(errors(result)).toEqual([]);
    expect(result.records).toHaveLength(count);
    expect(new Set(result.records.map(({ record }) => record.id)).size).toBe(count);
  });

  it('should be read by documents where they are TMX', async () => {
    const text = tmx.replace(unit, unit.repeat(400));
    expect(text.length).toBeGreaterThan(limit);
    const result = await importText(text);
    expect(errors(result)).toEqual([]);
    expect(result.records.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['BibTeX', bibtex.repeat(many), 'BibTeX'],
    ['pasted text', pasted.repeat(many), 'pasted text'],
    ['aligned lines', 'A sentence.\t一个句子。\n'.repeat(2000), 'aligned lines'],
    ['a text in one line', 'A sentence without an end '.repeat(1000), 'pasted text'],
  ])('should be refused with their limit where they are %s', async (_, text, name) => {
    const result = await importText(text);
    expect(errors(result)).toEqual([
      `import-too-large: a file of this format (${name}) may have at most 20000 characters`,
    ]);
    expect(result.records).toEqual([]);
  });

  it.each([
    ['a JSON object', `{"items":[${Array.from({ length: 200 }, () => item).join(',')}]}`, 'a JSON object'],
    [
      'a record of RIS',
      `${ris.replace(/^ER.*$/mu, '')}${'N1  - A note without end.\n'.repeat(2000)}`,
      'a record',
    ],
    ['a line of NBIB', nbib.replace('TI  - ', `TI  - ${'word '.repeat(10_000)}`), 'a record'],
    ['a text of XML', pubmedXml.replace('None.', 'word '.repeat(10_000)), 'one record'],
  ])('should be given up where %s has no end', async (_, text, what) => {
    const result = await importText(text);
    expect(errors(result)).toEqual([`import-too-large: ${what} is longer than 20000 characters`]);
  });

  it('should be read no further than the limit', async () => {
    let taken = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          taken++;
          yield await Promise.resolve(Buffer.from('A sentence of no article whatever. '.repeat(100)));
        }
      } finally {
        closed = true;
      }
    }
    const options = { maximalCharacters: 100_000 };
    const result = await importAll([{ name: 'endless', bytes: endless() }], options);
    expect(errors(result)).toHaveLength(1);
    expect(taken).toBeLessThan(60);
    expect(closed).toBe(true);
  });

  it('should keep what stands before the cut where a list of JSON is cut off', async () => {
    const text = `[\n${Array.from({ length: 3 }, () => item).join(',\n')}`;
    const result = await importText(text.slice(0, -20));
    expect(result.records).toHaveLength(2);
    expect(errors(result)).toEqual(['import-truncated: the file ends inside an item, which is left out']);
  });

  it('should stop looking for faults in what is no XML', async () => {
    const result = await importText(`<PubmedArticleSet>${'</'.repeat(15_000)}`);
    expect(errors(result)).toEqual(['import-malformed: the XML breaks the rules in 10000 places']);
  });
});

describe('JSON as it streams by', () => {
  const itemsOf = async (text: string, size: number): Promise<string[]> => {
    async function* chunks(): AsyncGenerator<string> {
      for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
    }
    const items: string[] = [];
    for await (const { text: one, line, whole } of readJsonItems(chunks(), 1000))
      items.push(`${String(line)}${whole ? '' : '?'} ${one}`);
    return items;
  };

  it.each([1, 2, 3, 5, 8, 1000])('should be cut between its objects in chunks of %d', async (size) => {
    const objects = ['{"a":"}{\\"]"}', '{"b":[{"c":"\\\\"},[]]}', '{}'];
    expect(await itemsOf(`\ufeff[\n${objects.join(',\n')}\n]`, size)).toEqual(
      objects.map((text, index) => `${String(index + 2)} ${text}`),
    );
    expect(await itemsOf(objects.join('\n'), size)).toEqual(
      objects.map((text, index) => `${String(index + 1)} ${text}`),
    );
    expect(await itemsOf('[{"a":1},\n{"b":', size)).toEqual(['1 {"a":1}', '2? {"b":']);
    expect(await itemsOf('[{"a":1}', size)).toEqual(['1 {"a":1}', '1? ']);
  });
});

/** What takes the square of a text's length would take minutes here, and the test would run into its limit. */
describe('addresses with control characters', () => {
  it('should be written without them', async () => {
    const { records } = await importAll([{ name: 'x', bytes: Buffer.from(jats.replace('@', '\u0002@')) }]);
    expect(JSON.stringify(records)).not.toContain('u0002');
  });
});

describe('texts without end', () => {
  it.each([
    ['letters where an address may be', nbib.replace('AD  - ', `AD  - ${'er'.repeat(150_000)}`)],
    ['a DOI of full stops', nbib.replace('10.5555/walk.2024.17', `10.5555/${'.'.repeat(300_000)}x`)],
    ['sentences in one line', `${pasted.replaceAll('\n', ' ')} `.repeat(200)],
    ['blanks before the next label', pasted.replace('方法：', `${' '.repeat(150_000)}方法：`)],
    ['a word that a tag breaks off', pasted.replace('方法：', `${'word'.repeat(60_000)}<p>方法：`)],
    ['comments that never end', `<div>${'<!--'.repeat(60_000)}${pasted}</div>`],
    ['a field on many lines', nbib.replace('TI  - ', `TI  - ${'word\n      '.repeat(30_000)}`)],
  ])('should be read in the time that they take to read: %s', async (_, text) => {
    const { records } = await importAll([{ name: 'long', bytes: Buffer.from(text) }]);
    expect(records.length).toBeGreaterThan(0);
  });
});
