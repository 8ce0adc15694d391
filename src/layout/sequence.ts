import type { Box } from './box.ts';

/**
 * Sets neighbouring pairs one language after the other: first every pair's first cell, then every second one.
 * Only boxes are moved. The structure tree is built before and stays section by section, so that a screen reader
 * meets a section beside its translation in every layout.
 */
export function inSequence(boxes: readonly Box[]): readonly Box[] {
  const result: Box[] = [];
  let pairs: (readonly Box[])[] = [];
  const flush = (): void => {
    const languages = Math.max(0, ...pairs.map((cells) => cells.length));
    for (let index = 0; index < languages; index++) {
      for (const cells of pairs) {
        const cell = cells[index];
        if (cell !== undefined) result.push(cell);
      }
    }
    pairs = [];
  };
  for (const box of boxes) {
    const cells = cellsOfPair(box)?.map((cell, index) => (index === 0 ? withNames(cell, box) : cell));
    if (cells === undefined) {
      flush();
      result.push(box);
    } else {
      pairs.push(cells);
    }
  }
  flush();
  return result;
}

/** What leads to the pair leads to its first cell now. */
function withNames(cell: Box, pair: Box): Box {
  return {
    ...cell,
    anchors: [...pair.anchors, ...cell.anchors],
    namedStrings: [...pair.namedStrings, ...cell.namedStrings],
  };
}

/** The cells of a section pair, whether the style sheet sets them side by side or one below the other. */
export function cellsOfPair(box: Box): readonly Box[] | undefined {
  if (!box.name.split('.').includes('pair')) return undefined;
  if (box.kind === 'row') return box.cells;
  return box.kind === 'block' ? box.children : undefined;
}
