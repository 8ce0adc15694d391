import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { buildHandout, openBuildContext } from '../src/build.ts';
import type { Handout } from '../src/content/handout.ts';
import { loadContent } from '../src/content/load.ts';
import { handoutOf, variantsOf } from './variants.ts';

/**
 * Time and memory of one handout of 1, 10, 100 and 1,000 records, a page: `npx tsx bench/digest.ts [COUNT…]`. Both
 * must grow with the pages and no faster. Memory is what is held of the heap when garbage has been collected: at the
 * worst of some moments while records are set, and when the file is there.
 */
const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 10, 100, 1000];
const moments = 5;

setFlagsFromString('--expose-gc');
const collectGarbage: unknown = runInNewContext('gc');
if (typeof collectGarbage !== 'function') throw new Error('the garbage collector cannot be called');

function heldBytes(): number {
  if (typeof collectGarbage === 'function') collectGarbage();
  return process.memoryUsage().heapUsed;
}

const opened = openBuildContext({ formats: ['pdf'] });
if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
const context = opened.value;
const template = loadContent('content', { only: ['li-2025'] }).handouts[0];
const record = template?.records[0];
if (template === undefined || record === undefined)
  throw new Error('content/handouts/li-2025.yaml is missing');

function digestOf(count: number): Handout {
  if (template === undefined || record === undefined) throw new Error('no record');
  return { ...handoutOf(template, variantsOf(record, count, 7), `digest-${String(count)}`), fit: 'natural' };
}

interface Built {
  readonly bytes: Uint8Array;
  /** Milliseconds of processor time. */
  readonly time: number;
}

async function build(handout: Handout, onProgress: (done: number) => void): Promise<Built> {
  const start = process.cpuUsage();
  const built = await buildHandout(handout, ['pdf'], { ...context, onProgress });
  const { user, system } = process.cpuUsage(start);
  const bytes = built.ok ? built.value.files[0]?.bytes : undefined;
  if (bytes === undefined) throw new Error(JSON.stringify(built.diagnostics));
  return { bytes, time: (user + system) / 1000 };
}

async function pagesOf(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: Uint8Array.from(bytes) });
  const { numPages } = await task.promise;
  await task.destroy();
  return numPages;
}

await build(digestOf(20), () => undefined);
console.log('records  pages  CPU ms a page  KB of heap a page: setting  finished  KB of PDF a page');
for (const count of counts) {
  const handout = digestOf(count);
  const before = heldBytes();
  let most = before;
  // Collecting garbage takes time too: it is left out of the time of the pages.
  let collecting = 0;
  const { bytes, time } = await build(handout, (done) => {
    if (done % Math.ceil(count / moments) !== 0) return;
    const start = process.cpuUsage();
    most = Math.max(most, heldBytes());
    const { user, system } = process.cpuUsage(start);
    collecting += (user + system) / 1000;
  });
  // The turn of the event loop in which the file was finished still holds what it was called with.
  await setImmediate();
  const finished = heldBytes();
  const pages = await pagesOf(bytes);
  const a = (value: number): string => (value / pages).toFixed(1);
  const columns = [String(count), String(pages), a(time - collecting)];
  columns.push(a((most - before) / 1000), a(Math.max(0, finished - before) / 1000), a(bytes.length / 1000));
  console.log(columns.map((text, index) => text.padStart([7, 7, 15, 27, 10, 18][index] ?? 0)).join(''));
}
