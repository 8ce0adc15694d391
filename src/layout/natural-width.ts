import type { Box } from './box.ts';
import type { Composer } from './composer.ts';
import { insets } from './flow.ts';

/** Width that a box takes when nothing makes its lines break (max-content of CSS Sizing 3), margins included. */
export function naturalWidth(box: Box, composer: Composer): number {
  const { style } = box;
  const edges = insets(style);
  const around = edges.left + edges.right + style.margin.left + style.margin.right;
  return (style.width.kind === 'points' ? style.width.value : contentWidth(box, composer)) + around;
}

function contentWidth(box: Box, composer: Composer): number {
  switch (box.kind) {
    case 'paragraph':
      return composer.naturalWidth(box);
    case 'block':
    case 'columns':
      return widest(box.children, composer);
    case 'row':
      return sum(box.cells, box.style.columnGap, composer);
    case 'line-up':
      return sum(box.items, box.style.columnGap, composer);
    case 'table':
      return Math.max(0, ...[...box.head, ...box.body].map((row) => sum(row, 0, composer)));
    case 'image':
      return box.image.pixelWidth * 0.75;
    case 'code':
      return 0;
  }
}

function widest(boxes: readonly Box[], composer: Composer): number {
  return boxes.reduce((width, box) => Math.max(width, naturalWidth(box, composer)), 0);
}

function sum(boxes: readonly Box[], gap: number, composer: Composer): number {
  return boxes.reduce((width, box, index) => width + (index > 0 ? gap : 0) + naturalWidth(box, composer), 0);
}
