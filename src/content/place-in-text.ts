import type { Place } from '../diagnostics/diagnostic.ts';
import type { Origin, SourceFile } from './handout.ts';
import { placeAt } from './source-file.ts';

/**
 * The place in the file of a UTF-16 offset in the text that a YAML scalar stands for. Exact for plain, quoted,
 * literal and folded scalars: the scalar is read once more, character by character (YAML 1.2.2, 7.3 and 8.1).
 */
export function placeInText(file: SourceFile, origin: Origin, offset: number, length = 1): Place {
  const map = offsetsInFile(file, origin);
  const last = map.at(-1) ?? origin.start;
  const start = map[offset] ?? last;
  const end = length > 1 ? (map[offset + length - 1] ?? last) + 1 : start + 1;
  return placeAt(file, start, Math.max(1, end - start));
}

interface OffsetMap extends Pick<Origin, 'start' | 'end'> {
  readonly offsets: readonly number[];
}

/** The scalar of a file that was asked for last: a long text may have a thousand complaints, one after the other. */
const lastAsked = new WeakMap<SourceFile, OffsetMap>();

/** For each UTF-16 unit of the scalar's text the offset in the file of what it was written as; then the end. */
export function offsetsInFile(
  file: SourceFile,
  { start, end }: Pick<Origin, 'start' | 'end'>,
): readonly number[] {
  const last = lastAsked.get(file);
  if (last?.start === start && last.end === end) return last.offsets;
  const offsets = readOffsets(file, { start, end });
  lastAsked.set(file, { start, end, offsets });
  return offsets;
}

function readOffsets(file: SourceFile, origin: Pick<Origin, 'start' | 'end'>): readonly number[] {
  const source = file.text.slice(origin.start, origin.end);
  switch (source.charAt(0)) {
    case '|':
      return literalOffsets(contentLines(file.text, origin));
    case '>':
      return foldedOffsets(contentLines(file.text, origin));
    case '"':
      return flowOffsets(source.slice(0, -1), 1, origin.start, doubleQuoted);
    case "'":
      return flowOffsets(source.slice(0, -1), 1, origin.start, singleQuoted);
    default:
      return flowOffsets(source, 0, origin.start, plain);
  }
}

/** One step through a flow scalar: an escape, a line break with the blanks around it, or one UTF-16 unit. */
const doubleQuoted =
  /\\\r?\n(?:[ \t]*\r?\n)*[ \t]*|\\(?:x..|u.{4}|U.{8}|[^])|[ \t]*\r?\n[ \t\r\n]*|[^]/g;
const singleQuoted = /''|[ \t]*\r?\n[ \t\r\n]*|[^]/g;
const plain = /[ \t]*\r?\n[ \t\r\n]*|[^]/g;

function flowOffsets(source: string, from: number, base: number, steps: RegExp): readonly number[] {
  const offsets: number[] = [];
  for (const match of source.slice(from).matchAll(steps)) {
    const at = base + from + match.index;
    for (let unit = unitsOf(match[0]); unit > 0; unit--) offsets.push(at);
  }
  return [...offsets, base + source.length];
}

/** How many UTF-16 units one step stands for: a single line break is a space, n + 1 of them are n line feeds. */
function unitsOf(step: string): number {
  if (step.length === 1) return 1;
  const breaks = step.split('\n').length - 1;
  if (step.startsWith('\\')) {
    if (breaks > 0) return breaks - 1;
    return step.startsWith('\\U') && parseInt(step.slice(2), 16) > 0xffff ? 2 : 1;
  }
  return breaks > 1 ? breaks - 1 : 1;
}

/** A line of a block scalar without its indentation: offsets in the file. */
interface ContentLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function contentLines(text: string, origin: Pick<Origin, 'start' | 'end'>): readonly ContentLine[] {
  const header = text.indexOf('\n', origin.start);
  if (header < 0 || header >= origin.end) return [];
  const lines = text.slice(header + 1, origin.end).split('\n');
  const indent = explicitIndent(text, origin.start) ?? indentOfFirst(lines);
  let at = header + 1;
  return lines.map((line) => {
    const start = at + Math.min(indent, leadingSpaces(line));
    const end = at + line.replace(/\r$/, '').length;
    at += line.length + 1;
    return { start, end: Math.max(start, end), text: text.slice(start, end) };
  });
}

/** `|2` counts from the parent's column: that of the key, or of the dash where there is none. */
function explicitIndent(text: string, start: number): number | undefined {
  const digit = /^[|>][-+]?(\d)/.exec(text.slice(start, start + 3))?.[1];
  if (digit === undefined) return undefined;
  const lead = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const dashes = /^ *(?:- +)*/.exec(lead)?.[0] ?? '';
  const parent = dashes === lead ? lead.lastIndexOf('-') : dashes.length;
  return parent + Number(digit);
}

/** The first line that holds more than spaces tells the indentation (8.1.1.1); a tab is more than a space. */
function indentOfFirst(lines: readonly string[]): number {
  const first = lines.find((line) => /[^ \r]/.test(line));
  return first === undefined ? 0 : leadingSpaces(first);
}

function leadingSpaces(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

function pushLine(offsets: number[], line: ContentLine): void {
  for (let at = line.start; at < line.end; at++) offsets.push(at);
}

function literalOffsets(lines: readonly ContentLine[]): readonly number[] {
  const offsets: number[] = [];
  for (const line of lines) {
    pushLine(offsets, line);
    offsets.push(line.end);
  }
  return offsets;
}

/** Folding (8.1.3): breaks between plain lines become a space; those beside indented lines are kept. */
function foldedOffsets(lines: readonly ContentLine[]): readonly number[] {
  const offsets: number[] = [];
  let previous: ContentLine | undefined;
  let blanks = 0;
  for (const line of lines) {
    if (line.text === '') {
      blanks++;
      continue;
    }
    const breaks = breaksBetween(previous, line, blanks);
    for (let unit = 0; unit < breaks; unit++) offsets.push(previous?.end ?? line.start);
    pushLine(offsets, line);
    previous = line;
    blanks = 0;
  }
  return [...offsets, previous?.end ?? lines[0]?.start ?? 0];
}

function breaksBetween(previous: ContentLine | undefined, line: ContentLine, blanks: number): number {
  if (!previous) return blanks;
  const indented = /^[ \t]/.test(previous.text) || /^[ \t]/.test(line.text);
  return indented ? blanks + 1 : Math.max(1, blanks);
}
