import type { FontCatalog } from '../../src/fonts/face.ts';
import { loadCatalog } from '../../src/fonts/catalog.ts';
import { layoutDocument, type LayoutResult, type LayoutSettings } from '../../src/layout/index.ts';
import type { Page } from '../../src/layout/page.ts';
import type { PageStyle, StyledElement } from '../../src/style/styled-tree.ts';

let catalog: FontCatalog | undefined;

/** The shipped catalogue, opened once. */
export function shippedCatalog(): FontCatalog {
  if (catalog === undefined) {
    const loaded = loadCatalog('fonts/fonts.yaml');
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
    catalog = loaded.value;
  }
  return catalog;
}

/** A page of 300 by 400 points with margins of 20. */
export const smallPage: PageStyle = {
  width: 300,
  height: 400,
  margin: { top: 20, right: 20, bottom: 20, left: 20 },
  borderTop: undefined,
  marginBoxes: {},
};

/** Lays a styled tree out on small pages. */
export function layOut(
  root: StyledElement,
  settings: Partial<LayoutSettings> = {},
  page: PageStyle = smallPage,
): LayoutResult {
  return layoutDocument(
    { root, pageStyle: () => page },
    { catalog: shippedCatalog(), layout: 'parallel', fit: 'natural', images: new Map(), ...settings },
  );
}

/** One line of text as it stands on a page. */
export interface TextLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The texts of a page, glyph runs of one baseline and column joined, in the order of painting. */
export function textLines(page: Page | undefined): readonly TextLine[] {
  const lines: { x: number; y: number; right: number; text: string }[] = [];
  for (const item of page?.items ?? []) {
    if (item.kind !== 'text') continue;
    const text = item.run.glyphs.map((glyph) => glyph.text).join('');
    const last = lines.at(-1);
    const y = Math.round(item.y * 100) / 100;
    if (last?.y === y && item.x >= last.right - 0.5 && item.x - last.right < 6) {
      last.text += text;
      last.right = item.x + item.run.width;
    } else {
      lines.push({ x: Math.round(item.x * 100) / 100, y, right: item.x + item.run.width, text });
    }
  }
  return lines.map(({ x, y, text }) => ({ x, y, text }));
}

/** All text of all pages in the order of painting. */
export function allText(result: LayoutResult): string {
  return result.document.pages.flatMap((page) => textLines(page).map((line) => line.text)).join(' ');
}
