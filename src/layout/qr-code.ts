import encodeQR from 'qr';
import type { Rectangle } from './page.ts';

/** Modules of clear space that scanners need on every side (ISO/IEC 18004, 9.1). */
export const quietZone = 4;

/**
 * Draws a QR code as rectangles in a box, at error correction level M; neighbouring dark modules of a row share one.
 *
 * @param box - the square that the modules fill; the quiet zone lies outside of it
 */
export function qrRectangles(payload: string, box: Rectangle): readonly Rectangle[] {
  const { count, isDark } = qrMatrix(payload);
  const module = box.width / count;
  const rectangles: Rectangle[] = [];
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (!isDark(row, column)) continue;
      const start = column;
      while (column + 1 < count && isDark(row, column + 1)) column++;
      rectangles.push({
        x: box.x + start * module,
        y: box.y + row * module,
        width: (column - start + 1) * module,
        height: module,
      });
    }
  }
  return rectangles;
}

/** Modules on one side of the code of a payload. */
export function qrModuleCount(payload: string): number {
  return qrMatrix(payload).count;
}

interface QrMatrix {
  readonly count: number;
  readonly isDark: (row: number, column: number) => boolean;
}

const known = new Map<string, QrMatrix>();
const codesKept = 64;

/** A code is asked for when its box is measured and when it is painted, and costs milliseconds: the last are kept. */
function qrMatrix(payload: string): QrMatrix {
  const matrix = known.get(payload) ?? makeMatrix(payload);
  known.set(payload, matrix);
  const [oldest] = known.keys();
  if (known.size > codesKept && oldest !== undefined) known.delete(oldest);
  return matrix;
}

/** The package draws at least one module of the quiet zone. */
const drawnBorder = 1;

function makeMatrix(payload: string): QrMatrix {
  const modules = encodeQR(payload, 'raw', { ecc: 'medium', border: drawnBorder });
  return {
    count: modules.length - 2 * drawnBorder,
    isDark: (row, column) => modules[row + drawnBorder]?.[column + drawnBorder] === true,
  };
}
