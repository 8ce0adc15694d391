import { describe, expect, it } from 'vitest';
import { loadStylesheet, styleDocument } from '../../src/style/index.ts';
import { a4, elementsOf, styleHtml, wordsOf } from './style-tree.ts';

describe('styleDocument: cascade (CSS Cascade 4, 6)', () => {
  it('should prefer importance, then specificity, then order', () => {
    const { find } = styleHtml(
      `.a { orphans: 3 } p { orphans: 4 } p { widows: 5 } p { widows: 6 }
       #i { text-indent: 1pt } .a { text-indent: 2pt !important } .a.a { margin-top: 7pt } .a { margin-top: 8pt }`,
      '<p class="a" id="i">x</p>',
    );
    const { orphans, widows, textIndent, margin } = find('p').style;
    expect([orphans, widows, textIndent, margin.top]).toEqual([3, 6, 2, 7]);
  });

  it('should let a later file win over an earlier one', () => {
    const sheet = loadStylesheet([
      { path: 'print.css', text: 'body { orphans: 3; widows: 3 }' },
      { path: 'custom.css', text: 'body { orphans: 4 }' },
    ]);
    if (!sheet.ok) throw new Error('not loaded');
    const body = { type: 'element' as const, tagName: 'body', properties: {}, children: [] };
    const styled = styleDocument({ type: 'root', children: [body] }, sheet.value, a4);
    expect(styled).toMatchObject({ ok: true, value: { root: { style: { orphans: 4, widows: 3 } } } });
  });

  it('should weigh :not() and :is() by what they hold', () => {
    const { find } = styleHtml(
      'p:not(.b) { orphans: 3 } p { orphans: 4 } :is(#x, p) { widows: 3 } .a { widows: 4 }',
      '<p class="a">x</p>',
    );
    expect(find('p').style).toMatchObject({ orphans: 3, widows: 3 });
  });
});

describe('styleDocument: inheritance', () => {
  it('should inherit what belongs to text and nothing else', () => {
    const { find } = styleHtml(
      `div { color: red; font-weight: 600; hyphens: auto; white-space: nowrap; margin: 3pt; border: 1pt solid;
             break-inside: avoid }`,
      '<div><p>x</p></div>',
    );
    expect(find('p').style).toMatchObject({
      color: [1, 0, 0],
      fontWeight: 600,
      hyphens: 'auto',
      whiteSpace: 'nowrap',
      margin: { top: 0, right: 0, bottom: 0, left: 0 },
      borderTop: undefined,
      breakInside: 'auto',
    });
    expect(find('div').style.borderTop).toEqual({ width: 1, color: [1, 0, 0] });
  });

  it('should inherit line-height as a number where it is one', () => {
    const css = '.n { line-height: 1.5 } .l { line-height: 15pt } p { font-size: 20pt }';
    expect(styleHtml(css, '<div class="n"><p>x</p></div>').find('p').style.lineHeight).toBe(30);
    expect(styleHtml(css, '<div class="l"><p>x</p></div>').find('p').style.lineHeight).toBe(15);
  });

  it('should know inherit, initial and unset', () => {
    const { find } = styleHtml(
      'div { margin-top: 4pt; color: red; orphans: 5 } p { margin-top: inherit; color: initial; orphans: unset; border: initial } i { margin: unset }',
      '<div><p><i>x</i></p></div>',
    );
    expect(find('p').style).toMatchObject({ margin: { top: 4 }, color: [0, 0, 0], orphans: 5 });
  });
});

