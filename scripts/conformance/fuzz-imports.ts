import { readdirSync, readFileSync } from 'node:fs';
import { external } from '../../test/external.ts';
import { fuzzOnce, randomFrom, type FuzzSeed } from '../../test/import/mutate.ts';
import { samples } from '../../test/import/samples.ts';

/** No input may take longer, in milliseconds of processor time. */
const longest = 2000;

/** The files that mutations start from: one in every format, and the real ones where they are at hand. */
function seedFiles(): readonly FuzzSeed[] {
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

/**
 * Imports mutated files, the same ones for the same seed, and prints what it found.
 *
 * @returns whether no import threw, took longer than two seconds, or wrote a record that the loader refuses
 */
export async function fuzzImports(count: number, seed: number): Promise<boolean> {
  const files = seedFiles();
  const random = randomFrom(seed);
  let slowest = { milliseconds: 0, name: '', run: 0 };
  let failures = 0;
  for (let run = 0; run < count; run++) {
    const { milliseconds, name, fault } = await fuzzOnce(files, random);
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, name, run };
    if (fault === undefined) continue;
    failures++;
    console.error(`run ${String(run)} (${name}): ${fault}`);
  }
  console.log(
    `import: ${String(count)} mutated inputs from ${String(files.length)} files, seed ${String(seed)}, ${String(failures)} failures, slowest ${slowest.milliseconds.toFixed(0)} ms (run ${String(slowest.run)}, ${slowest.name})`,
  );
  return failures === 0 && slowest.milliseconds < longest;
}
