import { importFiles, serializeRecord } from '../src/import/index.ts';
import { pubmedArticle } from './synthetic-records.ts';

/**
 * Imports 10,000 synthetic PubMed records of ordinary size in one run, as YAML text, and says how many a second and how
 * much memory: `npx tsx bench/import.ts [COUNT]`.
 */
const count = Number(process.argv[2] ?? 10_000);

async function* file(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('<?xml version="1.0"?>\n<PubmedArticleSet>\n');
  for (let number = 0; number < count; number++)
    yield await Promise.resolve(Buffer.from(pubmedArticle(number)));
  yield Buffer.from('</PubmedArticleSet>\n');
}

const megabytes = (): number => Math.round(process.memoryUsage().rss / 1_048_576);
const start = performance.now();
const memory: number[] = [];
let records = 0;
let characters = 0;
for await (const result of importFiles([{ name: 'bench.xml', bytes: file() }])) {
  for (const record of result.records) {
    records++;
    characters += serializeRecord(record).length;
    if (records % Math.ceil(count / 10) === 0) memory.push(megabytes());
  }
}
const seconds = (performance.now() - start) / 1000;
console.log(`${String(records)} records, ${(characters / 1e6).toFixed(1)} million characters of YAML`);
console.log(`${seconds.toFixed(1)} s, ${(records / seconds).toFixed(0)} records a second`);
console.log(`memory at each tenth (MB): ${memory.join(' ')}`);
