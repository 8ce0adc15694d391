import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { buildHandout, openBuildContext, type BuildContext } from '../../src/build.ts';
import type { Handout } from '../../src/content/handout.ts';
import { drawPages, type PagePicture } from '../page-picture.ts';
import { decodeCode } from './decode-code.ts';
import { fixtureHandout } from './fixtures.ts';
import { buildContext, shippedHandout } from './shipped.ts';

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Sheet {
  readonly width: number;
  readonly pieces: readonly Piece[];
}

async function pdfOf(handout: Handout, context: BuildContext = buildContext()) {
  const built = await buildHandout(handout, ['pdf'], context);
  const bytes = built.ok ? built.value.files[0]?.bytes : undefined;
  if (bytes === undefined) throw new Error(JSON.stringify(built.diagnostics));
  return { bytes, diagnostics: built.diagnostics };
}

/** The texts of each page with their places, and the labels that readers give the pages. */
async function readSheets(
  bytes: Uint8Array,
): Promise<{ readonly sheets: readonly Sheet[]; readonly labels: readonly string[] | null }> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const pieces = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
        : [],
    );
    sheets.push({ width: page.getViewport({ scale: 1 }).width, pieces });
  }
  const labels = await document.getPageLabels();
  await task.destroy();
  return { sheets, labels };
}

/** Page numbers at the left and the right half of a side, from the feet of the pages. */
function numbersOf({ width, pieces }: Sheet): readonly [number | undefined, number | undefined] {
  const feet = pieces.flatMap(({ text, x }) => {
    const number = /^(\d+) \/ \d+$/.exec(text.trim())?.[1];
    return number === undefined ? [] : [{ number: Number(number), x }];
  });
  return [feet.find(({ x }) => x < width / 2)?.number, feet.find(({ x }) => x >= width / 2)?.number];
}

const wordsOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join(' ');

/** The words of the left and the right half of a side. */
function halvesOf({ width, pieces }: Sheet): readonly [string, string] {
  return [
    wordsOf(pieces.filter(({ x }) => x < width / 2)),
    wordsOf(pieces.filter(({ x }) => x >= width / 2)),
  ];
}

/** Folds printed sheets, front and back in turn, and reads the booklet from its first page to its last. */
function fold<T>(sides: readonly (readonly [T, T])[]): readonly T[] {
  let booklet: readonly T[] = [];
  for (let sheet = sides.length / 2 - 1; sheet >= 0; sheet--) {
    const [front, back] = [sides[sheet * 2], sides[sheet * 2 + 1]];
    if (front === undefined || back === undefined) throw new Error('a sheet without a back');
    booklet = [front[1], back[0], ...booklet, back[1], front[0]];
  }
  return booklet;
}

function contextWithStyle(css: string): BuildContext {
  const templates = mkdtempSync(join(tmpdir(), 'templates-'));
  writeFileSync(join(templates, 'custom.css'), css);
  const opened = openBuildContext({ formats: ['pdf'], templates });
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
  return opened.value;
}

describe('a booklet of sixteen pages', () => {
  // The records of the digest, and one of a single page.
  const records = [
    ...fixtureHandout('digest').records,
    ...fixtureHandout('corrected-2022').records.map((one) => ({ ...one, id: 'once-more', status: [] })),
  ];
  it.each([
    ['sixteen', { orientation: 'landscape', records }, 16],
    ['fifteen and a blank one', { layout: 'facing' }, 15],
  ] as const)('should read from the first page to the last once folded: %s', async (_, settings, count) => {
    const booklet = fixtureHandout('digest', {
      paper: 'A5',
      recordStart: 'new-page',
      imposition: 'booklet',
      ...settings,
    });
    const { sheets } = await readSheets((await pdfOf(booklet)).bytes);
    expect(sheets).toHaveLength(8);
    expect(fold(sheets.map(numbersOf))).toEqual(
      Array.from({ length: 16 }, (_, place) => (place < count ? place + 1 : undefined)),
    );
    // Word for word what the same handout says page by page.
    const plain = await readSheets((await pdfOf({ ...booklet, imposition: 'none' })).bytes);
    const words = plain.sheets.map(({ pieces }) => wordsOf(pieces));
    const blanks = Array.from({ length: 16 - count }, () => '');
    expect(fold(sheets.map(halvesOf))).toEqual([...words, ...blanks]);
  });
});

