import type { Element, ElementContent } from 'hast';
import { element, mapElements } from './tree.ts';

/**
 * A table whose cells hold lines of text instead of paragraphs, one a language: MuPDF draws cells that hold blocks one
 * over the other.
 */
export function tableOfLines(table: Element): Element {
  return mapElements(table, (each) =>
    each.tagName === 'td' || each.tagName === 'th'
      ? { ...each, children: [...flowing(each, element('br', {}))] }
      : each,
  );
}

/** What a cell holds as one flow of text: a span for each paragraph, and `between` between two. */
export function flowing(cell: Element, between: ElementContent): readonly ElementContent[] {
  return cell.children.flatMap((child, index): ElementContent[] => {
    if (child.type !== 'element' || child.tagName !== 'p') return [child];
    return [...(index === 0 ? [] : [between]), { ...child, tagName: 'span' }];
  });
}
