import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const project = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** CommonJS inside of libraries asks for these. */
const banner = `import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __pathOf } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __pathOf(import.meta.url);
const __dirname = __dirnameOf(__filename);`;

/**
 * Compiles a script of this folder as the program is compiled, and runs it in a process of its own, without the
 * compiler in its memory.
 *
 * @param script its name, such as `epub-book.ts`
 * @returns the last line that it printed, as JSON
 */
export async function runCompiled(script: string, parameters: readonly string[]): Promise<unknown> {
  const outfile = join(project, `.cache/bench/${script.replace(/\.ts$/u, '.mjs')}`);
  await build({
    entryPoints: [join(import.meta.dirname, script)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.11',
    logLevel: 'warning',
    minifySyntax: true,
    banner: { js: banner },
    alias: { 'css-tree': require.resolve('css-tree/dist/csstree.esm') },
    external: ['tinypool', 'harfbuzzjs/dist/harfbuzz-subset.wasm'],
  });
  const { stdout, status } = spawnSync(process.execPath, [outfile, ...parameters], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${script} ended with status ${String(status)}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
