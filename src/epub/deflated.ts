import { gzipSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** A file that was compressed when it was written, and whose text is forgotten: a book may hold thousands. */
export interface DeflatedFile {
  readonly kind: 'deflated';
  /** The raw deflate stream. */
  readonly data: Uint8Array;
  /** CRC-32 of the file. */
  readonly checksum: number;
  /** Length of the file in bytes. */
  readonly length: number;
}

/** Header and trailer of a gzip member without optional fields (RFC 1952, 2.3). */
const GZIP = { header: 10, trailer: 8, checksum: 8, length: 4 } as const;

/**
 * Compresses a file, as gzip does, because that computes the checksum too. Level 6 takes a twentieth
 * more of a long book's time for a thousandth of the size, level 9 twice the time for a hundredth.
 */
export function deflated(content: string | Uint8Array): DeflatedFile {
  const bytes = typeof content === 'string' ? encoded(content) : content;
  const { length } = bytes;
  // Room for all of it: the library's own is sixteen kilobytes for every file.
  const chunkSize = Math.max(SMALLEST_CHUNK, length >> 1);
  const member = gzipSync(bytes, { level: 5, windowBits: windowFor(length), chunkSize });
  const view = new DataView(member.buffer, member.byteOffset, member.length);
  return {
    kind: 'deflated',
    data: Uint8Array.from(member.subarray(GZIP.header, member.length - GZIP.trailer)),
    checksum: view.getUint32(member.length - GZIP.checksum, true),
    length: view.getUint32(member.length - GZIP.length, true),
  };
}

/** Where texts are encoded, one after the other: a book of thousands would ask for as many buffers. */
const encodingRoom = Buffer.allocUnsafe(2 ** 17);
/** A unit of UTF-16 becomes three bytes of UTF-8 at most. */
const MOST_BYTES_A_UNIT = 3;

/** The text as UTF-8, until the next text is encoded. */
function encoded(text: string): Uint8Array {
  if (text.length * MOST_BYTES_A_UNIT > encodingRoom.length) return Buffer.from(text);
  return encodingRoom.subarray(0, encodingRoom.write(text));
}

/** Bytes; what is shorter may grow. */
const SMALLEST_CHUNK = 512;

/** A window no longer than the file finds as much, and is set up faster: most files of a book have a few kilobytes. */
function windowFor(length: number): number {
  return Math.min(15, Math.max(9, Math.ceil(Math.log2(length + 1))));
}

/** A zip archive of files that are compressed already. */
export function archiveOf(files: ReadonlyMap<string, DeflatedFile>): Uint8Array {
  const parts: Uint8Array[] = [];
  const archive = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(part);
  });
  for (const [path, { data, checksum, length }] of files) {
    const file: ZipInputFile = { filename: path, size: length, crc: checksum, compression: 8 };
    archive.add(file);
    file.ondata?.(null, data, true);
  }
  archive.end();
  return Buffer.concat(parts);
}
