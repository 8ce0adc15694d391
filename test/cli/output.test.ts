import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { soundRecord, temporaryFolder } from '../content/temporary-content.ts';

const program = resolve(import.meta.dirname, '../../bin/duiye.cjs');

/** Runs a command line in a shell, `duiye` being the program. */
function shell(folder: string, line: string): { readonly status: number | null; readonly stderr: string } {
  const script = `duiye() { "$NODE" "$PROGRAM" "$@"; }; ${line}`;
  const env = { ...process.env, NODE: process.execPath, PROGRAM: program };
  return spawnSync('bash', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
}

describe('the output of the program', { timeout: 120_000 }, () => {
  const records = { 'content/records/a.yaml': soundRecord, 'content/records/b.yaml': soundRecord };

  it('should build to the end when nobody reads what is printed', () => {
    const folder = temporaryFolder(records);
    const { status, stderr } = shell(folder, 'duiye build --pdf | true; exit "${PIPESTATUS[0]}"');
    expect([status, stderr]).toEqual([0, '']);
    expect(existsSync(join(folder, 'out/b.pdf'))).toBe(true);
  });

  it.skipIf(!existsSync('/dev/full'))('should say that it cannot be written, without a stack', () => {
    const folder = temporaryFolder(records);
    const { status, stderr } = shell(folder, 'duiye build --pdf > /dev/full');
    expect([status, stderr]).toEqual([
      1,
      'error[cannot-write]: the output cannot be written: the disk is full\n',
    ]);
    expect(existsSync(join(folder, 'out/b.pdf'))).toBe(true);
  });
});
