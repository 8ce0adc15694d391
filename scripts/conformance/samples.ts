import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { BuildSettings } from '../../src/batch/builder.ts';
import { buildHandout, openBuildContext, type BuildContext } from '../../src/build.ts';
import type { Handout } from '../../src/content/handout.ts';
import { randomHandout } from '../../test/random-handout.ts';

/** The same handouts in every run, so that a finding can be looked into. */
const seed = 20_250_627;

/** How many random handouts are built: one PDF each, and books that hold the records of several. */
export interface SampleCounts {
  readonly pdfs: number;
  readonly books: number;
}

/** A book holds few records: the checkers of books take seconds for each chapter. */
const handoutsInBook = 3;

/**
 * Builds random handouts and writes their PDFs and books into a folder of their own.
 *
 * @returns the files written
 * @throws Error where a handout cannot be built: the generator makes none that is wrong
 */
export async function writeSamples(
  folder: string,
  { pdfs, books }: SampleCounts,
): Promise<readonly string[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const handouts = fc.sample(randomHandout, { seed, numRuns: Math.max(pdfs, books * handoutsInBook) });
  const files: string[] = [];
  for (const handout of handouts.slice(0, pdfs)) {
    const number = String(files.length + 1).padStart(4, '0');
    const name = `${number}-${handout.layout}-${handout.paper}-${handout.imposition}.pdf`;
    files.push(await writeSample(join(folder, name), handout, { formats: ['pdf'] }));
  }
  for (let book = 0; book < books; book++) {
    const parts = handouts.slice(book * handoutsInBook, (book + 1) * handoutsInBook);
    const { handout, settings, name } = sampleBook(parts, book);
    files.push(await writeSample(join(folder, name), handout, settings));
  }
  return files;
}

/** The records of some handouts in one book; every arrangement and device has its turn. */
function sampleBook(
  parts: readonly Handout[],
  index: number,
): { readonly handout: Handout; readonly settings: BuildSettings; readonly name: string } {
  const [first] = parts;
  if (first === undefined) throw new Error('a sample book has at least one handout');
  const arrangement = index % 2 === 0 ? 'paired' : 'two-parts';
  const order = index % 3 === 0 ? 'second-language' : 'first-language';
  const device = [undefined, 'kobo', 'kindle'] as const;
  const target = device[index % device.length];
  // All records have the same slug in their handouts: the book must tell them apart.
  const records = parts.flatMap((handout) => handout.records);
  return {
    handout: { ...first, records, ebook: { ...first.ebook, arrangement, order } },
    settings: { formats: ['epub'], ...(target === undefined ? {} : { device: target }) },
    name: `book-${String(index + 1)}-${arrangement}-${order}-${target ?? 'any'}.epub`,
  };
}

async function writeSample(file: string, handout: Handout, settings: BuildSettings): Promise<string> {
  const context = contextFor(settings);
  const built = await buildHandout(handout, settings.formats, context);
  const bytes = built.ok ? built.value.files[0]?.bytes : undefined;
  if (bytes === undefined) throw new Error(`${file}: ${JSON.stringify(built.diagnostics)}`);
  await writeFile(file, bytes);
  return file;
}

const contexts = new Map<string, BuildContext>();

function contextFor(settings: BuildSettings): BuildContext {
  const key = JSON.stringify(settings);
  const known = contexts.get(key);
  if (known !== undefined) return known;
  const opened = openBuildContext(settings);
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
  contexts.set(key, opened.value);
  return opened.value;
}
