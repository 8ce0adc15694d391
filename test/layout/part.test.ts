import { describe, expect, it } from 'vitest';
import { documentStart, layoutPart, type LayoutSettings, type PartStart } from '../../src/layout/part.ts';
import type { StyledElement } from '../../src/style/styled-tree.ts';
import { shippedCatalog, smallPage, textLines } from './lay-out.ts';
import { styled } from './styled.ts';

const settings = (more: Partial<LayoutSettings> = {}): LayoutSettings => ({
  catalog: shippedCatalog(),
  layout: 'parallel',
  fit: 'natural',
  images: new Map(),
  ...more,
});

const part = (root: StyledElement, start: Partial<PartStart> = {}, more: Partial<LayoutSettings> = {}) =>
  layoutPart({ root, pageStyle: () => smallPage }, settings(more), { ...documentStart, ...start });

const words = (laidOut: ReturnType<typeof part>): readonly string[] =>
  laidOut.bodies.map(({ page }) =>
    textLines(page)
      .map(({ text }) => text.trim())
      .join(' '),
  );

/** A line that names the page of something. */
const reference = (target: string): StyledElement =>
  styled('p', { textAlign: 'start' }, [
    'See ',
    {
      ...styled('span', { display: 'inline', content: [{ kind: 'target-counter', attribute: 'href' }] }, [], {
        attributes: { href: `#${target}` },
      }),
      generated: true,
    },
  ]);

const target = styled('p', { breakBefore: 'page' }, ['Here'], { attributes: { id: 'here' } });

describe('layoutPart', () => {
  it('should lay out again until the page numbers that it names are right', () => {
    const laidOut = part(styled('body', {}, [reference('here'), target]));
    expect(words(laidOut)).toEqual(['See 2', 'Here']);
    expect(laidOut.waitsForNumbers).toBe(false);
    expect(laidOut.destinations).toEqual([{ name: 'here', page: 1, y: 20 }]);
  });

  it('should keep room for numbers of other parts and say that it waits for them', () => {
    const root = styled('body', {}, [reference('elsewhere')]);
    expect(words(part(root))).toEqual(['See 000']);
    expect(words(part(root, {}, { pageDigits: 4 }))).toEqual(['See 0000']);
    expect(part(root).waitsForNumbers).toBe(true);
    const told = part(root, { labels: new Map([['elsewhere', '12']]) });
    expect([words(told), told.waitsForNumbers]).toEqual([['See 12'], false]);
  });

  it('should begin where the part before has ended', () => {
    const laidOut = part(styled('body', {}, [reference('here'), target]), { pageCount: 7 });
    expect(laidOut.bodies.map(({ page }) => page.label)).toEqual(['8', '9']);
    expect(words(laidOut)[0]).toBe('See 9');
    expect(laidOut.end.pageCount).toBe(9);
  });

  it('should fill up with blank pages to those that were kept for it', () => {
    const laidOut = part(styled('body', {}, [styled('p', {}, ['One'])]), { leastPages: 3 });
    expect(words(laidOut)).toEqual(['One', '', '']);
  });

  it('should have no pages where there is nothing to show', () => {
    expect(part(styled('body', { display: 'none' }, []))).toMatchObject({ bodies: [], notices: [] });
  });
});
