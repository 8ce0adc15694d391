import { describe, expect, it } from 'vitest';
import { fit } from '../../src/layout/fit.ts';
import type { ColumnsFlow, Flow, Placed } from '../../src/layout/flow.ts';
import { linesOf, rowOf, stackOf } from './styled.ts';

/** Lines that stay on the page, or -1 where the flow goes to the next one whole. */
function staying(flow: Flow, room: number, mustPlace = false): number {
  const result = fit(flow, room, mustPlace);
  return result.kind === 'none' ? -1 : countLines(result.placed);
}

function countLines(placed: Placed): number {
  const own = placed.flow.kind === 'lines' ? placed.flow.to - placed.flow.from : 0;
  return placed.children.reduce((sum, child) => sum + countLines(child), own);
}

describe('a paragraph at a page end (CSS Fragmentation 3, 3.3)', () => {
  it('should stay whole where it fits to the point', () => {
    expect(staying(linesOf(5), 50)).toBe(5);
  });

  it.each([
    { lines: 5, room: 49, stays: 3, why: 'two widows go together' },
    { lines: 5, room: 30, stays: 3, why: 'three fit and two are left' },
    { lines: 4, room: 39, stays: 2, why: 'a third line would leave one alone' },
    { lines: 3, room: 29, stays: -1, why: 'neither two nor one line may stay' },
    { lines: 9, room: 19, stays: -1, why: 'one line alone must not stay' },
  ])('should leave $stays of $lines lines in $room points: $why', ({ lines, room, stays }) => {
    expect(staying(linesOf(lines), room)).toBe(stays);
  });

  it('should keep orphans: 3 and widows: 4', () => {
    expect(staying(linesOf(7, { orphans: 3, widows: 4 }), 65)).toBe(3);
    expect(staying(linesOf(6, { orphans: 3, widows: 4 }), 55)).toBe(-1);
  });

  it('should not end a page with a hyphen if a line less avoids it', () => {
    expect(staying(linesOf(9, {}, [3]), 45)).toBe(3);
    expect(staying(linesOf(9, {}, [1]), 25)).toBe(2);
  });

  it('should place at least one line on an empty page, however small', () => {
    expect(staying(linesOf(3), 5, true)).toBe(1);
  });

  it('should go whole where break-inside is avoid', () => {
    expect(staying(linesOf(8, { breakInside: 'avoid' }), 50)).toBe(-1);
    expect(staying(linesOf(8, { breakInside: 'avoid' }), 50, true)).toBe(5);
  });
});

describe('a stack at a page end', () => {
  it('should be cut between children', () => {
    expect(staying(stackOf([linesOf(3), linesOf(3)]), 45)).toBe(3);
  });

  it('should keep a label with at least two lines of its text', () => {
    const cell = stackOf([linesOf(1, { breakAfter: 'avoid' }), linesOf(6)]);
    expect(staying(stackOf([linesOf(4), cell]), 60)).toBe(4);
    expect(staying(stackOf([linesOf(4), cell]), 70)).toBe(7);
  });

  it('should tear what belongs together only on an empty page', () => {
    const stuck = stackOf([
      linesOf(1, { breakAfter: 'avoid' }),
      linesOf(1, { breakAfter: 'avoid' }),
      linesOf(9),
    ]);
    expect(staying(stuck, 25)).toBe(-1);
    expect(staying(stuck, 25, true)).toBe(2);
  });

  it('should begin a new page where one is asked for', () => {
    const flow = stackOf([linesOf(2), linesOf(2, { breakBefore: 'page' })]);
    expect(flow.mustLookInside).toBe(true);
    expect(staying(flow, 500)).toBe(2);
  });

  it('should go on without its upper inset', () => {
    const flow = stackOf([linesOf(9)], { padding: { top: 7, right: 0, bottom: 3, left: 0 } });
    expect(flow.height).toBe(100);
    const result = fit(flow, 60, false);
    expect(result.kind === 'part' && result.rest.height).toBe(4 * 10 + 3);
  });
});

