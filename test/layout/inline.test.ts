import { describe, expect, it } from 'vitest';
import { collectRuns, linkTarget, textOf } from '../../src/layout/inline.ts';
import { documentElement, openRole } from '../../src/layout/structure.ts';
import type { ComputedStyle, StyledNode } from '../../src/style/styled-tree.ts';
import { plainStyle, styled } from './styled.ts';

const inline = (tag: string, children: (StyledNode | string)[], style: Partial<ComputedStyle> = {}) =>
  styled(tag, { display: 'inline', ...style }, children);

function runs(children: readonly (StyledNode | string)[], style: Partial<ComputedStyle> = {}) {
  const paragraph = styled('p', style, children);
  const position = openRole(documentElement('en'), 'P', 'en');
  return collectRuns(paragraph.children, { ...plainStyle, ...style }, position);
}

const texts = (children: readonly (StyledNode | string)[]): readonly string[] =>
  runs(children).map(({ run }) => run.text);

describe('white space (CSS Text 3, 4.1)', () => {
  it('should collapse over the borders of elements and go at both ends', () => {
    expect(texts(['\n  a ', inline('i', [' b']), '\t c \n'])).toEqual(['a ', 'b', ' c']);
  });

  it('should keep no-break and ideographic spaces', () => {
    expect(texts(['a\u00A0\u00A0b\u3000c'])).toEqual(['a\u00A0\u00A0b\u3000c']);
  });

  it('should give nothing for nothing but space', () => {
    expect(texts(['  ', inline('b', ['\n'])])).toEqual([]);
  });
});

describe('what runs carry', () => {
  it('should raise and lower with the size of the parent', () => {
    const [, sup, sub] = runs([
      'x',
      inline('sup', ['2'], { verticalAlign: 'super', fontSize: 7 }),
      inline('sub', ['i'], { verticalAlign: 'sub', fontSize: 7 }),
    ]);
    expect(sup?.run.rise).toBeCloseTo(3.4, 6);
    expect(sub?.run.rise).toBeCloseTo(-1.6, 6);
  });

  it('should share one link among the runs of a link', () => {
    const link = {
      ...inline('a', ['doi ', inline('b', ['10.1'])]),
      attributes: { href: 'https://doi.org/10.1' },
    };
    const [first, second] = runs([link]);
    expect(first?.link).toBe(second?.link);
    expect(first?.link).toMatchObject({
      target: { kind: 'uri', uri: 'https://doi.org/10.1' },
      contents: 'doi 10.1',
    });
  });

  it('should put the id of an inline element on its first run only', () => {
    const target = { ...inline('span', ['a', inline('i', ['b'])]), attributes: { id: 'here' } };
    expect(runs([target]).map(({ anchors }) => anchors)).toEqual([['here'], []]);
  });

  it('should leave out what is not displayed', () => {
    expect(texts(['a', inline('span', ['b'], { display: 'none' }), 'c'])).toEqual(['a', 'c']);
  });

  it('should capitalise words, not what follows an apostrophe', () => {
    const [run] = runs(['don’t stop élan'], { textTransform: 'capitalize' });
    expect(run?.run.text).toBe('Don’t Stop Élan');
  });
});

describe('linkTarget', () => {
  it('should tell places in the document from addresses', () => {
    expect(linkTarget('#a')).toEqual({ kind: 'destination', name: 'a' });
    expect(linkTarget('mailto:a@example.org')).toEqual({ kind: 'uri', uri: 'mailto:a@example.org' });
    expect(linkTarget('')).toBeUndefined();
    expect(linkTarget(undefined)).toBeUndefined();
  });
});

describe('textOf', () => {
  it('should give all text below a node', () => {
    expect(textOf(styled('p', {}, ['a', inline('b', ['b', inline('i', ['c'])])]))).toBe('abc');
  });
});
