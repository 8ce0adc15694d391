import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const program = resolve(import.meta.dirname, '../../bin/duiye.cjs');

/** A digest of so many records: long enough to be interrupted in the middle. */
function writeContent(folder: string, records: number): void {
  const sections = Array.from({ length: 6 }, (_, index) =>
    [
      `  - label: { en: Part ${String(index + 1)}, zh-Hans: 第${String(index + 1)}部分 }`,
      '    text:',
      `      en: ${'The patients were followed for two years. '.repeat(8)}`,
      `      zh-Hans: ${'患者随访两年。'.repeat(8)}`,
    ].join('\n'),
  ).join('\n');
  mkdirSync(join(folder, 'content/records'), { recursive: true });
  mkdirSync(join(folder, 'content/handouts'), { recursive: true });
  for (let index = 0; index < records; index++) {
    const text = `title: { en: Trial ${String(index)}, zh-Hans: 试验${String(index)} }\nabstract:\n${sections}\n`;
    writeFileSync(join(folder, `content/records/r${String(index)}.yaml`), text);
  }
  writeFileSync(
    join(folder, 'content/handouts/digest.yaml'),
    "records: ['r*']\ntitle: { en: Digest, zh-Hans: 文摘 }\n",
  );
}

/** Starts a long build and sends it a signal once it is at work. */
function interrupt(folder: string, signal: 'SIGINT' | 'SIGKILL'): Promise<NodeJS.Signals | null> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, 'build', '--pdf'], { cwd: folder, stdio: 'ignore' });
    setTimeout(() => child.kill(signal), 900);
    child.on('close', (_status, endedBy) => {
      done(endedBy);
    });
  });
}

describe('a build that is interrupted', { timeout: 120_000 }, () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duiye-interrupt-'));
    writeContent(folder, 1);
    const built = spawnSync(process.execPath, [program, 'build', '--pdf'], { cwd: folder, stdio: 'ignore' });
    expect(built.status).toBe(0);
    writeContent(folder, 300);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['SIGINT', 'SIGKILL'] as const)(
    'should leave the last good file as it was after %s',
    async (signal) => {
      const before = readFileSync(join(folder, 'out/digest.pdf'));
      // A listener of the program's own would wait for the end of what it is doing.
      expect(await interrupt(folder, signal)).toBe(signal);
      expect(readFileSync(join(folder, 'out/digest.pdf')).equals(before)).toBe(true);
      if (signal === 'SIGINT') expect(readdirSync(join(folder, 'out'))).toEqual(['digest.pdf']);
    },
  );
});
