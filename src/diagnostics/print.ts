import { eastAsianWidth } from 'get-east-asian-width';
import { palette, type Palette } from './colors.ts';
import type { Diagnostic, Place } from './diagnostic.ts';

const plain = palette(false);

/** A diagnostic as people read it: message, place, source line with a caret, hint. No line end at the end. */
export function formatDiagnostic(diagnostic: Diagnostic, colors: Palette = plain): string {
  const { severity, code, message, hint, place, related = [] } = diagnostic;
  const head = `${colors[severity](`${severity}[${code}]`)}${colors.bold(`: ${visible(message)}`)}`;
  const gutter = gutterWidth(diagnostic);
  const lines = [
    head,
    ...(place ? placeLines(place, gutter, colors, colors[severity]) : []),
    ...related.flatMap((one) => [
      `${' '.repeat(gutter)} ${colors.gutter('=')} ${colors.bold('note')}: ${visible(one.message)}`,
      ...placeLines(one.place, gutter, colors, colors.note),
    ]),
    ...(hint === undefined
      ? []
      : [`${' '.repeat(gutter)} ${colors.gutter('=')} ${colors.bold('hint')}: ${visible(hint)}`]),
  ];
  return lines.join('\n');
}

function gutterWidth({ place, related = [] }: Diagnostic): number {
  const lines = [...(place ? [place.line] : []), ...related.map((one) => one.place.line)];
  return Math.max(2, ...lines.map((line) => String(line).length));
}

function placeLines(
  place: Place,
  gutter: number,
  colors: Palette,
  caret: (text: string) => string,
): string[] {
  const where = `${visible(place.file)}:${String(place.line)}:${String(place.column)}`;
  const arrow = `${' '.repeat(gutter)}${colors.gutter('-->')} ${where}`;
  if (place.excerpt === undefined) return [arrow];
  const { before, marked, after } = cut(place.excerpt, place.column - 1, place.length ?? 1);
  const bar = colors.gutter('|');
  const number = colors.gutter(String(place.line).padStart(gutter));
  const line = `${before}${marked}${after}`;
  const carets = '^'.repeat(Math.max(1, width(marked)));
  return [
    arrow,
    `${' '.repeat(gutter)} ${bar}`,
    `${number} ${bar} ${line}`.trimEnd(),
    `${' '.repeat(gutter)} ${bar} ${' '.repeat(width(before))}${caret(carets)}`,
  ];
}

/** Cells of a terminal that are shown before and after the place in a long line. */
const roomBefore = 60;
const roomAfter = 40;
/** More than fill this room: a line may be a whole book, and a book may have many complaints. */
const unitsLookedAt = 400;

/** The source line around the place, in three parts, with everything invisible made visible. */
function cut(
  excerpt: string,
  start: number,
  length: number,
): { before: string; marked: string; after: string } {
  const end = start + length;
  const before = [...visible(excerpt.slice(Math.max(0, start - unitsLookedAt), start))];
  const marked = [...visible(excerpt.slice(start, Math.min(end, start + unitsLookedAt)))];
  const after = [...visible(excerpt.slice(end, end + unitsLookedAt))];
  return {
    before: lastCells(before, roomBefore),
    marked: firstCells(marked, roomBefore),
    after: firstCells(after, roomAfter),
  };
}

function firstCells(characters: readonly string[], room: number): string {
  let used = 0;
  const end = characters.findIndex((character) => (used += cells(character)) > room);
  return end < 0 ? characters.join('') : `${characters.slice(0, end).join('')}…`;
}

function lastCells(characters: readonly string[], room: number): string {
  const reversed = firstCells(characters.slice(-room - 1).reverse(), room);
  return [...reversed].reverse().join('');
}

const combining = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Cells that one character takes: full-width characters two (UAX 11), combining marks none. */
function cells(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  return combining.test(character) ? 0 : eastAsianWidth(codePoint);
}

function width(text: string): number {
  return [...text].reduce((sum, character) => sum + cells(character), 0);
}

/** Control characters as pictures: content must not steer the terminal, and carets must stay in line. */
function visible(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(/[\u0000-\u0008\u000A-\u001F]/g, (one) => String.fromCharCode(0x2400 + one.charCodeAt(0)))
    .replace(/[\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

/** `2 errors, 1 warning`; empty where there is nothing to say. */
export function summarize(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((one) => one.severity === severity).length;
  return (['error', 'warning', 'note'] as const)
    .map((severity) => ({ severity, number: count(severity) }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => `${String(number)} ${severity}${number === 1 ? '' : 's'}`)
    .join(', ');
}
