import { access, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { runProgram } from './run.ts';
import type { CheckedFile } from './verapdf.ts';

/** EPUBCheck as Debian 12 and 13 package it: 4.2.6, the version that Kobo's intake runs. */
const DEBIAN_EPUBCHECK = '/usr/bin/epubcheck';
/** Pinned; it is fetched with Chromium left out, which the system has. */
const ACE = '@daisy/ace-cli@1.4.6';
const ACE_FOLDER = resolve(import.meta.dirname, '../../.cache/ace');

async function hasDebianEpubCheck(): Promise<boolean> {
  return access(DEBIAN_EPUBCHECK).then(
    () => true,
    () => false,
  );
}

/** Checks books with Debian's EPUBCheck 4.2.6: errors and warnings are problems. */
export async function checkWithDebianEpubCheck(files: readonly string[]): Promise<readonly CheckedFile[]> {
  if (!(await hasDebianEpubCheck()))
    throw new Error(
      'books are checked with EPUBCheck 4.2.6 too, and there is none: apt-get install epubcheck',
    );
  const results: CheckedFile[] = [];
  for (const file of files) {
    const { status, output, errors } = await runProgram('java', [
      '-jar',
      DEBIAN_EPUBCHECK,
      file,
      '--failonwarnings',
    ]);
    const lines = `${errors}\n${output}`.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/u.test(line));
    const silent = status !== 0 && lines.length === 0;
    const problems = silent ? [`EPUBCheck ended with status ${String(status)}`] : lines;
    results.push({ file, checker: 'EPUBCheck 4.2.6', problems });
  }
  return results;
}

const report = z.object({
  assertions: z.array(
    z.object({
      'earl:testSubject': z.object({ url: z.string() }),
      assertions: z.array(
        z.object({
          'earl:test': z.object({ 'dct:title': z.string(), 'earl:impact': z.string().optional() }),
          'earl:result': z.object({ 'dct:description': z.string() }),
        }),
      ),
    }),
  ),
});

/** Checks books with Ace by DAISY; every violation is a problem, the mild ones too. */
export async function checkWithAce(files: readonly string[]): Promise<readonly CheckedFile[]> {
  const ace = await fetchAce();
  const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const results: CheckedFile[] = [];
  for (const file of files) {
    const folder = await mkdtemp(join(tmpdir(), 'duiye-ace-'));
    const { errors } = await runProgram(process.execPath, [ace, '-f', '-s', '-o', folder, file], {
      PUPPETEER_EXECUTABLE_PATH: chromium,
      ACE_TIMEOUT_INITIAL: '60000',
    });
    results.push({ file, checker: 'Ace', problems: await violations(folder, errors) });
    await rm(folder, { recursive: true });
  }
  return results;
}

async function violations(folder: string, errors: string): Promise<readonly string[]> {
  try {
    const read = report.parse(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')));
    return read.assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
      assertions.map(
        (one) => `${url}: ${one['earl:test']['dct:title']}: ${one['earl:result']['dct:description']}`,
      ),
    );
  } catch (error) {
    return [`Ace gave no report: ${String(error)} ${errors}`];
  }
}

async function fetchAce(): Promise<string> {
  const command = join(ACE_FOLDER, 'node_modules/@daisy/ace-cli/bin/ace.js');
  if (
    await access(command).then(
      () => true,
      () => false,
    )
  )
    return command;
  await mkdir(ACE_FOLDER, { recursive: true });
  const { status, errors } = await runProgram(
    'npm',
    ['install', '--no-audit', '--no-fund', '--prefix', ACE_FOLDER, ACE],
    {
      PUPPETEER_SKIP_DOWNLOAD: '1',
    },
  );
  if (status !== 0) throw new Error(`cannot install ${ACE}:\n${errors}`);
  return command;
}
