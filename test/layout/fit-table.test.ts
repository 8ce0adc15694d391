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

/** What of a table stands on one page: its rows without heads, and its lines without repeated heads. */
interface PieceOfTable {
  readonly rows: number;
  readonly repeated: boolean;
  readonly height: number;
  readonly lines: number;
}

/** The pieces on each page. */
function pages(flow: Flow, room: number): PieceOfTable[] {
  const result: PieceOfTable[] = [];
  for (let rest: Flow | undefined = flow; rest !== undefined;) {
    const cut = fit(rest, room, true);
    if (cut.kind === 'none') throw new Error('nothing placed');
    result.push(described(cut.placed));
    rest = cut.kind === 'part' ? cut.rest : undefined;
  }
  return result;
}

function countLines(placed: Placed): number {
  const own = placed.flow.kind === 'lines' ? placed.flow.to - placed.flow.from : 0;
  return placed.children.reduce((sum, child) => sum + (child.repeated ? 0 : countLines(child)), own);
}

function described(placed: Placed): PieceOfTable {
  const head = placed.flow.kind === 'table' ? placed.flow.head.length : 0;
  const repeated = head > 0 && placed.children[0]?.repeated === true;
  const lines = countLines(placed);
  return { rows: placed.children.length - head, repeated, height: placed.height, lines };
}

describe('a table at a page end', () => {
  it('should go on below its head, which comes again', () => {
    expect(pages(table([1, 1, 1, 1, 1, 1]), 52)).toMatchObject([
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

  it('should cut a row that is taller than the page through its cells, below the head', () => {
    expect(pages(table([9, 1]), 60)).toMatchObject([
      { rows: 1, repeated: false, height: 52 },
      { rows: 1, repeated: true, height: 42 },
      { rows: 2, repeated: true, height: 42 },
    ]);
  });

  it('should cut only the cells that are too tall', () => {
    const tall = { ...rowOf([linesOf(9), { ...linesOf(3), height: 90 }]), cut: 'never' as const };
    const flow = { ...table([1]), rows: [tall], height: 102 };
    const first = fit(flow, 62, true);
    if (first.kind !== 'part') throw new Error('not cut');
    expect(first.placed.children[1]?.children.map((cell) => cell.height)).toEqual([50, 30]);
    expect(fit(first.rest, 62, true)).toMatchObject({ kind: 'all', placed: { height: 52 } });
  });

  it('should set a head that fills the page once, as a row', () => {
    expect(pages(table([1, 1, 1], 4), 60)).toMatchObject([
      { rows: 2, repeated: false, lines: 5 },
      { rows: 2, repeated: false, lines: 2 },
    ]);
  });

  it('should lose no row, whatever the rows and the page', () => {
    const heights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(heights, fc.integer({ min: 32, max: 200 }), (rows, room) => {
        const cut = pages(table(rows), room);
        expect(cut.reduce((sum, page) => sum + page.lines, 0)).toBe(
          rows.reduce((sum, lines) => sum + lines, 1),
        );
        for (const page of cut) expect(page.height).toBeLessThanOrEqual(room + 0.01);
      }),
    );
  });
});
