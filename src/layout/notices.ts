import type { TextOrigin } from '../style/styled-tree.ts';
import type { Flow, LinesFlow } from './flow.ts';

/** What layout has to tell a person; `origin` leads to the record's field where there is one. */
export type LayoutNotice =
  | { readonly kind: 'missing-glyph'; readonly codePoint: number; readonly origin?: TextOrigin }
  | { readonly kind: 'overlong'; readonly text: string; readonly origin?: TextOrigin }
  | { readonly kind: 'stuck'; readonly element: string }
  | { readonly kind: 'margins-too-large' }
  | {
      readonly kind: 'tightened';
      readonly leading: number;
      readonly spaces: number;
      readonly margins: number;
    }
  | { readonly kind: 'does-not-fit-one-page'; readonly pages: number };

/** Collects what composing the lines of a flow has noticed. */
export function noticesOf(flow: Flow): readonly LayoutNotice[] {
  switch (flow.kind) {
    case 'lines':
      return noticesOfLines(flow);
    case 'stack':
    case 'columns':
      return flow.children.flatMap(noticesOf);
    case 'row':
      return flow.cells.flatMap(noticesOf);
    case 'table':
      return [...flow.head, ...flow.rows].flatMap(noticesOf);
    case 'atom':
      return [];
  }
}

function noticesOfLines(flow: LinesFlow): readonly LayoutNotice[] {
  return flow.notices.map((notice): LayoutNotice => {
    switch (notice.kind) {
      case 'missing-glyph':
        return {
          kind: 'missing-glyph',
          codePoint: notice.codePoint,
          ...originAt(flow, notice.offset),
        };
      case 'overlong':
        return {
          kind: 'overlong',
          text: textBetween(flow, notice.start, notice.end),
          ...originAt(flow, notice.start),
        };
    }
  });
}

function originAt(flow: LinesFlow, offset: number): { readonly origin?: TextOrigin } {
  let start = 0;
  for (const inline of flow.runs) {
    const end = start + inline.run.text.length;
    if (offset < end) {
      const { origin } = inline;
      return origin === undefined ? {} : { origin: { ...origin, offset: origin.offset + offset - start } };
    }
    start = end;
  }
  return {};
}

function textBetween(flow: LinesFlow, start: number, end: number): string {
  return flow.runs
    .map((inline) => inline.run.text)
    .join('')
    .slice(start, end);
}
