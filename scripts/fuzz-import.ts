import { readdirSync, readFileSync } from 'node:fs';
import { external } from '../test/external.ts';
import { fuzzOnce, randomFrom, type FuzzSeed } from '../test/import/mutate.ts';
import { samples } from '../test/import/samples.ts';

/**
 * Imports mutated files: `npx tsx scripts/fuzz-import.ts [COUNT] [SEED]`, 20,000 where nothing is said. Ends with status 1
 * where an import throws, takes longer than two seconds, or writes a record that the loader refuses.
 */
const count = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);

function seeds(): readonly FuzzSeed[] {
  const own = Object.entries(samples).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
  if (!external.present) return own;
  const folder = external.path('records');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.\w+$/u.test(name),
  );
  return [
    ...own,
    ...names.map((name) => ({ name, bytes: readFileSync(`${folder}/${name}`).subarray(0, 24_000) })),
  ];
}

const files = seeds();
const random = randomFrom(seed);
const start = performance.now();
let slowest = { milliseconds: 0, name: '', run: 0 };
let failures = 0;
for (let run = 0; run < count; run++) {
  const result = await fuzzOnce(files, random);
  if (result.milliseconds > slowest.milliseconds)
    slowest = { milliseconds: result.milliseconds, name: result.name, run };
  if (result.fault !== undefined) {
    failures++;
    console.error(`run ${String(run)} (${result.name}): ${result.fault}`);
  }
}
const seconds = (performance.now() - start) / 1000;
console.log(
  `${String(count)} inputs from ${String(files.length)} files in ${seconds.toFixed(0)} s, ${String(failures)} failures`,
);
console.log(`slowest: ${slowest.milliseconds.toFixed(0)} ms (run ${String(slowest.run)}, ${slowest.name})`);
process.exitCode = failures === 0 && slowest.milliseconds < 2000 ? 0 : 1;
