import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkWithAce, checkWithDebianEpubCheck, hasDebianEpubCheck } from './conformance/epub.ts';
import { parseArgs } from 'node:util';
import { checkEpubs } from './conformance/epubcheck.ts';
import { fetchJavaTool } from './conformance/java-tool.ts';
import { checkSyntax } from './conformance/qpdf.ts';
import { writeSamples } from './conformance/samples.ts';
import { type CheckedFile, validatePdfs } from './conformance/verapdf.ts';

/** Random handouts that are built and checked too, unless files are named. */
const sampleCount = 200;

/**
 * Checks files with the official validators: veraPDF (PDF/UA-1 and the PDF/A level that the file claims), qpdf and
 * EPUBCheck. Without parameters everything in out/ and 200 random handouts, else the files and folders named;
 * `--samples N` checks N random handouts.
 */
async function main(parameters: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: { samples: { type: 'string' } },
  });
  const count =
    values.samples === undefined ? (positionals.length === 0 ? sampleCount : 0) : Number(values.samples);
  const named = await findFiles(positionals.length === 0 ? ['out'] : positionals);
  const samples = count > 0 ? await writeSamples(resolve('.cache/conformance/samples'), count) : [];
  const files = [...named, ...samples];
  const pdfs = files.filter((file) => file.endsWith('.pdf'));
  const epubs = files.filter((file) => file.endsWith('.epub'));
  if (named.length === 0) {
    console.error('There is nothing to check: run `npm run build` first.');
    return 1;
  }
  const results = [
    ...(pdfs.length > 0 ? await checkPdfs(pdfs) : []),
    ...(epubs.length > 0 ? await checkBooks(epubs) : []),
  ];
  return report(results);
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
  return [
    ...(await checkEpubs(files, await fetchJavaTool('epubcheck'))),
    ...((await hasDebianEpubCheck()) ? await checkWithDebianEpubCheck(files) : []),
    ...(await checkWithAce(files)),
  ];
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
