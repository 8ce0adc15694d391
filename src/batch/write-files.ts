import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';

/** Bytes to be written and the path they go to. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Temporary files that exist now; a failed writing removes them. */
const unfinished = new Set<string>();

/**
 * Writes files so that at any moment each of them is either the old or the new one: first all of them under
 * temporary names in their own folders, flushed to the disk, then all renamed. When one cannot be written, none is
 * replaced. Diagnostics: `cannot-write`.
 */
export function writeFiles(files: readonly OutputFile[]): Outcome<readonly string[]> {
  const temporary: { readonly from: string; readonly to: string }[] = [];
  let target = '';
  try {
    for (const file of files) {
      target = file.path;
      temporary.push({ from: writeTemporary(file), to: file.path });
    }
    // The one thing that lets a later renaming fail after an earlier one, where all could be written.
    const blocked = temporary.find(({ to }) => lstatSync(to, { throwIfNoEntry: false })?.isDirectory());
    if (blocked) {
      removeUnfinished();
      return fail([cannotWrite(blocked.to, 'EISDIR')]);
    }
    for (const { from, to } of temporary) {
      target = to;
      renameSync(from, to);
      unfinished.delete(from);
    }
    return succeed(files.map((file) => file.path));
  } catch (error) {
    removeUnfinished();
    return fail([cannotWrite(target, systemCode(error))]);
  }
}

function writeTemporary(file: OutputFile): string {
  const folder = dirname(file.path);
  mkdirSync(folder, { recursive: true });
  removeAbandoned(folder);
  const path = join(folder, `.${basename(file.path)}.${String(process.pid)}.tmp`);
  const descriptor = openSync(path, 'w');
  unfinished.add(path);
  try {
    for (let done = 0; done < file.bytes.length;) done += writeSync(descriptor, file.bytes, done);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return path;
}

const foldersLookedThrough = new Set<string>();

/** Removes once a folder what programs that were killed have left: files of ours that nobody has touched for an hour. */
function removeAbandoned(folder: string): void {
  if (foldersLookedThrough.has(folder)) return;
  foldersLookedThrough.add(folder);
  for (const name of readdirSync(folder)) {
    if (!/^\..+\.\d+\.tmp$/.test(name)) continue;
    const path = join(folder, name);
    const age = Date.now() - (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 3_600_000) rmSync(path, { force: true });
  }
}

/** Removes what a failed writing has left. */
function removeUnfinished(): void {
  for (const path of unfinished) {
    try {
      unlinkSync(path);
    } catch {
      // It is gone already, or the folder has become unwritable: there is nothing more to be done.
    }
  }
  unfinished.clear();
}

const reasons: Readonly<Record<string, readonly [string, string]>> = {
  EACCES: ['you may not write there', 'choose another folder with `--out DIR`, or change its permissions'],
  EPERM: ['you may not write there', 'choose another folder with `--out DIR`, or change its permissions'],
  ENOSPC: ['the disk is full', 'make room, or choose a folder on another disk with `--out DIR`'],
  EDQUOT: ['your quota of the disk is used up', 'make room, or choose another folder with `--out DIR`'],
  EROFS: ['the file system is read-only', 'choose another folder with `--out DIR`'],
  ENOENT: ['its folder is not there and cannot be made', 'choose another folder with `--out DIR`'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'choose another folder with `--out DIR`'],
  EEXIST: ['a part of the path is a file, not a folder', 'choose another folder with `--out DIR`'],
  EISDIR: ['there is a folder of that name', 'move the folder away, or choose another with `--out DIR`'],
  ENAMETOOLONG: ['the name is too long for the file system', 'give the handout a shorter id'],
  EBUSY: ['another program has the file open', 'close it there and build again'],
  EMFILE: ['too many files are open', 'close other programs and build again'],
};

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function cannotWrite(path: string, code: string): Diagnostic {
  const [reason, hint] = reasons[code] ?? [code, 'choose another folder with `--out DIR`'];
  return {
    severity: 'error',
    code: 'cannot-write',
    message: `\`${path}\` cannot be written: ${reason}`,
    hint,
  };
}

/** The complaint about an output stream that takes nothing more, such as a file on a full disk. */
export function brokenOutput(error: unknown): Diagnostic {
  const code = systemCode(error);
  const [reason = code] = reasons[code] ?? [];
  return { severity: 'error', code: 'cannot-write', message: `the output cannot be written: ${reason}` };
}
