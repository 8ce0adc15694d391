import { clearLine, cursorTo } from 'node:readline';

/** Where progress is shown. */
export interface ProgressStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
}

/** A line that tells how far the work is. */
export interface Progress {
  readonly show: (done: number, what: string, of?: number) => void;
  /** Takes the line away, before something else is printed and at the end. */
  readonly clear: () => void;
}

/** People start to wonder after about half a second; shorter work needs no line. */
const patience = 500;

/**
 * Progress of `total` pieces of work on a terminal, from half a second after `start` on. In a pipe nothing is shown.
 */
export function createProgress(
  stream: ProgressStream,
  total: number,
  now: () => number = () => performance.now(),
): Progress {
  const start = now();
  let shown = false;
  const clear = (): void => {
    if (!shown) return;
    clearLine(stream, 0);
    cursorTo(stream, 0);
    shown = false;
  };
  const show = (done: number, what: string, of = total): void => {
    if (stream.isTTY !== true || now() - start < patience) return;
    clear();
    stream.write(`${String(done)} of ${String(of)} done · ${what}`);
    shown = true;
  };
  return { show, clear };
}
