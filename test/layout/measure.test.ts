import { describe, expect, it } from 'vitest';
import type { BlockBox, Box, ColumnsBox, InlineRun, ParagraphBox } from '../../src/layout/box.ts';
import { createComposer, natural } from '../../src/layout/composer.ts';
import { baselineOf, blockWidth, measure } from '../../src/layout/measure.ts';
import { facingTracks } from '../../src/layout/tracks.ts';
import type { ComputedStyle } from '../../src/style/styled-tree.ts';
import { shippedCatalog } from './lay-out.ts';
import { frame, plainStyle } from './styled.ts';

const run = (text: string): InlineRun => ({
  run: { text, language: 'en', font: { families: ['Source Serif 4'], weight: 400, italic: false }, size: 10 },
  tag: { kind: 'artifact', type: 'Layout' },
  color: [0, 0, 0],
  decoration: 'none',
  anchors: [],
});

const paragraph = (text: string, style: Partial<ComputedStyle> = {}): ParagraphBox => ({
  ...frame(style),
  kind: 'paragraph',
  runs: [run(text)],
});

const block = (style: Partial<ComputedStyle>, ...children: readonly Box[]): BlockBox => ({
  ...frame(style, 'div'),
  kind: 'block',
  children,
});

const edges = (top: number, right: number, bottom: number, left: number) => ({ top, right, bottom, left });

const at = (width: number, box: Box, tightness = natural) =>
  measure(box, width, { composer: createComposer(shippedCatalog(), tightness), tracks: facingTracks });

const black = { width: 2, color: [0, 0, 0] as const };

describe('blockWidth', () => {
  const widthOf = (style: Partial<ComputedStyle>) => blockWidth({ ...plainStyle, ...style }, 200);

  it.each([
    ['all of the room between its margins', { margin: edges(0, 30, 0, 20) }, { x: 20, width: 150 }],
    ['its own width', { width: { kind: 'points', value: 80 } }, { x: 0, width: 80 }],
    ['per cent of the room', { width: { kind: 'percent', value: 40 } }, { x: 0, width: 80 }],
    ['no more than its limit', { maxWidth: { kind: 'percent', value: 78 } }, { x: 0, width: 156 }],
    ['nothing where margins take all', { margin: edges(0, 150, 0, 150) }, { x: 150, width: 0 }],
  ] as const)('should take %s', (_, style, expected) => {
    expect(widthOf(style)).toEqual(expected);
  });
});

describe('measure', () => {
  it('should make a paragraph as high as its lines, and set the baseline in the middle of the leading', () => {
    const flow = at(1000, paragraph('One line.'));
    expect(flow).toMatchObject({ kind: 'lines', height: 12, width: 1000, leading: 12, baseline: 9.8 });
    expect(baselineOf(14, 9)).toBeCloseTo(2.5 + 7.92, 6);
    expect(at(60, paragraph('A text of several lines in a narrow column.')).height % 12).toBe(0);
  });

  it('should set leading and margins tighter where one page is asked for', () => {
    const tight = { leading: 0.95, spaces: 1, margins: 0.5 };
    const flow = at(1000, paragraph('One line.', { margin: edges(8, 0, 4, 0) }), tight);
    expect(flow.height).toBeCloseTo(11.4, 6);
    expect([flow.marginTop, flow.marginBottom]).toEqual([4, 2]);
  });

  it('should wrap a paragraph with padding or a rule into a box', () => {
    const flow = at(200, paragraph('One line.', { padding: edges(3, 10, 4, 10), borderTop: black }));
    expect(flow).toMatchObject({ kind: 'stack', height: 2 + 3 + 12 + 4, width: 200 });
    expect(flow.kind === 'stack' && flow.children[0]?.width).toBe(180);
  });

  it('should let margins of neighbours and of first and last children collapse (CSS 2.2, 8.3.1)', () => {
    const child = (top: number, bottom: number) =>
      paragraph('One line.', { margin: edges(top, 0, bottom, 0) });
    const flow = at(200, block({ margin: edges(5, 0, 5, 0) }, child(9, 6), child(4, 2)));
    expect(flow).toMatchObject({ height: 12 + 6 + 12, marginTop: 9, marginBottom: 5 });
    const padded = at(200, block({ padding: edges(1, 0, 1, 0) }, child(9, 6), child(4, 2)));
    expect(padded).toMatchObject({ height: 1 + 9 + 12 + 6 + 12 + 2 + 1, marginTop: 0, marginBottom: 0 });
  });

  it('should fill columns evenly', () => {
    const items = Array.from({ length: 5 }, () => paragraph('Item.'));
    const box: ColumnsBox = { ...frame({ columnCount: 2, columnGap: 20 }), kind: 'columns', children: items };
    expect(at(220, box)).toMatchObject({ kind: 'columns', columnWidth: 100, height: 36 });
  });

  it('should keep the shape of a picture, at its width or at its height', () => {
    const image = {
      key: 'a.png',
      format: 'png',
      bytes: new Uint8Array(),
      pixelWidth: 400,
      pixelHeight: 100,
    } as const;
    const box = (style: Partial<ComputedStyle>): Box => ({
      ...frame(style, 'img'),
      kind: 'image',
      image,
      tag: { kind: 'artifact', type: 'Layout' },
    });
    expect(at(200, box({}))).toMatchObject({ kind: 'atom', width: 200, height: 50 });
    expect(at(200, box({ width: { kind: 'percent', value: 50 } }))).toMatchObject({ width: 100, height: 25 });
  });

  it('should look inside what holds a float or must begin a page', () => {
    const floats = block({}, paragraph('a'), paragraph('b', { float: 'top' }));
    expect(at(200, block({}, floats)).mustLookInside).toBe(true);
    expect(at(200, block({}, paragraph('a'), paragraph('b', { breakBefore: 'page' }))).mustLookInside).toBe(
      true,
    );
    expect(at(200, block({}, paragraph('a', { breakBefore: 'page' }))).mustLookInside).toBe(false);
  });
});
