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
import { contentHeight, paginate, type Sheet } from './paginate.ts';
import { createTrackChooser, facingTracks, groupRows, mostSaved, type TrackPreference } from './tracks.ts';

/** What layout needs besides the styled document. */
export interface LayoutSettings {
  readonly catalog: FontCatalog;
  readonly layout: 'parallel' | 'facing' | 'stacked' | 'sequential';
  readonly fit: 'natural' | 'one-page';
  /** Pictures by their `src`, read and checked. */
  readonly images: ReadonlyMap<string, PageImage>;
  /** Figures for which contents keep room while page numbers are not known; 3 where absent. */
  readonly pageDigits?: number;
}

/** Where a part begins, and the page numbers that are known from other parts. */
export interface PartStart extends PaintStart {
  readonly labels: PageLabels;
  /** Pages that the part takes in any case, blank ones at the end: those that were kept for it. */
  readonly leastPages?: number;
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
  const layOut = (box: Box | undefined): LaidOutPart => {
    const even = layoutOnce(styled, { ...collected, root: box }, settings, {
      start,
      composer,
      preference: 'even',
    });
    // Widths that save height cannot save a page where the text is longer than that by far.
    if (even.bodies.length <= even.fewestPages) return even;
    const short = layoutOnce(styled, { ...collected, root: box }, settings, {
      start,
      composer,
      preference: 'short',
    });
    return short.bodies.length < even.bodies.length ? short : even;
  };
  if (root === undefined || !hasPageReferences(root)) return layOut(root);
  const placeholder = '0'.repeat(settings.pageDigits ?? 3);
  const withNumbers = (labels: PageLabels): LaidOutPart => {
    const { box, missing } = resolvePageReferences(root, labels, placeholder);
    return { ...layOut(box), waitsForNumbers: missing };
  };
  let known = start.labels;
  let part = withNumbers(known);
  for (let turn = 0; turn < mostTurns; turn++) {
    const labels = pageLabels(part.destinations, start.labels);
    if (sameLabels(labels, known)) break;
    known = labels;
    part = withNumbers(labels);
  }
  return part;
}

function sameLabels(a: PageLabels, b: PageLabels): boolean {
  return a.size === b.size && [...a].every(([name, label]) => b.get(name) === label);
}

/** One turn of laying out a part. */
interface LayoutTurn {
  readonly start: PartStart;
  readonly composer: Composer;
  readonly preference: TrackPreference;
}

function layoutOnce(
  styled: StyledDocument,
  { root, structure, outline }: CollectedDocument,
  settings: LayoutSettings,
  { start, composer, preference }: LayoutTurn,
): LaidOutPart & { readonly fewestPages: number } {
  // The page tells the width; margins may differ from page to page, but not the room between them.
  const pageStyle = styled.pageStyle({ first: start.pageCount === 0, side: 'right', name: '' });
  const width = pageStyle.width - pageStyle.margin.left - pageStyle.margin.right;
  const part = { structure, outline, waitsForNumbers: false };
  if (root === undefined || isTooSmall(pageStyle, width)) {
    const notices: readonly LayoutNotice[] = root === undefined ? [] : [{ kind: 'margins-too-large' }];
    return { ...part, bodies: [], destinations: [], end: start, notices, fewestPages: 0 };
  }

  // Boxes get their widths, text its lines, columns their shares.
  const flow = measure(root, width, contextFor(root, composer, settings, preference));

  // What is too tall for one page is cut.
  const facing = settings.layout === 'facing';
  const { pageCount } = start;
  const pagination = paginate(flow, (context) => styled.pageStyle(context), { pageCount, facing });

  // Everything gets its place.
  const sheets = withBlanks(pagination.sheets, start.leastPages ?? 0);
  const painted = paintBodies(sheets, styled.root.language, start);

  const stuck: readonly LayoutNotice[] =
    pagination.stuck === undefined ? [] : [{ kind: 'stuck', element: pagination.stuck }];
  const saved = mostSaved * new Set(groupRows(root).values()).size;
  const sheetPages = facing ? 2 : 1;
  const fewestPages = Math.ceil((flow.height - saved) / contentHeight(pageStyle)) * sheetPages;
  return { ...part, ...painted, notices: [...noticesOf(flow), ...stuck], fewestPages };
}

/** Contents whose numbers turn out shorter than the room kept for them may end a page early. */
function withBlanks(sheets: readonly Sheet[], least: number): readonly Sheet[] {
  const last = sheets.at(-1);
  if (last === undefined || sheets.length >= least) return sheets;
  const blank = { ...last, placed: undefined };
  return [...sheets, ...Array.from({ length: least - sheets.length }, () => blank)];
}

function contextFor(
  root: Box,
  composer: Composer,
  settings: LayoutSettings,
  preference: TrackPreference,
): MeasureContext {
  const tracks =
    settings.layout === 'facing' ? facingTracks : createTrackChooser(groupRows(root), preference);
  return { composer, tracks };
}

/** Below this nothing can be set, in points. */
const leastRoom = 36;

function isTooSmall(style: PageStyle, width: number): boolean {
  return width < leastRoom || contentHeight(style) < leastRoom;
}
