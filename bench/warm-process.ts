import { loadContent } from '../src/content/load.ts';
import { buildHandout, openBuildContext } from '../src/build.ts';
import type { Handout } from '../src/content/handout.ts';
import { handoutOf, variantsOf } from './variants.ts';

/** The shipped first record's handout. */
function firstHandout(): Handout {
  const handout = loadContent('content').handouts.find(({ id }) => id === 'li-2025');
  if (handout === undefined) throw new Error('content/handouts/li-2025.yaml is missing');
  return handout;
}

/** The process that `warm.ts` measures: builds `COUNT` variants of the record and prints a line of JSON. */
const count = Number(process.argv[2] ?? 200);
const context = openBuildContext({ formats: ['pdf'] });
if (!context.ok) throw new Error(JSON.stringify(context.diagnostics));
const template = firstHandout();
const [record] = template.records;
if (record === undefined) throw new Error('no record');
const handouts = variantsOf(record, count).map((variant) => handoutOf(template, [variant], variant.id));

// Warm: the optimising compiler, which runs beside the work and is counted with it, has done most of its own.
for (const handout of handouts.slice(0, 200)) await buildHandout(handout, ['pdf'], context.value);
const startedCpu = process.cpuUsage();
const times: number[] = [];
const heap: number[] = [];
let bytes = 0;
for (const [index, handout] of handouts.entries()) {
  const start = performance.now();
  const built = await buildHandout(handout, ['pdf'], context.value);
  times.push(performance.now() - start);
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
  bytes += built.value.files[0]?.bytes.length ?? 0;
  if (index % 50 === 49) heap.push(Math.round(process.memoryUsage().rss / 1e6));
}
const cpu = process.cpuUsage(startedCpu);
console.log(JSON.stringify({ times, heap, bytes, seconds: (cpu.user + cpu.system) / 1e6 }));
