import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fail, succeed, type Diagnostic, type Outcome, type Place } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from './handout.ts';

/** Path as people know it: relative to the working folder where the file lies below it, with `/`. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return (short === '' || short.startsWith('..') ? path : short).split(sep).join('/');
}

/**
 * Reads and decodes one file. Diagnostics: `missing-file`, `unreadable-file`, `not-utf-8`.
 * A byte order mark is dropped, as YAML 1.2, 5.2 allows one.
 */
export function readSourceFile(path: string): Outcome<SourceFile> {
  const shown = shownPath(path);
  try {
    return decode(shown, readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return fail([code === 'ENOENT' ? missing(shown) : unreadable(shown, code)]);
  }
}

function missing(path: string): Diagnostic {
  return { severity: 'error', code: 'missing-file', message: `there is no file \`${path}\`` };
}

function unreadable(path: string, cause: string): Diagnostic {
  const reason = cause === 'EACCES' ? 'you may not read it' : cause === 'EISDIR' ? 'it is a folder' : cause;
  return { severity: 'error', code: 'unreadable-file', message: `\`${path}\` cannot be read: ${reason}` };
}

function decode(path: string, bytes: Buffer): Outcome<SourceFile> {
  try {
    return succeed({ path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch {
    return fail([notUtf8(path, bytes)]);
  }
}

function notUtf8(path: string, bytes: Buffer): Diagnostic {
  const text = bytes.toString('utf8');
  const encoding = likelyEncoding(bytes);
  return {
    severity: 'error',
    code: 'not-utf-8',
    message: 'the file is not UTF-8 text',
    hint: `${encoding === undefined ? '' : `it looks like ${encoding}: `}save it as UTF-8`,
    place: placeAt({ path, text }, Math.max(0, text.indexOf('\uFFFD'))),
  };
}

/** The encodings in which editors on Windows save Chinese, as far as the bytes tell. */
function likelyEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return 'UTF-16';
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return /\p{sc=Han}{2}/u.test(text) ? 'GBK' : undefined;
  } catch {
    return undefined;
  }
}

const lineStartsOf = new WeakMap<SourceFile, readonly number[]>();

function lineStarts(file: SourceFile): readonly number[] {
  const known = lineStartsOf.get(file);
  if (known) return known;
  const starts = [0];
  for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
  lineStartsOf.set(file, starts);
  return starts;
}

/** Index of the last element that is not above `offset`. */
function lastNotAbove(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place of a UTF-16 offset in a file; what reaches over the line's end is cut off there. */
export function placeAt(file: SourceFile, offset: number, length = 1): Place {
  const starts = lineStarts(file);
  const index = lastNotAbove(starts, Math.min(offset, file.text.length));
  const start = starts[index] ?? 0;
  const end = starts[index + 1] ?? file.text.length + 1;
  const excerpt = file.text.slice(start, end - 1).replace(/\r$/, '');
  const column = Math.min(offset - start, excerpt.length) + 1;
  const last = column - 1 + Math.max(1, length);
  // A character beyond U+FFFF is two units, of which neither can be shown alone.
  const whole = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(excerpt.slice(last - 1, last + 1)) ? 1 : 0;
  return {
    file: file.path,
    line: index + 1,
    column,
    length: Math.max(1, Math.min(length + whole, excerpt.length - column + 1)),
    excerpt,
  };
}
