import { hanRanges, kanaRanges } from '../unicode/classes.ts';
import { applyEdits, plainTextOf, type Edit } from './edits.ts';
import type { Inline, SourceFile } from './handout.ts';
import { offsetsInFile } from './place-in-text.ts';
import type { YamlNode } from './yaml-tree.ts';

/**
 * Line ends in the file are no part of the words. Between two characters of a script without word spaces they
 * vanish, elsewhere they are one space (CSS Text 3, 4.1.2, segment break transformation); so a Chinese text may be
 * wrapped in YAML like an English one. At the edges of the text they are dropped.
 */
export function joinLines(file: SourceFile, node: YamlNode, content: readonly Inline[]): readonly Inline[] {
  const lineEnd = file.text.indexOf('\n', node.start);
  if (lineEnd < 0 || lineEnd >= node.end) {
    return typeof node.value === 'string' && node.value.includes('\n') ? unwrap(content, () => false) : content;
  }
  const offsets = offsetsInFile(file, node);
  return unwrap(content, (start, end) => {
    const written = file.text.slice(offsets[start] ?? node.end, offsets[end] ?? node.end);
    return written.includes('\n');
  });
}

/** Whether the stretch of the raw text from `start` to `end` holds a line end of the file. */
type HoldsLineEnd = (start: number, end: number) => boolean;

function unwrap(content: readonly Inline[], holdsLineEnd: HoldsLineEnd): readonly Inline[] {
  const text = plainTextOf(content);
  const rawOffset = rawOffsets(content);
  const edits: Edit[] = [];
  for (const match of text.matchAll(/[ \t\r\n]+/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const first = rawOffset(start);
    if (!match[0].includes('\n') && !holdsLineEnd(first, first + match[0].length)) continue;
    edits.push({ start, end, replacement: joint(text, start, end) });
  }
  return applyEdits(content, edits);
}

/** Scripts and marks that are set without word spaces. Korean has word spaces. */
const unspacedClass = String.raw`${hanRanges}${kanaRanges}\u3001-\u303F\uFF01-\uFF60`;
const unspaced = new RegExp(String.raw`[${unspacedClass}\u2014\u2026]$`, 'u');
const unspacedStart = new RegExp(`^[${unspacedClass}]`, 'u');

function joint(text: string, start: number, end: number): string {
  if (start === 0 || end === text.length) return '';
  const before = text.slice(Math.max(0, start - 2), start);
  return unspaced.test(before) && unspacedStart.test(text.slice(end, end + 2)) ? '' : ' ';
}

/** From an offset in the joined words to one in the raw text. */
function rawOffsets(content: readonly Inline[]): (offset: number) => number {
  const starts: { readonly joined: number; readonly raw: number }[] = [];
  let joined = 0;
  const visit = (inline: Inline): void => {
    if (inline.kind !== 'text') {
      inline.children.forEach(visit);
      return;
    }
    starts.push({ joined, raw: inline.offset });
    joined += inline.text.length;
  };
  content.forEach(visit);
  return (offset) => {
    const leaf = starts.findLast((start) => start.joined <= offset);
    return leaf ? leaf.raw + offset - leaf.joined : offset;
  };
}