describe('a row of two languages at a page end', () => {
  it('should cut both columns at a like share of their text', () => {
    const result = fit(rowOf([stackOf([linesOf(10)]), stackOf([linesOf(6)])]), 50, false);
    expect(result.kind).toBe('part');
    if (result.kind !== 'part') return;
    expect(result.placed.children.map(countLines)).toEqual([5, 3]);
    expect(result.rest.height).toBe(50);
  });

  it('should move on whole where a side would keep a single line', () => {
    expect(staying(rowOf([stackOf([linesOf(9)]), stackOf([linesOf(3)])]), 19)).toBe(-1);
  });

  it('should leave a short column whole where a share of it would be a single line', () => {
    const result = fit(rowOf([stackOf([linesOf(8)]), stackOf([linesOf(3)])]), 40, false);
    expect(result.kind === 'part' && result.placed.children.map(countLines)).toEqual([4, 3]);
  });

  it('should count the space that brings a paragraph beside its partner to what is shared', () => {
    // The right one says its first paragraph in three lines; its second one waits until the left one's begins.
    const waiting = { ...linesOf(8), marginTop: 70, lowered: 70 };
    const row = rowOf([stackOf([linesOf(10), linesOf(8)]), stackOf([linesOf(3), waiting])]);
    const result = fit(row, 80, false);
    expect(result.kind === 'part' && result.placed.children.map(countLines)).toEqual([8, 3]);
  });

  it('should repeat the label above what goes on', () => {
    const label = linesOf(1, { breakAfter: 'avoid' });
    const cell = { ...stackOf([label, linesOf(10)]), continuation: linesOf(1) };
    const result = fit(rowOf([cell, cell]), 60, false);
    expect(result.kind).toBe('part');
    if (result.kind !== 'part' || result.rest.kind !== 'row') return;
    expect(result.placed.children.map(countLines)).toEqual([6, 6]);
    expect(result.rest.cells.map((rest) => rest.height)).toEqual([60, 60]);
  });

  it('should keep the columns in place where one language is done', () => {
    const result = fit(rowOf([stackOf([linesOf(9)]), stackOf([linesOf(2)])]), 50, false);
    expect(
      result.kind === 'part' && result.rest.kind === 'row' && result.rest.cells.map((cell) => cell.x),
    ).toEqual([0, 110]);
  });
});

describe('what nothing may be parted from (break-before: avoid)', () => {
  const back = (lines: number): Flow => linesOf(lines, { breakBefore: 'avoid', breakInside: 'avoid' });
  const cutOf = (flow: Flow, room: number): readonly number[] => {
    const result = fit(flow, room, true);
    if (result.kind !== 'part') throw new Error('not cut');
    return [countLines(result.placed), result.rest.height];
  };

  it('should take two lines along', () => {
    expect(cutOf(stackOf([stackOf([linesOf(8)]), back(4)]), 100)).toEqual([6, 60]);
  });

  it('should take along all of what cannot be cut', () => {
    expect(cutOf(stackOf([stackOf([linesOf(5), linesOf(3)]), back(4)]), 100)).toEqual([5, 70]);
    const figure = linesOf(3, { breakInside: 'avoid' });
    expect(cutOf(stackOf([linesOf(5), figure, back(4)]), 100)).toEqual([5, 70]);
  });

  it('should be parted rather than leave half of the page empty', () => {
    const figure = linesOf(6, { breakInside: 'avoid' });
    expect(cutOf(stackOf([linesOf(2), figure, back(4)]), 100)).toEqual([8, 40]);
  });

  it('should take all of their box along where the two are all that is in it', () => {
    const pair = stackOf([linesOf(1), linesOf(4, { breakBefore: 'avoid', breakInside: 'avoid' })]);
    expect(cutOf(stackOf([linesOf(7), pair]), 100)).toEqual([7, 50]);
    expect(cutOf(pair, 40)).toEqual([1, 40]);
  });

  it('should be parted where the next page could not hold both', () => {
    expect(cutOf(stackOf([linesOf(8), back(9)]), 100)).toEqual([8, 90]);
  });
});

