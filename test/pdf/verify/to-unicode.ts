import { decodeStream, PdfStream, type PdfValue } from '../../../src/pdf/read/file.ts';
import { endOfText, Keyword, ObjectReader, type PdfObject } from '../../../src/pdf/read/syntax.ts';

/** What the codes of a font stand for. */
export type ToUnicode = ReadonlyMap<number, string>;

/** Reads a ToUnicode CMap (ISO 32000-1, 9.10.3). */
export function readToUnicode(stream: PdfValue): ToUnicode {
  const map = new Map<number, string>();
  const data = stream instanceof PdfStream ? decodeStream(stream) : undefined;
  if (data === undefined) return map;
  const reader = new ObjectReader(Buffer.from(data).toString('latin1'));
  for (let item = reader.next(); item !== endOfText; item = reader.next()) {
    if (!(item instanceof Keyword)) continue;
    if (item.word === 'beginbfchar') readCharacters(reader, map);
    if (item.word === 'beginbfrange') readRanges(reader, map);
  }
  return map;
}

function readCharacters(reader: ObjectReader, map: Map<number, string>): void {
  for (let code = reader.next(); code instanceof Uint8Array; code = reader.next()) {
    map.set(codeOf(code), textOf(reader.next()));
  }
}

function readRanges(reader: ObjectReader, map: Map<number, string>): void {
  for (let first = reader.next(); first instanceof Uint8Array; first = reader.next()) {
    const last = reader.next();
    const target = reader.next();
    const start = codeOf(first);
    const end = last instanceof Uint8Array ? codeOf(last) : start;
    for (let code = start; code <= end; code++) {
      map.set(
        code,
        Array.isArray(target) ? textOf(target[code - start]) : following(textOf(target), code - start),
      );
    }
  }
}

function codeOf(bytes: Uint8Array): number {
  return bytes.reduce((code, byte) => code * 256 + byte, 0);
}

function textOf(value: PdfObject | undefined): string {
  if (!(value instanceof Uint8Array)) return '';
  return Buffer.from(value).swap16().toString('utf16le');
}

function following(text: string, distance: number): string {
  const last = text.charCodeAt(text.length - 1) + distance;
  return text.slice(0, -1) + String.fromCharCode(last);
}
