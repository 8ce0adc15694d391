import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit } from '../../src/layout/fit.ts';
import type { Flow, Placed, TableFlow } from '../../src/layout/flow.ts';
import { frame, linesOf, rowOf } from './styled.ts';

const rule = { width: 1, color: [0, 0, 0] } as const;

/** A table with a head and rows of so many lines each, between two rules. */
function table(rows: readonly number[], head = 1): TableFlow {
  const row = (lines: number) => ({ ...rowOf([linesOf(lines)]), cut: 'never' as const });
  const heads = head === 0 ? [] : [row(head)];
  const height = [...rows, head].reduce((sum, lines) => sum + lines * 10, 2);
  return {
    kind: 'table',
    frame: frame({ borderTop: rule, borderBottom: rule }, 'table'),
    x: 0,
    width: 220,
    height,
    marginTop: 0,
    marginBottom: 0,
    continued: false,
    mustLookInside: false,
    head: heads,
    rows: rows.map(row),
    headRepeated: false,
  };
}

/** Rows on each page, heads not counted, and whether the head was repeated there. */
function pages(flow: Flow, room: number): { rows: number; repeated: boolean; height: number }[] {
  const result: { rows: number; repeated: boolean; height: number }[] = [];
  for (let rest: Flow | undefined = flow; rest !== undefined;) {
    const cut = fit(rest, room, true);
    if (cut.kind === 'none') throw new Error('nothing placed');
    result.push(described(cut.placed));
    rest = cut.kind === 'part' ? cut.rest : undefined;
  }
  return result;
}

function described(placed: Placed) {
  const head = placed.flow.kind === 'table' ? placed.flow.head.length : 0;
  const repeated = head > 0 && placed.children[0]?.repeated === true;
  return { rows: placed.children.length - head, repeated, height: placed.height };
}

describe('a table at a page end', () => {
  it('should go on below its head, which comes again', () => {
    expect(pages(table([1, 1, 1, 1, 1, 1]), 52)).toEqual([
      { rows: 4, repeated: false, height: 52 },
      { rows: 2, repeated: true, height: 32 },
    ]);
  });

  it('should keep room for the rule at the foot of every piece', () => {
    expect(pages(table([1, 1, 1, 1, 1, 1]), 51.5).map(({ rows }) => rows)).toEqual([3, 3]);
  });

  it('should never leave one row alone on either side', () => {
    expect(pages(table([1, 1, 1, 1, 1]), 52).map(({ rows }) => rows)).toEqual([3, 2]);
    expect(fit(table([1, 1, 1, 1]), 25, false).kind).toBe('none');
  });

  it('should place a row that is taller than the page rather than nothing', () => {
    expect(pages(table([9, 1]), 60).map(({ rows }) => rows)).toEqual([1, 1]);
  });

  it('should lose no row, whatever the rows and the page', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(heights, fc.integer({ min: 30, max: 200 }), (rows, room) => {
        const cut = pages(table(rows), room);
        expect(cut.reduce((sum, page) => sum + page.rows, 0)).toBe(rows.length);
        for (const page of cut) expect(page.height <= room + 0.01 || page.rows === 1).toBe(true);
      }),
    );
  });
});