describe('styleDocument: lengths', () => {
  it('should resolve every unit to points', () => {
    const units = { pt: 1, px: 0.75, mm: 72 / 25.4, cm: 72 / 2.54, in: 72, pc: 12, em: 20, rem: 8, lh: 30 };
    for (const [unit, points] of Object.entries(units)) {
      const css = `body { font-size: 8pt } p { font-size: 20pt; line-height: 1.5; text-indent: 2${unit} }`;
      expect(styleHtml(css, '<p>x</p>').find('p').style.textIndent).toBeCloseTo(2 * points, 9);
    }
  });

  it("should take em and % of a font size from the parent's", () => {
    const css = 'div { font-size: 20pt } .e { font-size: 1.5em } .p { font-size: 50% }';
    const { find } = styleHtml(css, '<div><p class="e">x</p><p class="p">x</p></div>');
    expect([find('e').style.fontSize, find('p').style.fontSize]).toEqual([30, 30]);
    expect(styleHtml(css, '<div><p class="p">x</p></div>').find('p').style.fontSize).toBe(10);
  });

  it('should read the font size before what depends on it', () => {
    const css = 'p { letter-spacing: 0.1em; line-height: 2em; margin-top: 1lh; font-size: 30pt }';
    expect(styleHtml(css, '<p>x</p>').find('p').style).toMatchObject({
      letterSpacing: 3,
      lineHeight: 60,
      margin: { top: 60 },
    });
  });
});

describe('styleDocument: custom properties', () => {
  it('should put them in, with fallbacks, through shorthands and down the tree', () => {
    const css = `:root { --a: 2mm; --b: var(--a); --c: red }
      div { --a: 1pt } p { margin: var(--b) var(--a); color: var(--c); text-indent: var(--none, 3pt); border: 1pt solid var(--c) }`;
    const { find, diagnostics } = styleHtml(css, '<div><p>x</p></div>');
    expect(diagnostics).toEqual([]);
    expect(find('p').style).toMatchObject({
      color: [1, 0, 0],
      textIndent: 3,
      borderTop: { width: 1, color: [1, 0, 0] },
    });
    // As --b is kept as written, it takes the --a of the element.
    expect(find('p').style.margin).toEqual({ top: 1, right: 1, bottom: 1, left: 1 });
  });

  it('should warn once of a name without a value, and of circles', () => {
    const css = ':root { --a: var(--b); --b: var(--a) }\np { color: var(--gone); margin: var(--a) }';
    const { diagnostics } = styleHtml(css, '<p>x</p><p>y</p>');
    expect(diagnostics).toMatchObject([
      { code: 'unknown-custom-property', place: { line: 2, column: 5 } },
      { code: 'unknown-custom-property', place: { line: 2, column: 25 } },
    ]);
  });

  it('should warn where a value with its variables put in is not supported', () => {
    const { diagnostics, find } = styleHtml(
      ':root { --m: 10% } p { margin: var(--m); margin-top: 2pt }',
      '<p>x</p>',
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['unsupported-value']);
    expect(find('p').style.margin.top).toBe(2);
  });

  it('should set the gap between Han and Latin', () => {
    expect(styleHtml('', '<p>x</p>').find('p').style.hanLatinGap).toBe(0.25);
    expect(styleHtml(':root { --han-latin-gap: 0.125em }', '<p>x</p>').find('p').style.hanLatinGap).toBe(
      0.125,
    );
    expect(
      styleHtml('body { font-size: 8pt; --han-latin-gap: 2pt }', '<p>x</p>').find('p').style.hanLatinGap,
    ).toBe(0.25);
    expect(styleHtml('body { text-autospace: no-autospace }', '<p>x</p>').find('p').style.hanLatinGap).toBe(
      0,
    );
  });
});

