import type { LanguageTag } from '../content/handout.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { detectBinary, detectFormat, type Detected } from './detect.ts';
import { diagnose, startOf } from './diagnose.ts';
import { decodeChunks, detectEncoding, type Encoding } from './encoding.ts';
import type { Format } from './format.ts';

/** A file to import: its name, and its bytes at once or as they come. */
export interface ImportInput {
  readonly name: string;
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
}

/** An input whose format is known; its text begins with what detection has looked at. */
export interface OpenSource {
  readonly name: string;
  readonly format: Format;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly encoding: Encoding;
  /** The decoded text, to be read instead of the bytes. */
  readonly text: AsyncIterable<string>;
  /** How many characters could not be decoded so far. */
  readonly lost: { count: number };
  /** The language of a text that is nothing but lines of sentences. */
  readonly lines?: LanguageTag;
  /** Characters that one record, or a file that is read in one piece, may have. */
  readonly limit: number;
}

const headSize = 65_536;

/** Opens an input and finds out what it is; never throws. */
export async function openSource(
  input: ImportInput,
  from: Format | undefined,
  limit: number,
): Promise<OpenSource | { readonly diagnostic: Diagnostic }> {
  try {
    const { head, bytes } = await peek(input.bytes instanceof Uint8Array ? once(input.bytes) : input.bytes);
    const encoding = detectEncoding(head);
    const lost = { count: 0 };
    const detected = await detect(head, encoding, from);
    if (detected.kind === 'format')
      return {
        name: input.name,
        format: detected.format,
        bytes,
        encoding,
        lost,
        limit,
        text: countLost(decodeChunks(bytes, encoding), lost),
        ...(detected.lines === undefined ? {} : { lines: detected.lines }),
      };
    return { diagnostic: refusal(detected, input.name) };
  } catch (error) {
    return { diagnostic: unreadable(error, input.name) };
  }
}

/** What is said where the system, or a reader that did not foresee something, gives up a file. */
export function unreadable(error: unknown, file: string): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  return diagnose('error', 'import-unreadable', `the file cannot be read: ${message}`, startOf(file));
}

/** Hands the text on and counts the characters that stand for bytes without a meaning. */
async function* countLost(text: AsyncIterable<string>, lost: { count: number }): AsyncGenerator<string> {
  for await (const part of text) {
    if (part.includes('\ufffd')) lost.count += part.split('\ufffd').length - 1;
    yield part;
  }
}

async function detect(head: Uint8Array, encoding: Encoding, from: Format | undefined): Promise<Detected> {
  const binary = detectBinary(head);
  if (binary !== undefined && (from === undefined || binary.kind !== 'format')) return binary;
  let text = '';
  for await (const part of decodeChunks(once(head), encoding)) text += part;
  const detected = detectFormat(text);
  return from === undefined ||
    detected.kind === 'empty' ||
    detected.kind === 'html' ||
    detected.kind === 'binary'
    ? detected
    : { kind: 'format', format: from };
}

function refusal(detected: Exclude<Detected, { kind: 'format' }>, file: string): Diagnostic {
  const place = startOf(file);
  switch (detected.kind) {
    case 'empty':
      return diagnose('error', 'import-empty', 'the file is empty', place);
    case 'binary':
      return diagnose(
        'error',
        'import-binary',
        `the file is ${detected.name}`,
        place,
        'unpack or export it as text first',
      );
    case 'html': {
      const title = detected.title === '' ? '' : ` (“${detected.title}”)`;
      return diagnose(
        'error',
        'import-html-page',
        `the file is a web page${title}, not a record`,
        place,
        'the server sent an error or login page: download the file again',
      );
    }
    case 'unknown':
      return diagnose('error', 'import-unknown-format', detected.message, place, detected.hint);
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield await Promise.resolve(bytes);
}

/** Reads the beginning of a stream and gives it back together with the whole stream. */
async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly bytes: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  while (size < headSize) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
    size += next.value.length;
  }
  const joined = Buffer.concat(taken);
  return { head: joined.subarray(0, headSize), bytes: resume(joined, iterator) };
}

/** Large chunks are handed on in pieces, so that no step of the parser takes long. */
async function* resume(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let at = 0; at < head.length; at += headSize) yield head.subarray(at, at + headSize);
    for (;;) {
      const next = await iterator.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // A file that is given up half-way is closed.
    await iterator.return?.();
  }
}
