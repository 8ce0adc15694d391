import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The path of a file of an installed package; undefined where it is not installed.
 *
 * The folders that Node searches (https://nodejs.org/api/modules.html, "Loading from node_modules folders") are searched
 * here first: Node itself reads the packages' descriptions, and the code for that takes milliseconds of a start. What
 * is installed in other ways, Node finds.
 *
 * @param from - path or address of the file from which the package is seen
 */
export function packageFile(name: string, file: string, from: string): string | undefined {
  const start = from.startsWith('file:') ? fileURLToPath(from) : from;
  let folder = start;
  while (folder !== dirname(folder)) {
    folder = dirname(folder);
    const path = `${folder}/node_modules/${name}/${file}`;
    if (existsSync(path)) return path;
  }
  try {
    return createRequire(start).resolve(`${name}/${file}`);
  } catch {
    return undefined;
  }
}

/** The path of a file of a package that this program cannot do without. Throws where it is not installed. */
export function dependencyFile(name: string, file: string, from: string): string {
  const path = packageFile(name, file, from);
  if (path === undefined) throw new Error(`the package ${name} is not installed`);
  return path;
}
