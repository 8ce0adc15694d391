import iconv from 'iconv-lite';
import { importFiles, serializeRecord } from '../src/import/index.ts';
import {
  alignedLine,
  bibtexEntry,
  cslItem,
  nbibRecord,
  pastedArticle,
  pubmedArticle,
  risRecord,
  tmxUnit,
} from './synthetic-records.ts';

/**
 * Imports one file of each format that is larger than any real one, and says what came of it, how long it took and how
 * much memory it needed: `npx tsx bench/large-imports.ts [MEGABYTES] [NAME…]`, 200 where nothing is said.
 */
const megabytes = Number(process.argv[2] ?? 200);
const names = process.argv.slice(3);

/** A file as it streams by: its head, its records until it is large enough, its foot. */
interface LargeFile {
  readonly head?: string;
  readonly record: (number: number) => string;
  readonly foot?: string;
  readonly encoding?: string;
}

const files: Readonly<Record<string, LargeFile>> = {
  'pubmed-xml': {
    head: '<?xml version="1.0"?>\n<PubmedArticleSet>\n',
    record: pubmedArticle,
    foot: '</PubmedArticleSet>\n',
  },
  nbib: { record: nbibRecord },
  ris: { record: risRecord },
  'ris-gbk': { record: risRecord, encoding: 'gbk' },
  'csl-json': {
    head: '[',
    record: (number) => `${number === 0 ? '' : ',\n'}${cslItem(number)}`,
    foot: ']\n',
  },
  'csl-json-object': {
    head: '{"items":[',
    record: (number) => `${number === 0 ? '' : ',\n'}${cslItem(number)}`,
    foot: ']}\n',
  },
  tmx: {
    head: '<?xml version="1.0"?>\n<tmx version="1.4"><header/><body>\n',
    record: tmxUnit,
    foot: '</body></tmx>\n',
  },
  bibtex: { record: bibtexEntry },
  'aligned-lines': { record: alignedLine },
  text: { record: pastedArticle },
  'one-line': { record: (number) => pastedArticle(number).replaceAll('\n', ' ') },
  'xml-cut-off': { head: '<?xml version="1.0"?>\n<PubmedArticleSet>\n', record: pubmedArticle },
  'error-page': {
    head: '<?xml version="1.0"?>\n<html><head><title>502 Bad Gateway</title></head><body>\n',
    record: () => `<p>${'Sorry. '.repeat(1000)}</p>\n`,
  },
};

async function* bytesOf({
  head = '',
  record,
  foot = '',
  encoding = 'utf8',
}: LargeFile): AsyncGenerator<Uint8Array> {
  let size = 0;
  let open = head;
  for (let number = 0; size < megabytes * 1_000_000; number++) {
    open += record(number);
    if (open.length < 65_536) continue;
    const chunk = iconv.encode(open, encoding);
    open = '';
    size += chunk.length;
    yield await Promise.resolve(chunk);
  }
  yield iconv.encode(open + foot, encoding);
}

/** What one file came to: records, complaints, seconds of processor time, the most memory. */
async function importLarge(name: string, file: LargeFile): Promise<string> {
  const before = process.cpuUsage();
  let [records, most] = [0, 0];
  const complaints = new Map<string, number>();
  for await (const result of importFiles([{ name, bytes: bytesOf(file) }])) {
    for (const record of result.records) {
      records++;
      serializeRecord(record);
    }
    for (const { severity, code, message } of result.diagnostics) {
      if (severity !== 'error') continue;
      const said = `${code}: ${message}`;
      complaints.set(said, (complaints.get(said) ?? 0) + 1);
    }
    if (records % 100 === 0) most = Math.max(most, process.memoryUsage().rss);
  }
  most = Math.max(most, process.memoryUsage().rss);
  const { user, system } = process.cpuUsage(before);
  const said = [...complaints].map(([text, count]) => `\n    ${String(count)} × ${text}`).join('');
  return `${name}: ${String(records)} records, ${((user + system) / 1e6).toFixed(1)} s of processor time, at most ${String(Math.round(most / 1_048_576))} MB${said}`;
}

for (const [name, file] of Object.entries(files)) {
  if (names.length === 0 || names.includes(name)) console.log(await importLarge(name, file));
}
