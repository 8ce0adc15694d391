import { viewOf } from './true-type.ts';

/** A name as the font holds it: twelve bytes that describe it, and its text. */
interface NameRecord {
  readonly description: Uint8Array;
  readonly text: Uint8Array;
}

const recordLength = 12;

/**
 * The `name` table with some of its names only (OpenType 1.9.1, "name"), for Windows: platform 3 is the one that every
 * system reads. Names in other languages than the font's first are kept too.
 *
 * @param table the font's own table; where it is damaged the result has no names
 * @param identifiers the name identifiers to keep
 */
export function nameTable(table: Uint8Array, identifiers: readonly number[]): Uint8Array {
  const kept = recordsOf(table).filter(({ description }) => {
    const view = viewOf(description);
    return view.getUint16(0) === 3 && identifiers.includes(view.getUint16(6));
  });
  const start = 6 + recordLength * kept.length;
  const written = new Uint8Array(kept.reduce((length, { text }) => length + text.length, start));
  const view = viewOf(written);
  view.setUint16(2, kept.length);
  view.setUint16(4, start);
  let end = 0;
  kept.forEach(({ description, text }, index) => {
    written.set(description, 6 + recordLength * index);
    view.setUint16(6 + recordLength * index + 10, end);
    written.set(text, start + end);
    end += text.length;
  });
  return written;
}

function recordsOf(table: Uint8Array): readonly NameRecord[] {
  if (table.length < 6) return [];
  const view = viewOf(table);
  const texts = view.getUint16(4);
  const count = Math.min(view.getUint16(2), Math.floor((table.length - 6) / recordLength));
  return Array.from({ length: count }, (_, index) => {
    const at = 6 + recordLength * index;
    const start = texts + view.getUint16(at + 10);
    return {
      description: table.subarray(at, at + recordLength),
      text: table.subarray(start, start + view.getUint16(at + 8)),
    };
  });
}
