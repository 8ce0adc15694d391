import type { ParagraphBox } from './box.ts';
import type { Composer } from './composer.ts';
import type { FlowTail } from './flow.ts';
import type { PageItem } from './page.ts';
import type { GlyphRun, Line } from '../text/paragraph.ts';

/** Composes what stands at the right end of a line, and one pattern of the leader to it. */
export function measureTail(
  tail: NonNullable<ParagraphBox['tail']>,
  composer: Composer,
): FlowTail | undefined {
  const width = composer.naturalWidth(tail.text);
  const [line] = composer.compose(tail.text, width + 0.1).lines;
  const [leader] = composer.compose(tail.leader, unbounded).lines;
  if (line === undefined || leader === undefined) return undefined;
  const advance = Math.max(composer.naturalWidth(tail.leader), leader.width) || 1;
  return {
    leader: { line: leader, runs: tail.leader.runs, advance },
    text: { line, runs: tail.text.runs },
    width,
  };
}

/** Wider than any pattern. */
const unbounded = 10_000;

/** Least spacing of dots in em: a pattern without its own space would run together. */
const leastAdvance = 0.45;

/**
 * Paints the tail of an entry: the number flush right, and the pattern between, counted from the right so that the
 * dots of all entries stand below each other.
 */
export function tailItems(
  tail: FlowTail,
  place: { readonly from: number; readonly to: number; readonly y: number },
  fontSize: number,
): readonly PageItem[] {
  const number = lineItems(tail.text.line, tail.text.runs, place.to - tail.width, place.y);
  const advance = Math.max(tail.leader.advance, leastAdvance * fontSize);
  const right = place.to - tail.width - 0.5 * fontSize;
  const count = Math.floor((right - place.from - 0.4 * fontSize) / advance);
  const run = tail.leader.line.runs[0];
  const inline = tail.leader.runs[0];
  if (count < 1 || run === undefined || inline === undefined) return number;
  const left = right - count * advance;
  const dots: PageItem = {
    kind: 'text',
    x: left,
    y: place.y,
    run: repeatRun(run, count, advance),
    color: inline.color,
    tag: inline.tag,
  };
  return [dots, ...number];
}

function repeatRun(run: GlyphRun, count: number, advance: number): GlyphRun {
  const glyphs = Array.from({ length: count }, (_, index) =>
    run.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + index * advance })),
  ).flat();
  return { ...run, x: 0, width: count * advance, glyphs };
}

function lineItems(line: Line, runs: FlowTail['text']['runs'], left: number, y: number): readonly PageItem[] {
  return line.runs.flatMap((run): PageItem[] => {
    const inline = runs[run.run];
    if (inline === undefined) return [];
    return [{ kind: 'text', x: left + line.x + run.x, y, run, color: inline.color, tag: inline.tag }];
  });
}
