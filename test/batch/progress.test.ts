import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgress } from '../../src/batch/progress.ts';

/** A stream that remembers, and a clock that is set by hand. */
function stage(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY });
  let time = 0;
  const progress = createProgress(stream, 3, () => time);
  return {
    progress,
    wait: (milliseconds: number) => (time += milliseconds),
    printed: () => String(stream.read() ?? ''),
  };
}

describe('createProgress', () => {
  it('should show nothing for work of less than half a second', () => {
    const { progress, wait, printed } = stage(true);
    wait(499);
    progress.show(1, 'a');
    progress.clear();
    expect(printed()).toBe('');
  });

  it('should show how far longer work is, and take the line away', () => {
    const { progress, wait, printed } = stage(true);
    wait(500);
    progress.show(1, 'a');
    expect(printed()).toBe('1 of 3 done · a');
    progress.show(2, 'b');
    expect(printed()).toBe('\u001b[2K\u001b[1G2 of 3 done · b');
    progress.clear();
    expect(printed()).toBe('\u001b[2K\u001b[1G');
  });

  it('should show nothing in a pipe', () => {
    const { progress, wait, printed } = stage(false);
    wait(5000);
    progress.show(1, 'a');
    progress.clear();
    expect(printed()).toBe('');
  });
});
