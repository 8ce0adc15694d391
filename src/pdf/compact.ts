import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { WrittenObjects } from './writer.ts';

/** Objects in one object stream: readers unpack a stream as a whole. */
const streamCapacity = 200;

/** Where an object is: at a byte offset, or as the n-th of an object stream. */
type Location =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

/**
 * Rewrites a file with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8), which pdfkit
 * cannot write: structure elements pack to a fifth. The file identifier is a hash of everything before it, so that
 * equal content has an equal identifier and different content never has.
 */
export function compact(written: WrittenObjects): Uint8Array {
  const objects = splitObjects(written);
  const output = new Output(fileHeader(written.bytes));
  const locations = new Map<number, Location>();
  const packed: FileObject[] = [];
  for (const object of objects) {
    if (object.stream) {
      locations.set(object.number, { kind: 'offset', offset: output.length });
      output.add(object.source);
    } else packed.push(object);
  }
  let next = written.offsets.length + 1;
  for (let start = 0; start < packed.length; start += streamCapacity) {
    const group = packed.slice(start, start + streamCapacity);
    group.forEach(({ number }, index) => locations.set(number, { kind: 'packed', stream: next, index }));
    locations.set(next, { kind: 'offset', offset: output.length });
    output.add(objectStream(next, group));
    next++;
  }
  addCrossReference(output, next, locations, written);
  return output.bytes();
}

class Output {
  readonly #chunks: Uint8Array[];
  length: number;

  constructor(start: Uint8Array) {
    this.#chunks = [start];
    this.length = start.length;
  }

  add(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.length += chunk.length;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(Buffer.concat(this.#chunks));
  }

  hash(): string {
    const hash = createHash('sha256');
    for (const chunk of this.#chunks) hash.update(chunk);
    return hash.digest('hex').slice(0, 32);
  }
}

interface FileObject {
  readonly number: number;
  readonly stream: boolean;
  /** The whole object for a stream, the value alone for any other. */
  readonly source: Uint8Array;
}

const streamEnd = Buffer.from('\nendstream\nendobj\n');
const objectEnd = Buffer.from('\nendobj\n');

/** Cuts pdfkit's file into its objects: they follow each other in the order of their offsets. */
function splitObjects({ bytes, offsets }: WrittenObjects): readonly FileObject[] {
  const byOffset = offsets.map((offset, index) => ({ offset, number: index + 1 }));
  byOffset.sort((a, b) => a.offset - b.offset);
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf('\nxref\n') + 1;
  return byOffset.map(({ offset, number }, index) => {
    const object = Buffer.from(bytes.subarray(offset, byOffset[index + 1]?.offset ?? end));
    if (endsWith(object, streamEnd)) return { number, stream: true, source: object };
    const start = object.indexOf(10) + 1;
    return { number, stream: false, source: object.subarray(start, object.length - objectEnd.length) };
  });
}

function endsWith(bytes: Buffer, end: Buffer): boolean {
  return bytes.subarray(-end.length).equals(end);
}

/** The version line and the comment that marks the file as binary. */
function fileHeader(bytes: Uint8Array): Uint8Array {
  const secondLine = bytes.indexOf(10, bytes.indexOf(10) + 1);
  return bytes.subarray(0, secondLine + 1);
}

function objectStream(number: number, objects: readonly FileObject[]): Uint8Array {
  let offset = 0;
  const index: string[] = [];
  for (const object of objects) {
    index.push(`${String(object.number)} ${String(offset)}`);
    offset += object.source.length + 1;
  }
  const header = `${index.join(' ')}\n`;
  const body = objects.flatMap(({ source }) => [source, newline]);
  return streamObject(
    number,
    `/Type /ObjStm /N ${String(objects.length)} /First ${String(header.length)}`,
    Buffer.concat([Buffer.from(header), ...body]),
  );
}

const newline = Buffer.from('\n');

function streamObject(number: number, entries: string, data: Uint8Array): Uint8Array {
  const deflated = deflateSync(data, { level: 9 });
  const head = `${String(number)} 0 obj\n<<${entries} /Filter /FlateDecode /Length ${String(deflated.length)}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), deflated, streamEnd]);
}

/** Widths of a cross-reference entry's fields in bytes: kind, offset or stream number, index. */
const widths = [1, 4, 2] as const;
const rowLength = widths[0] + widths[1] + widths[2];

function addCrossReference(
  output: Output,
  number: number,
  locations: ReadonlyMap<number, Location>,
  { root, information }: WrittenObjects,
): void {
  const start = output.length;
  const rows = Buffer.alloc((number + 1) * rowLength);
  rows.writeUInt16BE(0xffff, 5);
  for (const [object, location] of locations) writeRow(rows, object, location);
  writeRow(rows, number, { kind: 'offset', offset: start });
  const identifier = output.hash();
  const entries = [
    `/Type /XRef /Size ${String(number + 1)} /W [${widths.join(' ')}]`,
    `/Root ${String(root)} 0 R /Info ${String(information)} 0 R /ID [<${identifier}> <${identifier}>]`,
    `/DecodeParms <</Predictor 12 /Columns ${String(rowLength)}>>`,
  ].join(' ');
  output.add(streamObject(number, entries, differences(rows)));
  output.add(Buffer.from(`startxref\n${String(start)}\n%%EOF\n`));
}

function writeRow(rows: Buffer, object: number, location: Location): void {
  const at = object * rowLength;
  rows.writeUInt8(location.kind === 'offset' ? 1 : 2, at);
  rows.writeUInt32BE(location.kind === 'offset' ? location.offset : location.stream, at + 1);
  rows.writeUInt16BE(location.kind === 'offset' ? 0 : location.index, at + 5);
}

/** The PNG "up" predictor: each row less the one above it, after its filter byte. */
function differences(rows: Buffer): Uint8Array {
  const count = rows.length / rowLength;
  const filtered = new Uint8Array(count * (rowLength + 1));
  for (let row = 0; row < count; row++) {
    filtered[row * (rowLength + 1)] = 2;
    for (let column = 0; column < rowLength; column++) {
      const at = row * rowLength + column;
      filtered[row * (rowLength + 1) + 1 + column] = (rows[at] ?? 0) - (rows[at - rowLength] ?? 0);
    }
  }
  return filtered;
}
