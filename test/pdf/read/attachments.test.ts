import { describe, expect, it } from 'vitest';
import { readAttachments } from '../../../src/pdf/read/attachments.ts';

/** A file with a classic cross-reference table, as other programs write it. */
function classic(objects: readonly string[], trailer: string): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${rows}trailer\n${trailer}\nstartxref\n${String(start)}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}

const specification = '<</Type/Filespec/F(a.yaml)/AFRelationship/Source/EF<</F 3 0 R>>>>';

describe('readAttachments', () => {
  it('should read a file with a cross-reference table and a length of its own', () => {
    const bytes = classic(
      ['<</Type/Catalog/AF[2 0 R]>>', specification, '<</Length 4 0 R>>\nstream\r\nid: x\nendstream', '5'],
      '<</Size 5/Root 1 0 R>>',
    );
    expect(readAttachments(bytes)).toEqual([
      { name: 'a.yaml', relationship: 'Source', bytes: Buffer.from('id: x') },
    ]);
  });

  it('should find nothing in a file that carries nothing', () => {
    expect(readAttachments(classic(['<</Type/Catalog>>'], '<</Size 2/Root 1 0 R>>'))).toEqual([]);
  });

  it.each([
    ['no PDF', Buffer.from('<html>')],
    ['an empty file', new Uint8Array(0)],
    ['an encrypted file', classic(['<</Type/Catalog>>'], '<</Size 2/Root 1 0 R/Encrypt<<>>>>')],
    ['a file that points nowhere', Buffer.from('%PDF-1.7\nstartxref\n999999\n%%EOF')],
  ])('should say that it cannot read %s', (_, bytes) => {
    expect(readAttachments(bytes)).toBeUndefined();
  });

  it('should survive sections that point at each other and damaged data', () => {
    const loop = classic(
      [
        '<</Type/Catalog/AF[2 0 R]>>',
        specification,
        '<</Length 3/Filter/FlateDecode>>\nstream\nabc\nendstream',
      ],
      '<</Size 4/Root 1 0 R/Prev 9>>',
    );
    expect(readAttachments(loop)).toEqual([]);
  });
});
