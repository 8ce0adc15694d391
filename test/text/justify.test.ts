import { describe, expect, it } from 'vitest';
import { composeParagraph } from '../../src/text/compose-paragraph.ts';

/** Where the glyphs of the first line stand, in em; every character is one em wide. */
function firstLine(text: string, measure: number): readonly number[] {
  const [line] = composeParagraph(text, { measure, lang: 'zh-Hans', advances: () => 1 }).lines;
  return line?.runs.flatMap((run) => run.glyphs.map((glyph) => run.x + glyph.x)) ?? [];
}

/** Distances between the glyphs of the first line. */
function distances(text: string, measure: number): readonly number[] {
  const places = firstLine(text, measure);
  return places.slice(1).map((place, index) => Number((place - (places[index] ?? 0)).toFixed(6)));
}

describe('justifyLine: shrinking (CLREQ, "Procedures for inter-character spacing reduction")', () => {
  it('should take from commas before it takes from the gap beside Latin', () => {
    expect(distances('一，二a三四五六七', 7.1)).toEqual([1, 0.7, 1.2, 1.2, 1, 1]);
  });

  it('should take from commas before it takes from stops', () => {
    expect(distances('一，二。三四五六七八', 5.7)).toEqual([1, 0.7, 1, 1, 1]);
  });

  it('should take from brackets before commas, alike from all', () => {
    expect(distances('一（二）三，四五六七', 6.6)).toEqual([0.8, 1, 1, 0.8, 1, 1]);
  });
});

describe('justifyLine: stretching (CLREQ, "Procedures for inter-character space expansion")', () => {
  it('should widen the gap beside Latin to its limit before all other places', () => {
    const [first, second, third] = distances('一a二三四五六', 4.5);
    expect(first).toBe(1.25);
    expect(second).toBe(1.25);
    expect(third).toBe(1);
  });

  it('should then widen all other places alike', () => {
    const places = distances('一二三四五六七八九（十）', 9.45);
    expect(new Set(places.slice(0, 7)).size).toBe(1);
  });

  it('should leave what must not be stretched as it is', () => {
    const [beforeBracket, inBracket] = distances('一（二）三四五六七八', 6.3).slice(0, 2);
    expect(beforeBracket).toBeGreaterThanOrEqual(0.5);
    expect(inBracket).toBe(1);
  });
});

describe('justifyLine: tracking', () => {
  /** How the first line widens its letters and its word spaces, in em; letters are half an em, spaces a quarter. */
  function widened(measure: number): { readonly letters: number; readonly spaces: number } {
    const { lines } = composeParagraph('aaaa aaaa aaaa aaaa aaaa', {
      measure,
      lang: 'en',
      tracking: 0.02,
      hyphens: 'none',
      advances: (character) => (character === ' ' ? 0.25 : 0.5),
    });
    const glyphs = lines[0]?.runs.flatMap((run) => run.glyphs) ?? [];
    const distance = (index: number): number => (glyphs[index + 1]?.x ?? 0) - (glyphs[index]?.x ?? 0);
    const space = glyphs.findIndex(({ text }) => text === ' ');
    return {
      letters: Number((distance(0) - 0.5).toFixed(6)),
      spaces: Number((distance(space) - 0.25).toFixed(6)),
    };
  }

  it('should leave letters alone where a change of word spaces that nobody sees is enough', () => {
    // Three words and two spaces of 6.5 em in all.
    expect(widened(6.54)).toEqual({ letters: 0, spaces: 0.02 });
    expect(widened(6.46)).toEqual({ letters: 0, spaces: -0.02 });
  });

  it('should move letters next, up to the tracking, and then word spaces further', () => {
    const some = widened(6.6);
    expect(some.spaces).toBe(0.025);
    expect(some.letters).toBeGreaterThan(0);
    expect(some.letters).toBeLessThan(0.02);
    const more = widened(6.9);
    expect(more.letters).toBe(0.02);
    expect(more.spaces).toBeGreaterThan(0.025);
  });
});
