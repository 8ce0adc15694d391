import { describe, expect, it } from 'vitest';
import { createComposer, natural } from '../../src/layout/composer.ts';
import { paintMarginBoxes, type RunningContent } from '../../src/layout/margin-boxes.ts';
import type { ContentPart, MarginBox, MarginBoxName } from '../../src/style/styled-tree.ts';
import { shippedCatalog, smallPage, textLines } from './lay-out.ts';
import { plainStyle } from './styled.ts';

const box = (...content: readonly ContentPart[]): MarginBox => ({
  content,
  style: { ...plainStyle, lineHeight: 12 },
});

const text = (words: string): ContentPart => ({ kind: 'text', text: words });

const named = (which: 'first' | 'start' | 'last' | 'first-except'): ContentPart => ({
  kind: 'string',
  name: 'title',
  which,
});

const value = (words: string) => ({ name: 'title', value: words, language: 'en' });

function lines(boxes: Partial<Record<MarginBoxName, MarginBox>>, running: Partial<RunningContent> = {}) {
  const content: RunningContent = {
    page: '3',
    pages: '12',
    language: 'en',
    onPage: [],
    atStart: new Map(),
    ...running,
  };
  const composer = createComposer(shippedCatalog(), natural);
  const items = paintMarginBoxes({ ...smallPage, marginBoxes: boxes }, content, composer);
  return { items, lines: textLines({ index: 0, label: '', width: 0, height: 0, items }) };
}

describe('margin boxes', () => {
  it('should count pages', () => {
    const counter = box({ kind: 'counter', name: 'page' }, text(' / '), { kind: 'counter', name: 'pages' });
    expect(lines({ 'bottom-right': counter }).lines[0]?.text).toBe('3 / 12');
  });

  it('should stand at the left, in the middle and at the right between the margins', () => {
    const found = lines({
      'top-left': box(text('A')),
      'top-center': box(text('B')),
      'top-right': box(text('C')),
    }).lines;
    expect(found.map((line) => line.text)).toEqual(['A', 'B', 'C']);
    expect(found[0]?.x).toBeCloseTo(20, 1);
    expect(found[1]?.x).toBeGreaterThan(140);
    expect(found[1]?.x).toBeLessThan(150);
    expect(found[2]?.x).toBeGreaterThan(270);
  });

  it('should be artifacts of pagination (ISO 32000-1, 14.8.2.2.2)', () => {
    const { items } = lines({ 'top-left': box(text('A')), 'bottom-left': box(text('B')) });
    expect(items.map(({ tag }) => tag)).toEqual([
      { kind: 'artifact', type: 'Header' },
      { kind: 'artifact', type: 'Footer' },
    ]);
  });

  it.each([
    ['A very long running title that goes on and on, and on, and over the page', /^A very long .* on…$/],
    ['内镜脊柱手术治疗肺癌胸椎转移伴不完全瘫痪，病例报告，病例报告', /^内镜脊柱手术.*…$/],
  ])('should cut a text that would reach its neighbour, at a word and without its mark: %s', (long, cut) => {
    const { items, lines: found } = lines({
      'bottom-left': box(text(long)),
      'bottom-right': box(text('3 / 12')),
    });
    expect(found.map((line) => line.text)).toEqual([expect.stringMatching(cut), '3 / 12']);
    const ends = items.map((item) => (item.kind === 'text' ? item.x + item.run.width : 0));
    expect(ends[0]).toBeLessThanOrEqual((found[1]?.x ?? 0) - 11.9);
    // As much as there is room for: another word would not fit.
    expect(ends[0]).toBeGreaterThan(180);
  });

  it('should take the first line of a named string that fits', () => {
    const citation = (words: string) => ({
      onPage: [{ name: 'title', value: words, language: 'en' }],
    });
    const shown = (words: string) =>
      lines({ 'bottom-left': box(named('first')) }, citation(words)).lines[0]?.text;
    const long = 'Li N, Zhao R, Zhang J, et al. Eur Spine J. 2025;34(8):3549–3556. PMID 40576769';
    expect(shown(`Eur Spine J.\nSpine.`)).toBe('Eur Spine J.');
    expect(shown(`${long}\nLi N, et al. Eur Spine J. 2025.\nSpine.`)).toBe('Li N, et al. Eur Spine J. 2025.');
  });

  it('should paint nothing for an empty text', () => {
    expect(lines({ 'top-left': box(named('first')) }).items).toEqual([]);
  });
});

describe('named strings (CSS Generated Content for Paged Media, 1.1.1)', () => {
  const onPage = [value('new'), value('newest')];
  const atStart = new Map([['title', value('old')]]);

  it.each([
    ['first', 'new', 'old'],
    ['start', 'old', 'old'],
    ['last', 'newest', 'old'],
    ['first-except', undefined, 'old'],
  ] as const)('%s should be %s where the page sets it and %s where not', (which, set, unset) => {
    const shown = (running: Partial<RunningContent>) =>
      lines({ 'top-left': box(named(which)) }, running).lines[0]?.text;
    expect(shown({ onPage, atStart })).toBe(set);
    expect(shown({ atStart })).toBe(unset);
  });
});
