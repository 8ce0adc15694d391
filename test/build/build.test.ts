import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildHandout } from '../../src/build.ts';
import type { Handout } from '../../src/content/handout.ts';
import { extractPages } from '../pdf/extract-text.ts';
import { verifyPdf } from '../pdf/verify/index.ts';
import { structureText } from '../pdf/verify/structure-text.ts';
import { differenceFromApproved, drawPages } from '../page-picture.ts';
import { buildContext, joined, shippedHandout, wordsInReadingOrder } from './shipped.ts';

async function buildPdf(handout: Handout): Promise<Uint8Array> {
  const built = await buildHandout(handout, ['pdf'], buildContext());
  const bytes = built.ok ? built.value.files[0]?.bytes : undefined;
  if (bytes === undefined) throw new Error(JSON.stringify(built.diagnostics, null, 2));
  return bytes;
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Asserts that the words come one after the other, other text between them allowed. */
function expectInOrder(text: string, words: readonly string[]): void {
  let at = 0;
  for (const piece of words.map(joined)) {
    const found = text.indexOf(piece, at);
    expect(found, `“${piece}” after position ${String(at)}`).toBeGreaterThanOrEqual(at);
    at = found + piece.length;
  }
}

describe('the first record on paper', () => {
  const handout = shippedHandout('li-2025');
  let pdf: Uint8Array;
  let pages: readonly string[];

  beforeAll(async () => {
    pdf = await buildPdf(handout);
    pages = await extractPages(pdf);
  });

  it('should fit on one page', () => {
    expect(pages).toHaveLength(1);
  });

  it('should take at most 150 KB with all its faces', () => {
    expect(pdf.length).toBeLessThanOrEqual(150_000);
  });

  it('should hold every word of the record, character for character, in reading order', () => {
    expectInOrder(joined(pages.join('\n')), wordsInReadingOrder(handout));
  });

  it('should give the same words in the order of the structure tree', () => {
    expectInOrder(joined(structureText(pdf)), wordsInReadingOrder(handout));
  });

  it('should read as approved, page by page', () => {
    expect(pages).toMatchSnapshot();
  });

  it('should be structured as approved', () => {
    expect(structureText(pdf)).toMatchSnapshot();
  });

  it('should keep the rules of tagged and archival files that can be checked without Java', () => {
    expect(verifyPdf(pdf)).toEqual([]);
  });

  it('should look as approved', async () => {
    const [picture] = await drawPages(pdf, 1.5);
    expect(picture && differenceFromApproved(picture, 'li-2025')).toBeLessThan(0.002);
  });

  it('should leave 12 mm at the foot and 14 mm at the head free', async () => {
    const [picture] = await drawPages(pdf, 1);
    if (picture === undefined) throw new Error('no page');
    const millimetre = 72 / 25.4;
    const inked = rowsWithInk(picture);
    expect(Math.min(...inked)).toBeGreaterThanOrEqual(Math.floor(13.4 * millimetre));
    expect(Math.max(...inked)).toBeLessThanOrEqual(picture.height - 12 * millimetre + 1);
  });
});

function rowsWithInk({
  width,
  height,
  grey,
}: {
  width: number;
  height: number;
  grey: Uint8Array;
}): readonly number[] {
  return Array.from({ length: height }, (_, row) => row).filter((row) =>
    grey.subarray(row * width, (row + 1) * width).some((value) => value < 200),
  );
}

describe('the same bytes from the same input', () => {
  it('should not depend on what was built before', async () => {
    const handout = shippedHandout('li-2025');
    const other: Handout = { ...handout, id: 'other', layout: 'stacked', typography: 'verbatim' };
    const first = hash(await buildPdf(handout));
    await buildPdf(other);
    expect(hash(await buildPdf(handout))).toBe(first);
  });

  it('should differ where the words differ', async () => {
    const handout = shippedHandout('li-2025');
    expect(hash(await buildPdf({ ...handout, typography: 'verbatim' }))).not.toBe(
      hash(await buildPdf(handout)),
    );
  });
});

describe.each(['parallel', 'facing', 'stacked', 'sequential'] as const)('layout %s', (layout) => {
  it('should tell a screen reader every word, section beside translation', async () => {
    const handout: Handout = { ...shippedHandout('li-2025'), layout };
    const pdf = await buildPdf(handout);
    expectInOrder(joined(structureText(pdf)), wordsInReadingOrder(handout));
    expect(verifyPdf(pdf)).toEqual([]);
  });
});
