import { hasMark } from '../unicode/classes.ts';
import { type Face, fileLengthOf } from '../fonts/face.ts';
import { shapingTables } from '../fonts/shaping-tables.ts';
import {
  type HarfBuzzFont,
  type HarfBuzzGlyphs,
  type HarfBuzzRequest,
  openHarfBuzzFont,
  shapeWithHarfBuzz,
} from './harfbuzz.ts';
import { hasUnshaped, isUnshaped } from './ignorable.ts';

/** Shaped glyphs in parallel arrays. Lengths are em. */
export interface ShapedText {
  readonly ids: readonly number[];
  readonly advances: readonly number[];
  readonly dx: readonly number[];
  readonly dy: readonly number[];
  /** UTF-16 offset in the shaped text of the cluster that each glyph belongs to; never decreasing. */
  readonly clusters: readonly number[];
}

export type ShapeRequest = HarfBuzzRequest;

/** Shapes texts of one face, script, language and set of features, remembering them. */
export type Shaper = (text: string) => ShapedText;

/** A longer text is not remembered: it will not come again. */
const LONGEST_REMEMBERED = 64;
/** Where a shaper knows so many words it forgets them all: memory stays bounded in a long batch. */
const MOST_REMEMBERED = 20_000;
/** Faces up to this size are handed to HarfBuzz whole. */
const SMALL_FILE = 1_500_000;

interface FaceShaping {
  plain?: HarfBuzzFont;
  /** With outlines, for marks that the face itself does not place. */
  whole?: HarfBuzzFont;
  readonly shapers: Map<string, Shaper>;
  readonly halts: Map<number, HalfWidth | undefined>;
  readonly full: Map<number, boolean>;
}

const shapings = new WeakMap<Face, FaceShaping>();

function shapingOf(face: Face): FaceShaping {
  const known = shapings.get(face);
  if (known !== undefined) return known;
  const made: FaceShaping = { shapers: new Map(), halts: new Map(), full: new Map() };
  shapings.set(face, made);
  return made;
}

/** Shapes a text once. Positions and glyph ids are HarfBuzz's; a face without bytes gives a glyph a character. */
export function shape(text: string, face: Face, request: ShapeRequest): ShapedText {
  return shaperFor(face, request)(text);
}

/** The shaper of a face and request; one request gives the same shaper every time. */
export function shaperFor(face: Face, request: ShapeRequest): Shaper {
  const { shapers } = shapingOf(face);
  const key = `${request.script} ${request.language} ${request.features.join()}`;
  const known = shapers.get(key);
  if (known !== undefined) return known;
  const made = remembering((text) =>
    fileLengthOf(face) === 0 ? mapCharacters(text, face) : shapeShown(text, face, request),
  );
  shapers.set(key, made);
  return made;
}

function remembering(shaper: Shaper): Shaper {
  const known = new Map<string, ShapedText>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const shaped = shaper(text);
    if (text.length > LONGEST_REMEMBERED) return shaped;
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, shaped);
    return shaped;
  };
}

/** Leaves out what shows nothing, shapes the rest, and counts clusters in the text as it was. */
function shapeShown(text: string, face: Face, request: ShapeRequest): ShapedText {
  if (!hasUnshaped(text)) return inEms(shapeWithHarfBuzz(fontFor(text, face), text, request), face);
  const offsets: number[] = [];
  let shown = '';
  for (let offset = 0; offset < text.length; offset++) {
    if (isUnshaped(text.charCodeAt(offset))) continue;
    offsets.push(offset);
    shown += text.charAt(offset);
  }
  const shaped = inEms(shapeWithHarfBuzz(fontFor(shown, face), shown, request), face);
  return { ...shaped, clusters: shaped.clusters.map((cluster) => offsets[cluster] ?? 0) };
}

/** HarfBuzz needs outlines only to place marks that the font has no anchors for. */
function fontFor(text: string, face: Face): HarfBuzzFont {
  const shaping = shapingOf(face);
  if (fileLengthOf(face) <= SMALL_FILE || hasMark(text)) {
    return (shaping.whole ??= openHarfBuzzFont(face.bytes));
  }
  return (shaping.plain ??= openHarfBuzzFont(shapingTables(face)));
}

function inEms(glyphs: HarfBuzzGlyphs, face: Face): ShapedText {
  const { unitsPerEm } = face;
  const [ids, advances, dx, dy, clusters]: [number[], number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  for (let glyph = 0; glyph < glyphs.count; glyph++) {
    ids.push(glyphs.ids[glyph] ?? 0);
    clusters.push(glyphs.clusters[glyph] ?? 0);
    advances.push((glyphs.advances[glyph] ?? 0) / unitsPerEm);
    dx.push((glyphs.dx[glyph] ?? 0) / unitsPerEm);
    dy.push((glyphs.dy[glyph] ?? 0) / unitsPerEm);
  }
  return { ids, advances, dx, dy, clusters };
}

/** A glyph for every character, for faces that are only advances. */
function mapCharacters(text: string, face: Face): ShapedText {
  const ids: number[] = [];
  const clusters: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const codePoint = text.codePointAt(offset) ?? 0;
    if (isUnshaped(codePoint)) continue;
    ids.push(face.glyph(codePoint));
    clusters.push(offset);
    if (codePoint > 0xffff) offset++;
  }
  const none = ids.map(() => 0);
  return { ids, clusters, advances: ids.map((id) => face.advance(id)), dx: none, dy: none };
}

/** White space inside the left and right of a full-width mark, in em. */
export interface HalfWidth {
  readonly left: number;
  readonly right: number;
}

/** Whether a face sets a mark one em wide: Japanese faces have narrow quotes, all have a narrow interpunct. */
export function isFullWidth(codePoint: number, face: Face, request: ShapeRequest): boolean {
  const { full } = shapingOf(face);
  const known = full.get(codePoint);
  if (known !== undefined) return known;
  const advance = shape(String.fromCodePoint(codePoint), face, request).advances[0] ?? 0;
  full.set(codePoint, advance > 0.9 && advance < 1.1);
  return advance > 0.9 && advance < 1.1;
}

/**
 * What a full-width mark loses when the face's `halt` feature makes it half as wide; undefined where the face
 * cannot halve it.
 */
export function halfWidth(codePoint: number, face: Face, request: ShapeRequest): HalfWidth | undefined {
  const { halts } = shapingOf(face);
  if (halts.has(codePoint)) return halts.get(codePoint);
  const found = measureHalf(String.fromCodePoint(codePoint), face, request);
  halts.set(codePoint, found);
  return found;
}

function measureHalf(mark: string, face: Face, request: ShapeRequest): HalfWidth | undefined {
  const full = shape(mark, face, request).advances[0] ?? 0;
  const halved = shape(mark, face, { ...request, features: [...request.features, 'halt'] });
  const left = 0 - (halved.dx[0] ?? 0);
  const lost = full - (halved.advances[0] ?? full);
  return lost <= 0 ? undefined : { left, right: lost - left };
}
