import { describe, expect, it } from 'vitest';
import type { ComputedStyle } from '../../src/style/styled-tree.ts';
import { layOut, textLines } from './lay-out.ts';
import { styled } from './styled.ts';

const text = (words: string) => styled('p', { textAlign: 'start' }, [words]);

function lines(style: Partial<ComputedStyle>, ...items: readonly string[]) {
  const row = styled('div', { display: 'flex', ...style }, items.map(text));
  return textLines(layOut(styled('body', {}, [row])).document.pages[0]);
}

describe('boxes in a line (display: flex)', () => {
  it('should stand side by side at their own widths', () => {
    const [first, second] = lines({ columnGap: 10 }, 'One', 'Two');
    expect(first).toMatchObject({ x: 20, text: 'One' });
    expect(second?.x).toBeGreaterThan(40);
    expect(second?.x).toBeLessThan(60);
    expect(second?.y).toBe(first?.y);
  });

  it('should go to both ends with space-between', () => {
    const right = lines({ justifyContent: 'space-between' }, 'One', 'Two')[1];
    expect(right?.x).toBeGreaterThan(255);
  });

  it('should go to the end and to the middle', () => {
    expect(lines({ justifyContent: 'end' }, 'One')[0]?.x).toBeGreaterThan(255);
    const middle = lines({ justifyContent: 'center' }, 'One')[0]?.x ?? 0;
    expect(middle).toBeGreaterThan(135);
    expect(middle).toBeLessThan(145);
  });

  it('should let the widest give way where there is no room', () => {
    const long = 'A journal with a rather long name that does not fit into one line at all';
    const found = lines({ columnGap: 10, justifyContent: 'space-between' }, long, '2025;34(8)');
    const issue = found.find((line) => line.text === '2025;34(8)');
    expect(found.length).toBeGreaterThan(2);
    expect((issue?.x ?? 0) + 45).toBeLessThan(281);
    expect(issue?.x).toBeGreaterThan(200);
  });

  it('should share the room where all ask for more than it', () => {
    const long = 'A journal with a rather long name that does not fit into one line at all';
    const xs = lines({ columnGap: 10 }, long, long).map(({ x }) => x);
    expect(new Set(xs)).toEqual(new Set([20, 155]));
    const [, second = 0, third = 0] = new Set(lines({ columnGap: 10 }, 'One', long, long).map(({ x }) => x));
    // What the short one leaves is halved.
    expect(280 - third).toBeCloseTo(third - second - 10, 1);
  });
});
