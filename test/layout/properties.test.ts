import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Handout } from '../../src/content/handout.ts';
import { layoutDocument, type LayoutResult } from '../../src/layout/index.ts';
import type { Page, PageItem, StructureElement } from '../../src/layout/page.ts';
import { renderHandout } from '../../src/markup/index.ts';
import { styleDocument } from '../../src/style/style-document.ts';
import type { PageStyle, StyledDocument, StyledNode } from '../../src/style/styled-tree.ts';
import { buildContext } from '../build/shipped.ts';
import { randomHandouts } from './random-handouts.ts';

function styledHandout(handout: Handout): StyledDocument {
  const { templates, stylesheet } = buildContext();
  const tree = renderHandout(handout, 'print', templates);
  if (!tree.ok) throw new Error(JSON.stringify(tree.diagnostics));
  const styled = styleDocument(tree.value, stylesheet, handout);
  if (!styled.ok) throw new Error(JSON.stringify(styled.diagnostics));
  return styled.value;
}

function layOut(styled: StyledDocument, handout: Handout): LayoutResult {
  return layoutDocument(styled, {
    layout: handout.layout,
    fit: 'natural',
    catalog: buildContext().catalog,
    images: new Map(),
  });
}

type TextItem = Extract<PageItem, { kind: 'text' }>;

/** Text on a page in the order of painting; without what is there for the eye only. */
function taggedTexts(page: Page): readonly { readonly item: TextItem; readonly element: StructureElement }[] {
  return page.items.flatMap((item) =>
    item.kind === 'text' && item.tag.kind === 'element' ? [{ item, element: item.tag.element }] : [],
  );
}

const wordsOf = ({ run }: TextItem): string => run.glyphs.map(({ text }) => text).join('');
const unspaced = (text: string): string => text.replace(/[\s\u00AD]/g, '');

/** Elements that are parts of a line, and belong to the paragraph around them. */
const inlineRoles: ReadonlySet<string> = new Set(['Span', 'Link', 'Reference', 'Quote']);

/** The block that each element belongs to, and the blocks in reading order. */
function blocksOf(root: StructureElement) {
  const block = new Map<StructureElement, StructureElement>();
  const order: StructureElement[] = [];
  const visit = (element: StructureElement, around: StructureElement): void => {
    const own = inlineRoles.has(element.role) ? around : element;
    block.set(element, own);
    if (own === element) order.push(element);
    for (const child of element.children) visit(child, own);
  };
  visit(root, root);
  return { block, order };
}

/** The lines of every block: page, baseline and words, in the order of painting. */
function linesOfBlocks({ document }: LayoutResult) {
  const { block, order } = blocksOf(document.structure);
  const lines = new Map<StructureElement, { page: number; y: number; text: string }[]>();
  for (const page of document.pages) {
    for (const { item, element } of taggedTexts(page)) {
      const owner = block.get(element);
      if (owner === undefined) throw new Error('text outside of the structure tree');
      const own = lines.get(owner) ?? [];
      lines.set(owner, own);
      const last = own.at(-1);
      if (last?.page === page.index && Math.abs(last.y - item.y) < 0.01) last.text += wordsOf(item);
      else own.push({ page: page.index, y: item.y, text: wordsOf(item) });
    }
  }
  return { lines, order };
}

function textOf(node: StyledNode): string {
  if (node.kind === 'text') return node.text;
  return node.style.display === 'none' ? '' : node.children.map(textOf).join('');
}

/** Where the text of a page may stand: left and right pages have margins of their own. */
function areaOf(styled: StyledDocument, { layout }: Handout, page: Page): PageStyle {
  const even = page.index % 2 === 0;
  return styled.pageStyle({
    first: page.index === 0,
    side: even === (layout === 'facing') ? 'left' : 'right',
    name: '',
  });
}

/** Leading of Chinese text in `print.css`, in rem: 0.968 times 1.556. */
const tallestLine = 1.506;

/** The first failure tells enough: to make it smaller takes minutes. */
const runs = { numRuns: 30, endOnFailure: true };