describe('pages of a bound handout', () => {
  const leftEdges = async (handout: Handout, context: BuildContext): Promise<readonly number[]> => {
    const { sheets } = await readSheets((await pdfOf(handout, context)).bytes);
    return sheets.map(({ pieces }) => Math.round(Math.min(...pieces.map(({ x }) => x))));
  };
  const points = (millimetres: number): number => Math.round((millimetres * 72) / 25.4);

  it('should mirror its margins: the inner one is at the left of right pages', async () => {
    const context = contextWithStyle('@page { margin-left: 30mm; margin-right: 12mm }');
    const handout = fixtureHandout('all-parts-2024', { mirroredMargins: true });
    const edges = await leftEdges(handout, context);
    expect(edges.slice(0, 3)).toEqual([points(30), points(12), points(30)]);
  });

  it('should follow @page :left and :right', async () => {
    const context = contextWithStyle(
      '@page :left { margin-left: 12mm; margin-right: 30mm } @page :right { margin-left: 30mm; margin-right: 12mm }',
    );
    const edges = await leftEdges(fixtureHandout('all-parts-2024'), context);
    expect(edges.slice(0, 3)).toEqual([points(30), points(12), points(30)]);
  });

  it('should label pages as their feet number them', async () => {
    const { labels, sheets } = await readSheets((await pdfOf(fixtureHandout('digest'))).bytes);
    expect(labels).toEqual(sheets.map((_, index) => String(index + 1)));
  });

  it('should say nothing of the last record above and below the indexes', async () => {
    const { sheets } = await readSheets((await pdfOf(fixtureHandout('digest'))).bytes);
    const last =
      sheets
        .at(-1)
        ?.pieces.map(({ text }) => text)
        .join(' ') ?? '';
    expect(last).toContain('Index of authors');
    expect(last).not.toContain('Ann Invented Surg');
    expect(last).not.toContain('Green tea before');
  });
});

describe('fit: one-page', () => {
  it('should set a page tighter that is nearly one, and say by how much', async () => {
    const nearly = { ...shippedHandout('li-2025'), fit: 'one-page' as const };
    const context = contextWithStyle('@page { margin-bottom: 30mm }');
    const { bytes, diagnostics } = await pdfOf(nearly, context);
    expect((await readSheets(bytes)).sheets).toHaveLength(1);
    expect(diagnostics.map(({ severity, code }) => [severity, code])).toEqual([['note', 'tightened']]);
  });

  it('should leave a long record as it is, and say that it takes more', async () => {
    const { diagnostics } = await pdfOf(fixtureHandout('all-parts-2024', { fit: 'one-page' }));
    expect(diagnostics.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'more-than-one-page'],
    ]);
  });
});

describe('the QR code on a real page', () => {
  it.each([
    ['A4', {}],
    ['a six-inch screen', { paper: 'eink-6', layout: 'stacked' }],
    ['large print', { theme: 'large-print' }],
  ] as const)('should lead to the DOI, with four modules clear around it: %s', async (_, settings) => {
    const handout = fixtureHandout('corrected-2022', settings);
    const pictures = await drawPages((await pdfOf(handout)).bytes, 3);
    const codes = pictures.flatMap((picture) => decodeCode(picture) ?? []);
    expect(codes.map(({ text }) => text)).toEqual(['https://doi.org/10.5555/example.2022.0640']);
    const [code] = codes;
    const page = pictures.find((picture) => decodeCode(picture) !== undefined);
    if (code === undefined || page === undefined) throw new Error('no code');
    expect(inkAround(page, code, 4 * code.module - 1.5)).toBe(0);
    // The nearest rule or line is not far beyond.
    expect(inkAround(page, code, 9 * code.module)).toBeGreaterThan(0);
  });
});

/** Dark pixels in a frame of some width around a square. */
function inkAround(
  { width, grey }: PagePicture,
  code: { readonly left: number; readonly top: number; readonly size: number },
  distance: number,
): number {
  const rounding = 1.5;
  let ink = 0;
  for (let y = -Math.floor(distance); y < code.size + distance; y++) {
    for (let x = -Math.floor(distance); x < code.size + distance; x++) {
      const isCode = Math.min(x, y) >= -rounding && Math.max(x, y) <= code.size + rounding;
      const shade = grey[Math.round(code.top + y) * width + Math.round(code.left + x)] ?? 255;
      if (!isCode && shade < 128) ink++;
    }
  }
  return ink;
}
