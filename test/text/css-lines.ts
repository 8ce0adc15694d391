import { lineBreaks } from '../../src/text/line-break.ts';
import type { LineBreakStrictness, WordBreak } from '../../src/text/paragraph.ts';

/** A text and the CSS that decides its lines; widths are em. */
export interface CssLineCase {
  readonly text: string;
  readonly lang: string;
  readonly lineBreak: LineBreakStrictness;
  readonly wordBreak: WordBreak;
  readonly overflowWrap: 'normal' | 'break-word' | 'anywhere';
  readonly whiteSpace: 'normal' | 'nowrap' | 'pre' | 'pre-wrap' | 'pre-line' | 'break-spaces';
  readonly widthEm: number;
  readonly advances?: readonly number[];
}

/** Widths in the cases are measured from a browser and rounded. */
const tolerance = 0.04;

const collapsible = /[ \t]/;
/** Characters that hang at a line end: spaces of CSS Text 3, 4.1.3, and the other space separators. */
const hanging = /[ \t\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]/;
const forcedBreak = /[\n\u2028\u2029\u0085\f\v]/;

/** Fills lines greedily as CSS Text 3 has it; returns each line's text without collapsed spaces. */
export function cssLines(sample: CssLineCase): readonly string[] {
  const { text, whiteSpace } = sample;
  const keepsSpaces = whiteSpace === 'pre' || whiteSpace === 'pre-wrap' || whiteSpace === 'break-spaces';
  const wraps = whiteSpace !== 'nowrap' && whiteSpace !== 'pre';
  const breaks = new Set(lineBreaks(text, sample));
  if (whiteSpace === 'break-spaces') breakAfterEverySpace(text, breaks);
  const lines: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = lineEnd(sample, breaks, start, wraps);
    const line = text.slice(start, end).replace(/[\n\u2028\u2029\u0085\f\v]+$/, '');
    lines.push(keepsSpaces ? line : line.replace(/^[ \t]+|[ \t]+$/g, ''));
    start = end;
    if (!keepsSpaces) while (collapsible.test(text.charAt(start))) start++;
  }
  return lines;
}

function breakAfterEverySpace(text: string, breaks: Set<number>): void {
  for (let offset = 0; offset < text.length; offset++)
    if (hanging.test(text.charAt(offset))) breaks.add(offset + 1);
}

/** Where the line from `start` ends. */
function lineEnd(sample: CssLineCase, breaks: ReadonlySet<number>, start: number, wraps: boolean): number {
  const { text } = sample;
  let best = -1;
  let width = 0;
  let emergency = -1;
  for (let offset = start; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (forcedBreak.test(character)) return offset + 1;
    const hangs = hanging.test(character) && sample.whiteSpace !== 'break-spaces';
    width += advance(sample, offset);
    const fits = hangs || width <= sample.widthEm + tolerance;
    if (!fits && wraps) {
      if (best > start) return best;
      if (sample.overflowWrap !== 'normal' && emergency > start) return emergency;
    }
    if (breaks.has(offset + 1)) {
      if (!fits && wraps) return offset + 1;
      best = offset + 1;
    }
    if (fits) emergency = offset + 1;
  }
  return text.length;
}

function advance(sample: CssLineCase, offset: number): number {
  if (sample.advances !== undefined) return sample.advances[offset] ?? 0;
  return /[\uDC00-\uDFFF\u200B\u200D\u2060\u00AD]/.test(sample.text.charAt(offset)) ? 0 : 1;
}
