import type { StyledDocument } from '../style/styled-tree.ts';
import { createComposer, natural, tighter } from './composer.ts';
import type { LayoutNotice } from './notices.ts';
import type { FontCatalog } from '../fonts/face.ts';
import type { PageItem, PaginatedDocument } from './page.ts';
import { runningItems, type PageBody } from './paint-pages.ts';
import { documentStart, layoutPart, type LaidOutPart, type LayoutSettings } from './part.ts';

export { documentStart, layoutPart, type LaidOutPart, type LayoutSettings, type PartStart } from './part.ts';
export type { LayoutNotice } from './notices.ts';
export { addPageLabels } from './page-references.ts';
export type { PageBody } from './paint-pages.ts';

/** The pages, and what a person should know about them. */
export interface LayoutResult {
  readonly document: PaginatedDocument;
  readonly notices: readonly LayoutNotice[];
}

/** Lays a styled document out on pages; tighter, where the handout asks for one page and is close to it. */
export function layoutDocument(styled: StyledDocument, settings: LayoutSettings): LayoutResult {
  const first = layoutPart(styled, settings, documentStart, natural);
  if (settings.fit === 'natural' || first.bodies.length <= 1) return complete(first, settings);
  for (const tightness of tighter) {
    const part = layoutPart(styled, settings, documentStart, tightness);
    if (part.bodies.length > 1) continue;
    return complete({ ...part, notices: [...part.notices, { kind: 'tightened', ...tightness }] }, settings);
  }
  const notice: LayoutNotice = { kind: 'does-not-fit-one-page', pages: first.bodies.length };
  return complete({ ...first, notices: [...first.notices, notice] }, settings);
}

/** Creates the painter of heads and feet: what stands in a page's margins, given the number of all pages. */
export function runningPainter(
  catalog: FontCatalog,
): (body: PageBody, pageCount: number) => readonly PageItem[] {
  const composer = createComposer(catalog, natural);
  return (body, pageCount) => runningItems(body, pageCount, composer);
}

/** Adds heads and feet to the pages of a part that is the whole document. */
function complete(part: LaidOutPart, settings: LayoutSettings): LayoutResult {
  const running = runningPainter(settings.catalog);
  const pages = part.bodies.map((body) => ({
    ...body.page,
    items: [...body.page.items, ...running(body, part.bodies.length)],
  }));
  const { structure, outline, destinations, notices } = part;
  return { document: { pages, structure, outline, destinations }, notices };
}
