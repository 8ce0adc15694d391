import { describe, expect, it } from 'vitest';
import { fit } from '../../src/layout/fit.ts';
import type { AtomFlow } from '../../src/layout/flow.ts';
import { shrinkPictures } from '../../src/layout/shrink-pictures.ts';
import { frame, linesOf, stackOf } from './styled.ts';

function picture(width: number, height: number): AtomFlow {
  const image = { key: 'a', format: 'png', bytes: new Uint8Array(), pixelWidth: 1, pixelHeight: 1 } as const;
  const box = {
    ...frame({}, 'img'),
    kind: 'image',
    image,
    tag: { kind: 'artifact', type: 'Layout' },
  } as const;
  return {
    kind: 'atom',
    frame: box,
    x: 0,
    width,
    height,
    marginTop: 0,
    marginBottom: 0,
    continued: false,
    mustLookInside: false,
    box,
  };
}

describe('shrinkPictures', () => {
  it('should make a picture as tall as the page, its sides in proportion', () => {
    expect(shrinkPictures(picture(100, 400), 300)).toMatchObject({ width: 75, height: 300 });
  });

  it('should leave room for the caption', () => {
    const figure = stackOf([picture(100, 400), linesOf(2)], { breakInside: 'avoid' }, 'figure');
    const smaller = shrinkPictures(figure, 300);
    expect(smaller.height).toBeCloseTo(300, 6);
    expect(smaller.kind === 'stack' && smaller.children[0]?.height).toBeCloseTo(280, 6);
  });

  it.each([
    ['that fits', stackOf([picture(100, 200), linesOf(2)])],
    ['without pictures', stackOf([linesOf(50)])],
    ['whose text alone is too tall', stackOf([picture(100, 40), linesOf(40)])],
  ])('should leave a flow alone %s', (_, flow) => {
    expect(shrinkPictures(flow, 300)).toBe(flow);
  });

  it('should make a picture as small as it takes where it stands alone', () => {
    expect(shrinkPictures(picture(100, 9000), 300)).toMatchObject({ height: 300 });
  });

  it('should tear a figure whose words fill the page, and bring both in', () => {
    const figure = stackOf([picture(100, 900), linesOf(25)], { breakInside: 'avoid' }, 'figure');
    const result = fit(figure, 300, true);
    if (result.kind !== 'part') throw new Error('not torn');
    expect(result.placed.height).toBeLessThanOrEqual(300);
    expect(fit(result.rest, 300, true)).toMatchObject({ kind: 'all', placed: { height: 250 } });
  });

  it('should be done on an empty page only', () => {
    const figure = stackOf([picture(100, 400), linesOf(2)], { breakInside: 'avoid' }, 'figure');
    expect(fit(figure, 300, false).kind).toBe('none');
    expect(fit(figure, 300, true)).toMatchObject({ kind: 'all', placed: { height: 300 } });
  });
});
