/** Where progress is shown. */
export interface ProgressStream extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
}

/** ECMA-48, 8.3.41 EL and 8.3.9 CHA: erases all of the line and goes back to its first column. */
const eraseLine = '\u001b[2K\u001b[1G';

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
  now: () => number = Date.now,
): Progress {
  const start = now();
  let shown = false;
  const clear = (): void => {
    if (!shown) return;
    stream.write(eraseLine);
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
