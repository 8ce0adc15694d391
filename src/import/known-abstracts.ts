import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { recordSchema, type SectionInput } from '../content/schema/record.ts';

/** So many record files are looked at; they teach headings, and more hardly teach more. */
const maximalFiles = 1000;
const maximalBytes = 1_000_000;

/**
 * The abstracts of the record files of a folder, in the order of their names, for what their labels teach. Files that
 * cannot be read are passed over: the import is not about them.
 *
 * @param without ids of files to leave out
 */
export function* knownAbstracts(
  folder: string,
  without: ReadonlySet<string>,
): Generator<readonly SectionInput[]> {
  for (const name of namesIn(folder)) {
    if (without.has(name.replace(/\.ya?ml$/iu, ''))) continue;
    const sections = abstractIn(join(folder, name));
    if (sections !== undefined) yield sections;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => /\.ya?ml$/iu.test(name));
    return names.sort().slice(0, maximalFiles);
  } catch {
    return [];
  }
}

function abstractIn(path: string): readonly SectionInput[] | undefined {
  try {
    if (statSync(path).size > maximalBytes) return undefined;
    // Only this part of the file is parsed: from its key to the next one at the margin.
    const part = /^abstract:[^\n]*\n(?:(?:[ \t#-][^\n]*|)\n?)*/mu.exec(readFileSync(path, 'utf8'))?.[0];
    if (part?.includes('label:') !== true) return undefined;
    const parsed = recordSchema.safeParse(parse(part, { logLevel: 'silent' }));
    return parsed.success ? parsed.data.abstract : undefined;
  } catch {
    return undefined;
  }
}
