import { differsByLanguage } from '../fonts/repertoire.ts';
import { isBreakingSpace, isLineEnd } from './white-space.ts';
import { isGlyphSelector } from './ignorable.ts';
import type { TextRun } from './paragraph.ts';
import { isMark } from '../unicode/classes.ts';
import { type ShapedText, shaperFor } from './shape.ts';
import type { StyledItem } from './style-item.ts';

/** What a cluster is for the line. */
export const VISIBLE = 0;
/** White space that vanishes at a line end. */
export const SPACE = 1;
/** The end of a line that the text itself asks for; it has no glyph. */
export const LINE_END = 2;
/** What stands after the last cluster. */
const NO_CLUSTER = 3;

/**
 * The shaped text of a paragraph in parallel arrays, which the composer runs through many times. A cluster is the
 * smallest piece of text that has glyphs of its own; lengths are points.
 */
export interface ShapedParagraph {
  readonly items: readonly StyledItem[];
  readonly clusterCount: number;
  /** UTF-16 offset of each cluster, and the end of the text. */
  readonly clusterStart: Int32Array;
  /** Index of the first glyph of each cluster, and the number of glyphs. */
  readonly clusterGlyph: Int32Array;
  readonly clusterItem: Int32Array;
  readonly clusterKind: Uint8Array;
  /** Font size of each cluster. */
  readonly clusterSize: Float64Array;
  /** Advances of the glyphs and the letter-spacing after them. */
  readonly clusterWidth: Float64Array;
  readonly glyphId: readonly number[];
  readonly glyphAdvance: readonly number[];
  readonly glyphDx: readonly number[];
  readonly glyphDy: readonly number[];
}

/** A shaped paragraph that is still growing. */
interface Growing extends ShapedParagraph {
  clusterCount: number;
  readonly glyphId: number[];
  readonly glyphAdvance: number[];
  readonly glyphDx: number[];
  readonly glyphDy: number[];
}

/** A tab is as wide as so many spaces: there are no tab stops in running text. */
const TAB_SPACES = 4;

/** Shapes all items of a paragraph. */
export function shapeItems(
  text: string,
  items: readonly StyledItem[],
  runs: readonly TextRun[],
): ShapedParagraph {
  const shaped = emptyParagraph(items, text.length);
  items.forEach((item, index) => {
    shapeItem(text, item, index, runs[item.run]?.letterSpacing ?? 0, shaped);
  });
  // What shows nothing at the very beginning belongs to the first cluster, elsewhere to the one before it.
  shaped.clusterStart[0] = 0;
  shaped.clusterStart[shaped.clusterCount] = text.length;
  shaped.clusterGlyph[shaped.clusterCount] = shaped.glyphId.length;
  return shaped;
}

/** There are never more clusters than UTF-16 units. */
function emptyParagraph(items: readonly StyledItem[], length: number): Growing {
  return {
    items,
    clusterCount: 0,
    clusterStart: new Int32Array(length + 1),
    clusterGlyph: new Int32Array(length + 1),
    clusterItem: new Int32Array(length + 1).fill(-1),
    clusterKind: new Uint8Array(length + 1).fill(NO_CLUSTER),
    clusterSize: new Float64Array(length + 1),
    clusterWidth: new Float64Array(length + 1),
    glyphId: [],
    glyphAdvance: [],
    glyphDx: [],
    glyphDy: [],
  };
}

function shapeItem(text: string, item: StyledItem, index: number, spacing: number, shaped: Growing): void {
  const shaper = shaperFor(item.face, item);
  let word = item.start;
  const flush = (end: number): void => {
    if (end <= word) return;
    addShaped(shaper(item.transform(text.slice(word, end))), word, item, index, spacing, shaped);
  };
  for (let offset = item.start; offset < item.end; offset++) {
    const codePoint = text.codePointAt(offset) ?? 0;
    const units = codePoint > 0xffff ? 2 : 1;
    const separate = isLineEnd(codePoint) || isBreakingSpace(codePoint);
    if (separate || isMapped(codePoint, text, offset + units)) {
      flush(offset);
      if (separate) addSeparate(codePoint, offset, item, index, spacing, shaped);
      else addMapped(codePoint, offset, item, index, spacing, shaped);
      word = offset + units;
    }
    offset += units - 1;
  }
  flush(item.end);
}

/**
 * East Asian characters need the character map alone: no single one is substituted or moved by the catalogue's
 * faces, in which only the two-em dash, below U+2E80, is a ligature. A mark or selector after it makes an exception.
 */
function isMapped(codePoint: number, text: string, next: number): boolean {
  if (codePoint < 0x2e80 || !differsByLanguage(codePoint) || isMark(codePoint)) return false;
  const following = text.codePointAt(next) ?? 0;
  return following < 0x200c || !(isGlyphSelector(following) || isMark(following));
}

function addCluster(
  start: number,
  kind: number,
  width: number,
  index: number,
  size: number,
  shaped: Growing,
): void {
  const cluster = shaped.clusterCount++;
  shaped.clusterStart[cluster] = start;
  shaped.clusterGlyph[cluster] = shaped.glyphId.length;
  shaped.clusterItem[cluster] = index;
  shaped.clusterKind[cluster] = kind;
  shaped.clusterSize[cluster] = size;
  shaped.clusterWidth[cluster] = width;
}

function addGlyph(id: number, advance: number, dx: number, dy: number, shaped: Growing): void {
  shaped.glyphId.push(id);
  shaped.glyphAdvance.push(advance);
  shaped.glyphDx.push(dx);
  shaped.glyphDy.push(dy);
}

function addMapped(
  codePoint: number,
  offset: number,
  item: StyledItem,
  index: number,
  spacing: number,
  shaped: Growing,
): void {
  const id = item.face.glyph(codePoint);
  const advance = item.face.advance(id) * item.size;
  addCluster(offset, VISIBLE, advance + spacing, index, item.size, shaped);
  addGlyph(id, advance, 0, 0, shaped);
}

function addSeparate(
  codePoint: number,
  offset: number,
  item: StyledItem,
  index: number,
  spacing: number,
  shaped: Growing,
): void {
  if (isLineEnd(codePoint)) {
    addCluster(offset, LINE_END, 0, index, item.size, shaped);
    return;
  }
  const id = item.face.glyph(codePoint === 0x09 ? 0x20 : codePoint) || item.face.glyph(0x20);
  const advance = item.face.advance(id) * item.size;
  const width = codePoint === 0x09 ? advance * TAB_SPACES : advance;
  addCluster(offset, SPACE, width + spacing, index, item.size, shaped);
  addGlyph(id, advance, 0, 0, shaped);
}

function addShaped(
  glyphs: ShapedText,
  start: number,
  item: StyledItem,
  index: number,
  spacing: number,
  shaped: Growing,
): void {
  const { ids, clusters, advances, dx, dy } = glyphs;
  let width = 0;
  for (let glyph = 0; glyph < ids.length; glyph++) {
    const cluster = clusters[glyph] ?? 0;
    if (glyph === 0 || cluster !== clusters[glyph - 1]) {
      width = spacing;
      addCluster(start + cluster, VISIBLE, width, index, item.size, shaped);
    }
    const advance = (advances[glyph] ?? 0) * item.size;
    width += advance;
    shaped.clusterWidth[shaped.clusterCount - 1] = width;
    addGlyph(ids[glyph] ?? 0, advance, (dx[glyph] ?? 0) * item.size, (dy[glyph] ?? 0) * item.size, shaped);
  }
}
