import type { PageContext, PageStyle } from '../style/styled-tree.ts';
import { fit } from './fit.ts';
import type { Flow, Placed } from './flow.ts';

/** What stands on one page, or on one spread of facing pages, before it is painted. */
export interface Sheet {
  readonly placed: Placed | undefined;
  readonly style: PageStyle;
  /** The right page of a spread, where languages face each other. */
  readonly recto?: PageStyle;
}

/** Where page breaking begins, and whether languages face each other on spreads. */
export interface PaginationStart {
  readonly pageCount: number;
  readonly facing: boolean;
}

/** The result of page breaking. `stuck` names the element at which nothing could be placed any more. */
export interface Pagination {
  readonly sheets: readonly Sheet[];
  readonly stuck?: string;
}

/** Pages in a row after which as much is left as before; cutting may add a little height at first. */
const mostStalledPages = 5;

/** Cuts a flow into pages, first fit, each page as full as the rules about what belongs together allow. */
export function paginate(
  flow: Flow,
  pageStyle: (context: PageContext) => PageStyle,
  start: PaginationStart,
): Pagination {
  const sheets: Sheet[] = [];
  let pages = start.pageCount;
  const addPage = (placed: Placed | undefined, context: PageContext): void => {
    sheets.push({ placed, style: pageStyle(context) });
    pages += 1;
  };
  const addSpread = (placed: Placed, context: PageContext): void => {
    const recto = pageStyle({ ...context, side: 'right', first: false });
    sheets.push({ placed, style: pageStyle(context), recto });
    pages += 2;
  };
  let stalled = 0;
  for (let rest: Flow | undefined = flow; rest !== undefined;) {
    const name = pageName(rest);
    const side = sheets.length > 0 ? leadingBreak(rest) : undefined;
    const next = contextOf(pages, name, start);
    if (!start.facing && side !== undefined && next.side !== side) addPage(undefined, next);
    const context = contextOf(pages, name, start);
    const result = fit(rest, contentHeight(pageStyle(context)), true);
    if (result.kind === 'none') return { sheets, stuck: rest.frame.name };
    const faces = facesLanguages(result.placed);
    if (faces && context.side === 'right') {
      // A spread begins on the left; what stands there was cut for the same height.
      addPage(undefined, context);
      continue;
    }
    if (faces) addSpread(result.placed, context);
    else addPage(result.placed, context);
    if (result.kind === 'all') break;
    // A label that is repeated on every page may fill a small one: nothing new is placed, and there is no end.
    stalled = result.rest.height < rest.height ? 0 : stalled + 1;
    if (result.placed.height <= 0 || stalled > mostStalledPages) return { sheets, stuck: rest.frame.name };
    rest = result.rest;
  }
  return { sheets };
}

/** Whether languages face each other in what is placed; pictures and tables alone need no second page. */
function facesLanguages({ flow, children }: Placed): boolean {
  return (flow.kind === 'row' && flow.facing) || children.some(facesLanguages);
}

/** Height between the margins of a page. */
export function contentHeight(style: PageStyle): number {
  return style.height - style.margin.top - style.margin.bottom;
}

/** The first page is a right one; where languages face each other it is the left one of a spread. */
function contextOf(index: number, name: string, { facing }: PaginationStart): PageContext {
  return { first: index === 0, side: (index % 2 === 0) === facing ? 'left' : 'right', name };
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
