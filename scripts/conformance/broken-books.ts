import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { CheckedFile } from './verapdf.ts';

/** A fault that is put into a good book, and what a checker calls it. */
interface Fault {
  readonly name: string;
  readonly path: string;
  readonly from: RegExp;
  readonly to: string;
  readonly found: RegExp;
}

const faults = {
  alternative: {
    name: 'no-alternative',
    path: 'OEBPS/cover.xhtml',
    from: / alt="[^"]*"/u,
    to: '',
    found: /image-alt/u,
  },
  language: {
    name: 'no-language',
    path: 'OEBPS/content.opf',
    from: /<dc:language>[^<]*<\/dc:language>/gu,
    to: '',
    found: /dc:language/u,
  },
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof faults;

/**
 * Shows that a checker is awake: a checker that finds nothing in a book that was broken on purpose has itself gone
 * wrong, and what it says of the other books means nothing.
 *
 * @param book a good book with a cover page
 * @returns one result: a problem where the checker did not find the fault
 */
export async function wakeTest(
  book: string,
  folder: string,
  name: FaultName,
  check: (files: readonly string[]) => Promise<readonly CheckedFile[]>,
): Promise<CheckedFile> {
  const fault = faults[name];
  const file = await writeBrokenBook(book, folder, fault);
  const [result] = await check([file]);
  const checker = `${result?.checker ?? 'no checker'}, awake`;
  const found = result?.problems.some((problem) => fault.found.test(problem)) ?? false;
  return { file, checker, problems: found ? [] : [`did not find what was broken on purpose: ${fault.name}`] };
}

async function writeBrokenBook(book: string, folder: string, fault: Fault): Promise<string> {
  const files = unzipSync(await readFile(book));
  const text = strFromU8(files[fault.path] ?? new Uint8Array());
  const broken = text.replace(fault.from, fault.to);
  if (broken === text) throw new Error(`${book}: ${fault.path} has nothing to break`);
  const { mimetype = new Uint8Array(), ...others } = files;
  const entries: Zippable = {
    mimetype: [mimetype, { level: 0 }],
    ...others,
    [fault.path]: strToU8(broken),
  };
  await mkdir(folder, { recursive: true });
  const file = join(folder, `broken-${fault.name}.epub`);
  await writeFile(file, zipSync(entries));
  return file;
}
