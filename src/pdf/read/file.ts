import { inflateSync } from 'node:zlib';
import { Keyword, ObjectReader, type PdfMap, type PdfObject, Reference } from './syntax.ts';

/** A stream object: its dictionary and its bytes before decoding. */
export class PdfStream {
  constructor(
    readonly dictionary: PdfMap,
    readonly raw: Uint8Array,
  ) {}
}

export type PdfValue = PdfObject | PdfStream;

/** A file's objects by number, read when asked for. */
export interface PdfFile {
  readonly trailer: PdfMap;
  /** Object numbers in use. */
  readonly numbers: readonly number[];
  object(number: number): PdfValue;
  /** The value itself where it is not a reference. */
  resolve(value: PdfValue | undefined): PdfValue;
  /** A dictionary's or stream's entry, resolved; null where it is missing. */
  entry(holder: PdfValue, key: string): PdfValue;
}

type Location =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

/** More than any handout unpacks to; a file that wants more is not one of ours. */
const largestStream = 256 * 1024 * 1024;

/**
 * Opens an unencrypted PDF through its cross-reference tables or streams. Meant for files of our own making, also
 * after other programs rewrote them.
 *
 * @returns undefined where the bytes are no such file.
 */
export function openPdf(bytes: Uint8Array): PdfFile | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = /startxref\s+(\d+)/.exec(text.slice(-2048))?.[1];
  if (start === undefined) return undefined;
  const source: Source = { text, bytes };
  const locations = new Map<number, Location>();
  const trailer = readSections(Number(start), source, locations);
  return trailer === undefined || trailer.has('Encrypt') ? undefined : fileOf(source, locations, trailer);
}

interface Source {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Follows the chain of `Prev`; what stands in a newer section wins. */
function readSections(start: number, source: Source, locations: Map<number, Location>): PdfMap | undefined {
  const seen = new Set<number>();
  let newest: PdfMap | undefined;
  let at: PdfObject | undefined = start;
  while (typeof at === 'number' && !seen.has(at)) {
    seen.add(at);
    const trailer: PdfMap | undefined = source.text.startsWith('xref', at)
      ? readTable(at, source, locations)
      : readCrossReferenceStream(at, source, locations);
    newest ??= trailer;
    const hybrid = trailer?.get('XRefStm');
    if (typeof hybrid === 'number') readCrossReferenceStream(hybrid, source, locations);
    at = trailer?.get('Prev');
  }
  return newest;
}

function readTable(at: number, { text }: Source, locations: Map<number, Location>): PdfMap | undefined {
  const reader = new ObjectReader(text, at + 'xref'.length);
  for (let first = reader.next(); typeof first === 'number'; first = reader.next()) {
    const count = reader.next();
    if (typeof count !== 'number') return undefined;
    for (let i = 0; i < count; i++) {
      const offset = reader.next();
      reader.next();
      const kind = reader.next();
      if (typeof offset !== 'number' || !(kind instanceof Keyword)) return undefined;
      if (kind.word === 'n') note(locations, first + i, { kind: 'offset', offset });
    }
  }
  const trailer = reader.next();
  return trailer instanceof Map ? trailer : undefined;
}

function note(locations: Map<number, Location>, number: number, location: Location): void {
  if (!locations.has(number)) locations.set(number, location);
}

function readCrossReferenceStream(
  at: number,
  source: Source,
  locations: Map<number, Location>,
): PdfMap | undefined {
  const stream = readIndirect(at, source, () => undefined);
  if (!(stream instanceof PdfStream)) return undefined;
  const data = decodeStream(stream);
  const widths = numbers(stream.dictionary.get('W'));
  const [kindWidth = 1, offsetWidth = 0, indexWidth = 0] = widths;
  const sections = numbers(stream.dictionary.get('Index') ?? [0, stream.dictionary.get('Size') ?? 0]);
  if (data === undefined || widths.length !== 3) return undefined;
  let position = 0;
  const field = (width: number): number => {
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 256 + (data[position++] ?? 0);
    return value;
  };
  for (let section = 0; section + 1 < sections.length; section += 2) {
    const first = sections[section] ?? 0;
    for (let i = 0; i < (sections[section + 1] ?? 0) && position < data.length; i++) {
      const kind = kindWidth === 0 ? 1 : field(kindWidth);
      const [offset, index] = [field(offsetWidth), field(indexWidth)];
      if (kind === 1) note(locations, first + i, { kind: 'offset', offset });
      if (kind === 2) note(locations, first + i, { kind: 'packed', stream: offset, index });
    }
  }
  return stream.dictionary;
}

function numbers(value: PdfObject | undefined): readonly number[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
}

/** Reads `N G obj … endobj` at an offset. `length` finds the length of a stream that is an object of its own. */
function readIndirect(
  at: number,
  { text, bytes }: Source,
  length: (reference: Reference) => number | undefined,
): PdfValue {
  const reader = new ObjectReader(text, at);
  reader.next();
  reader.next();
  reader.next();
  const value = reader.next();
  if (!(value instanceof Map)) return value;
  const word = reader.next();
  if (!(word instanceof Keyword) || word.word !== 'stream') return value;
  const start = reader.at + (text.startsWith('\r\n', reader.at) ? 2 : 1);
  const stated = value.get('Length');
  const size = stated instanceof Reference ? length(stated) : stated;
  const end = typeof size === 'number' ? start + size : text.indexOf('endstream', start);
  return new PdfStream(value, bytes.subarray(start, end));
}

/** A stream's bytes, inflated where they are deflated; undefined for other filters and damaged data. */
export function decodeStream(stream: PdfStream): Uint8Array | undefined {
  const filter = stream.dictionary.get('Filter') ?? null;
  const only = Array.isArray(filter) && filter.length === 1 ? filter[0] : filter;
  if (only === null) return stream.raw;
  if (only !== 'FlateDecode') return undefined;
  try {
    return undoPredictor(inflateSync(stream.raw, { maxOutputLength: largestStream }), stream);
  } catch {
    return undefined;
  }
}

/** The PNG predictors of ISO 32000-1, 7.4.4.4, as cross-reference streams use them: bytes of one component. */
function undoPredictor(data: Uint8Array, { dictionary }: PdfStream): Uint8Array | undefined {
  const parameters = dictionary.get('DecodeParms');
  if (!(parameters instanceof Map)) return data;
  const predictor = parameters.get('Predictor') ?? 1;
  const columns = parameters.get('Columns') ?? 1;
  if (predictor === 1) return data;
  if (typeof predictor !== 'number' || predictor < 10 || typeof columns !== 'number') return undefined;
  const rows = Math.floor(data.length / (columns + 1));
  const result = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const filter = data[row * (columns + 1)] ?? 0;
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const byte = data[row * (columns + 1) + 1 + column] ?? 0;
      const left = column > 0 ? (result[at - 1] ?? 0) : 0;
      const above = row > 0 ? (result[at - columns] ?? 0) : 0;
      if (filter > 2) return undefined;
      result[at] = byte + (filter === 1 ? left : 0) + (filter === 2 ? above : 0);
    }
  }
  return result;
}

