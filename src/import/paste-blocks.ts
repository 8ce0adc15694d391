import { joinLines } from './language.ts';

/** A paragraph of pasted text. */
export interface Block {
  readonly text: string;
  readonly line: number;
  /** True for a Markdown heading. */
  readonly heading: boolean;
  /** True where a blank line, or the start of the text, stands before it. */
  readonly separate: boolean;
}

/**
 * Divides a pasted text into paragraphs: at blank lines, and at every line end unless the lines of a paragraph are all
 * about equally long, as mail programs break them.
 */
export function splitBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let group: { readonly text: string; readonly line: number }[] = [];
  const finish = (): void => {
    blocks.push(...blocksOf(group));
    group = [];
  };
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') finish();
    else group.push({ text: line, line: index + 1 });
  });
  finish();
  return blocks;
}

function blocksOf(group: readonly { readonly text: string; readonly line: number }[]): Block[] {
  const first = group[0];
  if (first === undefined) return [];
  const lines = group.map((line) => line.text);
  if (isWrapped(lines)) return [toBlock(joinLines(lines), first.line, true)];
  return group.map((line, index) => toBlock(line.text.trim(), line.line, index === 0));
}

function toBlock(text: string, line: number, separate: boolean): Block {
  const marks = /^#{1,6}\s+/u.exec(text)?.[0];
  return {
    text: marks === undefined ? text : withoutClosingMarks(text.slice(marks.length)),
    line,
    heading: marks !== undefined,
    separate,
  };
}

/** Markdown may close a heading with the marks that open it. */
function withoutClosingMarks(text: string): string {
  let end = text.length;
  while (end > 0 && /[#\s]/u.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Whether lines were broken to a measure: all but the last are nearly as wide as the widest. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.some((line) => /^#| {2}$/u.test(line))) return false;
  const widths = lines.slice(0, -1).map(width);
  const widest = Math.max(...widths);
  return widest >= 40 && widest <= 130 && Math.min(...widths) >= widest - 25;
}

/** Columns on a terminal: Han characters take two. */
function width(line: string): number {
  let columns = 0;
  for (const character of line)
    columns += /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff01-\uff60]/u.test(character) ? 2 : 1;
  return columns;
}
