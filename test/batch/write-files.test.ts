import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFiles } from '../../src/batch/write-files.ts';
import { temporaryFolder } from '../content/temporary-content.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('writeFiles', () => {
  it('should write files and make their folder', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'new/deep/a.pdf');
    expect(writeFiles([{ path, bytes: bytes('one') }])).toMatchObject({ ok: true, value: [path] });
    expect(readFileSync(path, 'utf8')).toBe('one');
    expect(readdirSync(join(folder, 'new/deep'))).toEqual(['a.pdf']);
  });

  it('should replace what is there', () => {
    const folder = temporaryFolder({ 'a.pdf': 'old' });
    expect(writeFiles([{ path: join(folder, 'a.pdf'), bytes: bytes('new') }]).ok).toBe(true);
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('new');
  });

  it('should say that a part of the path is a file', () => {
    const folder = temporaryFolder({ out: 'a file' });
    expect(writeFiles([{ path: join(folder, 'out/a.pdf'), bytes: bytes('x') }]).diagnostics).toMatchObject([
      { code: 'cannot-write', message: expect.stringMatching(/a part of the path is a file, not a folder$/) },
    ]);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('a file');
  });

  it('should leave all files as they were where one cannot be written', () => {
    const folder = temporaryFolder({ 'a.pdf': 'old', blocked: 'a file' });
    const outcome = writeFiles([
      { path: join(folder, 'a.pdf'), bytes: bytes('new') },
      { path: join(folder, 'blocked/b.epub'), bytes: bytes('new') },
    ]);
    expect(outcome.ok).toBe(false);
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.pdf', 'blocked']);
  });

  it('should replace no file where a folder has the name of another', () => {
    const folder = temporaryFolder({ 'a.pdf': 'old' });
    mkdirSync(join(folder, 'a.epub'));
    const files = ['a.pdf', 'a.epub'].map((name) => ({ path: join(folder, name), bytes: bytes('new') }));
    expect(writeFiles(files).ok).toBe(false);
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.epub', 'a.pdf']);
  });

  it('should say that a link to a folder leads nowhere', () => {
    const folder = temporaryFolder();
    symlinkSync('nowhere', join(folder, 'out'));
    expect(writeFiles([{ path: join(folder, 'out/a.pdf'), bytes: bytes('x') }]).diagnostics).toMatchObject([
      { message: expect.stringMatching(/its folder is not there and cannot be made$/) },
    ]);
  });

  it('should remove what killed programs have left, and nothing that may be in use', () => {
    const folder = temporaryFolder({ '.a.pdf.1.tmp': 'old', '.a.pdf.2.tmp': 'new', 'a.tmp': 'mine' });
    const old = Date.now() / 1000 - 4000;
    for (const name of ['.a.pdf.1.tmp', 'a.tmp']) utimesSync(join(folder, name), old, old);
    writeFiles([{ path: join(folder, 'b.pdf'), bytes: bytes('x') }]);
    expect(readdirSync(folder).sort()).toEqual(['.a.pdf.2.tmp', 'a.tmp', 'b.pdf']);
  });

  it('should say that a folder has the name of the file, and leave nothing behind', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a.pdf'));
    const outcome = writeFiles([{ path: join(folder, 'a.pdf'), bytes: bytes('x') }]);
    expect(outcome.diagnostics).toMatchObject([
      { message: expect.stringMatching(/there is a folder of that name$/) },
    ]);
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it('should say that a name is too long', () => {
    const path = join(temporaryFolder(), `${'a'.repeat(300)}.pdf`);
    expect(writeFiles([{ path, bytes: bytes('x') }]).diagnostics[0]?.hint).toBe(
      'give the handout a shorter id',
    );
  });

  it.skipIf(!existsSync('/dev/full'))('should say that the disk is full', () => {
    const folder = temporaryFolder({ 'a.pdf': 'old' });
    // The temporary file has a known name: one that leads to the device that is always full stands in its way.
    symlinkSync('/dev/full', join(folder, `.a.pdf.${String(process.pid)}.tmp`));
    const outcome = writeFiles([{ path: join(folder, 'a.pdf'), bytes: bytes('x') }]);
    expect(outcome.diagnostics).toMatchObject([{ message: expect.stringMatching(/the disk is full$/) }]);
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it('should say that the folder may not be written to', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'out'), { mode: 0o555 });
    expect(asOrdinaryUser(join(folder, 'out/a.pdf'))).toMatch(/you may not write there/);
    expect(readdirSync(join(folder, 'out'))).toEqual([]);
  });
});

/** What `writeFiles` says when it runs without the rights of the superuser, whom no folder refuses. */
function asOrdinaryUser(path: string): string {
  const module = join(import.meta.dirname, '../../src/batch/write-files.ts');
  const script = `
    import { writeFiles } from ${JSON.stringify(module)};
    if (process.getuid?.() === 0) process.seteuid(65534);
    console.log(JSON.stringify(writeFiles([{ path: ${JSON.stringify(path)}, bytes: new Uint8Array(1) }])));
  `;
  const file = join(temporaryFolder(), 'write.mts');
  writeFileSync(file, script);
  const tsx = import.meta.resolve('tsx');
  return execFileSync(process.execPath, ['--import', tsx, file], { encoding: 'utf8' });
}
