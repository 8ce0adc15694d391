import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildHandout, openBuildContext } from '../../src/build.ts';
import { randomHandout } from '../../test/random-handout.ts';

/** The same handouts in every run, so that a finding can be looked into. */
const seed = 20_250_627;

/**
 * Builds PDFs of random handouts and writes them into a folder of their own.
 *
 * @returns the files written
 * @throws Error where a handout cannot be built: the generator makes none that is wrong
 */
export async function writeSamples(folder: string, count: number): Promise<readonly string[]> {
  const context = openBuildContext({ formats: ['pdf'] });
  if (!context.ok) throw new Error(JSON.stringify(context.diagnostics));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const handout of fc.sample(randomHandout, { seed, numRuns: count })) {
    const built = await buildHandout(handout, ['pdf'], context.value);
    const bytes = built.ok ? built.value.files[0]?.bytes : undefined;
    const number = String(files.length + 1).padStart(4, '0');
    if (bytes === undefined) throw new Error(`sample ${number}: ${JSON.stringify(built.diagnostics)}`);
    const file = join(folder, `${number}-${handout.layout}-${handout.paper}-${handout.imposition}.pdf`);
    await writeFile(file, bytes);
    files.push(file);
  }
  return files;
}
