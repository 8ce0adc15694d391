import { resolve } from 'node:path';
import { openFace } from '../../src/fonts/open-face.ts';
import type { Face } from '../../src/fonts/face.ts';
import type { Page, PageItem, PaginatedDocument, StructureElement, Tag } from '../../src/layout/page.ts';
import type { PdfMetadata } from '../../src/pdf/metadata.ts';
import type { PlacedGlyph } from '../../src/text/paragraph.ts';

const fontFolder = resolve(import.meta.dirname, '../../node_modules/@expo-google-fonts');

function open(file: string, family: string): Face {
  const opened = openFace(resolve(fontFolder, file), {
    id: `${family}/400/normal`,
    family,
    weight: 400,
    italic: false,
    languages: [],
  });
  if (!opened.ok) throw new Error(`cannot open ${file}: ${opened.fault}`);
  return opened.face;
}

/** The two text faces that the built-in catalogue names first. */
export const latin = open('source-serif-4/400Regular/SourceSerif4_400Regular.ttf', 'Source Serif 4');
export const han = open('noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf', 'Noto Serif SC');

export const black = [0, 0, 0] as const;
export const teal = [0.05, 0.44, 0.44] as const;

/** An element of the structure tree in few words. */
export function element(
  role: StructureElement['role'],
  parts: Partial<StructureElement> = {},
  ...children: readonly StructureElement[]
): StructureElement {
  return { role, children, ...parts };
}

export function belongsTo(structureElement: StructureElement): Tag {
  return { kind: 'element', element: structureElement };
}

/** One line of text, character by character, without shaping. */
export function line(tag: Tag | StructureElement, x: number, y: number, text: string, size = 10): PageItem[] {
  const items: PageItem[] = [];
  let left = x;
  for (const piece of text.match(/[⺀-鿿＀-￯、。]+|[^⺀-鿿＀-￯、。]+/gu) ?? []) {
    const face = /^[⺀-鿿＀-￯、。]/u.test(piece) ? han : latin;
    const glyphs = placeGlyphs(face, piece, size);
    const width = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
    const run = { face, size, x: left - x, rise: 0, width, glyphs, run: 0 };
    const itemTag = 'role' in tag ? belongsTo(tag) : tag;
    items.push({ kind: 'text', x: left, y, run, color: black, tag: itemTag });
    left += width;
  }
  return items;
}

export function placeGlyphs(face: Face, text: string, size: number): PlacedGlyph[] {
  let x = 0;
  return Array.from(text, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const id = face.glyph(codePoint === 0xad ? 0x2d : codePoint);
    const advance = face.advance(id) * size;
    const glyph = { id, x, dx: 0, dy: 0, advance, text: character };
    x += advance;
    return glyph;
  });
}

export function page(index: number, items: readonly PageItem[]): Page {
  return { index, label: String(index + 1), width: 595.28, height: 841.89, items };
}

export const metadata: PdfMetadata = {
  titles: [
    { language: 'en', text: 'A & B <x> "quoted" 双语' },
    { language: 'zh-Hans', text: '甲与乙：双语' },
  ],
  authors: ['Ningdao Li', "Zhen O'Neill & Sons"],
  descriptions: [{ language: 'en', text: 'Thoracic spine metastases' }],
  keywords: ['Endoscopic spine surgery', '肺癌'],
  doi: '10.1007/s00586-025-09078-5',
  languages: ['en', 'zh-Hans'],
  creatorTool: 'Duiye 0.1.0',
  date: '2025-06-27',
};

