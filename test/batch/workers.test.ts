import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentWith, soundRecord, temporaryFolder } from '../content/temporary-content.ts';

const program = resolve(import.meta.dirname, '../../bin/duiye.cjs');

/** Builds as a user does, in a process of its own, and gives the files by name and what was printed. */
function build(content: string, jobs: number): { files: Record<string, Buffer>; printed: string } {
  const out = join(temporaryFolder(), 'out');
  const argv = [program, 'build', '--content', content, '--out', out, '--jobs', String(jobs)];
  const printed = execFileSync(process.execPath, argv, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const files = Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
  return { files, printed: printed.replaceAll(out, 'out') };
}

describe('worker threads', () => {
  it('should give the same bytes and lines as one thread', { timeout: 240_000 }, () => {
    const names = Array.from({ length: 8 }, (_, index) => `record-${String(index)}`);
    const records = names.map((name, index) => [
      name,
      soundRecord.replace('A title', `Title ${'abcdefgh'.charAt(index)}`),
    ]);
    const content = contentWith(Object.fromEntries(records));
    const [alone, together] = [build(content, 1), build(content, 3)];
    expect(Object.keys(together.files)).toEqual(names.flatMap((name) => [`${name}.epub`, `${name}.pdf`]));
    expect(together.printed).toBe(alone.printed);
    for (const [name, bytes] of Object.entries(alone.files))
      expect(together.files[name]?.equals(bytes)).toBe(true);
  });
});
