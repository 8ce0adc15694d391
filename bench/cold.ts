import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median } from './median.ts';

/**
 * Whole processes, from start to written file: the naive pdfkit script against ours, in turn, so that a machine that
 * slows down slows both. Usage: `tsx bench/cold.ts [runs]`.
 */
const runs = Number(process.argv[2] ?? 9);
const root = resolve(import.meta.dirname, '..');
const out = mkdtempSync(join(tmpdir(), 'duiye-bench-'));

const commands: Readonly<Record<string, readonly string[]>> = {
  node: ['node', '-e', '0'],
  yardstick: ['node', 'bench/yardstick/naive.mjs', 'content/records/li-2025.yaml', join(out, 'naive.pdf')],
  duiye: ['node', 'bin/duiye.cjs', 'build', 'li-2025', '--pdf', '--out', out],
  'npm run build:pdf': ['npm', 'run', '--silent', 'build:pdf', '--', 'li-2025', '--out', out],
};

/** Certificates that a machine adds to Node's own are read at every start, and are no part of anybody's work. */
const env = { ...process.env, NODE_EXTRA_CA_CERTS: '' };

function seconds([command = '', ...args]: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
  return (performance.now() - start) / 1000;
}

const times = new Map<string, number[]>(Object.keys(commands).map((name) => [name, []]));
for (let run = -1; run < runs; run++) {
  for (const [name, command] of Object.entries(commands)) {
    const time = seconds(command);
    if (run >= 0) times.get(name)?.push(time);
  }
}
const medians = new Map([...times].map(([name, list]) => [name, median(list)]));
for (const [name, time] of medians) console.log(`${name.padEnd(20)} ${time.toFixed(3)} s`);
const of = (name: string): number => medians.get(name) ?? NaN;
console.log(`duiye / yardstick    ${(of('duiye') / of('yardstick')).toFixed(2)} (aim: at most 0.50)`);
console.log(
  `npm adds             ${(of('npm run build:pdf') - of('duiye')).toFixed(3)} s (aim: at most 0.5)`,
);
