import fc from 'fast-check';
import type { PageItem, PaginatedDocument, StructureElement, Tag } from '../../src/layout/page.ts';
import { belongsTo, black, element, line, page, teal } from './sample.ts';

/** Characters that the two sample faces have, with the awkward ones among them. */
const character = fc.constantFrom(
  ...Array.from('aeiou XYZ.,;:-()[]<>&"\'0123456789éçÅñß–—…µμ·•fiﬁ'),
  ...Array.from('肺癌胸椎转移一人大用⼀⼈，。：；（）《》“”、'),
  '\u00ad',
  '\u00a0',
);

/** A piece of text as it goes to a page. */
const words = fc.string({ unit: character, minLength: 1, maxLength: 40 });

/** What a block of the document is made from. */
export type RandomBlock =
  | { readonly kind: 'paragraph'; readonly pieces: readonly RandomPiece[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'figure'; readonly alternative: string }
  | { readonly kind: 'artifact'; readonly text: string }
  | { readonly kind: 'break' };

interface RandomPiece {
  readonly text: string;
  readonly inside: 'paragraph' | 'span' | 'link';
}

const piece = fc.record<RandomPiece>({
  text: words,
  inside: fc.constantFrom('paragraph', 'paragraph', 'span', 'link'),
});

const block: fc.Arbitrary<RandomBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('paragraph' as const),
    pieces: fc.array(piece, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(words, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('figure' as const),
    alternative: words.filter((text) => text.trim() !== ''),
  }),
  fc.record({ kind: fc.constant('artifact' as const), text: words }),
  fc.constant({ kind: 'break' as const }),
);

export const randomBlocks = fc.array(block, { minLength: 1, maxLength: 8 });

export interface RandomDocument {
  readonly document: PaginatedDocument;
  /** What the structure tree must say. */
  readonly text: string;
}

/** Builds a document of blocks; `break` starts a page. */
export function documentOf(blocks: readonly RandomBlock[]): RandomDocument {
  const sheets: PageItem[][] = [[]];
  const texts: string[] = [];
  const put = (items: readonly PageItem[]): void => {
    sheets.at(-1)?.push(...items);
  };
  const write = (owner: StructureElement | Tag, text: string): void => {
    put(line(owner, 60, 60 + (sheets.at(-1)?.length ?? 0), text));
    if ('role' in owner) texts.push(text);
  };
  const children = blocks.flatMap((random) => buildBlock(random, write, put, () => sheets.push([])));
  const document = {
    pages: sheets.map((items, index) => page(index, items)),
    structure: element('Document', {}, ...children),
    outline: [{ title: '目录 contents', language: 'en', destination: 'top', children: [] }],
    destinations: [{ name: 'top', page: 0, y: 0 }],
  };
  return { document, text: texts.join('') };
}

type Write = (owner: StructureElement | Tag, text: string) => void;
type Put = (items: readonly PageItem[]) => void;

function buildBlock(
  block: RandomBlock,
  write: Write,
  put: Put,
  turn: () => void,
): readonly StructureElement[] {
  switch (block.kind) {
    case 'paragraph':
      return [buildParagraph(block.pieces, write, put, turn)];
    case 'list':
      return [buildList(block.items, write)];
    case 'table':
      return [buildTable(block.rows, write)];
    case 'figure':
      return [buildFigure(block.alternative, put)];
    case 'artifact':
      write({ kind: 'artifact', type: 'Footer' }, block.text);
      return [];
    case 'break':
      turn();
      return [];
  }
}

/** A paragraph that a page break may cut after its second piece. */
function buildParagraph(
  pieces: readonly RandomPiece[],
  write: Write,
  put: Put,
  turn: () => void,
): StructureElement {
  const children: StructureElement[] = [];
  const paragraph: StructureElement = { role: 'P', children };
  pieces.forEach(({ text, inside }, index) => {
    if (index === 2) turn();
    if (inside === 'paragraph') {
      write(paragraph, text);
      return;
    }
    const child = element(
      inside === 'span' ? 'Span' : 'Link',
      inside === 'span' ? { language: 'zh-Hans' } : {},
    );
    children.push(child);
    write(child, text);
    if (inside === 'link') put([linkItem(child, text)]);
  });
  return paragraph;
}

function linkItem(owner: StructureElement, text: string): PageItem {
  const uri = `https://example.org/?q=${encodeURIComponent(text)}`;
  const box = { x: 60, y: 50, width: 40, height: 12 };
  return {
    kind: 'link',
    box,
    target: { kind: 'uri', uri },
    contents: `link to ${text}`,
    tag: belongsTo(owner),
  };
}

function buildList(items: readonly string[], write: Write): StructureElement {
  const entries = items.map((text, index) => {
    const [label, body] = [element('Lbl'), element('LBody')];
    write(label, `${String(index + 1)}.`);
    write(body, text);
    return element('LI', {}, label, body);
  });
  return element('L', { listNumbering: 'Decimal' }, ...entries);
}

function buildTable(rows: readonly (readonly string[])[], write: Write): StructureElement {
  const built = rows.map((cells, row) => {
    const elements = cells.map((text) => {
      const cell = row === 0 ? element('TH', { scope: 'Column' }) : element('TD');
      write(cell, text);
      return cell;
    });
    return element('TR', {}, ...elements);
  });
  return element('Table', {}, ...built);
}

function buildFigure(alternative: string, put: Put): StructureElement {
  const figure = element('Figure', { alternative });
  const rectangles = [{ x: 60, y: 60, width: 20, height: 20 }];
  const rule: Tag = { kind: 'artifact', type: 'Layout' };
  put([
    { kind: 'fill', rectangles, color: black, tag: belongsTo(figure) },
    { kind: 'fill', rectangles, color: teal, tag: rule },
  ]);
  return figure;
}
