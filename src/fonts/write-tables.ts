import { viewOf } from './true-type.ts';

/** A table of a font file that is being written. */
export interface FontTable {
  readonly tag: string;
  readonly data: Uint8Array;
}

/**
 * Writes the table directory and the tables (OpenType 1.9.1, "Organization of an OpenType font").
 *
 * @param all in the order of their tags; empty ones are left out
 */
export function writeTables(all: readonly FontTable[]): Uint8Array {
  const tables = all.filter(({ data }) => data.length > 0);
  const padded = (length: number): number => Math.ceil(length / 4) * 4;
  const start = 12 + 16 * tables.length;
  const font = new Uint8Array(tables.reduce((size, { data }) => size + padded(data.length), start));
  const view = viewOf(font);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (tables.length - 2 ** power));
  let at = start;
  tables.forEach(({ tag, data }, index) => {
    const record = 12 + 16 * index;
    font.set(data, at);
    for (let i = 0; i < 4; i++) view.setUint8(record + i, tag.charCodeAt(i));
    view.setUint32(record + 4, checksum(view, at, padded(data.length)));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, data.length);
    at += padded(data.length);
  });
  return font;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
