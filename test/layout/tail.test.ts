import { describe, expect, it } from 'vitest';
import type { ContentPart } from '../../src/style/styled-tree.ts';
import { layOut, textLines } from './lay-out.ts';
import { styled } from './styled.ts';

/** An entry of contents: words, a leader, and a number. */
function entry(words: string, number: string) {
  const generated = (content: readonly ContentPart[]) =>
    styled('::after', { display: 'inline', content }, [], { attributes: {} });
  return styled('p', { textAlign: 'start', hyphens: 'none' }, [
    words,
    generated([
      { kind: 'leader', pattern: '.' },
      { kind: 'text', text: number },
    ]),
  ]);
}

function items(...entries: readonly (readonly [string, string])[]) {
  const page = layOut(
    styled(
      'body',
      {},
      entries.map(([words, number]) => entry(words, number)),
    ),
  ).document.pages[0];
  return { page, lines: textLines(page) };
}

describe('a leader (CSS Generated Content 3, 2.5)', () => {
  it('should lead to the number at the right end of the line', () => {
    const { page } = items(['Results', '12']);
    const last = page?.items.filter((item) => item.kind === 'text').at(-1);
    expect(last?.kind === 'text' && last.x + last.run.width).toBeCloseTo(280, 0);
  });

  it('should set the dots of all entries below each other', () => {
    const { page } = items(['Results', '12'], ['A much longer heading', '7']);
    const dots = (page?.items ?? []).flatMap((item) =>
      item.kind === 'text' && item.run.glyphs[0]?.text === '.'
        ? [item.run.glyphs.map((glyph) => Math.round((item.x + glyph.x) * 10))]
        : [],
    );
    const [first, second] = dots;
    expect(first?.length).toBeGreaterThan(second?.length ?? 0);
    // One digit is narrower than two: the dots end at another place but keep their step.
    const step = (row: readonly number[] | undefined) => (row?.[1] ?? 0) - (row?.[0] ?? 0);
    expect(step(first)).toBe(step(second));
  });

  it('should be an artifact; the number is read', () => {
    const { page } = items(['Results', '12']);
    const tags = (page?.items ?? []).flatMap((item) =>
      item.kind === 'text' ? [[item.run.glyphs[0]?.text, item.tag.kind]] : [],
    );
    expect(tags).toContainEqual(['.', 'artifact']);
    expect(tags).toContainEqual(['1', 'element']);
  });

  it('should keep long words clear of the number, on the last line', () => {
    const { lines } = items([
      'A heading that is so long that it needs two lines at the very least here',
      '5',
    ]);
    expect(lines[0]?.text).not.toMatch(/[.5]/);
    expect(lines.at(-1)?.text).toMatch(/here.*\.5$/);
    expect(lines.at(-1)?.y).toBeGreaterThan(lines[0]?.y ?? 0);
  });
});
