import { describe, expect, it } from 'vitest';
import type { PaginatedDocument } from '../../src/layout/page.ts';
import { impose } from '../../src/layout/impose.ts';
import { paintPdf } from '../../src/pdf/paint.ts';
import { belongsTo, black, element, line, metadata, page } from './sample.ts';
import { verifyPdf } from './verify/index.ts';
import { structureText } from './verify/structure-text.ts';

async function treeOf(document: PaginatedDocument): Promise<readonly string[]> {
  const painted = await paintPdf(document, metadata, { archive: 'PDF/A-2a' });
  if (!painted.ok) throw new Error('cannot be painted');
  expect(verifyPdf(painted.value)).toEqual([]);
  return structureText(painted.value)
    .split('\n')
    .map((text) => text.trim());
}

const plain = { outline: [], destinations: [] };

describe('writeStructureTree', () => {
  it('should keep the order of children where they were painted in another', async () => {
    const english = element('P');
    const chinese = element('P', { language: 'zh-Hans' });
    const items = [...line(chinese, 320, 60, '甲'), ...line(english, 60, 60, 'a')];
    const structure = element('Document', {}, english, chinese);
    expect(await treeOf({ pages: [page(0, items)], structure, ...plain })).toEqual([
      'Document',
      'P',
      '"a"',
      'P (zh-Hans)',
      '"甲"',
    ]);
  });

  it('should set the words around a foreign phrase around it', async () => {
    const phrase = element('Span', { language: 'zh-Hans' });
    const paragraph = element('P', {}, phrase);
    const items = [
      ...line(paragraph, 60, 60, 'before '),
      ...line(phrase, 100, 60, '中'),
      ...line(paragraph, 120, 60, ' after'),
    ];
    expect(
      await treeOf({ pages: [page(0, items)], structure: element('Document', {}, paragraph), ...plain }),
    ).toEqual(['Document', 'P', '"before "', 'Span (zh-Hans)', '"中"', '" after"']);
  });

  it('should join what stands on two pages, with an artifact between', async () => {
    const paragraph = element('P');
    const footer = { kind: 'artifact', type: 'Footer' } as const;
    const pages = [
      page(0, [...line(paragraph, 60, 800, 'one '), ...line(footer, 60, 830, '1')]),
      page(1, line(paragraph, 60, 60, 'two')),
    ];
    expect(await treeOf({ pages, structure: element('Document', {}, paragraph), ...plain })).toEqual([
      'Document',
      'P',
      '"one "',
      '"two"',
    ]);
  });

  it('should keep the reading order of a booklet, whose sheets have another', async () => {
    const paragraph = element('P');
    const pages = ['one ', 'two ', 'three ', 'four'].map((text, index) =>
      page(index, line(paragraph, 60, 60, text)),
    );
    const document = { pages, structure: element('Document', {}, paragraph), ...plain };
    const texts = ['Document', 'P', '"one "', '"two "', '"three "', '"four"'];
    expect(await treeOf(document)).toEqual(texts);
    expect(await treeOf(impose(document, 'booklet'))).toEqual(texts);
  });

  it('should leave out what was not painted, but keep empty cells', async () => {
    const filled = element('TD');
    const row = element('TR', {}, filled, element('TD'));
    const structure = element('Document', {}, element('P'), element('Table', {}, row));
    expect(await treeOf({ pages: [page(0, line(filled, 60, 60, 'x'))], structure, ...plain })).toEqual([
      'Document',
      'Table',
      'TR',
      'TD',
      '"x"',
      'TD',
    ]);
  });

  it('should give several attribute owners an array', async () => {
    const figure = element('Figure', { alternative: 'a', columnSpan: 2 });
    const fill = { kind: 'fill', rectangles: [{ x: 1, y: 2, width: 3, height: 4 }], color: black } as const;
    const items = [{ ...fill, tag: belongsTo(figure) }];
    expect(
      await treeOf({ pages: [page(0, items)], structure: element('Document', {}, figure), ...plain }),
    ).toEqual(['Document', 'Figure alt="a" ColSpan=2']);
  });

  it('should refuse an element that stands twice in the tree', async () => {
    const paragraph = element('P');
    const structure = element('Document', {}, paragraph, paragraph);
    const document = { pages: [page(0, line(paragraph, 60, 60, 'x'))], structure, ...plain };
    await expect(treeOf(document)).rejects.toThrow('stands twice');
  });
});
