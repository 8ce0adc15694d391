import { readFileSync } from 'node:fs';
import { loadContent } from '../src/content/load.ts';
import type { Handout } from '../src/content/handout.ts';
import type { Outcome } from '../src/diagnostics/diagnostic.ts';
import { buildEpub, loadBookTemplates, type BookContext } from '../src/epub/index.ts';
import { loadCatalog } from '../src/fonts/catalog.ts';
import { loadTemplates } from '../src/markup/index.ts';

/** One process of the benchmark of books: `RECORDS` in one book, built `RUNS` times. Prints a line of JSON. */
function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
}

const [count = 1, runs = 1] = process.argv.slice(2).map(Number);
const context: BookContext = {
  templates: value(loadTemplates(undefined, 'templates')),
  bookTemplates: value(loadBookTemplates(undefined, 'templates')),
  catalog: value(loadCatalog('fonts/fonts.yaml')),
  stylesheet: readFileSync('templates/ebook.css', 'utf8'),
  pictures: new Map(),
};
const [one] = loadContent('content', { only: ['li-2025'] }).handouts;
const [record] = one?.records ?? [];
if (one === undefined || record === undefined) throw new Error('content/records/li-2025.yaml is missing');

const copies = Array.from({ length: count }, (_, index) => ({
  ...record,
  id: `record-${String(index)}`,
  doi: `10.5555/${String(index)}`,
}));
const handout: Handout = count === 1 ? one : { ...one, records: copies };
const times: { readonly wall: number; readonly cpu: number }[] = [];
let size = 0;
for (let run = 0; run < runs; run++) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  size = value(await buildEpub(handout, context)).length;
  const used = process.cpuUsage(before);
  times.push({ wall: performance.now() - start, cpu: (used.user + used.system) / 1000 });
}
console.log(JSON.stringify({ times, size, memory: process.resourceUsage().maxRSS / 1024 }));
