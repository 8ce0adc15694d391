import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StyledElement } from '../../src/style/styled-tree.ts';
import { layOut, smallPage, textLines } from './lay-out.ts';
import { styled } from './styled.ts';

const word = 'word ';
const han = '文字';

function pair(texts: Readonly<Record<string, string>>): StyledElement {
  const cells = Object.entries(texts).map(([language, text]) =>
    styled('div', {}, [styled('p', { fontSize: 10, lineHeight: 14 }, [text], { language })], { language }),
  );
  const gridColumns = cells.map(() => ({ kind: 'auto' as const }));
  return styled('section', { display: 'grid', gridColumns, columnGap: 20 }, cells, { classes: ['pair'] });
}

/** Left edges of the columns of every pair, one list a record. */
function columns(...records: readonly (readonly StyledElement[])[]): readonly (readonly number[])[] {
  const articles = records.map((pairs) => styled('article', {}, pairs));
  const { document } = layOut(styled('body', {}, articles), {}, { ...smallPage, width: 540, height: 4000 });
  const lines = textLines(document.pages[0]);
  const rows = new Map<number, Set<number>>();
  for (const { x, y } of lines) rows.set(y, (rows.get(y) ?? new Set()).add(x));
  return [...rows.values()].map((xs) => [...xs].sort((a, b) => a - b)).filter((xs) => xs.length > 1);
}

describe('the widths of automatic columns', () => {
  it('should be chosen once for all rows of a record', () => {
    const found = columns([
      pair({ en: word.repeat(60), 'zh-Hans': han.repeat(20) }),
      pair({ en: word.repeat(10), 'zh-Hans': han.repeat(50) }),
    ]);
    expect(new Set(found.map((xs) => xs[1])).size).toBe(1);
  });

  it('should be chosen for each record by itself', () => {
    const english = pair({ en: word.repeat(120), 'zh-Hans': han.repeat(10) });
    const chinese = pair({ en: word.repeat(5), 'zh-Hans': han.repeat(150) });
    const [first] = columns([english]);
    const [second] = columns([chinese]);
    const both = columns([english], [chinese]).map((xs) => xs[1]);
    expect(both).toContain(first?.[1]);
    expect(both).toContain(second?.[1]);
    expect(first?.[1]).toBeGreaterThan(second?.[1] ?? 0);
  });

  it('should give each of three languages at least 22 per cent', () => {
    const amount = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(amount, amount, amount, (en, zh, ja) => {
        const [found] = columns([
          pair({ en: word.repeat(en), 'zh-Hans': han.repeat(zh), ja: '言葉'.repeat(ja) }),
        ]);
        const [first = 0, second = 0, third = 0] = found ?? [];
        const room = 500 - 40;
        const widths = [second - first - 20, third - second - 20, 520 - third];
        // Whole characters cost up to one em.
        for (const width of widths) expect(width).toBeGreaterThanOrEqual(room * 0.22 - 10.1);
      }),
      { numRuns: 15 },
    );
  });

  it('should count Han columns in whole characters (CLREQ 3.1.2)', () => {
    const [found] = columns([pair({ en: word.repeat(40), 'zh-Hans': han.repeat(40) })]);
    expect((520 - (found?.[1] ?? 0)) % 10).toBeCloseTo(0, 4);
  });
});

describe('facing languages', () => {
  const places = (count: 2 | 3): readonly (readonly number[])[] => {
    const texts = { en: 'One.', 'zh-Hans': '二。', ja: '三。' };
    const cells = Object.entries(texts)
      .slice(0, count)
      .map(([language, text]) => styled('div', {}, [styled('p', {}, [text], { language })], { language }));
    const gridColumns = cells.map(() => ({ kind: 'auto' as const }));
    const row = styled('section', { display: 'grid', gridColumns, columnGap: 20 }, cells, {
      classes: ['pair'],
    });
    const { document } = layOut(styled('body', {}, [row, row]), { layout: 'facing' });
    return document.pages.map((page) => textLines(page).map(({ x }) => x));
  };

  it('should have a page each where there are two', () => {
    expect(places(2)).toEqual([
      [20, 20],
      [20, 20],
    ]);
  });

  it('should set the second and the third side by side on the right page', () => {
    // 260 points between the margins, 20 between the columns.
    expect(places(3)).toEqual([
      [20, 20],
      [20, 160, 20, 160],
    ]);
  });
});
