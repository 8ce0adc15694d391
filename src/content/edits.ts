import type { Inline } from './handout.ts';

/** A replacement in the joined text of inline content; `start` and `end` are UTF-16 offsets. Sorted, apart. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** The words of inline content without its markup. */
export function plainTextOf(content: readonly Inline[]): string {
  return content
    .map((inline) => (inline.kind === 'text' ? inline.text : plainTextOf(inline.children)))
    .join('');
}

/** Applies edits to the words and keeps the markup; every piece of text keeps its offset in the raw text. */
export function applyEdits(content: readonly Inline[], edits: readonly Edit[]): readonly Inline[] {
  if (edits.length === 0) return content;
  let position = 0;
  const visit = (inline: Inline): readonly Inline[] => {
    if (inline.kind !== 'text') return [{ ...inline, children: inline.children.flatMap(visit) }];
    const start = position;
    position += inline.text.length;
    return editLeaf(inline, start, edits);
  };
  return content.flatMap(visit);
}

type TextLeaf = Extract<Inline, { kind: 'text' }>;

/** An edit that reaches over several leaves puts its replacement where it starts. */
function editLeaf(leaf: TextLeaf, start: number, edits: readonly Edit[]): readonly Inline[] {
  const end = start + leaf.text.length;
  const pieces: TextLeaf[] = [];
  const push = (text: string, at: number): void => {
    if (text !== '') pieces.push({ kind: 'text', text, offset: leaf.offset + at - start });
  };
  let done = start;
  for (const edit of edits) {
    if (edit.end <= start || edit.start >= end) continue;
    push(leaf.text.slice(done - start, Math.max(edit.start, start) - start), done);
    if (edit.start >= start) push(edit.replacement, edit.start);
    done = Math.min(edit.end, end);
  }
  push(leaf.text.slice(done - start), done);
  return pieces;
}
