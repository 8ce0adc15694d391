import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose, startOf } from './diagnose.ts';

/** What became of a record file. */
export type WriteOutcome =
  | { readonly kind: 'new' | 'replaced' | 'unchanged' }
  | { readonly kind: 'failed'; readonly diagnostic: Diagnostic };

/**
 * Writes a record file through a temporary one, so that it is there whole or not at all. A file with other content is
 * replaced only by force.
 */
export function writeRecordFile(path: string, text: string, force: boolean): WriteOutcome {
  try {
    const known = readIfThere(path);
    if (known === text) return { kind: 'unchanged' };
    if (known !== undefined && !force) {
      return failed(
        'import-exists',
        'the file is there already, with other content',
        path,
        'use `--force` to overwrite it, or `duiye merge` to join the two',
      );
    }
    mkdirSync(dirname(path), { recursive: true });
    const temporary = `${path}.${String(process.pid)}.tmp`;
    try {
      writeFileSync(temporary, text);
      renameSync(temporary, path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
    return { kind: known === undefined ? 'new' : 'replaced' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return failed(
      'import-write',
      `the file cannot be written: ${message}`,
      path,
      'look at the folder’s permissions and free space',
    );
  }
}

function failed(
  code: 'import-exists' | 'import-write',
  message: string,
  path: string,
  hint: string,
): WriteOutcome {
  return { kind: 'failed', diagnostic: diagnose('error', code, message, startOf(path), hint) };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
