import { describe, expect, it } from 'vitest';
import { buildHandout } from '../../src/build.ts';
import type { Handout } from '../../src/content/handout.ts';
import { differenceFromApproved, drawPages } from '../page-picture.ts';
import { fixtureHandout } from './fixtures.ts';
import { buildContext } from './shipped.ts';

async function build(id: string, settings: Partial<Handout>): Promise<Uint8Array> {
  const built = await buildHandout(fixtureHandout(id, settings), ['pdf'], buildContext());
  const bytes = built.ok ? built.value.files[0]?.bytes : undefined;
  if (bytes === undefined) throw new Error(JSON.stringify(built.diagnostics));
  return bytes;
}

interface Golden {
  readonly name: string;
  readonly handout: string;
  readonly settings: Partial<Handout>;
  /** Pages that are compared, from 1, out of so many. */
  readonly pages: readonly number[];
  readonly of: number;
}

/** Every layout on the papers it is used on; each page was looked at before it was approved. */
const goldens: readonly Golden[] = [
  { name: 'parallel-a4', handout: 'all-parts-2024', settings: {}, pages: [1, 2], of: 4 },
  { name: 'parallel-a5', handout: 'corrected-2022', settings: { paper: 'A5' }, pages: [1], of: 1 },
  { name: 'parallel-b5', handout: 'all-parts-2024', settings: { paper: 'B5' }, pages: [1], of: 4 },
  { name: 'parallel-letter', handout: 'all-parts-2024', settings: { paper: 'Letter' }, pages: [4], of: 4 },
  { name: 'parallel-legal', handout: 'corrected-2022', settings: { paper: 'Legal' }, pages: [1], of: 1 },
  { name: 'three-languages', handout: 'trilingual-2023', settings: {}, pages: [1], of: 1 },
  {
    name: 'facing-three-languages',
    handout: 'trilingual-2023',
    settings: { layout: 'facing', orientation: 'portrait' },
    pages: [1, 2],
    of: 2,
  },
  { name: 'facing', handout: 'all-parts-2024', settings: { layout: 'facing' }, pages: [1, 2, 3], of: 4 },
  {
    name: 'stacked-eink-6',
    handout: 'all-parts-2024',
    settings: { layout: 'stacked', paper: 'eink-6' },
    pages: [1, 5, 8],
    of: 11,
  },
  {
    name: 'sequential-a5',
    handout: 'all-parts-2024',
    settings: { layout: 'sequential', paper: 'A5' },
    pages: [2],
    of: 5,
  },
  {
    name: 'large-print',
    handout: 'all-parts-2024',
    settings: { theme: 'large-print' },
    pages: [1, 2, 7],
    of: 8,
  },
  { name: 'digest', handout: 'digest', settings: {}, pages: [1, 5, 7], of: 7 },
  { name: 'two-up', handout: 'digest', settings: { imposition: '2-up' }, pages: [1], of: 4 },
  { name: 'four-up', handout: 'digest', settings: { imposition: '4-up' }, pages: [2], of: 2 },
  {
    name: 'booklet',
    handout: 'digest',
    settings: { imposition: 'booklet', paper: 'A5', recordStart: 'new-page' },
    pages: [1],
    of: 6,
  },
  {
    name: 'crop-marks',
    handout: 'corrected-2022',
    settings: { paper: 'A5', cropMarks: true, bleed: 9 },
    pages: [1],
    of: 1,
  },
];

describe('pages approved by eye', () => {
  it.each(goldens)('should look as approved: $name', async ({ name, handout, settings, pages, of }) => {
    const pictures = await drawPages(await build(handout, settings), 0.7);
    expect(pictures).toHaveLength(of);
    for (const page of pages) {
      const picture = pictures[page - 1];
      if (picture === undefined) throw new Error(`no page ${String(page)}`);
      const file = `${name}-${String(page)}`;
      expect(differenceFromApproved(picture, `pages/${file}`), file).toBeLessThan(0.002);
    }
  });
});
