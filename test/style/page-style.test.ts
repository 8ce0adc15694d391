import { describe, expect, it } from 'vitest';
import { paperSize } from '../../src/style/index.ts';
import type { PageContext } from '../../src/style/styled-tree.ts';
import { a4, styleHtml } from './style-tree.ts';

const right: PageContext = { first: false, side: 'right', name: '' };
const left: PageContext = { first: false, side: 'left', name: '' };
const mm = 72 / 25.4;

const page = (css: string, context: PageContext = right, settings = a4) =>
  styleHtml(css, '<p>x</p>', settings).document.pageStyle(context);

const sizeOf = (css: string, settings = a4) => {
  const { width, height } = page(css, right, settings);
  return [Math.round((width / mm) * 10) / 10, Math.round((height / mm) * 10) / 10];
};

describe('paperSize', () => {
  it.each([
    ['A4', 595.28, 841.89],
    ['A5', 419.53, 595.28],
    ['B5', 498.9, 708.66],
    ['Letter', 612, 792],
    ['Legal', 612, 1008],
    ['eink-6', 255.12, 345.83],
  ])('should know %s', (name, width, height) => {
    const size = paperSize(name);
    expect(size?.[0]).toBeCloseTo(width, 1);
    expect(size?.[1]).toBeCloseTo(height, 1);
  });

  it.each(['constructor', '__proto__'])(
    'should not take a word that objects have for a paper: %s',
    (name) => {
      expect(paperSize(name)).toBeUndefined();
    },
  );
});

describe('pageStyle: size (CSS Paged Media 3, 7.1)', () => {
  it('should take the paper of the handout where the style sheet names none', () => {
    expect(sizeOf('')).toEqual([210, 297]);
    expect(sizeOf('@page { size: auto }', { ...a4, paper: 'A5', orientation: 'landscape' })).toEqual([
      210, 148,
    ]);
  });

  it.each([
    ['A5', [148, 210]],
    ['A5 landscape', [210, 148]],
    ['landscape', [297, 210]],
    ['JIS-B5', [182, 257]],
    ['100mm', [100, 100]],
    ['10cm 20cm', [100, 200]],
  ])('should read size: %s', (value, expected) => {
    expect(sizeOf(`@page { size: ${value} }`)).toEqual(expected);
  });
});

describe('pageStyle: cascade', () => {
  const css = `@page wide { margin-top: 4pt } @page :first { margin-top: 3pt } @page :left { margin-top: 2pt; margin-left: 9pt }
    @page { margin: 1pt; border-top: 1pt solid red }`;

  it('should weigh names above :first above :left', () => {
    expect(page(css, right).margin.top).toBe(1);
    expect(page(css, left).margin).toEqual({ top: 2, right: 1, bottom: 1, left: 9 });
    expect(page(css, { ...left, first: true }).margin).toMatchObject({ top: 3, left: 9 });
    expect(page(css, { ...left, first: true, name: 'wide' }).margin.top).toBe(4);
    expect(page(css).borderTop).toEqual({ width: 1, color: [1, 0, 0] });
  });

  it('should give the same object for the same page', () => {
    const { document } = styleHtml(css, '');
    expect(document.pageStyle(left)).toBe(document.pageStyle({ ...left }));
  });

  it('should have margins without a style sheet', () => {
    expect(page('').margin).toEqual({ top: 54, right: 54, bottom: 54, left: 54 });
  });
});

describe('pageStyle: margin boxes', () => {
  const css = `body { font-family: Body; font-size: 9pt } @page { font-size: 7pt; color: red;
    @bottom-right { content: counter(page) " / " counter(pages); font-weight: 600 }
    @top-left { content: string(head, first-except) } @top-center { content: "x" } @bottom-left { content: none } @top-right { color: blue } }
    @page :first { @top-center { content: none } }`;

  it('should inherit from the page, and the page from the root', () => {
    expect(page(css).marginBoxes['bottom-right']).toMatchObject({
      content: [
        { kind: 'counter', name: 'page' },
        { kind: 'text', text: ' / ' },
        { kind: 'counter', name: 'pages' },
      ],
      style: { fontFamilies: ['Body'], fontSize: 7, fontWeight: 600, color: [1, 0, 0], textAlign: 'end' },
    });
    expect(page(css).marginBoxes['top-left']?.content).toEqual([
      { kind: 'string', name: 'head', which: 'first-except' },
    ]);
  });

  it('should have only boxes with content', () => {
    expect(Object.keys(page(css).marginBoxes)).toEqual(['bottom-right', 'top-left', 'top-center']);
    expect(Object.keys(page(css, { ...right, first: true }).marginBoxes)).toEqual([
      'bottom-right',
      'top-left',
    ]);
  });

  it('should mirror margins and boxes on left pages where the handout asks for it', () => {
    const mirrored = { ...a4, mirroredMargins: true };
    const sheet = `${css} @page { margin: 1pt 2pt 3pt 4pt }`;
    expect(page(sheet, right, mirrored).margin).toEqual({ top: 1, right: 2, bottom: 3, left: 4 });
    expect(page(sheet, left, mirrored).margin).toEqual({ top: 1, right: 4, bottom: 3, left: 2 });
    expect(page(sheet, left, mirrored).marginBoxes['bottom-left']?.style.textAlign).toBe('start');
    expect(page(sheet, left, mirrored).marginBoxes['bottom-right']).toBeUndefined();
  });
});

describe('@media (Media Queries 5)', () => {
  const orphans = (query: string, settings = a4): boolean =>
    styleHtml(`@media ${query} { p { orphans: 9 } }`, '<p>x</p>', settings).find('p').style.orphans === 9;

  it.each([
    ['print', true],
    ['screen', false],
    ['all', true],
    ['(max-width: 210mm)', true],
    ['(max-width: 209mm)', false],
    ['(min-width: 210mm)', true],
    ['(max-height: 297mm)', true],
    ['(max-height: 296mm)', false],
    ['(min-height: 298mm)', false],
    ['(min-height: 29.7cm)', true],
    ['print and (min-width: 20cm) and (orientation: portrait)', true],
    ['(orientation: landscape)', false],
    ['screen, (min-width: 1pt)', true],
  ])('should answer %s on A4 with %s', (query, expected) => {
    expect(orphans(query)).toBe(expected);
  });

  it('should ask about the page as it stands', () => {
    expect(orphans('(orientation: landscape)', { ...a4, orientation: 'landscape' })).toBe(true);
    const css = '@page { size: A6 } @media (max-width: 105mm) { p { orphans: 9 } @page { margin: 1pt } }';
    const styled = styleHtml(css, '<p>x</p>');
    expect(styled.find('p').style.orphans).toBe(9);
    expect(styled.document.pageStyle(right).margin.top).toBe(1);
  });
});
