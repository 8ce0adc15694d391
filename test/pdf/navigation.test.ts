import { describe, expect, it } from 'vitest';
import type { OutlineItem, Page } from '../../src/layout/page.ts';
import { pageLabels } from '../../src/pdf/navigation.ts';
import { paintPdf } from '../../src/pdf/paint.ts';
import { openPdf, type PdfFile, type PdfValue } from '../../src/pdf/read/file.ts';
import { decodeText } from '../../src/pdf/read/syntax.ts';
import { element, line, metadata, page } from './sample.ts';
import { verifyPdf } from './verify/index.ts';

const labelled = (labels: readonly string[]): readonly Page[] =>
  labels.map((label, index) => ({ index, label, width: 1, height: 1, items: [] }));

describe('pageLabels', () => {
  it('should begin a range wherever counting does not go on', () => {
    expect(pageLabels(labelled(['1', '2', '3', '7', '8', '1']))).toEqual([
      0,
      { S: 'D', St: 1 },
      3,
      { S: 'D', St: 7 },
      5,
      { S: 'D', St: 1 },
    ]);
  });

  it('should write any other label as it is', () => {
    const prefix = (text: string) => ({ P: Uint8Array.from(Buffer.from(text)) });
    expect(pageLabels(labelled(['ii', '1', '8+1', '01']))).toEqual([
      0,
      prefix('ii'),
      1,
      { S: 'D', St: 1 },
      2,
      prefix('8+1'),
      3,
      prefix('01'),
    ]);
  });
});

describe('writeNavigation', () => {
  const item = (title: string, children: readonly OutlineItem[] = []): OutlineItem => ({
    title,
    language: 'en',
    destination: 'top',
    children,
  });

  async function painted(outline: readonly OutlineItem[], names: readonly string[]): Promise<PdfFile> {
    const paragraph = element('P');
    const result = await paintPdf(
      {
        pages: [page(0, line(paragraph, 60, 60, 'x'))],
        structure: element('Document', {}, paragraph),
        outline,
        destinations: names.map((name, index) => ({ name, page: 0, y: index })),
      },
      metadata,
      { archive: 'PDF/A-2a' },
    );
    const file = result.ok ? openPdf(result.value) : undefined;
    if (!result.ok || file === undefined) throw new Error('cannot be painted');
    expect(verifyPdf(result.value)).toEqual([]);
    return file;
  }

  /** Titles with their counts, nested as the bookmarks are. */
  function outlineOf(parent: PdfValue, file: PdfFile): unknown {
    const items: unknown[] = [];
    for (let at = file.entry(parent, 'First'); at !== null; at = file.entry(at, 'Next')) {
      const title = file.entry(at, 'Title');
      const text = title instanceof Uint8Array ? decodeText(title) : '';
      const below = file.entry(at, 'First') === null ? [] : [file.entry(at, 'Count'), outlineOf(at, file)];
      items.push([text, ...below]);
    }
    return items;
  }

  it('should count all open bookmarks below each', async () => {
    const outline = [item('A', [item('甲', [item('a')]), item('B')]), item('C')];
    const file = await painted(outline, ['top']);
    const root = file.entry(file.entry(file.trailer, 'Root'), 'Outlines');
    expect(outlineOf(root, file)).toEqual([['A', 3, [['甲', 1, [['a']]], ['B']]], ['C']]);
    expect(file.entry(root, 'Count')).toBe(5);
    expect(file.entry(file.entry(file.trailer, 'Root'), 'PageMode')).toBe('UseOutlines');
  });

  it('should write no bookmarks where there are none', async () => {
    const file = await painted([], []);
    expect(file.entry(file.entry(file.trailer, 'Root'), 'Outlines')).toBeNull();
    expect(file.entry(file.entry(file.trailer, 'Root'), 'PageMode')).toBeNull();
  });

  it('should sort names by their bytes', async () => {
    const file = await painted([item('A')], ['b', 'top', 'B', '_x', '10', '9', 'é', '中']);
    const catalog = file.entry(file.trailer, 'Root');
    const names = file.entry(file.entry(file.entry(catalog, 'Names'), 'Dests'), 'Names');
    const texts = Array.isArray(names)
      ? names.filter((name) => name instanceof Uint8Array).map(decodeText)
      : [];
    expect(texts).toEqual(['10', '9', 'B', '_x', 'b', 'top', 'é', '中']);
  });
});
