import { describe, expect, it } from 'vitest';
import { compact } from '../../src/pdf/compact.ts';
import { openPdf, PdfStream } from '../../src/pdf/read/file.ts';
import { Reference } from '../../src/pdf/read/syntax.ts';
import type { WrittenObjects } from '../../src/pdf/writer.ts';

/** A file as pdfkit leaves it: object 1 is a catalogue, 2 a stream, the rest small dictionaries. */
function written(count: number, note = 'x'): WrittenObjects {
  let bytes = '%PDF-1.7\n%\xff\xff\xff\xff\n';
  const offsets: number[] = [];
  const add = (body: string): void => {
    offsets.push(bytes.length);
    bytes += `${String(offsets.length)} 0 obj\n${body}\nendobj\n`;
  };
  add('<<\n/Type /Catalog\n>>');
  add(`<<\n/Length ${String(note.length)}\n>>\nstream\n${note}\nendstream`);
  while (offsets.length < count) add(`<<\n/Number ${String(offsets.length + 1)}\n/To 2 0 R\n>>`);
  bytes += `xref\n0 ${String(count + 1)}\ntrailer\n<<\n>>\nstartxref\n0\n%%EOF\n`;
  return { bytes: Buffer.from(bytes, 'latin1'), offsets, root: 1, information: 3 };
}

describe('compact', () => {
  it('should keep every object under its number, in as many object streams as it takes', () => {
    const file = openPdf(compact(written(450)));
    if (file === undefined) throw new Error('cannot be opened');
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

  it('should leave streams as they are, even where their data looks like the end of an object', () => {
    const data = 'endobj\n3 0 obj\n\nxref\n';
    const file = openPdf(compact(written(3, data)));
    const stream = file?.object(2);
    expect(stream instanceof PdfStream && Buffer.from(stream.raw).toString('latin1')).toBe(data);
  });

  it('should give the same identifier to the same content only', () => {
    const identifier = (file: WrittenObjects): unknown => openPdf(compact(file))?.trailer.get('ID');
    expect(identifier(written(5))).toEqual(identifier(written(5)));
    expect(identifier(written(5))).not.toEqual(identifier(written(5, 'y')));
  });

  it('should be smaller than what it was made from', () => {
    const file = written(450);
    expect(compact(file).length).toBeLessThan(file.bytes.length / 4);
  });
});
