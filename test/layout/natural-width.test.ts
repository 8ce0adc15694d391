import { describe, expect, it } from 'vitest';
import type { Box, ParagraphBox } from '../../src/layout/box.ts';
import { createComposer, natural } from '../../src/layout/composer.ts';
import { minimumWidth } from '../../src/layout/minimum-width.ts';
import { naturalWidth } from '../../src/layout/natural-width.ts';
import type { ComputedStyle } from '../../src/style/styled-tree.ts';
import { shippedCatalog } from './lay-out.ts';
import { frame } from './styled.ts';

const composer = createComposer(shippedCatalog(), natural);
const tag = { kind: 'artifact', type: 'Layout' } as const;

/** Han characters of 10 pt: each is 10 points wide. */
function han(count: number, style: Partial<ComputedStyle> = {}): ParagraphBox {
  const run = {
    text: '文'.repeat(count),
    language: 'zh-Hans',
    font: { families: ['Noto Serif SC'], weight: 400, italic: false },
    size: 10,
  };
  return {
    ...frame(style),
    kind: 'paragraph',
    runs: [{ run, tag, color: [0, 0, 0], decoration: 'none', anchors: [] }],
  };
}

const row = (cells: readonly Box[], columnGap: number): Box => ({
  ...frame({ columnGap }),
  kind: 'row',
  cells,
});
const block = (children: readonly Box[], style: Partial<ComputedStyle> = {}): Box => ({
  ...frame(style),
  kind: 'block',
  children,
});
const image = { key: 'a', format: 'png', bytes: new Uint8Array(), pixelWidth: 96, pixelHeight: 10 } as const;

describe('naturalWidth (max-content of CSS Sizing 3)', () => {
  it.each<readonly [string, Box, number]>([
    ['a paragraph on one line', han(7), 70],
    ['a block as wide as its widest child', block([han(2), han(5)]), 50],
    ['cells side by side with the gaps between them', row([han(2), han(3), han(1)], 4), 68],
    ['items in a line', { ...frame({ columnGap: 6 }), kind: 'line-up', items: [han(1), han(1)] }, 26],
    [
      'a table as wide as its widest row',
      { ...frame(), kind: 'table', head: [[han(1), han(1)]], body: [[han(4), han(2)]] },
      60,
    ],
    ['a picture at 96 pixels to the inch', { ...frame(), kind: 'image', image, tag }, 72],
    ['a code as wide as it is allowed', { ...frame(), kind: 'code', payload: 'x', tag }, 0],
  ])('should be that of %s', (_, box, width) => {
    expect(naturalWidth(box, composer)).toBeCloseTo(width, 6);
  });

  it('should add margins, padding and borders', () => {
    const style = {
      margin: { top: 0, right: 1, bottom: 0, left: 2 },
      padding: { top: 9, right: 4, bottom: 9, left: 8 },
      borderLeft: { width: 16, color: [0, 0, 0] as const },
    };
    expect(naturalWidth(han(3, style), composer)).toBeCloseTo(30 + 1 + 2 + 4 + 8 + 16, 6);
  });

  it('should be the width that the style sheet gives', () => {
    expect(naturalWidth(han(9, { width: { kind: 'points', value: 25 } }), composer)).toBe(25);
  });
});

describe('minimumWidth (min-content of CSS Sizing 3)', () => {
  it('should be that of the widest piece without a break', () => {
    expect(minimumWidth(han(7), composer)).toBeCloseTo(10, 6);
    expect(minimumWidth(block([han(3), han(2)]), composer)).toBeCloseTo(10, 6);
  });

  it('should add up what stands side by side', () => {
    expect(minimumWidth(row([han(3), han(2)], 0), composer)).toBeCloseTo(20, 6);
  });

  it('should add margins, padding and borders', () => {
    const padding = { top: 0, right: 3, bottom: 0, left: 4 };
    expect(minimumWidth(han(3, { padding }), composer)).toBeCloseTo(17, 6);
  });
});
