import type { LanguageTag } from '../content/handout.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { detectBinary, detectFormat, type Detected } from './detect.ts';
import { diagnose, startOf } from './diagnose.ts';
import { decodeChunks, detectEncoding, type Encoding } from './encoding.ts';
import { formatNames, type Format } from './format.ts';
import type { ImportedRecord } from './imported-record.ts';
import { readFormat } from './read-format.ts';
import type { SourceArticle } from './source-article.ts';

/** A file to import: its name, and its bytes at once or as they come. */
export interface ImportInput {
  readonly name: string;
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
}

/** What reading an input gives, in the order of the input. */
export type SourceEvent =
  | { readonly kind: 'article'; readonly article: SourceArticle }
  /** A finished record, such as the one inside a PDF of our own. */
  | { readonly kind: 'record'; readonly imported: ImportedRecord }
  | { readonly kind: 'diagnostic'; readonly diagnostic: Diagnostic };

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
}

const headSize = 65_536;

/** Reads all inputs; files of aligned lines that follow each other belong together. */
export async function* readSources(
  inputs: readonly ImportInput[],
  from: Format | undefined,
): AsyncGenerator<SourceEvent> {
  let group: OpenSource[] = [];
  for (const input of inputs) {
    const opened = await openSource(input, from);
    const source = 'diagnostic' in opened ? undefined : opened;
    if (source === undefined || !belongsTo(group, source)) {
      yield* guarded(group);
      group = [];
    }
    if (source !== undefined) group.push(source);
    if ('diagnostic' in opened) yield { kind: 'diagnostic', diagnostic: opened.diagnostic };
  }
  yield* guarded(group);
}

/** Aligned files go together, and so do two texts of nothing but sentences in different languages. */
function belongsTo(group: readonly OpenSource[], source: OpenSource): boolean {
  const [first] = group;
  if (first === undefined) return true;
  if (first.format === 'aligned-lines' && source.format === 'aligned-lines') return true;
  return (
    group.length === 1 &&
    first.lines !== undefined &&
    source.lines !== undefined &&
    first.lines !== source.lines
  );
}

/** Whatever a reader did not foresee is one file's failure, with its name, and the others are still read. */
async function* guarded(group: readonly OpenSource[]): AsyncGenerator<SourceEvent> {
  if (group.length === 0) return;
  const sources =
    group.length > 1 ? group.map((source) => ({ ...source, format: 'aligned-lines' as const })) : group;
  const name = sources[0]?.name ?? '';
  let count = 0;
  try {
    for await (const event of readFormat(sources)) {
      if (event.kind !== 'diagnostic') count++;
      else if (event.diagnostic.severity === 'error') count++;
      yield event;
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    yield {
      kind: 'diagnostic',
      diagnostic: diagnose(
        'error',
        'import-unreadable',
        `the file cannot be read: ${message}`,
        startOf(name),
      ),
    };
    return;
  }
  for (const { name: file, encoding, lost } of sources) {
    if (lost.count > 0) yield { kind: 'diagnostic', diagnostic: badEncoding(file, encoding, lost.count) };
  }
  const format = sources[0]?.format ?? 'text';
  if (count === 0) {
    const message = `there is no record in this file of ${formatNames[format]}`;
    yield {
      kind: 'diagnostic',
      diagnostic: diagnose(
        'error',
        'import-no-records',
        message,
        startOf(name),
        'if it is another format, name it with `--from`',
      ),
    };
  }
}

function badEncoding(file: string, encoding: Encoding, count: number): Diagnostic {
  const how = encoding.by === 'bytes' ? 'taken to be' : 'declared as';
  const message = `${String(count)} ${count === 1 ? 'character' : 'characters'} could not be read: the file is ${how} ${encoding.name}`;
  return diagnose(
    'warning',
    'import-encoding',
    message,
    startOf(file),
    'look for “\ufffd” in the records, or export the file in UTF-8',
  );
}

async function openSource(
  input: ImportInput,
  from: Format | undefined,
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
        text: countLost(decodeChunks(bytes, encoding), lost),
        ...(detected.lines === undefined ? {} : { lines: detected.lines }),
      };
    return { diagnostic: refusal(detected, input.name) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      diagnostic: diagnose(
        'error',
        'import-unreadable',
        `the file cannot be read: ${message}`,
        startOf(input.name),
      ),
    };
  }
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
  for (let at = 0; at < head.length; at += headSize) yield head.subarray(at, at + headSize);
  for (;;) {
    const next = await iterator.next();
    if (next.done === true) return;
    yield next.value;
  }
}
