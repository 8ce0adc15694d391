import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/layout/box.ts';
import { collectDocument } from '../../src/layout/collect.ts';
import type { PageImage } from '../../src/layout/page.ts';
import type { StyledElement } from '../../src/style/styled-tree.ts';
import { styled } from './styled.ts';

const picture: PageImage = {
  key: 'a.png',
  format: 'png',
  bytes: new Uint8Array(),
  pixelWidth: 40,
  pixelHeight: 20,
};

function collect(children: readonly (StyledElement | string)[], layout = 'parallel') {
  const images = new Map([['a.png', picture]]);
  return collectDocument(styled('body', {}, children), { layout, images, pageCount: 0 });
}

/** Kinds of boxes and their words, children in brackets. */
function sketch(box: Box | undefined): string {
  switch (box?.kind) {
    case undefined:
      return '';
    case 'paragraph':
      return `“${box.runs.map(({ run }) => run.text).join('')}”`;
    case 'block':
    case 'columns':
      return `${box.kind}[${box.children.map(sketch).join(' ')}]`;
    case 'row':
      return `row[${box.cells.map(sketch).join(' ')}]`;
    case 'line-up':
      return `line-up[${box.items.map(sketch).join(' ')}]`;
    case 'table':
      return `table[${[...box.head, ...box.body].map((row) => row.map(sketch).join(' ')).join(' / ')}]`;
    case 'image':
    case 'code':
      return box.kind;
  }
}

const sketchOf = (...children: readonly (StyledElement | string)[]): string => sketch(collect(children).root);

describe('collectDocument', () => {
  it.each([
    ['grid', 'block[row[“a” “b”]]'],
    ['flex', 'block[line-up[“a” “b”]]'],
    ['block', 'block[“ab”]'],
  ] as const)('should make of display: %s %s', (display, expected) => {
    const spans = ['a', 'b'].map((text) => styled('span', { display: 'inline' }, [text]));
    expect(sketchOf(styled('div', { display }, spans))).toBe(expected);
  });

  it('should make columns where the style asks for them', () => {
    expect(sketchOf(styled('div', { columnCount: 2 }, [styled('p', {}, ['a'])]))).toBe('block[columns[“a”]]');
  });

  it('should put words between blocks into paragraphs of their own, and drop white space', () => {
    expect(sketchOf('one ', styled('p', {}, ['two']), ' \n ', styled('p', {}, ['three']))).toBe(
      'block[“one” “two” “three”]',
    );
  });

  it('should leave out what is not displayed, with all in it', () => {
    expect(
      sketchOf(styled('div', { display: 'none' }, [styled('p', {}, ['a'])]), styled('p', {}, ['b'])),
    ).toBe('block[“b”]');
  });

  it('should take rows of tables apart into head and body', () => {
    const row = (tag: string, text: string) => styled('tr', {}, [styled(tag, {}, [text])]);
    const table = styled('table', { display: 'table' }, [
      styled('thead', {}, [row('th', 'Time')]),
      styled('tbody', {}, [row('td', '1'), row('td', '2')]),
    ]);
    expect(sketchOf(table)).toBe('block[table[“Time” / “1” / “2”]]');
  });

  it('should tag a picture with the figure around it, and make one where there is none', () => {
    const image = styled('img', {}, [], { attributes: { src: 'a.png', alt: 'A line' } });
    const inFigure = collect([styled('figure', {}, [image])]);
    expect(inFigure.structure.children.map(({ role, children }) => [role, children.length])).toEqual([
      ['Figure', 0],
    ]);
    expect(collect([image]).structure.children).toMatchObject([{ role: 'Figure', alternative: 'A line' }]);
    expect(sketchOf(styled('img', {}, [], { attributes: { src: 'unknown.png' } }))).toBe('block[]');
  });

  it('should keep what is said when a label comes again: with a space, or a full-width bracket', () => {
    const cell = (label: string, continued: string) =>
      styled('div', {}, [
        styled('h2', {}, [label], { attributes: { 'data-continued': continued } }),
        styled('p', {}, ['x']),
      ]);
    const { root } = collect([cell('Results', '(continued)'), cell('结果', '（续）')]);
    const cells = root?.kind === 'block' ? root.children : [];
    expect(cells.map((box) => (box.kind === 'block' ? sketch(box.continuation) : ''))).toEqual([
      '“Results (continued)”',
      '“结果（续）”',
    ]);
  });

  it('should move boxes of sequential handouts, but never the reading order', () => {
    const pair = (...texts: readonly string[]) =>
      styled(
        'section',
        {},
        texts.map((text) => styled('div', {}, [text])),
        { classes: ['pair'] },
      );
    const { root, structure } = collect([pair('a1', 'b1'), pair('a2', 'b2')], 'sequential');
    expect(sketch(root)).toBe('block[“a1” “a2” “b1” “b2”]');
    expect(structure.children.map(({ role }) => role)).toEqual(['Sect', 'Sect']);
  });

  it('should hang markers at list items', () => {
    const marker = styled('::marker', { display: 'inline' }, ['1.']);
    const { root, structure } = collect([styled('ol', {}, [styled('li', {}, [marker, 'Spine. 2020'])])]);
    const list = root?.kind === 'block' ? root.children[0] : undefined;
    const [item] = list?.kind === 'block' ? list.children : [];
    expect(item?.kind === 'block' && [sketch(item.marker), sketch(item)]).toEqual([
      '“1.”',
      'block[“Spine. 2020”]',
    ]);
    expect(structure.children[0]?.children[0]?.children.map(({ role }) => role)).toEqual(['Lbl', 'LBody']);
  });
});
