import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type FaultName, wakeTest } from './conformance/broken-books.ts';
import { checkWithAce, checkWithDebianEpubCheck } from './conformance/epub.ts';
import { parseArgs } from 'node:util';
import { checkEpubs } from './conformance/epubcheck.ts';
import { fuzzImports } from './conformance/fuzz-imports.ts';
import { fetchJavaTool, requireJava } from './conformance/java-tool.ts';
import { checkSyntax } from './conformance/qpdf.ts';
import { type SampleCounts, writeSamples } from './conformance/samples.ts';
import { type CheckedFile, validatePdfs } from './conformance/verapdf.ts';

/** Random handouts that are built and checked too, unless files are named: PDFs, and books of several each. */
const sampleCounts: SampleCounts = { pdfs: 200, books: 6 };

/** Mutated files that are imported; the seed is fixed, so that a failure belongs to a change. */
const fuzzedImports = 20_000;
const fuzzSeed = 1;

/** Where books that are broken on purpose go. */
const brokenBooks = resolve('.cache/conformance/broken');

/**
 * Checks files with the official validators: veraPDF (PDF/UA-1 and the PDF/A level that the file claims), qpdf,
 * EPUBCheck 5 and 4.2.6 and Ace. Every checker of books is shown one that is broken on purpose, and must find it.
 * Without parameters everything in out/, 200 random PDFs and 6 random books, and then 20,000 mutated files are imported;
 * else the files and folders named; `--samples N` checks N random PDFs.
 */
async function main(parameters: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: { samples: { type: 'string' } },
  });
  const named = await findFiles(positionals.length === 0 ? ['out'] : positionals);
  if (named.length === 0) {
    console.error('There is nothing to check: run `npm run build` first.');
    return 1;
  }
  await requireJava();
  const counts = countsOf(values.samples, positionals.length > 0);
  const files = [...named, ...(await writeSamples(resolve('.cache/conformance/samples'), counts))];
  const pdfs = files.filter((file) => file.endsWith('.pdf'));
  const epubs = files.filter((file) => file.endsWith('.epub'));
  const results = [
    ...(pdfs.length > 0 ? await checkPdfs(pdfs) : []),
    ...(epubs.length > 0 ? await checkBooks(epubs) : []),
  ];
  const status = report(results);
  // Mutated files are no files to validate: they belong to the whole run alone.
  if (positionals.length > 0 || values.samples !== undefined) return status;
  return (await fuzzImports(fuzzedImports, fuzzSeed)) ? status : 1;
}

function countsOf(pdfs: string | undefined, filesAreNamed: boolean): SampleCounts {
  if (pdfs !== undefined) return { pdfs: Number(pdfs), books: 0 };
  return filesAreNamed ? { pdfs: 0, books: 0 } : sampleCounts;
}

async function findFiles(places: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    places.map(async (place) => {
      if (/\.(?:pdf|epub)$/.test(place)) return [resolve(place)];
      const names = await readdir(place, { recursive: true });
      return names.filter((name) => /\.(?:pdf|epub)$/.test(name)).map((name) => resolve(join(place, name)));
    }),
  );
  return found.flat().sort();
}

async function checkPdfs(files: readonly string[]): Promise<readonly CheckedFile[]> {
  const verapdf = await fetchJavaTool('verapdf');
  const claims = await Promise.all(files.map(async (file) => ({ file, level: await claimedLevel(file) })));
  const second = claims.filter(({ level }) => level === '2a').map(({ file }) => file);
  const third = claims.filter(({ level }) => level === '3a').map(({ file }) => file);
  return [
    ...(await checkSyntax(files)),
    ...(await validatePdfs(files, 'ua1', verapdf)),
    ...(second.length > 0 ? await validatePdfs(second, '2a', verapdf) : []),
    ...(third.length > 0 ? await validatePdfs(third, '3a', verapdf) : []),
  ];
}

/** The archival level that the uncompressed XMP packet names; a file that names none is held to PDF/A-2a. */
async function claimedLevel(file: string): Promise<'2a' | '3a'> {
  return (await readFile(file)).includes('<pdfaid:part>3') ? '3a' : '2a';
}

async function checkBooks(files: readonly string[]): Promise<readonly CheckedFile[]> {
  const epubcheck = await fetchJavaTool('epubcheck');
  const check = (books: readonly string[]) => checkEpubs(books, epubcheck);
  return [
    ...(await checkAwake(files, 'language', check)),
    ...(await checkAwake(files, 'language', checkWithDebianEpubCheck)),
    ...(await checkAwake(files, 'alternative', checkWithAce)),
  ];
}

/** Checks books with a checker that is shown a broken one first. */
async function checkAwake(
  files: readonly string[],
  fault: FaultName,
  check: (files: readonly string[]) => Promise<readonly CheckedFile[]>,
): Promise<readonly CheckedFile[]> {
  const [sample] = await writeSamples(resolve('.cache/conformance/whole'), { pdfs: 0, books: 1 });
  const awake = sample === undefined ? [] : [await wakeTest(sample, brokenBooks, fault, check)];
  return [...awake, ...(await check(files))];
}

function report(results: readonly CheckedFile[]): number {
  const failed = results.filter(({ problems }) => problems.length > 0);
  for (const { file, checker, problems } of failed) {
    console.error(`${file}: ${checker}`);
    for (const problem of problems) console.error(`    ${problem}`);
  }
  for (const checker of new Set(results.map((result) => result.checker))) {
    const own = results.filter((result) => result.checker === checker);
    const checks = own.reduce((sum, { checks }) => sum + (checks ?? 0), 0);
    const passed = own.filter(({ problems }) => problems.length === 0).length;
    const counted = checks === 0 ? '' : `, ${String(checks)} checks`;
    console.log(`${checker}: ${String(passed)} of ${String(own.length)} files conform${counted}`);
  }
  return failed.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
