import { describe, expect, it } from 'vitest';
import { compactPatterns, levelsAt, nodeAfter, type PatternNode } from '../../src/text/pattern-trie.ts';

const { levels, trie } = compactPatterns([[[0, 1], [2]], { a: { b: 0, c: [{ d: 1 }, 0] }, '.': 1 }]);

/** The node that some letters lead to, one after the other. */
function follow(letters: string): PatternNode | undefined {
  let node: PatternNode | undefined = trie;
  for (const letter of letters) {
    if (node === undefined || typeof node === 'number') return undefined;
    node = nodeAfter(node, letter);
  }
  return node;
}

describe('compactPatterns', () => {
  it('should keep the levels as they are', () => {
    expect(levels).toEqual([[0, 1], [2]]);
  });

  it.each([
    ['a', undefined],
    ['ab', 0],
    ['ac', 0],
    ['acd', 1],
    ['.', 1],
  ])('should lead by the letters of %s to its levels', (letters, expected) => {
    const node = follow(letters);
    expect(node).toBeDefined();
    expect(node === undefined ? -1 : levelsAt(node)).toBe(expected);
  });

  it.each(['b', 'aa', 'abd', 'acdd', ''])('should lead nowhere by %j', (letters) => {
    expect(letters === '' ? nodeAfter(trie, 'x') : follow(letters)).toBeUndefined();
  });
});
