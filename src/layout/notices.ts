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
  if (flow.notices.length === 0) return [];
  const text = flow.runs.map((inline) => inline.run.text).join('');
  let told: Word = { start: 0, end: 0 };
  return flow.notices.flatMap((notice): readonly LayoutNotice[] => {
    switch (notice.kind) {
      case 'missing-glyph':
        return [{ kind: 'missing-glyph', codePoint: notice.codePoint, ...originAt(flow, notice.offset) }];
      case 'overlong': {
        // A word of many lines is one complaint.
        const line = text.slice(0, notice.end).trimEnd();
        if (line.length <= told.end) return [];
        told = lastWord(text, line);
        const word = text.slice(told.start, told.end);
        return [{ kind: 'overlong', text: word, ...originAt(flow, told.start) }];
      }
    }
  });
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** The whole of the word that the text before the end of a line ends with or in. */
function lastWord(text: string, before: string): Word {
  const start = before.search(/[^\s\u200B]+$/u);
  const length = text.slice(before.length).search(/[\s\u200B]|$/u);
  return { start: Math.max(0, start), end: before.length + length };
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