/** Two pages with every kind of content: headings, two languages, a link, a list, a table, a figure, artifacts. */
export function sampleDocument(): PaginatedDocument {
  const title = element('H1');
  const heading = element('H2');
  const doi = element('Link');
  const phrase = element('Span', { language: 'zh-Hans' });
  const english = element('P', {}, phrase, doi);
  const chinese = element('P', { language: 'zh-Hans' });
  const label = element('Lbl');
  const body = element('LBody');
  const list = element('L', { listNumbering: 'Decimal' }, element('LI', {}, label, body));
  const header = element('TH', { scope: 'Column' });
  const cell = element('TD');
  const wide = element('TD', { columnSpan: 2 });
  const rows = [
    element('TR', {}, header, element('TH', { scope: 'Column' })),
    element('TR', {}, cell, element('TD')),
  ];
  const table = element('Table', {}, ...rows, element('TR', {}, wide));
  const figure = element('Figure', { alternative: 'QR code of the DOI' });
  const note = element('Note', {}, element('P'));
  const notice = note.children[0] ?? note;
  const small = element('P', { actualText: 'Methods' });
  const article = element(
    'Art',
    { title: 'Article' },
    title,
    element('Sect', {}, heading, small, english, chinese),
  );
  const structure = element('Document', {}, article, list, table, figure, note);
  const footer: Tag = { kind: 'artifact', type: 'Footer' };
  const first = page(0, [
    {
      kind: 'fill',
      rectangles: [{ x: 0, y: 0, width: 595.28, height: 20 }],
      color: teal,
      tag: { kind: 'artifact', type: 'Background' },
    },
    ...line({ kind: 'artifact', type: 'Header' }, 60, 40, 'Eur Spine J 2025'),
    ...line(title, 60, 70, 'Thoracic spine metastases', 18),
    ...line(heading, 60, 100, 'Purpose', 12),
    ...line(small, 60, 110, 'METHODS', 12),
    ...line(english, 60, 120, 'To present 10–20 cases of endo\u00ad'),
    ...line(english, 60, 134, 'scopic surgery '),
    ...line(phrase, 150, 134, '脊柱内镜'),
    ...line(english, 200, 134, ' at '),
    ...line(doi, 220, 134, 'doi.org/10.1007'),
    {
      kind: 'link',
      box: { x: 220, y: 124, width: 80, height: 12 },
      target: { kind: 'uri', uri: 'https://doi.org/10.1007/s00586' },
      contents: 'DOI 10.1007',
      tag: belongsTo(doi),
    },
    ...line(english, 310, 134, ' and more'),
    ...line(chinese, 320, 160, '目的：报告肺癌胸椎转移。'),
    ...line(footer, 60, 820, '1'),
  ]);
  const second = page(1, [
    ...line(english, 60, 60, 'that goes on.'),
    ...line(chinese, 320, 60, '一人大用⼀⼈'),
    ...line(label, 60, 100, '1.'),
    ...line(body, 80, 100, 'Similar article'),
    ...line(header, 60, 130, 'Level'),
    ...line(cell, 60, 145, 'T7'),
    ...line(wide, 60, 160, 'All'),
    {
      kind: 'fill',
      rectangles: [
        { x: 60, y: 200, width: 10, height: 10 },
        { x: 80, y: 220, width: 10, height: 10 },
      ],
      color: black,
      tag: belongsTo(figure),
    },
    {
      kind: 'fill',
      rectangles: [{ x: 60, y: 250, width: 475, height: 0.5 }],
      color: teal,
      tag: { kind: 'artifact', type: 'Layout' },
    },
    ...line(notice, 60, 270, 'Supplied by the editor.'),
    ...line({ kind: 'artifact', type: 'PageNumber' }, 60, 820, '2'),
  ]);
  return {
    pages: [first, second],
    structure,
    outline: [
      {
        title: 'Thoracic spine metastases',
        language: 'en',
        destination: 'record-1',
        children: [{ title: '目的', language: 'zh-Hans', destination: 'section_2', children: [] }],
      },
    ],
    destinations: [
      { name: 'section_2', page: 0, y: 100 },
      { name: 'record-1', page: 0, y: 50 },
    ],
  };
}

/** What the structure tree of the sample says from first to last. */
export const sampleText = [
  'Thoracic spine metastases',
  'Purpose',
  'Methods',
  'To present 10–20 cases of endo\u00adscopic surgery 脊柱内镜 at doi.org/10.1007 and more',
  'that goes on.',
  '目的：报告肺癌胸椎转移。',
  '一人大用⼀⼈',
  '1.',
  'Similar article',
  'Level',
  'T7',
  'All',
  'Supplied by the editor.',
].join('');
