import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/layout/box.ts';
import { cellsOfPair, inSequence } from '../../src/layout/sequence.ts';
import { frame } from './styled.ts';

const paragraph = (name: string): Box => ({ ...frame({}, name), kind: 'paragraph', runs: [] });

const pair = (kind: 'row' | 'block', ...names: readonly string[]): Box => {
  const own = { ...frame({}, 'section.pair'), anchors: [`#${names[0] ?? ''}`] };
  const cells = names.map(paragraph);
  return kind === 'row' ? { ...own, kind, cells } : { ...own, kind, children: cells };
};

const names = (boxes: readonly Box[]): readonly string[] => boxes.map(({ name }) => name);

describe('inSequence', () => {
  it.each(['row', 'block'] as const)('should set one language after the other: %s', (kind) => {
    const boxes = [pair(kind, 'en1', 'zh1'), pair(kind, 'en2', 'zh2')];
    expect(names(inSequence(boxes))).toEqual(['en1', 'en2', 'zh1', 'zh2']);
  });

  it('should begin again after what is no pair', () => {
    const boxes = [pair('row', 'en1', 'zh1'), paragraph('between'), pair('row', 'en2', 'zh2')];
    expect(names(inSequence(boxes))).toEqual(['en1', 'zh1', 'between', 'en2', 'zh2']);
  });

  it('should take pairs that lack a language', () => {
    expect(names(inSequence([pair('row', 'en1'), pair('row', 'en2', 'zh2')]))).toEqual(['en1', 'en2', 'zh2']);
  });

  it('should lead to the first cell what led to the pair', () => {
    const [first, second] = inSequence([pair('row', 'en1', 'zh1')]);
    expect(first?.anchors).toEqual(['#en1']);
    expect(second?.anchors).toEqual([]);
  });

  it('should know pairs by their class alone', () => {
    expect(cellsOfPair(paragraph('section.pairs'))).toBeUndefined();
    expect(cellsOfPair(pair('row', 'a', 'b'))).toHaveLength(2);
  });
});
