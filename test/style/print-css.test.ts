import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PaperSettings } from '../../src/style/index.ts';
import { a4, elementsOf, styleHtml } from './style-tree.ts';

const css = readFileSync(resolve(import.meta.dirname, '../../templates/print.css'), 'utf8');

const html = (classes: string): string => `<body lang="en" class="${classes}"><article class="record">
  <header class="front"><div class="eyebrow"><p class="eyebrow-journal">J</p></div>
  <div class="titles"><h1 class="title" lang="en">T</h1><h1 class="title title-translation" lang="zh-Hans">题</h1></div>
  <p class="authors">A</p><div class="affiliations"><p class="affiliation">D</p></div></header>
  <div class="sections"><section class="pair"><div class="cell en" lang="en"><h2 class="label">L</h2><p class="text-en">x <i>y</i></p></div>
  <div class="cell" lang="zh-Hans"><h2 class="label label-zh">标</h2><p class="text-zh">文</p></div></section></div>
  <footer class="back"><ol class="similar-list"><li>s</li></ol></footer></article></body>`;

const style = (classes: string, settings: PaperSettings = a4) => styleHtml(css, html(classes), settings);

describe('print.css', () => {
  const { find, document } = style('handout layout-parallel theme-standard');
  const size = (name: string): string => {
    const { fontSize, lineHeight } = find(name).style;
    return `${fontSize.toFixed(1)}/${lineHeight.toFixed(1)}`;
  };

  it.each([
    ['eyebrow', '7.6/10.0'],
    ['title', '17.0/20.5'],
    ['title-translation', '13.0/18.5'],
    ['authors', '9.0/12.5'],
    ['affiliation', '7.8/10.8'],
    ['label', '8.9/10.7'],
    ['label-zh', '8.0/10.7'],
    ['text-en', '9.3/12.9'],
    ['text-zh', '9.0/14.0'],
    ['back', '7.8/11.0'],
  ])('should set %s at %s pt', (name, expected) => {
    expect(size(name)).toBe(expected);
  });

  it('should draw the rules of the design', () => {
    expect(find('front').style.borderTop?.width).toBe(1.6);
    expect(find('sections').style.borderTop?.width).toBe(0.8);
    expect(find('back').style.borderTop?.width).toBe(0.8);
  });

  it('should keep 14 mm above, 18 mm beside and 12 mm below the foot line', () => {
    const { margin, marginBoxes } = document.pageStyle({ first: true, side: 'right', name: '' });
    expect(margin.top / (72 / 25.4)).toBeCloseTo(14, 6);
    expect(margin.left / (72 / 25.4)).toBeCloseTo(18, 6);
    const foot = marginBoxes['bottom-left'];
    const below = margin.bottom - (foot?.style.padding.top ?? 0) - (foot?.style.lineHeight ?? 0);
    expect(below / (72 / 25.4)).toBeGreaterThanOrEqual(11.9);
  });

  it.each([
    ['layout-parallel', 'grid', 2],
    ['layout-facing', 'grid', 2],
    ['layout-parallel languages-3', 'grid', 3],
    ['layout-stacked', 'block', 0],
    ['layout-sequential', 'block', 0],
  ])('should arrange %s as %s', (classes, display, columns) => {
    const pair = style(`handout ${classes}`).find('pair').style;
    expect([pair.display, pair.gridColumns.length]).toEqual([display, columns]);
  });

  it('should keep to clear print in large print: 16 points at least, ragged, no hyphens, capitals, italics or grey', () => {
    const { document: large } = style('handout layout-stacked theme-large-print');
    const shown = elementsOf(large.root).filter(
      ({ classes, tag }) => tag !== 'body' && !classes.includes('record'),
    );
    expect(Math.min(...shown.map(({ style: { fontSize } }) => fontSize))).toBeGreaterThanOrEqual(16);
    for (const { style: one } of shown) {
      expect(one).toMatchObject({
        hyphens: expect.stringMatching(/manual|none/) as string,
        textTransform: 'none',
        fontStyle: 'normal',
        color: [0, 0, 0],
      });
      expect(one.textAlign).not.toBe('justify');
    }
  });

  it.each([
    ['A5', 'portrait'],
    ['B5', 'portrait'],
    ['Letter', 'landscape'],
    ['Legal', 'portrait'],
    ['eink-6', 'portrait'],
    ['eink-6', 'landscape'],
  ] as const)('should leave most of %s to the text', (paper, orientation) => {
    const { document: styled } = style('handout layout-stacked', { ...a4, paper, orientation });
    const { width, height, margin } = styled.pageStyle({ first: false, side: 'right', name: '' });
    expect((width - margin.left - margin.right) / width).toBeGreaterThan(0.8);
    expect((height - margin.top - margin.bottom) / height).toBeGreaterThan(0.8);
  });

  it('should draw one rule where there are no sections', () => {
    const bare = styleHtml(
      css,
      '<body><div class="sections"></div><footer class="back">b</footer></body>',
      a4,
    );
    expect(bare.find('sections').style.borderTop).toBeUndefined();
    expect(bare.find('back').style.borderTop?.width).toBe(0.8);
  });

  it('should rule off the second language where it follows the first', () => {
    const { document: styled } = style('handout layout-sequential');
    const cells = elementsOf(styled.root).filter(({ classes }) => classes.includes('cell'));
    expect(cells.map(({ style: one }) => one.borderTop?.width)).toEqual([undefined, 0.4]);
  });

  it.each(['portrait', 'landscape'] as const)(
    'should print small screens in black and greys: %s',
    (orientation) => {
      const { document: screen } = style('handout layout-stacked', { ...a4, paper: 'eink-6', orientation });
      for (const {
        style: {
          color: [red, green, blue],
        },
      } of elementsOf(screen.root)) {
        expect([green, blue]).toEqual([red, red]);
      }
    },
  );
});
