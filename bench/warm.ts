import { z } from 'zod';
import { runCompiled } from './compiled.ts';
import { median } from './median.ts';

/**
 * How many PDFs a warm process makes in a second of processor time, and whether its memory stays flat, from compiled
 * code: `npx tsx bench/warm.ts [COUNT]`, with 1,000 for the memory.
 */
const result = z.object({
  times: z.array(z.number()),
  heap: z.array(z.number()),
  bytes: z.number(),
  seconds: z.number(),
});

const measured = result.parse(await runCompiled('warm-process.ts', [process.argv[2] ?? '200']));
const count = measured.times.length;
console.log(
  `${String(count)} PDFs: ${(count / measured.seconds).toFixed(1)} a CPU second, ` +
    `median ${median(measured.times).toFixed(1)} ms wall, ${(measured.bytes / count / 1000).toFixed(0)} KB each; ` +
    `memory in MB over the run: ${measured.heap.join(' ')}`,
);
