import { describe, expect, it } from 'vitest';
import type { Flow, RowFlow } from '../../src/layout/flow.ts';
import { paginate } from '../../src/layout/paginate.ts';
import type { PageContext } from '../../src/style/styled-tree.ts';
import { smallPage } from './lay-out.ts';
import { linesOf, rowOf, stackOf } from './styled.ts';

/** Sides of the pages in order; `blank` where nothing stands on one, `spread` for two that face each other. */
function sides(flow: Flow, facing = false, pageCount = 0): readonly string[] {
  const asked: PageContext[] = [];
  const { sheets } = paginate(flow, (context) => ({ ...smallPage, ...remember(asked, context) }), {
    pageCount,
    facing,
  });
  return sheets.map((sheet) => {
    if (sheet.recto !== undefined) return 'spread';
    const side = 'side' in sheet.style ? String(sheet.style.side) : '';
    return sheet.placed === undefined ? `blank ${side}` : side;
  });
}

function remember(asked: PageContext[], context: PageContext): { readonly side: string } {
  asked.push(context);
  return { side: context.side };
}

const facingRow = (): RowFlow => ({ ...rowOf([linesOf(30), linesOf(30)]), facing: true });

describe('pages', () => {
  it('should be right and left in turn, the first one right', () => {
    expect(sides(linesOf(100))).toEqual(['right', 'left', 'right']);
  });

  it('should go on where the part before ended', () => {
    expect(sides(linesOf(40), false, 3)).toEqual(['left', 'right']);
  });

  it('should begin at once what asks for the side that comes anyway', () => {
    expect(sides(stackOf([linesOf(3), linesOf(3, { breakBefore: 'verso' })]))).toEqual(['right', 'left']);
  });

  it('should leave a page blank before what begins on the other side (CSS Fragmentation 3, 3.1)', () => {
    expect(sides(stackOf([linesOf(3), linesOf(3, { breakBefore: 'recto' })]))).toEqual([
      'right',
      'blank left',
      'right',
    ]);
  });

  it('should not begin with a blank page', () => {
    expect(sides(linesOf(3, { breakBefore: 'verso' }))).toEqual(['right']);
  });

  it('should take the style of a named page', () => {
    const named: string[] = [];
    paginate(
      stackOf([linesOf(3), linesOf(3, { page: 'wide', breakBefore: 'page' })]),
      ({ name }) => {
        named.push(name);
        return smallPage;
      },
      { pageCount: 0, facing: false },
    );
    expect(new Set(named)).toEqual(new Set(['', 'wide']));
  });
});

describe('facing languages', () => {
  it('should stand on spreads', () => {
    expect(sides(stackOf([facingRow(), facingRow()]), true)).toEqual(['spread', 'spread']);
  });

  it('should need no second page for what is no pair', () => {
    expect(sides(stackOf([facingRow(), linesOf(60)]), true)).toEqual(['spread', 'left', 'right']);
  });

  it('should begin a spread on the left', () => {
    const flow = stackOf([linesOf(3), { ...facingRow(), frame: breakBefore() }]);
    expect(sides(flow, true)).toEqual(['left', 'blank right', 'spread']);
    expect(sides(facingRow(), true, 5)).toEqual(['blank right', 'spread']);
  });
});

function breakBefore() {
  return linesOf(1, { breakBefore: 'page' }).frame;
}

describe('page breaking', () => {
  it('should end although labels that are repeated on every page fill it', () => {
    const cell = { ...stackOf([linesOf(200)], {}, 'div.cell'), continuation: linesOf(40) };
    const { sheets } = paginate(rowOf([cell, cell]), () => smallPage, { pageCount: 0, facing: false });
    expect(sheets.length).toBeLessThanOrEqual(200);
  });
});
