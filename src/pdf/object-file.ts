import { compressed } from './compress.ts';
import { fingerprint } from './fingerprint.ts';

/** Objects in one object stream: readers unpack a stream as a whole. */
const streamCapacity = 200;

/** Where an object is: at a byte offset, or as the n-th of an object stream. */
type Location =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

/** The objects by which a reader enters a file. */
export interface FileEntrance {
  readonly root: number;
  readonly information: number;
}

/** A file in the making: objects go in as they are finished, in whatever order, and nothing of them is kept but bytes. */
export interface ObjectFile {
  /** Adds an object without data; `source` is ASCII. */
  addObject(number: number, source: string): void;
  /** Adds a stream: its dictionary, and its data as they are to be written. */
  addStream(number: number, dictionary: string, data: Uint8Array): void;
  /** Writes what readers find the objects by. */
  finish(entrance: FileEntrance): Uint8Array;
}

/**
 * Opens a file of PDF 1.7. Compressed, it has object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and
 * 7.5.8): structure elements pack to a fifth; else every object can be read as it stands. The file identifier is a
 * fingerprint of everything before it: equal content has an equal identifier, and different content another.
 *
 * @param allocate - gives the next object number, for the streams that the file itself needs
 */
export function createObjectFile(compress: boolean, allocate: () => number): ObjectFile {
  const output = new Output();
  output.text('%PDF-1.7\n%\xff\xff\xff\xff\n');
  return compress ? packedFile(output, allocate) : readableFile(output);
}

function packedFile(output: Output, allocate: () => number): ObjectFile {
  const locations = new Map<number, Location>();
  let waiting: PackedObject[] = [];
  const pack = (): void => {
    if (waiting.length === 0) return;
    const stream = allocate();
    waiting.forEach(({ number }, index) => locations.set(number, { kind: 'packed', stream, index }));
    locations.set(stream, { kind: 'offset', offset: output.length });
    addObjectStream(output, stream, waiting);
    waiting = [];
  };
  return {
    addObject: (number, source) => {
      waiting.push({ number, source });
      if (waiting.length === streamCapacity) pack();
    },
    addStream: (number, dictionary, data) => {
      locations.set(number, { kind: 'offset', offset: output.length });
      addStreamObject(output, number, dictionary, data);
    },
    finish: (entrance) => {
      pack();
      addCrossReferenceStream(output, allocate(), locations, entrance);
      return output.bytes();
    },
  };
}

function readableFile(output: Output): ObjectFile {
  const offsets = new Map<number, number>();
  return {
    addObject: (number, source) => {
      offsets.set(number, output.length);
      output.text(`${String(number)} 0 obj\n${source}\nendobj\n`);
    },
    addStream: (number, dictionary, data) => {
      offsets.set(number, output.length);
      addStreamObject(output, number, dictionary, data);
    },
    finish: (entrance) => {
      addCrossReferenceTable(output, offsets, entrance);
      return output.bytes();
    },
  };
}

interface PackedObject {
  readonly number: number;
  readonly source: string;
}

/** The bytes of a file, in one buffer that grows: pdfkit's objects are many small pieces. */
class Output {
  #buffer = Buffer.allocUnsafe(1 << 16);
  length = 0;

  text(characters: string): void {
    this.#reserve(characters.length);
    this.length += this.#buffer.write(characters, this.length, 'latin1');
  }

  data(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  #reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.#buffer.length) return;
    const longer = Buffer.allocUnsafe(Math.max(needed, this.#buffer.length * 2));
    this.#buffer.copy(longer, 0, 0, this.length);
    this.#buffer = longer;
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#buffer.subarray(0, this.length));
  }

  fingerprint(): string {
    return fingerprint(this.#buffer.subarray(0, this.length));
  }
}

function addStreamObject(output: Output, number: number, dictionary: string, data: Uint8Array): void {
  output.text(`${String(number)} 0 obj\n${dictionary}\nstream\n`);
  output.data(data);
  output.text('\nendstream\nendobj\n');
}

function addObjectStream(output: Output, number: number, objects: readonly PackedObject[]): void {
  let offset = 0;
  let index = '';
  let body = '';
  for (const object of objects) {
    index += `${String(object.number)} ${String(offset)} `;
    body += `${object.source}\n`;
    offset += object.source.length + 1;
  }
  const entries = `/Type /ObjStm /N ${String(objects.length)} /First ${String(index.length)}`;
  addDeflated(output, number, entries, Buffer.from(index + body, 'latin1'));
}

function addDeflated(output: Output, number: number, entries: string, data: Uint8Array): void {
  const deflated = compressed(data);
  const dictionary = `<<${entries} /Filter /FlateDecode /Length ${String(deflated.length)}>>`;
  addStreamObject(output, number, dictionary, deflated);
}

function identifierOf(output: Output): string {
  const identifier = output.fingerprint();
  return `[<${identifier}> <${identifier}>]`;
}

function addCrossReferenceTable(
  output: Output,
  offsets: ReadonlyMap<number, number>,
  { root, information }: FileEntrance,
): void {
  const start = output.length;
  const identifier = identifierOf(output);
  const size = Math.max(0, ...offsets.keys()) + 1;
  const padded = (number: number, digits: number): string => String(number).padStart(digits, '0');
  output.text(`xref\n0 ${String(size)}\n`);
  for (let number = 0; number < size; number++) {
    const offset = offsets.get(number);
    output.text(offset === undefined ? '0000000000 65535 f \n' : `${padded(offset, 10)} 00000 n \n`);
  }
  const references = `/Root ${String(root)} 0 R /Info ${String(information)} 0 R`;
  output.text(`trailer\n<</Size ${String(size)} ${references} /ID ${identifier}>>\n`);
  output.text(`startxref\n${String(start)}\n%%EOF\n`);
}

/** Widths of a cross-reference entry's fields in bytes: kind, offset or stream number, index. */
const widths = [1, 4, 2] as const;
const rowLength = widths[0] + widths[1] + widths[2];

function addCrossReferenceStream(
  output: Output,
  number: number,
  locations: ReadonlyMap<number, Location>,
  { root, information }: FileEntrance,
): void {
  const start = output.length;
  const rows = Buffer.alloc((number + 1) * rowLength);
  rows.writeUInt16BE(0xffff, 5);
  for (const [object, location] of locations) writeRow(rows, object, location);
  writeRow(rows, number, { kind: 'offset', offset: start });
  const entries = [
    `/Type /XRef /Size ${String(number + 1)} /W [${widths.join(' ')}]`,
    `/Root ${String(root)} 0 R /Info ${String(information)} 0 R /ID ${identifierOf(output)}`,
    `/DecodeParms <</Predictor 12 /Columns ${String(rowLength)}>>`,
  ].join(' ');
  addDeflated(output, number, entries, differences(rows));
  output.text(`startxref\n${String(start)}\n%%EOF\n`);
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
