/** A trie as the package `hyphen` stores it: by letter what follows, and where a pattern ends the index of its levels. */
type PackageNode = number | PackageTrie | readonly [PackageTrie, number];
interface PackageTrie {
  readonly [letter: string]: PackageNode;
}

/** What the package stores of a language: levels between the letters of patterns, and the trie of the letters. */
export type PackagePatterns = readonly [levels: readonly (readonly number[])[], trie: PackageTrie];

/**
 * A node of a trie of patterns: the letters that may follow as one string, the index of the levels of the pattern that
 * ends here or -1, and for each letter its node; a number alone where nothing follows. Thousands of objects with a name
 * for each letter would take three times as long to read.
 */
export type PatternNode = number | PatternTrie;
export type PatternTrie = readonly [letters: string, levels: number, ...nodes: PatternNode[]];

/** Where the nodes begin. */
const firstNode = 2;

/** Liang's patterns of one language. */
export interface Patterns {
  /** Levels between the letters of a pattern, from before its first letter on. */
  readonly levels: readonly (readonly number[])[];
  readonly trie: PatternTrie;
}

/** The patterns of the package in the form that is read and searched fast. */
export function compactPatterns([levels, trie]: PackagePatterns): Patterns {
  return { levels, trie: compactTrie(trie, -1) };
}

function compactTrie(trie: PackageTrie, levels: number): PatternTrie {
  const entries = Object.entries(trie);
  return [
    entries.map(([letter]) => letter).join(''),
    levels,
    ...entries.map(([, node]) => compactNode(node)),
  ];
}

function compactNode(node: PackageNode): PatternNode {
  if (typeof node === 'number') return node;
  return isPair(node) ? compactTrie(...node) : compactTrie(node, -1);
}

function isPair(node: PackageTrie | readonly [PackageTrie, number]): node is readonly [PackageTrie, number] {
  return Array.isArray(node);
}

/** The node that a letter leads to. */
export function nodeAfter(trie: PatternTrie, letter: string): PatternNode | undefined {
  const index = trie[0].indexOf(letter);
  // The first two elements are no nodes, and a missing letter has none.
  const node = index < 0 ? undefined : trie[firstNode + index];
  return typeof node === 'string' ? undefined : node;
}

/** The index of the levels of the pattern that ends at a node. */
export function levelsAt(node: PatternNode): number | undefined {
  const index = typeof node === 'number' ? node : node[1];
  return index < 0 ? undefined : index;
}
