import { describe, expect, it } from 'vitest';
import { packEpub } from '../../src/epub/pack.ts';
import { fileOf, unpacked } from './books.ts';

const files = new Map<string, string | Uint8Array>([
  ['OEBPS/content.opf', '<package/>'],
  ['OEBPS/toc.xhtml', '<nav/>'],
  ['OEBPS/toc.ncx', '<ncx/>'],
  ['OEBPS/style.css', 'p { margin: 0 }'],
  ['OEBPS/a.xhtml', '<%= 6*7 %> 漢 &amp; <p scope="row"/>'],
  ['OEBPS/b.xhtml', new TextEncoder().encode('<html/>')],
  ['OEBPS/images/c.png', new Uint8Array([1, 2, 3])],
]);
const settings = { title: 'T', identifier: 'urn:uuid:1', modified: new Date('2024-06-01T00:00:00Z') };

describe('packEpub', async () => {
  const book = await packEpub(files, settings);

  it('should put `mimetype` first, stored, without extra field (OCF 3.3, 4.3)', () => {
    const head = Buffer.from(book.subarray(0, 58));
    expect([head.readUInt32LE(0), head.readUInt16LE(8), head.readUInt16LE(28)]).toEqual([0x04034b50, 0, 0]);
    expect(head.toString('latin1', 30)).toBe('mimetypeapplication/epub+zip');
  });

  it('should hold our files and the two of the library, and no folders', () => {
    expect([...unpacked(book).keys()].toSorted()).toEqual(
      [...files.keys(), 'META-INF/container.xml', 'mimetype'].toSorted(),
    );
  });

  it('should pass text on as it is: no template is run, no markup is cleaned', () => {
    expect(fileOf(book, 'OEBPS/a.xhtml')).toBe('<%= 6*7 %> 漢 &amp; <p scope="row"/>');
  });

  it('should refuse a book without package document', async () => {
    const without = new Map([...files].filter(([path]) => path !== 'OEBPS/content.opf'));
    await expect(packEpub(without, settings)).rejects.toThrow('OEBPS/content.opf');
  });
});
