import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildHandout, openBuildContext } from '../../src/build.ts';
import { normalizeHandout } from '../../src/build/normalize-handout.ts';
import { plainTextOf } from '../../src/content/edits.ts';
import type { Handout } from '../../src/content/handout.ts';
import { openPdf } from '../../src/pdf/read/file.ts';
import { readPageGlyphs, type ShownGlyph } from '../pdf/verify/page-glyphs.ts';
import { readDocument } from '../pdf/verify/structure.ts';

/** The glyphs of one line from left to right. */
export type ShownLine = readonly ShownGlyph[];

/** What can be seen of the lines of some paragraphs. Lengths are em of the glyphs' own size. */
export interface LineQuality {
  readonly lines: number;
  /** Every space between two words, those of last lines too. */
  readonly wordSpaces: Spread;
  /** The mean word space of the loosest line. */
  readonly loosestLine: number;
  readonly hyphenatedEnds: number;
  /** Most lines in a row that end with a hyphen. */
  readonly ladder: number;
  /** Distance of two Han characters in a row beyond one em; shrunk ones count as well. */
  readonly worstHanSpace: number;
  readonly forbiddenStarts: readonly string[];
  readonly forbiddenEnds: readonly string[];
  /** Last lines of one Han character, or of fewer than four letters. */
  readonly loneEnds: readonly string[];
}

export interface Spread {
  readonly count: number;
  readonly mean: number;
  readonly deviation: number;
  readonly worst: number;
}

/** The lines of a file in the order of its content streams, one after the other. */
export function shownLines(pdf: Uint8Array): readonly ShownLine[] {
  const file = openPdf(pdf);
  if (file === undefined) throw new Error('not a PDF file');
  return readDocument(file).pages.flatMap(({ dictionary }) => linesOf(readPageGlyphs(dictionary, file)));
}

function linesOf(glyphs: readonly ShownGlyph[]): readonly ShownLine[] {
  const lines: ShownGlyph[][] = [];
  let last: ShownGlyph | undefined;
  for (const glyph of glyphs) {
    const goesOn =
      last !== undefined &&
      Math.abs(glyph.y - last.y) < 0.6 * Math.max(glyph.size, last.size) &&
      glyph.x > last.x - last.size &&
      glyph.x < last.x + last.advance + 1.5 * last.size;
    if (goesOn) lines.at(-1)?.push(glyph);
    else lines.push([glyph]);
    last = glyph;
  }
  return lines;
}

/** The lines of every paragraph of the abstracts in a language, found by their words. */
export function abstractLines(
  pdf: Uint8Array,
  handout: Handout,
  language: string,
): readonly (readonly ShownLine[])[] {
  const lines = shownLines(pdf);
  const owner: number[] = [];
  let joined = '';
  for (const [index, line] of lines.entries()) {
    const text = bare(line.map((glyph) => glyph.text).join(''));
    joined += text;
    for (let unit = 0; unit < text.length; unit++) owner.push(index);
  }
  return abstractTexts(handout, language).map((paragraph) => {
    const start = joined.indexOf(paragraph);
    if (start < 0) throw new Error(`not in the file: ${paragraph}`);
    return lines.slice(owner[start] ?? 0, (owner[start + paragraph.length - 1] ?? 0) + 1);
  });
}

function abstractTexts(handout: Handout, language: string): readonly string[] {
  return normalizeHandout(handout)
    .records.flatMap((record) => record.abstract)
    .flatMap((section) => section.text[language] ?? [])
    .map((paragraph) => bare(plainTextOf(paragraph.content)));
}

function bare(text: string): string {
  return text.replace(/[\s\u00ad]+/g, '');
}

/** Measures paragraphs given as their lines. */
export function lineQuality(paragraphs: readonly (readonly ShownLine[])[]): LineQuality {
  const lines = paragraphs.flat();
  const inner = paragraphs.flatMap((paragraph) => paragraph.slice(0, -1));
  const starts = paragraphs.flatMap((paragraph) => paragraph.slice(1).map(textOf));
  const ends = inner.map(textOf);
  const lasts = paragraphs.filter(({ length }) => length > 1).map((paragraph) => textOf(paragraph.at(-1)));
  return {
    lines: lines.length,
    wordSpaces: spreadOf(lines.flatMap(wordSpaces)),
    loosestLine: Math.max(0, ...inner.map((line) => spreadOf(wordSpaces(line)).mean)),
    hyphenatedEnds: ends.filter((text) => HYPHEN_END.test(text)).length,
    ladder: Math.max(0, ...paragraphs.map(longestLadder)),
    worstHanSpace: Math.max(0, ...lines.flatMap(hanSpaces).map(Math.abs)),
    forbiddenStarts: starts.filter((text) => NEVER_FIRST.test(text)),
    forbiddenEnds: ends.filter((text) => NEVER_LAST.test(text)),
    loneEnds: lasts.filter((text) => isLone(text)),
  };
}

/** CLREQ, "Prohibition rules for line start and line end", level "basic". */
const NEVER_FIRST = /^[。．，、：；！？‼⁇⁈⁉」』”’）》〉】〗〕］｝·・‧/／～–\-%％℃‰]/u;
const NEVER_LAST = /[「『“‘（《〈【〖〔［｛]$/u;
const HYPHEN_END = /[\u00ad\u2010-]$/u;
const HAN = /^\p{sc=Han}$/u;

function textOf(line: ShownLine | undefined): string {
  return (line ?? [])
    .map(({ text }) => text)
    .join('')
    .trim();
}

function isLone(text: string): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
  const weight = letters.reduce((sum, letter) => sum + (HAN.test(letter) ? 2 : 1), 0);
  return weight < 4;
}

function longestLadder(paragraph: readonly ShownLine[]): number {
  let [longest, current] = [0, 0];
  for (const line of paragraph) {
    current = HYPHEN_END.test(textOf(line)) ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}

function wordSpaces(line: ShownLine): readonly number[] {
  return line.flatMap((glyph, index) => {
    const [before, after] = [line[index - 1], line[index + 1]];
    if (glyph.text !== ' ' || before === undefined || after === undefined) return [];
    return [(after.x - before.x - before.advance) / glyph.size];
  });
}

function hanSpaces(line: ShownLine): readonly number[] {
  return line.flatMap((glyph, index) => {
    const next = line[index + 1];
    if (next === undefined || !HAN.test(glyph.text) || !HAN.test(next.text)) return [];
    return [(next.x - glyph.x - glyph.advance) / glyph.size];
  });
}

function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    count: values.length,
    mean,
    deviation: Math.sqrt(squares / Math.max(1, values.length)),
    worst: Math.max(0, ...values),
  };
}

/** Two columns of 82 mm with 9 pt in both. */
export const fixedColumns = `
  @page { margin: 14mm 18mm 16.5mm }
  .layout-parallel .pair { grid-template-columns: 82mm 82mm; column-gap: 10mm }
  .cell p, .cell:lang(zh, ja) p { font-size: 9pt }
`;

/** Builds a handout with rules added to the built-in style sheet. */
export async function styledPdf(handout: Handout, css: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'styled-'));
  try {
    writeFileSync(join(folder, 'custom.css'), css);
    const context = openBuildContext({ formats: ['pdf'], templates: folder });
    if (!context.ok) throw new Error(JSON.stringify(context.diagnostics));
    const built = await buildHandout(handout, ['pdf'], context.value);
    const file = built.ok ? built.value.files[0] : undefined;
    if (file === undefined) throw new Error(JSON.stringify(built.diagnostics));
    return file.bytes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
