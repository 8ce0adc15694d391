import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { soundRecord, temporaryFolder } from '../content/temporary-content.ts';

const root = resolve(import.meta.dirname, '../..');

/** A program as it is published, without sources and without compiled code, and a record to build. */
function freshProgram(): string {
  // Running it once brings the compiled program up to date with the sources.
  spawnSync(process.execPath, [join(root, 'bin/duiye.cjs'), '--version']);
  const folder = temporaryFolder({ 'content/records/a.yaml': soundRecord });
  for (const name of ['bin', 'dist']) mkdirSync(join(folder, name));
  for (const file of ['package.json', 'bin/duiye.cjs', 'dist/duiye.cjs'])
    copyFileSync(join(root, file), join(folder, file));
  for (const name of ['node_modules', 'templates', 'fonts'])
    symlinkSync(join(root, name), join(folder, name));
  return folder;
}

function run(folder: string, ...argv: readonly string[]): number | null {
  return spawnSync(process.execPath, [join(folder, 'bin/duiye.cjs'), ...argv], { cwd: folder }).status;
}

const keptFor = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'dist')).flatMap((name) => /\.([a-z-]+)\.cache$/.exec(name)?.[1] ?? []);

describe('compiled code', { timeout: 60_000 }, () => {
  it('should be kept of a run that did its work, and serve the next one', () => {
    const folder = freshProgram();
    expect(run(folder, 'build', '--pdf')).toBe(0);
    expect(keptFor(folder)).toEqual(['build--pdf']);
    expect(run(folder, 'build', '--pdf')).toBe(0);
    expect(keptFor(folder)).toEqual(['build--pdf']);
  });

  it('should not be kept for building by a run that only failed or gave help', () => {
    const folder = freshProgram();
    expect(run(folder, 'build', '--pdf', 'nothing')).toBe(1);
    expect(run(folder, 'build', '--pdf', '--help')).toBe(0);
    expect(keptFor(folder)).toEqual(['other']);
  });
});
