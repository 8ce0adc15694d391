import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type ProgramResult, runProgram } from './run.ts';

const project = resolve(import.meta.dirname, '../..');
const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

/** A checker written in Java, with all that it needs in one folder. */
export interface JavaTool {
  run(mainClass: string, parameters: readonly string[]): Promise<ProgramResult>;
}

/**
 * Fetches a checker with Maven into `.cache/`, once for each version that its POM pins.
 *
 * @throws Error where Java or Maven is missing or the checker cannot be fetched, with what to do about it.
 */
export async function fetchJavaTool(name: 'verapdf' | 'epubcheck'): Promise<JavaTool> {
  await requireJava();
  const pom = join(import.meta.dirname, `${name}.pom.xml`);
  const version = /<version>([^<]+)<\/version>/.exec(await readFile(pom, 'utf8'))?.[1] ?? 'unknown';
  const folder = join(project, '.cache', 'conformance', `${name}-${version}`);
  if (!existsSync(folder)) await fetchInto(folder, pom, name);
  return {
    run: (mainClass, parameters) => runProgram('java', ['-cp', `${folder}/*`, mainClass, ...parameters]),
  };
}

/** @throws Error with what to do, where there is no Java. */
export async function requireJava(): Promise<void> {
  const { status } = await runProgram('java', ['-version']);
  if (status !== 0)
    throw new Error('veraPDF and EPUBCheck need Java 11 or newer, and there is none: install a JRE');
}

/** Copies into a folder beside the final one first, so that an interrupted fetch leaves nothing half done. */
async function fetchInto(folder: string, pom: string, name: string): Promise<void> {
  const unfinished = `${folder}.part`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const { status, output } = await runProgram('mvn', [
    '-q',
    '-B',
    '-f',
    pom,
    plugin,
    `-DoutputDirectory=${unfinished}`,
  ]);
  if (status === undefined)
    throw new Error(`${name} is fetched with Maven, and there is none: install Maven 3`);
  if (status !== 0) throw new Error(`Maven could not fetch ${name}:\n${output}`);
  await rename(unfinished, folder);
}
