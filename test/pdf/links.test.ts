import { describe, expect, it } from 'vitest';
import type { LinkTarget, PageItem, Tag } from '../../src/layout/page.ts';
import { paintPdf } from '../../src/pdf/paint.ts';
import { openPdf, type PdfFile, type PdfValue } from '../../src/pdf/read/file.ts';
import { decodeText } from '../../src/pdf/read/syntax.ts';
import { belongsTo, element, line, metadata, page } from './sample.ts';
import { readDocument } from './verify/structure.ts';

/** The annotations of a page with one link. */
async function annotations(target: LinkTarget, contents: string, artifact?: Tag) {
  const link = element('Link');
  const paragraph = element('P', {}, link);
  const box = { x: 10, y: 20, width: 30, height: 5 };
  const item: PageItem = { kind: 'link', box, target, contents, tag: artifact ?? belongsTo(link) };
  const painted = await paintPdf(
    {
      pages: [page(0, [...line(link, 60, 60, 'x'), item]), page(1, line(paragraph, 60, 60, 'y'))],
      structure: element('Document', {}, paragraph),
      outline: [],
      destinations: [{ name: 'there', page: 1, y: 0 }],
    },
    metadata,
    { archive: 'PDF/A-2a' },
  );
  const file = painted.ok ? openPdf(painted.value) : undefined;
  if (file === undefined) throw new Error('cannot be painted');
  const list = file.entry(readDocument(file).pages[0]?.dictionary ?? null, 'Annots');
  return { file, list: Array.isArray(list) ? list.map((entry: PdfValue) => file.resolve(entry)) : [] };
}

function textOf(annotation: PdfValue | undefined, key: string, file: PdfFile): string {
  const value = file.entry(annotation ?? null, key);
  return value instanceof Uint8Array ? decodeText(value) : '';
}

describe('addLink', () => {
  it('should say what the link says, where its box is', async () => {
    const { file, list } = await annotations({ kind: 'uri', uri: 'https://doi.org/10.1' }, 'DOI 10.1 双语');
    expect(textOf(list[0], 'Contents', file)).toBe('DOI 10.1 双语');
    expect(textOf(file.entry(list[0] ?? null, 'A'), 'URI', file)).toBe('https://doi.org/10.1');
    expect(file.entry(list[0] ?? null, 'Rect')).toEqual([10, 816.89, 40, 821.89]);
  });

  it('should say the address where the link has no words', async () => {
    const { file, list } = await annotations({ kind: 'uri', uri: 'https://doi.org/10.1' }, ' ');
    expect(textOf(list[0], 'Contents', file)).toBe('https://doi.org/10.1');
  });

  it('should say the page where a link inside the document has no words', async () => {
    const { file, list } = await annotations({ kind: 'destination', name: 'there' }, '');
    expect(textOf(list[0], 'Contents', file)).toBe('2');
    expect(textOf(list[0], 'Dest', file)).toBe('there');
  });

  it('should leave out a link in an artifact', async () => {
    const footer: Tag = { kind: 'artifact', type: 'Footer' };
    expect((await annotations({ kind: 'uri', uri: 'https://doi.org/10.1' }, 'x', footer)).list).toEqual([]);
  });
});
