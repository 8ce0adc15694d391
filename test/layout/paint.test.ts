import { describe, expect, it } from 'vitest';
import type { Fit } from '../../src/layout/fit.ts';
import { fit, placeWhole } from '../../src/layout/fit.ts';
import type { Flow, Placed, StackFlow } from '../../src/layout/flow.ts';
import type { PageItem } from '../../src/layout/page.ts';
import { paintPlaced, type PaintedContent } from '../../src/layout/paint.ts';
import type { ComputedStyle, StyledElement } from '../../src/style/styled-tree.ts';
import { layOut, textLines } from './lay-out.ts';
import { frame, linesOf, rowOf, stackOf, styled } from './styled.ts';

const empty = (): PaintedContent => ({ items: [], destinations: [], namedStrings: [] });

function paint(placed: Placed, into = empty()): PaintedContent {
  paintPlaced(placed, 20, 30, into);
  return into;
}

/** Left, top, width and height of everything that is filled. */
const fills = (items: readonly PageItem[]) =>
  items.flatMap((item) =>
    item.kind === 'fill' ? item.rectangles.map(({ x, y, width, height }) => [x, y, width, height]) : [],
  );

const rule = (width: number) => ({ width, color: [0, 0, 0] as const });

const framed: Partial<ComputedStyle> = {
  borderTop: rule(2),
  borderBottom: rule(1),
  borderLeft: rule(3),
  borderRight: rule(4),
};

function parts(result: Fit): readonly [Placed, Flow] {
  if (result.kind !== 'part') throw new Error('not cut');
  return [result.placed, result.rest];
}

describe('the frame of a box', () => {
  it('should be four plain rules inside its edges, for the eye only', () => {
    const { items } = paint(placeWhole(stackOf([linesOf(2)], framed), 0));
    expect(fills(items)).toEqual([
      [20, 30, 100, 2],
      [20, 52, 100, 1],
      [20, 30, 3, 23],
      [116, 30, 4, 23],
    ]);
    expect(items.every(({ tag }) => tag.kind === 'artifact')).toBe(true);
  });

  it('should be open where the box goes on, and go on without its head', () => {
    const [placed, rest] = parts(
      fit(stackOf([linesOf(9)], { borderTop: rule(2), borderBottom: rule(1) }), 60, true),
    );
    expect(fills(paint(placed).items)).toEqual([[20, 30, 100, 2]]);
    expect(fills(paint(placeWhole(rest, 0)).items)).toEqual([[20, 30 + rest.height - 1, 100, 1]]);
  });

  it('should stand before its background', () => {
    const { items } = paint(
      placeWhole(stackOf([linesOf(2)], { borderTop: rule(2), backgroundColor: [1, 1, 0] }), 0),
    );
    expect(items.map((item) => item.kind === 'fill' && item.color)).toEqual([
      [1, 1, 0],
      [0, 0, 0],
    ]);
  });
});

describe('what a box tells the page', () => {
  const named = (flow: StackFlow): StackFlow => ({
    ...flow,
    frame: {
      ...frame({}, 'article'),
      anchors: ['a'],
      namedStrings: [{ name: 'title', value: 'T', language: 'en' }],
    },
  });

  it('should be its names where it begins, and not again where it goes on', () => {
    const [placed, rest] = parts(fit(named(stackOf([linesOf(9)])), 60, true));
    expect(paint(placed)).toMatchObject({
      destinations: [{ name: 'a', y: 30 }],
      namedStrings: [{ name: 'title', value: 'T' }],
    });
    expect(paint(placeWhole(rest, 0))).toMatchObject({ destinations: [], namedStrings: [] });
  });
});

describe('facing cells', () => {
  it('should stand on the page opposite, with the rules around them on both', () => {
    const opposite = empty();
    const cells = [stackOf([linesOf(1)], framed), stackOf([linesOf(1)], framed)];
    const row = rowOf(cells, { borderTop: rule(0.4) });
    const facing = { ...row, facing: true, cells: row.cells.map((cell) => ({ ...cell, x: 0 })) };
    const left = paint(placeWhole(facing, 0), { ...empty(), facing: { content: opposite, distance: 7 } });
    expect(fills(left.items)[0]).toEqual([20, 30, 220, 0.4]);
    expect(fills(opposite.items)[0]).toEqual([27, 30, 220, 0.4]);
    expect(fills(left.items)).toHaveLength(5);
    expect(
      fills(opposite.items)
        .slice(1)
        .map(([x]) => x),
    ).toEqual([27, 27, 27, 123]);
  });
});

describe('lines', () => {
  const page = (...children: readonly (StyledElement | string)[]) =>
    layOut(styled('body', {}, [styled('p', { textAlign: 'start' }, children)])).document.pages[0];

  it('should have one rectangle a line and link, as high as the leading', () => {
    const link = styled('a', { display: 'inline' }, ['one two three '.repeat(8)], {
      attributes: { href: 'https://example.org/' },
    });
    const links = page(link)?.items.filter((item) => item.kind === 'link') ?? [];
    expect(links.length).toBe(textLines(page(link)).length);
    expect(links.map((item) => item.kind === 'link' && [item.box.x, item.box.height])).toEqual(
      links.map(() => [20, 12]),
    );
    expect(links.map((item) => item.kind === 'link' && item.target)).toEqual(
      links.map(() => ({ kind: 'uri', uri: 'https://example.org/' })),
    );
  });

  it('should be underlined below the baseline', () => {
    const found = page(styled('u', { display: 'inline', textDecoration: 'underline' }, ['word']));
    const [line] = textLines(found);
    const [[x, y, width, height] = []] = fills(found?.items ?? []);
    expect(x).toBe(20);
    expect(y).toBeGreaterThan(line?.y ?? Infinity);
    expect(y).toBeLessThan((line?.y ?? 0) + 2);
    expect(width).toBeGreaterThan(15);
    expect(height).toBeLessThan(1);
  });

  it('should set the marker of an item on its first baseline, left of the text', () => {
    const marker = styled(
      '::marker',
      { display: 'inline', margin: { top: 0, right: 8, bottom: 0, left: 0 } },
      ['7.'],
    );
    const item = styled('li', { padding: { top: 0, right: 0, bottom: 0, left: 30 } }, [
      marker,
      'Spine. 2020',
    ]);
    const lines = textLines(layOut(styled('body', {}, [styled('ol', {}, [item])])).document.pages[0]);
    expect(lines.map(({ text }) => text)).toEqual(['7.', 'Spine. 2020']);
    expect(lines[0]?.y).toBe(lines[1]?.y);
    expect(lines[1]?.x).toBe(50);
    expect(lines[0]?.x).toBeGreaterThan(30);
    expect(lines[0]?.x).toBeLessThan(42);
  });
});
