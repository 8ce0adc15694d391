import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { soundRecord, temporaryFolder } from '../content/temporary-content.ts';
import { samples } from '../import/samples.ts';
import { duiye, type RunResult } from './run-command.ts';

const program = resolve(import.meta.dirname, '../../bin/duiye.cjs');

/** Runs the program that people get, in a process of its own, as machines do that test what others commit. */
async function compiled(argv: readonly string[]): Promise<RunResult> {
  const { FORCE_COLOR: _, NO_COLOR: __, ...env } = process.env;
  const run = promisify(execFile)(process.execPath, [program, ...argv], {
    encoding: 'utf8',
    env: { ...env, CI: 'true' },
  });
  const [{ stdout, stderr }, status] = await run.then(
    (printed) => [printed, 0] as const,
    (error: unknown) => [printedBy(error), run.child.exitCode ?? -1] as const,
  );
  return { status, stdout, stderr };
}

function printedBy(error: unknown): { readonly stdout: string; readonly stderr: string } {
  const { stdout, stderr } = Object(error) as Record<string, unknown>;
  return { stdout: String(stdout), stderr: String(stderr) };
}

/** Libraries stand apart from the compiled program and parts of them are left out: nothing of it may be missed. */
describe('the compiled program', { timeout: 120_000 }, () => {
  it.each(Object.entries(samples))('should read %s as the sources do', async (name, text) => {
    const folder = temporaryFolder({ [`sample.${name}`]: text });
    const argv = ['import', join(folder, `sample.${name}`), '--dry-run', '--to', folder];
    const [found, expected] = await Promise.all([compiled(argv), duiye(argv)]);
    expect(found).toEqual(expected);
    expect(found.stdout).toContain('id: ');
  });

  it('should read other encodings', async () => {
    // GBK, as reference managers on Windows export it.
    const title = Buffer.from([0xd6, 0xd0, 0xce, 0xc4, 0xcc, 0xe2, 0xc4, 0xbf, 0xd6, 0xd0, 0xce, 0xc4]);
    const bytes = Buffer.concat([Buffer.from('TY  - JOUR\nTI  - '), title, Buffer.from('\nER  - \n')]);
    const folder = temporaryFolder({ 'gbk.ris': bytes });
    const argv = ['import', join(folder, 'gbk.ris'), '--dry-run', '--to', folder];
    const [found, expected] = await Promise.all([compiled(argv), duiye(argv)]);
    expect(found).toEqual(expected);
    expect(found.stdout).toContain('中文题目');
  });

  it.each([
    ['--help'],
    ['--version'],
    ['build', '--help'],
    ['check'],
    ['check', '--json'],
    ['check', '--sarif'],
    ['check', 'nothing'],
    ['explain', 'number'],
    ['explain', 'nothing'],
    ['no-command'],
  ])('should say to %s %s what the sources say', async (...argv) => {
    const [found, expected] = await Promise.all([compiled(argv), duiye(argv)]);
    expect(found).toEqual(expected);
  });

  it('should print no colour codes where nobody looks at a terminal, on a machine with CI=true neither', async () => {
    const { status, stderr } = await compiled(['build', 'nothing']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error\[unknown-handout\]: /);
  });

  it("should build with a user's own look and pictures as the sources do", async () => {
    const contents = readFileSync(resolve(import.meta.dirname, '../../templates/partials/contents.hbs'));
    const figure =
      'figures:\n  - file: flow.svg\n    alternative: A box\n  - file: dot.png\n    alternative: A dot\n';
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#123456"/></svg>';
    const folder = temporaryFolder({
      'content/records/own.yaml': soundRecord + figure,
      'content/records/flow.svg': svg,
      'content/records/dot.png': indexedPng,
      'templates/custom.css': 'h1 { color: rebeccapurple; letter-spacing: 0.1em }\n',
      'templates/partials/contents.hbs': contents,
    });
    const argv = (out: string): string[] => [
      'build',
      ...[
        '--content',
        join(folder, 'content'),
        '--templates',
        join(folder, 'templates'),
        '--out',
        join(folder, out),
      ],
    ];
    const [found, expected] = await Promise.all([compiled(argv('compiled')), duiye(argv('sources'))]);
    expect(found).toEqual({ ...expected, stdout: expected.stdout.replaceAll('sources', 'compiled') });
    expect(found.stderr).toBe('');
    expect(readdirSync(join(folder, 'compiled'))).toEqual(['own.epub', 'own.pdf']);
    for (const name of ['own.epub', 'own.pdf']) {
      const [one, other] = ['compiled', 'sources'].map((out) => readFileSync(join(folder, out, name)));
      expect(one?.equals(other ?? Buffer.alloc(0)), name).toBe(true);
    }
  });
});

/** Two pixels of a palette of two. */
const indexedPng = encode({
  width: 2,
  height: 1,
  channels: 1,
  depth: 8,
  data: Uint8Array.of(0, 1),
  palette: [
    [18, 52, 86],
    [200, 100, 0],
  ],
});
