import type { PageContext, PageStyle } from '../style/styled-tree.ts';
import { fit } from './fit.ts';
import type { Flow, Placed } from './flow.ts';

/** What stands on one page, or on one spread of facing pages, before it is painted. */
export interface Sheet {
  readonly placed: Placed | undefined;
  readonly context: PageContext;
  readonly style: PageStyle;
}

/** The result of page breaking. `stuck` names the element at which nothing could be placed any more. */
export interface Pagination {
  readonly sheets: readonly Sheet[];
  readonly stuck?: string;
}

/** Cuts a flow into pages, first fit, each page as full as the rules about what belongs together allow. */
export function paginate(
  flow: Flow,
  pageStyle: (context: PageContext) => PageStyle,
  pagesBefore = 0,
): Pagination {
  const sheets: Sheet[] = [];
  const addSheet = (placed: Placed | undefined, name: string): void => {
    const context = contextOf(pagesBefore + sheets.length, name);
    sheets.push({ placed, context, style: pageStyle(context) });
  };
  for (let rest: Flow | undefined = flow; rest !== undefined;) {
    const wanted = leadingBreak(rest);
    const name = pageName(rest);
    if (
      sheets.length > 0 &&
      wanted !== undefined &&
      contextOf(pagesBefore + sheets.length, name).side !== wanted
    ) {
      addSheet(undefined, name);
    }
    const style = pageStyle(contextOf(pagesBefore + sheets.length, name));
    const result = fit(rest, contentHeight(style), true);
    if (result.kind === 'none') return { sheets, stuck: rest.frame.name };
    addSheet(result.placed, name);
    if (result.kind === 'all') break;
    if (result.placed.height <= 0) return { sheets, stuck: rest.frame.name };
    rest = result.rest;
  }
  return { sheets };
}

/** Height between the margins of a page. */
export function contentHeight(style: PageStyle): number {
  return style.height - style.margin.top - style.margin.bottom;
}

function contextOf(index: number, name: string): PageContext {
  return { first: index === 0, side: index % 2 === 0 ? 'right' : 'left', name };
}

/** The side on which what comes next wants to begin. */
function leadingBreak(flow: Flow): PageContext['side'] | undefined {
  if (!flow.continued && flow.frame.style.breakBefore === 'recto') return 'right';
  if (!flow.continued && flow.frame.style.breakBefore === 'verso') return 'left';
  const first = flow.kind === 'stack' ? flow.children[0] : undefined;
  return first === undefined ? undefined : leadingBreak(first);
}

/** The named page that what comes next asks for (`page`), or the empty name. */
function pageName(flow: Flow): string {
  const name = flow.frame.style.page;
  if (name !== '' && name !== 'auto') return name;
  const first = flow.kind === 'stack' ? flow.children[0] : undefined;
  return first === undefined ? '' : pageName(first);
}
