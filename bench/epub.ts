import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadContent } from '../src/content/load.ts';
import type { Handout } from '../src/content/handout.ts';
import type { Outcome } from '../src/diagnostics/diagnostic.ts';
import { buildEpub, loadBookTemplates, type BookContext } from '../src/epub/index.ts';
import { loadCatalog } from '../src/fonts/catalog.ts';
import { loadTemplates } from '../src/markup/index.ts';

/**
 * Times of books: one record, warm (median of 40), and 2,000 records in one book, with the memory that the process
 * took in all. Run alone: `npx tsx bench/epub.ts`.
 */
const project = resolve(import.meta.dirname, '..');
const RUNS = 40;

function value<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
}

const context: BookContext = {
  templates: value(loadTemplates(undefined, resolve(project, 'templates'))),
  bookTemplates: value(loadBookTemplates(undefined, resolve(project, 'templates'))),
  catalog: value(loadCatalog(resolve(project, 'fonts/fonts.yaml'))),
  stylesheet: readFileSync(resolve(project, 'templates/ebook.css'), 'utf8'),
  pictures: new Map(),
};

const { handouts } = loadContent(resolve(project, 'content'), { only: ['li-2025'] });
const [one] = handouts;
if (one === undefined) throw new Error('content/records/li-2025.yaml is missing');

async function timed(
  handout: Handout,
): Promise<{ readonly wall: number; readonly cpu: number; readonly size: number }> {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  const book = value(await buildEpub(handout, context));
  const used = process.cpuUsage(cpu);
  return { wall: performance.now() - wall, cpu: (used.user + used.system) / 1000, size: book.length };
}

function median(values: readonly number[]): string {
  return (values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0).toFixed(1);
}

const cold = await timed(one);
console.log(`1 record, cold: ${cold.wall.toFixed(0)} ms, ${String(cold.size)} bytes`);
const warm = [];
for (let run = 0; run < RUNS; run++) warm.push(await timed(one));
console.log(
  `1 record, warm: ${median(warm.map(({ wall }) => wall))} ms, CPU ${median(warm.map(({ cpu }) => cpu))} ms (median of ${String(RUNS)})`,
);

console.log(`memory so far: at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

const [record] = one.records;
const records = Array.from({ length: 2000 }, (_, index) => ({
  ...(record ?? one.records[0]),
  id: `record-${String(index)}`,
  doi: `10.5555/${String(index)}`,
}));
const many = await timed({ ...one, records: records as Handout['records'] });
const memory = process.resourceUsage().maxRSS / 1024;
console.log(
  `2,000 records: ${many.wall.toFixed(0)} ms, CPU ${many.cpu.toFixed(0)} ms, ${String(many.size)} bytes, at most ${memory.toFixed(0)} MB`,
);