function fileOf(source: Source, locations: ReadonlyMap<number, Location>, trailer: PdfMap): PdfFile {
  const cache = new Map<number, PdfValue>();
  const packs = new Map<number, readonly PdfObject[]>();
  const load = (number: number): PdfValue => {
    const location = locations.get(number);
    if (location === undefined) return null;
    if (location.kind === 'offset') return readIndirect(location.offset, source, lengthOf);
    const pack = packs.get(location.stream) ?? unpack(object(location.stream));
    packs.set(location.stream, pack);
    return pack[location.index] ?? null;
  };
  const object = (number: number): PdfValue => {
    const known = cache.get(number);
    if (known !== undefined) return known;
    cache.set(number, null);
    const value = load(number);
    cache.set(number, value);
    return value;
  };
  const lengthOf = (reference: Reference): number | undefined => {
    const value = object(reference.number);
    return typeof value === 'number' ? value : undefined;
  };
  const resolve = (value: PdfValue | undefined): PdfValue =>
    value instanceof Reference ? object(value.number) : (value ?? null);
  return {
    trailer,
    numbers: [...locations.keys()].sort((a, b) => a - b),
    object,
    resolve,
    entry: (holder, key) => {
      const dictionary = holder instanceof PdfStream ? holder.dictionary : holder;
      return dictionary instanceof Map ? resolve(dictionary.get(key)) : null;
    },
  };
}

/** The objects of an object stream (ISO 32000-1, 7.5.7), in the order of their index. */
function unpack(stream: PdfValue): readonly PdfObject[] {
  if (!(stream instanceof PdfStream)) return [];
  const data = decodeStream(stream);
  const [count, first] = [stream.dictionary.get('N'), stream.dictionary.get('First')];
  if (data === undefined || typeof count !== 'number' || typeof first !== 'number') return [];
  const text = Buffer.from(data).toString('latin1');
  const index = new ObjectReader(text);
  const objects: PdfObject[] = [];
  for (let i = 0; i < count; i++) {
    index.next();
    const offset = index.next();
    objects.push(typeof offset === 'number' ? new ObjectReader(text, first + offset).next() : null);
  }
  return objects;
}