describe('what must not be cut', () => {
  it('should go to the next page whole, but be cut rather than stand out of one', () => {
    const row = { ...rowOf([stackOf([linesOf(9)]), stackOf([linesOf(3)])]), cut: 'never' as const };
    expect(fit(row, 60, false).kind).toBe('none');
    const result = fit(row, 60, true);
    expect(result.kind === 'part' && result.placed.height).toBe(60);
    expect(result.kind === 'part' && result.rest.height).toBe(30);
  });

  it('should begin alone on a page where no column can hold it', () => {
    const columns: ColumnsFlow = {
      ...stackOf([]),
      kind: 'columns',
      children: [linesOf(9), linesOf(2), linesOf(2)],
      count: 2,
      gap: 10,
      columnWidth: 45,
      height: 90,
    };
    expect(fit(columns, 60, false).kind).toBe('none');
    const result = fit(columns, 60, true);
    if (result.kind !== 'part') throw new Error('not cut');
    expect([countLines(result.placed), result.placed.height]).toEqual([6, 60]);
    expect(fit(result.rest, 60, true)).toMatchObject({ kind: 'all', placed: { height: 40 } });
  });
});

describe('a float', () => {
  const places = (flow: Flow, room: number): { onPage: number[]; rest: number | undefined } => {
    const result = fit(flow, room, true);
    if (result.kind === 'none') return { onPage: [], rest: undefined };
    return {
      onPage: result.placed.children.map((child) => child.y),
      rest: result.kind === 'part' ? result.rest.height : undefined,
    };
  };

  it('should go to the foot of its page, and text after it above', () => {
    const flow = stackOf([linesOf(2), linesOf(3, { float: 'bottom' }), linesOf(2)]);
    expect(places(flow, 100)).toEqual({ onPage: [0, 20, 70], rest: undefined });
  });

  it('should go to the head of the next page where the foot has no room', () => {
    const flow = stackOf([linesOf(6), linesOf(5, { float: 'bottom' }), linesOf(3)]);
    const result = fit(flow, 100, true);
    expect(result.kind).toBe('part');
    if (result.kind !== 'part') return;
    expect(result.placed.children.map((child) => child.y)).toEqual([0, 60]);
    expect(fit(result.rest, 100, true)).toMatchObject({ kind: 'all', placed: { height: 50 } });
  });

  it('should begin the next page where it is floated to the top', () => {
    const flow = stackOf([linesOf(6), linesOf(2, { float: 'top' }), linesOf(8)]);
    const result = fit(flow, 100, true);
    expect(result.kind === 'part' && result.placed.children.map(countLines)).toEqual([6, 4]);
    expect(result.kind === 'part' && fit(result.rest, 100, true)).toMatchObject({ placed: { height: 60 } });
  });

  it('should be placed even where it is taller than a page', () => {
    let flow: Flow = stackOf([linesOf(2), linesOf(30, { float: 'top', breakInside: 'avoid' }), linesOf(2)]);
    for (let page = 0; page < 6; page++) {
      const result = fit(flow, 100, true);
      if (result.kind !== 'part') {
        expect(result.kind).toBe('all');
        return;
      }
      flow = result.rest;
    }
    throw new Error('does not end');
  });
});

describe('a repeated label at the head of a page', () => {
  const label = (lines: number): Flow => linesOf(lines, { breakAfter: 'avoid' });

  /** A cell that goes on, its label set again above. */
  function continued(lines: number, rest: readonly Flow[]): Flow {
    const continuation = label(lines);
    return { ...stackOf([continuation, ...rest]), continuation, continued: true };
  }

  it('should stand where it leaves room to go on in', () => {
    expect(staying(continued(1, [linesOf(9)]), 60, true)).toBe(6);
  });

  it('should be left out where it takes more than a third of the page', () => {
    const result = fit(continued(3, [linesOf(9)]), 60, true);
    expect(result.kind === 'part' && result.placed.children.length).toBe(1);
    expect(staying(continued(3, [linesOf(9)]), 60, true)).toBe(6);
  });

  it('should be left out where nothing else would fit', () => {
    const picture = linesOf(7, { breakInside: 'avoid' });
    expect(staying(continued(1, [picture, linesOf(9)]), 60, true)).toBe(5);
  });
});
