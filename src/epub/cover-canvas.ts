import type { Contour, OutlinePoint } from '../fonts/glyph-outlines.ts';

/** Where a point of a shape lies on the canvas: `[x, y]` in pixels, y downwards. */
export type Placement = (point: OutlinePoint) => readonly [number, number];

/** How many steps lie between paper and ink: a sixteenth apart, which eyes and e-ink cannot tell. */
export const STEPS = 16;

/**
 * Pixels of paper and a few inks: 0 is paper, `ink * STEPS + step` an ink that covers `(step + 1) / STEPS` of the
 * pixel. Inks never lie over one another.
 */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export function createCanvas(width: number, height: number): Canvas {
  return { width, height, pixels: new Uint8Array(width * height) };
}

/**
 * Fills contours with an ink, edges smoothed by the area of each pixel that they cover. Every edge is written into a
 * buffer as the change of coverage it brings, and the sum along each row is the coverage (the method of font-rs,
 * R. Levien 2016, "Inside the fastest font renderer in the world").
 *
 * @param ink from 1 to 15
 */
export function fillContours(
  canvas: Canvas,
  contours: readonly Contour[],
  place: Placement,
  ink: number,
): void {
  const lines: number[] = [];
  for (const contour of contours) flatten(contour, place, lines);
  const box = boxOf(lines, canvas);
  if (box === undefined) return;
  const coverage = new Float32Array((box.width + 2) * box.height);
  for (let line = 0; line < lines.length; line += NUMBERS_A_LINE) addLine(coverage, box, lines, line);
  paint(canvas, box, coverage, ink);
}

/** Straight lines one after the other: x and y of the first point, x and y of the second. */
type StraightLines = readonly number[];

const NUMBERS_A_LINE = 4;

/** Adds the contour as straight lines, no farther from its curves than a twentieth of a pixel. */
function flatten(contour: Contour, place: Placement, lines: number[]): void {
  const points = withCurvePoints(contour);
  const [first] = points;
  if (first === undefined) return;
  let [x, y] = place(first);
  let control: readonly [number, number] | undefined;
  for (let index = 1; index <= points.length; index++) {
    const point = points[index % points.length] ?? first;
    const at = place(point);
    if (!point.onCurve) control = at;
    else {
      if (control === undefined) lines.push(x, y, at[0], at[1]);
      else addCurve(lines, [x, y], control, at);
      [x, y] = at;
      control = undefined;
    }
  }
}

/** Writes out the points that are implied between two control points, and begins on the curve. */
function withCurvePoints(contour: Contour): Contour {
  const points = contour.flatMap((point, index) => {
    const before = contour[index === 0 ? contour.length - 1 : index - 1];
    if (before === undefined || before.onCurve || point.onCurve) return [point];
    return [{ x: (before.x + point.x) / 2, y: (before.y + point.y) / 2, onCurve: true }, point];
  });
  const start = points.findIndex(({ onCurve }) => onCurve);
  return start <= 0 ? points : [...points.slice(start), ...points.slice(0, start)];
}

function addCurve(
  lines: number[],
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): void {
  const bend = Math.abs(x0 - 2 * x1 + x2) + Math.abs(y0 - 2 * y1 + y2);
  const count = 1 + Math.floor(Math.sqrt(5 * bend));
  let [x, y] = [x0, y0];
  for (let step = 1; step <= count; step++) {
    const t = step / count;
    const s = 1 - t;
    const [nextX, nextY] = [
      s * s * x0 + 2 * s * t * x1 + t * t * x2,
      s * s * y0 + 2 * s * t * y1 + t * t * y2,
    ];
    lines.push(x, y, nextX, nextY);
    [x, y] = [nextX, nextY];
  }
}

/** The pixels that shapes touch, within the canvas. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(lines: StraightLines, canvas: Canvas): Box | undefined {
  let [left, top, right, bottom] = [canvas.width, canvas.height, 0, 0];
  for (let at = 0; at < lines.length; at += 2) {
    const [x = 0, y = 0] = [lines[at], lines[at + 1]];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  left = Math.max(0, Math.floor(left));
  top = Math.max(0, Math.floor(top));
  const width = Math.min(canvas.width, Math.ceil(right)) - left;
  const height = Math.min(canvas.height, Math.ceil(bottom)) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : undefined;
}

/** Adds what an edge changes, row by row; what lies left of the box counts at its edge. */
function addLine(coverage: Float32Array, box: Box, lines: StraightLines, line: number): void {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [lines[line], lines[line + 1], lines[line + 2], lines[line + 3]];
  if (y0 === y1) return;
  const direction = y0 < y1 ? 1 : -1;
  const [top, bottom, start] = y0 < y1 ? [y0 - box.top, y1 - box.top, x0] : [y1 - box.top, y0 - box.top, x1];
  const slope = (x1 - x0) / (y1 - y0);
  const clamped = (x: number): number => Math.min(Math.max(x - box.left, 0), box.width);
  for (let row = Math.max(0, Math.floor(top)); row < Math.min(box.height, bottom); row++) {
    const from = Math.max(row, top);
    const to = Math.min(row + 1, bottom);
    const a = clamped(start + (from - top) * slope);
    const b = clamped(start + (to - top) * slope);
    addSpan(coverage, row * (box.width + 2), Math.min(a, b), Math.max(a, b), (to - from) * direction);
  }
}

/**
 * Adds an edge within one row, from `left` to `right`: each pixel gets the part of `amount` that the edge leaves to its
 * right, the pixel after it the rest.
 */
function addSpan(coverage: Float32Array, row: number, left: number, right: number, amount: number): void {
  const first = Math.floor(left);
  const last = Math.floor(right);
  for (let pixel = first; pixel <= last; pixel++) {
    const from = Math.max(left, pixel);
    const to = Math.min(right, pixel + 1);
    const share = right === left ? amount : (amount * (to - from)) / (right - left);
    const rest = share * ((from + to) / 2 - pixel);
    coverage[row + pixel] = (coverage[row + pixel] ?? 0) + share - rest;
    coverage[row + pixel + 1] = (coverage[row + pixel + 1] ?? 0) + rest;
  }
}

function paint(canvas: Canvas, box: Box, coverage: Float32Array, ink: number): void {
  for (let row = 0; row < box.height; row++) {
    let sum = 0;
    const from = row * (box.width + 2);
    const to = (box.top + row) * canvas.width + box.left;
    for (let column = 0; column < box.width; column++) {
      sum += coverage[from + column] ?? 0;
      const step = Math.round(Math.min(1, Math.abs(sum)) * STEPS);
      if (step > 0) canvas.pixels[to + column] = ink * STEPS + step - 1;
    }
  }
}
