import type { Box } from './box.ts';
import type { Composer } from './composer.ts';
import { insets } from './flow.ts';

/** Width below which something in a box would stick out (min-content of CSS Sizing 3), margins included. */
export function minimumWidth(box: Box, composer: Composer): number {
  const { style } = box;
  const edges = insets(style);
  return contentWidth(box, composer) + edges.left + edges.right + style.margin.left + style.margin.right;
}

function contentWidth(box: Box, composer: Composer): number {
  switch (box.kind) {
    case 'paragraph':
      return composer.minimumWidth(box);
    case 'block':
    case 'columns':
      return Math.max(0, ...box.children.map((child) => minimumWidth(child, composer)));
    case 'row':
      return box.cells.reduce((sum, cell) => sum + minimumWidth(cell, composer), 0);
    case 'line-up':
      return box.items.reduce((sum, item) => sum + minimumWidth(item, composer), 0);
    case 'table':
    case 'image':
    case 'code':
      return 0;
  }
}
