import type { FontCatalog } from '../fonts/face.ts';
import type { PageStyle, StyledDocument } from '../style/styled-tree.ts';
import type { Box } from './box.ts';
import { collectDocument, type CollectedDocument } from './collect.ts';
import { createComposer, natural, tighter, type Composer, type Tightness } from './composer.ts';
import { measure, type MeasureContext } from './measure.ts';
import { noticesOf, type LayoutNotice } from './notices.ts';
import type { PageImage, PaginatedDocument } from './page.ts';
import { hasPageReferences, pageLabels, resolvePageReferences } from './page-references.ts';
import { contentHeight, paginate } from './paginate.ts';
import { paintPages } from './paint-pages.ts';
import { createTrackChooser, facingTracks, groupRows } from './tracks.ts';

/** What layout needs besides the styled document. */
export interface LayoutSettings {
  readonly catalog: FontCatalog;
  readonly layout: 'parallel' | 'facing' | 'stacked' | 'sequential';
  readonly fit: 'natural' | 'one-page';
  /** Pictures by their `src`, read and checked. */
  readonly images: ReadonlyMap<string, PageImage>;
}

/** The pages, and what a person should know about them. */
export interface LayoutResult {
  readonly document: PaginatedDocument;
  readonly notices: readonly LayoutNotice[];
}

/** Lays a styled document out on pages; tighter, where the handout asks for one page and is close to it. */
export function layoutDocument(styled: StyledDocument, settings: LayoutSettings): LayoutResult {
  const collected = collectDocument(styled.root, settings);
  const first = layoutWithNumbers(styled, collected, settings, natural);
  if (settings.fit === 'natural' || first.document.pages.length <= 1) return first;
  for (const tightness of tighter) {
    const result = layoutWithNumbers(styled, collected, settings, tightness);
    if (result.document.pages.length > 1) continue;
    return { ...result, notices: [...result.notices, { kind: 'tightened', ...tightness }] };
  }
  const notice: LayoutNotice = { kind: 'does-not-fit-one-page', pages: first.document.pages.length };
  return { ...first, notices: [...first.notices, notice] };
}

/** Contents whose numbers make themselves longer settle at the second turn; this ends those that never would. */
const mostTurns = 4;

/** Lays out, and again with the page numbers that contents and indexes name, until none of them moves. */
function layoutWithNumbers(
  styled: StyledDocument,
  collected: CollectedDocument,
  settings: LayoutSettings,
  tightness: Tightness,
): LayoutResult {
  const composer = createComposer(settings.catalog, tightness);
  const { root } = collected;
  let result = layoutPages(styled, collected, settings, composer);
  if (root === undefined || !hasPageReferences(root)) return result;
  for (let turn = 0, known = ''; turn < mostTurns; turn++) {
    const labels = pageLabels(result.document);
    const shown = JSON.stringify([...labels]);
    if (shown === known) break;
    known = shown;
    const numbered = { ...collected, root: resolvePageReferences(root, labels) };
    result = layoutPages(styled, numbered, settings, composer);
  }
  return result;
}

function layoutPages(
  styled: StyledDocument,
  { root, structure, outline }: CollectedDocument,
  settings: LayoutSettings,
  composer: Composer,
): LayoutResult {
  // The page tells the width; margins may differ from page to page, but not the room between them.
  const pageStyle = styled.pageStyle({ first: true, side: 'right', name: '' });
  const width = pageStyle.width - pageStyle.margin.left - pageStyle.margin.right;
  const empty: PaginatedDocument = { pages: [], structure, outline, destinations: [] };
  if (root === undefined || isTooSmall(pageStyle, width)) {
    return { document: empty, notices: root === undefined ? [] : [{ kind: 'margins-too-large' }] };
  }

  // Boxes get their widths, text its lines, columns their shares.
  const flow = measure(root, width, contextFor(root, composer, settings));

  // What is too tall for one page is cut.
  const pagination = paginate(flow, (context) => styled.pageStyle(context));

  // Everything gets its place; heads and feet are set last, when the number of pages is known.
  const painted = paintPages(pagination.sheets, {
    composer,
    language: styled.root.language,
    layout: settings.layout,
  });

  const stuck: readonly LayoutNotice[] =
    pagination.stuck === undefined ? [] : [{ kind: 'stuck', element: pagination.stuck }];
  return { document: { ...painted, structure, outline }, notices: [...noticesOf(flow), ...stuck] };
}

function contextFor(root: Box, composer: Composer, settings: LayoutSettings): MeasureContext {
  const tracks = settings.layout === 'facing' ? facingTracks : createTrackChooser(groupRows(root));
  return { composer, tracks };
}

/** Below this nothing can be set, in points. */
const leastRoom = 36;

function isTooSmall(style: PageStyle, width: number): boolean {
  return width < leastRoom || contentHeight(style) < leastRoom;
}