describe('styleDocument: values', () => {
  it('should read font, features and families', () => {
    const { find } = styleHtml(
      'p { font: italic small-caps 600 9pt/1.4 "Source Serif 4", Noto Serif SC, serif; font-variant-numeric: oldstyle-nums tabular-nums; font-feature-settings: "ss01", "ss02" on }',
      '<p><b>x</b></p>',
    );
    expect(find('p').style).toMatchObject({
      fontStyle: 'italic',
      fontWeight: 600,
      fontSize: 9,
      fontFamilies: ['Source Serif 4', 'Noto Serif SC', 'serif'],
      fontFeatures: ['smcp', 'onum', 'tnum', 'ss01', 'ss02'],
    });
    expect(find('p').style.lineHeight).toBeCloseTo(12.6, 9);
    expect(find('b').style.fontFeatures).toHaveLength(5);
  });

  it('should read grids, columns and gaps', () => {
    const { find } = styleHtml(
      'p { display: grid; grid-template-columns: auto repeat(2, 1fr) 20mm; gap: 1pt 2pt; columns: 3 }',
      '<p>x</p>',
    );
    expect(find('p').style).toMatchObject({
      display: 'grid',
      gridColumns: [
        { kind: 'auto' },
        { kind: 'fraction', value: 1 },
        { kind: 'fraction', value: 1 },
        { kind: 'points', value: (20 * 72) / 25.4 },
      ],
      rowGap: 1,
      columnGap: 2,
      columnCount: 3,
    });
  });

  it.each([
    ['#0b5a6b', [11, 90, 107]],
    ['#fff', [255, 255, 255]],
    ['RebeccaPurple', [102, 51, 153]],
    ['rgb(1, 2, 3)', [1, 2, 3]],
    ['rgb(1 2 300)', [1, 2, 255]],
  ])('should read the colour %s', (text, channels) => {
    const { color } = styleHtml(`p { color: ${text} }`, '<p>x</p>').find('p').style;
    expect(color.map((channel) => Math.round(channel * 255))).toEqual(channels);
  });

  it('should draw a border only where it has a style and a width', () => {
    const css =
      'p { border-bottom: 1pt solid #fff; border-top: 2pt; border-left: thick solid; border-right: 0 solid }';
    expect(styleHtml(css, '<p>x</p>').find('p').style).toMatchObject({
      borderTop: undefined,
      borderBottom: { width: 1, color: [1, 1, 1] },
      borderLeft: { width: 3.75, color: [0, 0, 0] },
      borderRight: undefined,
    });
  });

  it('should expand one to four edges and logical sides', () => {
    expect(styleHtml('p { margin: 1pt 2pt 3pt }', '<p>x</p>').find('p').style.margin).toEqual({
      top: 1,
      right: 2,
      bottom: 3,
      left: 2,
    });
    expect(
      styleHtml('p { padding: 1pt; padding-inline: 2pt 3pt; padding-block-end: 4pt }', '<p>x</p>').find('p')
        .style.padding,
    ).toEqual({
      top: 1,
      right: 3,
      bottom: 4,
      left: 2,
    });
  });

  it('should keep meaning without a style sheet', () => {
    const { find } = styleHtml(
      '',
      '<p><i>a</i><b>b</b><sup>c</sup><u>d</u></p><ol><li>e</li></ol><script>f</script>',
    );
    expect(find('i').style.fontStyle).toBe('italic');
    expect(find('b').style.fontWeight).toBe(700);
    expect(find('sup').style).toMatchObject({ verticalAlign: 'super' });
    expect(find('sup').style.fontSize).toBeCloseTo(6.6, 9);
    expect(find('sup').style.lineHeight).toBeCloseTo(7.92, 9);
    expect(find('u').style.textDecoration).toBe('underline');
    expect(find('li').style.display).toBe('list-item');
    expect(find('script').style.display).toBe('none');
  });

  it('should leave the words alone where they are drawn in capitals', () => {
    const { find } = styleHtml('p { text-transform: uppercase }', '<p>Straße</p>');
    expect(wordsOf(find('p'))).toBe('Straße');
    expect(find('p').style.textTransform).toBe('uppercase');
  });
});

