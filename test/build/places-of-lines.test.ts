import { beforeAll, describe, expect, it } from 'vitest';
import { normalizeHandout } from '../../src/build/normalize-handout.ts';
import { setPart } from '../../src/build/set-part.ts';
import type { Handout } from '../../src/content/handout.ts';
import { layoutDocument } from '../../src/layout/index.ts';
import type { Page, PageItem } from '../../src/layout/page.ts';
import { readPictures, type Pictures } from '../../src/pictures/read-pictures.ts';
import { fixtureHandout } from './fixtures.ts';
import { buildContext } from './shipped.ts';

let pictures: Pictures;

beforeAll(async () => {
  pictures = await readPictures(fixtureHandout('all-parts-2024'), buildContext().catalog);
});

function pagesOf(settings: Partial<Handout>): readonly Page[] {
  const handout = normalizeHandout(fixtureHandout('all-parts-2024', settings));
  const whole = { front: true, records: handout.records, back: true };
  const set = setPart({ handout, part: whole }, { pictures, context: buildContext() }, layoutDocument);
  if (!set.ok) throw new Error(JSON.stringify(set.diagnostics));
  return set.value.document.pages;
}

type TextItem = Extract<PageItem, { kind: 'text' }>;

const isRunning = ({ tag }: PageItem): boolean =>
  tag.kind === 'artifact' && (tag.type === 'Header' || tag.type === 'Footer');

/**
 * Where the text of a page stands, in points: columns by the left edges at which lines begin, the first and the last
 * baseline, the number of baselines; then pictures by their left and upper edges.
 */
function places({ items, label }: Page): string {
  const texts = items.filter((item): item is TextItem => item.kind === 'text' && !isRunning(item));
  const starts = new Map<number, Set<number>>();
  for (const { x, y } of texts) starts.set(round(x), (starts.get(round(x)) ?? new Set()).add(round(y)));
  const columns = [...starts].filter(([, lines]) => lines.size > 2).map(([x]) => x);
  const baselines = [...new Set(texts.map(({ y }) => round(y)))].sort((a, b) => a - b);
  const images = items.flatMap((item) =>
    item.kind === 'image' ? [`${String(round(item.box.x))},${String(round(item.box.y))}`] : [],
  );
  const ends = [baselines[0], baselines.at(-1)].map((y) => String(y ?? '-')).join('–');
  const lines = `x ${columns.sort((a, b) => a - b).join(' ')}; y ${ends} (${String(baselines.length)})`;
  return `${label}: ${lines}${images.length === 0 ? '' : `; pictures ${images.join(' ')}`}`;
}

const round = (points: number): number => Math.round(points);

const layouts = ['parallel', 'facing', 'stacked', 'sequential'] as const;
const papers = ['A4', 'A5', 'B5', 'Letter', 'Legal', 'eink-6'] as const;

/** Every combination was looked at, page by page, before its numbers were approved. */
describe.each(layouts)('the lines of a handout: %s', (layout) => {
  it.each(
    papers.flatMap((paper) => (['portrait', 'landscape'] as const).map((side) => [paper, side] as const)),
  )('should stand where they were approved: %s %s', (paper, orientation) => {
    expect(pagesOf({ layout, paper, orientation }).map(places)).toMatchSnapshot();
  });

  it('should stand where they were approved: large print', () => {
    expect(pagesOf({ layout, theme: 'large-print' }).map(places)).toMatchSnapshot();
  });
});
