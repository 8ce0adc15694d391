import { isMark } from '../unicode/classes.ts';
import type { Face, FaceChooser, FontCatalog } from '../fonts/face.ts';
import { isLineEnd, isSpace } from './white-space.ts';
import { isGlyphSelector, isUnshaped } from './ignorable.ts';
import type { CompositionNotice, TextRun } from './paragraph.ts';
import { scriptOf } from './script.ts';

/** A stretch of text of one run, one face and one script: what a shaper takes at once. */
export interface TextItem {
  readonly start: number;
  readonly end: number;
  readonly run: number;
  readonly face: Face;
  /** ISO 15924. */
  readonly script: string;
}

export interface Itemization {
  readonly items: readonly TextItem[];
  readonly notices: readonly CompositionNotice[];
}

/** Stands in where a catalogue has no face at all, so that a text still has lines. */
const NO_FACE: Face = {
  id: '',
  family: '',
  weight: 400,
  italic: false,
  languages: [],
  metrics: {
    ascent: 1,
    descent: 0,
    capHeight: 0.7,
    xHeight: 0.5,
    underlinePosition: 0,
    underlineThickness: 0,
  },
  unitsPerEm: 1000,
  bytes: new Uint8Array(),
  glyph: () => 0,
  advance: () => 0.5,
};

/** Divides the runs by face and script; says which characters no face has. */
export function itemize(runs: readonly TextRun[], catalog: FontCatalog): Itemization {
  const items: TextItem[] = [];
  const notices: CompositionNotice[] = [];
  let offset = 0;
  runs.forEach((run, index) => {
    itemizeRun(run, index, offset, catalog, items, notices);
    offset += run.text.length;
  });
  return { items, notices };
}

function itemizeRun(
  run: TextRun,
  index: number,
  base: number,
  catalog: FontCatalog,
  items: TextItem[],
  notices: CompositionNotice[],
): void {
  const choose = faceChooser(run, catalog);
  const { text } = run;
  let face: Face | undefined;
  let script = '';
  let start = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const codePoint = text.codePointAt(offset) ?? 0;
    const found = staysInFace(codePoint, face) ? face : choose(codePoint, offset);
    if (found === undefined) notices.push({ kind: 'missing-glyph', offset: base + offset, codePoint });
    const nextFace = found ?? face ?? choose(0x20, offset) ?? NO_FACE;
    const nextScript = scriptIn(codePoint, nextFace, nextFace === face ? script : undefined);
    if (face !== undefined && (nextFace !== face || nextScript !== script)) {
      items.push({ start: base + start, end: base + offset, run: index, face, script });
      start = offset;
    }
    face = nextFace;
    script = nextScript;
    if (codePoint > 0xffff) offset++;
  }
  if (face !== undefined)
    items.push({ start: base + start, end: base + text.length, run: index, face, script });
}

/** Spaces, controls, marks and selectors stay with what they follow. */
function staysInFace(codePoint: number, face: Face | undefined): boolean {
  if (codePoint > 0x20 && codePoint < 0x7f) return false;
  if (isLineEnd(codePoint) || isUnshaped(codePoint) || isGlyphSelector(codePoint)) return face !== undefined;
  if (isSpace(codePoint) && codePoint !== 0x3000) return face !== undefined;
  return face !== undefined && isMark(codePoint);
}

/** An apostrophe inside a Latin word is the Latin face's in any language; the quote of a Chinese text is not. */
function faceChooser(
  run: TextRun,
  catalog: FontCatalog,
): (codePoint: number, offset: number) => Face | undefined {
  const chooser = catalog.chooser(run.language, run.font);
  let latin: FaceChooser | undefined;
  return (codePoint, offset) => {
    if (codePoint === 0x2019 && isApostrophe(run.text, offset)) {
      latin ??= catalog.chooser('en', run.font);
      return latin(codePoint);
    }
    if (isLineEnd(codePoint) || isUnshaped(codePoint) || isGlyphSelector(codePoint)) return chooser(0x20);
    return chooser(codePoint) ?? (isSpace(codePoint) ? chooser(0x20) : undefined);
  };
}

function isApostrophe(text: string, offset: number): boolean {
  const before = scriptOf(text.charCodeAt(offset - 1));
  return before !== undefined && before === 'Latn' && scriptOf(text.charCodeAt(offset + 1)) === 'Latn';
}

function scriptIn(codePoint: number, face: Face, current: string | undefined): string {
  const own = scriptOf(codePoint);
  if (own === undefined) return current ?? (face.languages.length > 0 ? 'Hani' : 'Latn');
  // Han, kana and bopomofo share the lookups of a Chinese or Japanese face: one item for the whole clause.
  return own === 'Hira' || own === 'Kana' || own === 'Bopo' ? 'Hani' : own;
}