describe('styleDocument: generated content', () => {
  it('should add ::before and ::after as generated children', () => {
    const { find } = styleHtml(
      'a::before { content: "[" attr(title) } a::after { content: "]"; color: red }',
      '<a title="t" href="#x">y</a>',
    );
    expect(wordsOf(find('a'))).toBe('[ty]');
    expect(find('::before')).toMatchObject({ generated: true, style: { content: undefined } });
    expect(find('::after').style.color).toEqual([1, 0, 0]);
    expect(find('a').generated).toBe(false);
  });

  it('should leave to the layout what only pages know', () => {
    const { find } = styleHtml(
      "a::after { content: leader('.') target-counter(attr(href), page) }",
      '<a href="#x" id="i">y</a>',
    );
    expect(find('::after')).toMatchObject({
      attributes: { href: '#x' },
      children: [],
      style: {
        content: [
          { kind: 'leader', pattern: '.' },
          { kind: 'target-counter', attribute: 'href' },
        ],
      },
    });
    expect(find('::after').attributes['id']).toBeUndefined();
  });

  it('should add nothing for none, normal and empty content', () => {
    const css = 'b::before { content: none } b::after { content: "" } i::before { color: red }';
    const { document } = styleHtml(css, '<b>x</b><i>y</i>');
    expect(elementsOf(document.root).filter(({ generated }) => generated)).toEqual([]);
  });

  it('should number list items', () => {
    const { document } = styleHtml(
      'li::marker { color: red }',
      '<ol start="3"><li>a</li><li>b</li></ol><ul><li>c</li></ul>',
    );
    const markers = elementsOf(document.root).filter(({ tag }) => tag === '::marker');
    expect(markers.map(wordsOf)).toEqual(['3.', '4.', '•']);
    expect(markers[0]).toMatchObject({ generated: true, style: { color: [1, 0, 0], margin: { right: 4 } } });
    expect(
      elementsOf(styleHtml('ol { list-style: none }', '<ol><li>a</li></ol>').document.root).some(
        ({ generated }) => generated,
      ),
    ).toBe(false);
  });

  it('should read string-set', () => {
    const { find } = styleHtml(
      'p { string-set: head "x" content(), foot attr(title) }',
      '<p title="t">y</p>',
    );
    expect(find('p').style.stringSet).toEqual([
      { name: 'head', parts: [{ kind: 'text', text: 'x' }, { kind: 'content' }] },
      { name: 'foot', parts: [{ kind: 'attribute', name: 'title' }] },
    ]);
  });
});

describe('styleDocument: tree', () => {
  it('should set an element with the name of what objects have as an unknown one', () => {
    const { find } = styleHtml('', '<p><constructor>x</constructor></p>');
    expect(find('constructor').style.display).toBe('inline');
  });

  it('should hand languages, attributes and origins down', () => {
    const origin = { file: 'a.yaml', field: 'title.en', offset: 3 };
    const tree = {
      type: 'root' as const,
      children: [
        {
          type: 'element' as const,
          tagName: 'body',
          properties: { lang: 'en', className: ['a', 'b'], dataSection: 'x', ariaLabel: 'y', colSpan: 2 },
          children: [
            { type: 'text' as const, value: 'words', data: { origin } },
            { type: 'comment' as const, value: 'not words' },
            {
              type: 'element' as const,
              tagName: 'i',
              properties: { lang: 'zh' },
              children: [{ type: 'text' as const, value: '字' }],
            },
          ],
        },
      ],
    };
    const styled = styleDocument(tree, { rules: [], pageRules: [] }, a4);
    if (!styled.ok) throw new Error('not styled');
    expect(styled.value.root).toMatchObject({
      tag: 'body',
      classes: ['a', 'b'],
      language: 'en',
      attributes: { 'data-section': 'x', 'aria-label': 'y', colspan: '2' },
      children: [
        { kind: 'text', text: 'words', language: 'en', origin },
        { tag: 'i', language: 'zh', children: [{ text: '字', language: 'zh' }] },
      ],
    });
  });

  it('should give equal elements one style', () => {
    const { document } = styleHtml(
      'p { color: red } .a { color: blue }',
      '<p>x</p><p>y</p><p class="a">z</p>',
    );
    const [first, second, third] = elementsOf(document.root).filter(({ tag }) => tag === 'p');
    expect(first?.style).toBe(second?.style);
    expect(first?.style).not.toBe(third?.style);
  });

  it('should fail for a tree without an element', () => {
    expect(styleDocument({ type: 'root', children: [] }, { rules: [], pageRules: [] }, a4)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'no-root-element' }],
    });
  });
});

describe('styleDocument: pictures', () => {
  it('should take the width that a record gives, until a style sheet says another', () => {
    const html = '<img data-width="60%"/><img data-width="40%"/><img class="a" data-width="40%"/>';
    const { document } = styleHtml('.a { width: 20mm }', html);
    const widths = elementsOf(document.root).flatMap(({ tag, style }) =>
      tag === 'img' ? [style.width] : [],
    );
    expect(widths).toEqual([
      { kind: 'percent', value: 60 },
      { kind: 'percent', value: 40 },
      { kind: 'points', value: (20 * 72) / 25.4 },
    ]);
  });
});
