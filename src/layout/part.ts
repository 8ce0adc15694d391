import type { FontCatalog } from '../fonts/face.ts';
import type { PageStyle, StyledDocument } from '../style/styled-tree.ts';
import type { Box } from './box.ts';
import { collectDocument, type CollectedDocument } from './collect.ts';
import { createComposer, natural, type Composer, type Tightness } from './composer.ts';
import { measure, type MeasureContext } from './measure.ts';
import { noticesOf, type LayoutNotice } from './notices.ts';
import type { Destination, OutlineItem, PageImage, StructureElement } from './page.ts';
import { hasPageReferences, pageLabels, resolvePageReferences, type PageLabels } from './page-references.ts';
import { paintBodies, type PageBody, type PaintStart } from './paint-pages.ts';
import { contentHeight, paginate } from './paginate.ts';
import { createTrackChooser, facingTracks, groupRows } from './tracks.ts';

/** What layout needs besides the styled document. */
export interface LayoutSettings {
  readonly catalog: FontCatalog;
  readonly layout: 'parallel' | 'facing' | 'stacked' | 'sequential';
  readonly fit: 'natural' | 'one-page';
  /** Pictures by their `src`, read and checked. */
  readonly images: ReadonlyMap<string, PageImage>;
}

/** Where a part begins, and the page numbers that are known from other parts. */
export interface PartStart extends PaintStart {
  readonly labels: PageLabels;
}

export const documentStart: PartStart = { pageCount: 0, namedStrings: [], labels: new Map() };

/** A part of a document on its pages: all of a handout, or one record of a digest. */
export interface LaidOutPart {
  readonly bodies: readonly PageBody[];
  readonly structure: StructureElement;
  readonly outline: readonly OutlineItem[];
  readonly destinations: readonly Destination[];
  readonly notices: readonly LayoutNotice[];
  /** Where the next part begins. */
  readonly end: PaintStart;
  /** True where page numbers of other parts are named that were not known. */
  readonly waitsForNumbers: boolean;
}

/** Contents whose numbers make themselves longer settle at the second turn; this ends those that never would. */
const mostTurns = 4;

/** Lays out one part, again until the page numbers that it names no longer move. */
export function layoutPart(
  styled: StyledDocument,
  settings: LayoutSettings,
  start: PartStart,
  tightness: Tightness = natural,
): LaidOutPart {
  const collected = collectDocument(styled.root, { ...settings, pageCount: start.pageCount });
  const composer = createComposer(settings.catalog, tightness);
  const { root } = collected;
  let part = layoutOnce(styled, collected, settings, { start, composer });
  if (root === undefined || !hasPageReferences(root)) return part;
  let known = '';
  for (let turn = 0; turn < mostTurns; turn++) {
    const labels = pageLabels(part.destinations, start.labels);
    const shown = JSON.stringify([...labels]);
    if (shown === known) break;
    known = shown;
    const resolved = resolvePageReferences(root, labels);
    part = {
      ...layoutOnce(styled, { ...collected, root: resolved.box }, settings, { start, composer }),
      waitsForNumbers: resolved.missing,
    };
  }
  return part;
}

function layoutOnce(
  styled: StyledDocument,
  { root, structure, outline }: CollectedDocument,
  settings: LayoutSettings,
  { start, composer }: { readonly start: PartStart; readonly composer: Composer },
): LaidOutPart {
  // The page tells the width; margins may differ from page to page, but not the room between them.
  const pageStyle = styled.pageStyle({ first: start.pageCount === 0, side: 'right', name: '' });
  const width = pageStyle.width - pageStyle.margin.left - pageStyle.margin.right;
  const part = { structure, outline, waitsForNumbers: false };
  if (root === undefined || isTooSmall(pageStyle, width)) {
    const notices: readonly LayoutNotice[] = root === undefined ? [] : [{ kind: 'margins-too-large' }];
    return { ...part, bodies: [], destinations: [], end: start, notices };
  }

  // Boxes get their widths, text its lines, columns their shares.
  const flow = measure(root, width, contextFor(root, composer, settings));

  // What is too tall for one page is cut.
  const facing = settings.layout === 'facing';
  const { pageCount } = start;
  const pagination = paginate(flow, (context) => styled.pageStyle(context), { pageCount, facing });

  // Everything gets its place.
  const painted = paintBodies(pagination.sheets, styled.root.language, start);

  const stuck: readonly LayoutNotice[] =
    pagination.stuck === undefined ? [] : [{ kind: 'stuck', element: pagination.stuck }];
  return { ...part, ...painted, notices: [...noticesOf(flow), ...stuck] };
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
