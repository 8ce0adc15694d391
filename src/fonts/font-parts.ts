import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { PartReader } from './face.ts';
import { readTableDirectory, type FontFault, type TableDirectory, type TableRange, viewOf } from './true-type.ts';

/** The head of a font file: signature and number of tables; then sixteen bytes a table. */
const HEAD = 12;
const TABLE_RECORD = 16;

/** A font file on disk, of which parts are read. */
export interface FontFile {
  readonly length: number;
  /** Opens the file, lets `use` read, and closes it. */
  readonly readParts: <T>(use: (read: PartReader) => T) => T;
  readonly readWhole: () => Uint8Array;
}

/** Bytes up to which a file is read at once: a Latin face is asked for hundreds of parts, which cost more. */
const smallFile = 2 ** 20;

/** Finds a font file. Throws what the file system throws. */
export function openFontFile(file: string): FontFile {
  const length = statSync(file).size;
  return length <= smallFile ? keptFile(file, length) : largeFile(file, length);
}

function keptFile(file: string, length: number): FontFile {
  let kept: Uint8Array | undefined;
  const readWhole = (): Uint8Array => (kept ??= plainBytes(readFileSync(file)));
  return {
    length,
    readParts: (use) => use((offset, size) => readWhole().subarray(offset, offset + size)),
    readWhole,
  };
}

/** The same bytes, of which slices are copies: those of a Buffer are not. */
function plainBytes({ buffer, byteOffset, length }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length);
}

function largeFile(file: string, length: number): FontFile {
  const readParts = <T>(use: (read: PartReader) => T): T => {
    const descriptor = openSync(file, 'r');
    try {
      return use((offset, length) => {
        const part = new Uint8Array(length);
        const read = length === 0 ? 0 : readSync(descriptor, part, 0, length, offset);
        return part.subarray(0, read);
      });
    } finally {
      closeSync(descriptor);
    }
  };
  return { length, readParts, readWhole: () => readFileSync(file) };
}

/** The table directory of a font file, or why it is none of ours. */
export function directoryOf(read: PartReader, fileLength: number): TableDirectory | FontFault {
  const head = read(0, HEAD);
  const count = head.length < HEAD ? 0 : viewOf(head).getUint16(4);
  return readTableDirectory(read(0, HEAD + TABLE_RECORD * count), fileLength);
}

/** The table directory of a face that the catalogue has checked. */
export function tablesOf(read: PartReader, name: string): TableDirectory {
  const tables = directoryOf(read, Infinity);
  if (typeof tables !== 'string') return tables;
  throw new Error(`the face ${name} is no static TrueType font: ${tables}`);
}

/** Some tables of a font file side by side, and where each lies among them. */
export function tablesTogether(
  read: PartReader,
  tables: TableDirectory,
  tags: readonly string[],
): { readonly bytes: Uint8Array; readonly tables: TableDirectory } {
  const places = new Map<string, TableRange>();
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const tag of tags) {
    const range = tables.get(tag);
    if (range === undefined) continue;
    parts.push(read(range.offset, range.length));
    places.set(tag, { offset, length: range.length });
    offset += range.length;
  }
  return { bytes: Buffer.concat(parts), tables: places };
}
