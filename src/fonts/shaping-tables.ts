import { type Face, partsOf } from './face.ts';
import { tablesOf, tablesTogether } from './font-parts.ts';
import { type TableDirectory, viewOf } from './true-type.ts';

/** Tables that shaping never reads: outlines, hints, names and vertical metrics. */
const UNUSED: ReadonlySet<string> = new Set([
  ...['glyf', 'loca', 'fpgm', 'prep', 'cvt ', 'gasp', 'hdmx', 'LTSH', 'VDMX'],
  ...['name', 'post', 'DSIG', 'vhea', 'vmtx', 'VORG', 'BASE', 'STAT', 'meta'],
]);

/**
 * The font file without what shaping does not read, as a font file: 1 MB and not 15 of a Chinese face. Without
 * outlines a shaper cannot place marks that the font itself does not place. Only those tables are read.
 */
export function shapingTables(face: Face): Uint8Array {
  return partsOf(face, (read) => {
    const directory = tablesOf(read, face.id);
    const kept = [...directory.keys()].filter((tag) => !UNUSED.has(tag));
    const { bytes, tables } = tablesTogether(read, directory, kept);
    return writeFont(bytes, tables);
  });
}

/** Writes a font file of some tables of another. Checksums stay 0: nothing here reads them. */
function writeFont(bytes: Uint8Array, tables: TableDirectory): Uint8Array {
  const lengths = [...tables.values()].map(({ length }) => (length + 3) & ~3);
  const head = 12 + 16 * tables.size;
  const out = new Uint8Array(lengths.reduce((sum, length) => sum + length, head));
  const view = viewOf(out);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.size);
  let record = 12;
  let offset = head;
  for (const [tag, range] of tables) {
    for (let index = 0; index < 4; index++) view.setUint8(record + index, tag.charCodeAt(index));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, range.length);
    out.set(bytes.subarray(range.offset, range.offset + range.length), offset);
    record += 16;
    offset += (range.length + 3) & ~3;
  }
  return out;
}
