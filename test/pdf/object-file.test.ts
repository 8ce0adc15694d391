import { describe, expect, it } from 'vitest';
import { createObjectFile } from '../../src/pdf/object-file.ts';
import { openPdf, PdfStream } from '../../src/pdf/read/file.ts';
import { Reference } from '../../src/pdf/read/syntax.ts';

/** A file of so many objects: 1 is a catalogue, 2 a stream, the rest small dictionaries. */
function written(count: number, { note = 'x', compress = true } = {}): Uint8Array {
  let given = count;
  const file = createObjectFile(compress, () => ++given);
  file.addObject(1, '<<\n/Type /Catalog\n>>');
  file.addStream(2, `<<\n/Length ${String(note.length)}\n>>`, Buffer.from(note, 'latin1'));
  for (let number = 3; number <= count; number++) {
    file.addObject(number, `<<\n/Number ${String(number)}\n/To 2 0 R\n>>`);
  }
  return file.finish({ root: 1, information: 3 });
}

function open(bytes: Uint8Array) {
  const file = openPdf(bytes);
  if (file === undefined) throw new Error('cannot be opened');
  return file;
}

describe('createObjectFile', () => {
  it('should keep every object under its number, in as many object streams as it takes', () => {
    const file = open(written(450));
    // 450 objects, three object streams for the 449 without data, and the cross-reference stream.
    expect(file.numbers).toHaveLength(450 + 3 + 1);
    for (let number = 3; number <= 450; number++) {
      expect(file.object(number)).toEqual(
        new Map<string, unknown>([
          ['Number', number],
          ['To', new Reference(2)],
        ]),
      );
    }
    expect(file.entry(file.trailer, 'Root')).toEqual(new Map([['Type', 'Catalog']]));
  });

  it('should write objects that can be read as they stand where nothing is compressed', () => {
    const bytes = written(5, { compress: false });
    const file = open(bytes);
    expect(file.object(5)).toEqual(
      new Map<string, unknown>([
        ['Number', 5],
        ['To', new Reference(2)],
      ]),
    );
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toContain('5 0 obj\n<<\n/Number 5\n/To 2 0 R\n>>\nendobj\n');
    // Every entry of the table leads to its object.
    const table = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
    expect(table.map((offset) => text.slice(offset, offset + 7))).toEqual(
      [1, 2, 3, 4, 5].map((number) => `${String(number)} 0 obj`),
    );
  });

  it('should leave streams as they are, even where their data looks like the end of an object', () => {
    const data = 'endobj\n3 0 obj\n\nxref\n';
    const stream = open(written(3, { note: data })).object(2);
    expect(stream instanceof PdfStream && Buffer.from(stream.raw).toString('latin1')).toBe(data);
  });

  it('should hold data longer than its first buffer', () => {
    const data = 'y'.repeat(1_000_000);
    const stream = open(written(3, { note: data })).object(2);
    expect(stream instanceof PdfStream && Buffer.from(stream.raw).toString('latin1') === data).toBe(true);
  });

  it('should give the same identifier to the same content only', () => {
    const identifier = (file: Uint8Array): unknown => open(file).trailer.get('ID');
    expect(identifier(written(5))).toEqual(identifier(written(5)));
    expect(identifier(written(5))).not.toEqual(identifier(written(5, { note: 'y' })));
  });

  it('should be a quarter of what can be read, or less', () => {
    expect(written(450).length).toBeLessThan(written(450, { compress: false }).length / 4);
  });
});
