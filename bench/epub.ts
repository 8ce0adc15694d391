import { z } from 'zod';
import { runCompiled } from './compiled.ts';

/**
 * Times of books and the memory that the whole process took, each book in a process of its own, from compiled code: one
 * record cold and warm (median of 40), and 2,000 records in one book. Run alone: `npx tsx bench/epub.ts`.
 */
const RUNS = 40;

const result = z.object({
  times: z.array(z.object({ wall: z.number(), cpu: z.number() })),
  size: z.number(),
  memory: z.number(),
});

async function measured(records: number, runs: number): Promise<z.infer<typeof result>> {
  return result.parse(await runCompiled('epub-book.ts', [String(records), String(runs)]));
}

function median(values: readonly number[]): string {
  return (values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0).toFixed(0);
}

function line(name: string, { times, size, memory }: z.infer<typeof result>, last: number): string {
  const taken = times.slice(-last);
  const wall = median(taken.map(({ wall }) => wall));
  const cpu = median(taken.map(({ cpu }) => cpu));
  return `${name}: ${wall} ms, CPU ${cpu} ms, ${String(size)} bytes, at most ${memory.toFixed(0)} MB`;
}

console.log(line('1 record, cold', await measured(1, 1), 1));
console.log(line(`1 record, warm, median of ${String(RUNS)}`, await measured(1, RUNS + 1), RUNS));
console.log(line('2,000 records', await measured(2000, 1), 1));
