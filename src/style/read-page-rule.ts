import type { CssNode } from 'css-tree';
import type { PageRule } from './stylesheet.ts';
import type { MarginBoxName } from './styled-tree.ts';

/** The margin boxes that the layout fills. */
export const marginBoxNames: readonly MarginBoxName[] = [
  'top-left',
  'top-center',
  'top-right',
  'bottom-left',
  'bottom-center',
  'bottom-right',
];

type PageSelector = Pick<PageRule, 'name' | 'first' | 'side'>;

/** Reads `@page`, `@page wide`, `@page :first`, `@page wide:left`; undefined for a selector outside the subset. */
export function readPageSelector(prelude: CssNode | null): readonly (PageSelector | undefined)[] {
  if (prelude === null) return [{ first: false }];
  if (prelude.type !== 'AtrulePrelude') return [undefined];
  const [list] = prelude.children.toArray();
  if (list?.type !== 'SelectorList') return [undefined];
  return list.children
    .toArray()
    .map((selector) => (selector.type === 'Selector' ? readOne(selector.children.toArray()) : undefined));
}

function readOne(parts: readonly CssNode[]): PageSelector | undefined {
  let name: string | undefined;
  let first = false;
  let side: 'left' | 'right' | undefined;
  for (const part of parts) {
    if (part.type === 'TypeSelector') name = part.name;
    else if (part.type !== 'PseudoClassSelector') return undefined;
    else if (part.name === 'first') first = true;
    else if (part.name === 'left' || part.name === 'right') side = part.name;
    else return undefined;
  }
  return { first, ...(name === undefined ? {} : { name }), ...(side === undefined ? {} : { side }) };
}

/** Descriptors that only `@page` has. */
export function isPageDescriptor(property: string): boolean {
  return property === 'size';
}
