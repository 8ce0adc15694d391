import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** Runs every benchmark of this folder, each in a process of its own: `npm run bench`. */
const root = resolve(import.meta.dirname, '..');
const folder = import.meta.dirname;

/** A benchmark says in its first comment how it is run; the other files are its parts. */
function isBenchmark(file: string): boolean {
  return file !== 'index.ts' && /tsx bench\//.test(readFileSync(join(folder, file), 'utf8'));
}

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .filter(isBenchmark);
let failed = false;
for (const file of files) {
  const path = relative(root, join(folder, file));
  console.log(`\n${path}\n${'-'.repeat(path.length)}`);
  const { status } = spawnSync(process.execPath, [...process.execArgv, join(folder, file)], {
    cwd: root,
    stdio: 'inherit',
  });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