describe('pages of any record, paper and layout', () => {
  it('should show every glyph of the input exactly once and in reading order', () => {
    fc.assert(
      fc.property(randomHandouts('full'), (handout) => {
        const styled = styledHandout(handout);
        const { lines, order } = linesOfBlocks(layOut(styled, handout));
        const shown = order.flatMap((block) => (lines.get(block) ?? []).map(({ text }) => text)).join('');
        expect(unspaced(shown)).toBe(unspaced(textOf(styled.root)));
        // Within a block lines go down the page, then on to the next one.
        for (const own of lines.values()) {
          const places = own.map(({ page, y }) => page * 1e5 + y);
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
      }),
      runs,
    );
  });

  it('should place nothing outside the margins', () => {
    fc.assert(
      fc.property(randomHandouts('full'), (handout) => {
        const styled = styledHandout(handout);
        for (const page of layOut(styled, handout).document.pages) {
          const { margin, width, height } = areaOf(styled, handout, page);
          for (const item of page.items) {
            if (item.tag.kind === 'artifact' && /Header|Footer/.test(item.tag.type)) continue;
            for (const box of inkOf(item)) {
              expect(box.left).toBeGreaterThanOrEqual(margin.left - 0.6);
              expect(box.right).toBeLessThanOrEqual(width - margin.right + 0.6);
              expect(box.top).toBeGreaterThanOrEqual(margin.top - 0.01);
              expect(box.bottom).toBeLessThanOrEqual(height - margin.bottom + 0.01);
            }
          }
        }
      }),
      runs,
    );
  });

  it('should leave no paragraph with a single line on either side of a cut', () => {
    fc.assert(
      fc.property(randomHandouts('full'), (handout) => {
        for (const own of linesOfBlocks(layOut(styledHandout(handout), handout)).lines.values()) {
          const perPage = new Map<number, number>();
          for (const { page } of own) perPage.set(page, (perPage.get(page) ?? 0) + 1);
          if (perPage.size > 1) expect(Math.min(...perPage.values())).toBeGreaterThanOrEqual(2);
        }
      }),
      runs,
    );
  });

  it('should keep a label on the page where its text begins', () => {
    fc.assert(
      fc.property(randomHandouts('full'), (handout) => {
        const { lines, order } = linesOfBlocks(layOut(styledHandout(handout), handout));
        order.forEach((block, index) => {
          const [label, text] = [lines.get(block), lines.get(order[index + 1] ?? block)];
          if (block.role !== 'H2' || order[index + 1]?.role !== 'P') return;
          expect(label?.at(-1)?.page).toBe(text?.[0]?.page);
        });
      }),
      runs,
    );
  });

  it('should need at most one page more than the height of all asks for, where no page parts a line', () => {
    fc.assert(
      fc.property(randomHandouts('plain', { layout: 'parallel', mirroredMargins: false }), (handout) => {
        const styled = styledHandout(handout);
        const pages = layOut(styled, handout).document.pages.length;
        const page = areaOf(styled, handout, { index: 0, label: '', width: 0, height: 0, items: [] });
        const endless = { ...styled, pageStyle: () => ({ ...page, height: 1e6, marginBoxes: {} }) };
        const [whole] = layOut(endless, handout).document.pages;
        const bottoms = (whole?.items ?? []).flatMap((item) => inkOf(item).map(({ bottom }) => bottom));
        const height = Math.max(...bottoms) - page.margin.top;
        const room = page.height - page.margin.top - page.margin.bottom;
        // Each page may lose one line, which is not cut: on a six-inch screen it is one of fifteen.
        const line = tallestLine * styled.root.style.fontSize;
        expect(pages).toBeLessThanOrEqual(Math.ceil(height / (room - line)) + 1);
        expect(pages).toBeGreaterThanOrEqual(Math.ceil(height / room) - 1);
      }),
      runs,
    );
  });
});

interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What an item covers; of text the em box, whose empty half at an opening mark hangs out on the left. */
function inkOf(item: PageItem): readonly Ink[] {
  if (item.kind === 'fill')
    return item.rectangles.map(({ x, y, width, height }) => ({
      left: x,
      right: x + width,
      top: y,
      bottom: y + height,
    }));
  if (item.kind !== 'text') {
    const { x, y, width, height } = item.box;
    return [{ left: x, right: x + width, top: y, bottom: y + height }];
  }
  const { run } = item;
  const hanging = /^[（「“［]/u.test(run.glyphs[0]?.text ?? '') ? run.size / 2 : 0;
  const top = item.y - run.rise - 0.88 * run.size;
  return [{ left: item.x + hanging, right: item.x + run.width, top, bottom: top + run.size }];
}
