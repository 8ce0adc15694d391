import { TooLarge } from './too-large.ts';

/** Longer lines than any text format has; the largest abstracts have some 50,000 characters. */
const maximalLine = 8_000_000;

/**
 * Divides a stream of text into lines, whatever ends them: CR LF, LF or CR.
 *
 * @throws {@link TooLarge}
 */
export async function* readLines(chunks: AsyncIterable<string>, limit = maximalLine): AsyncGenerator<string> {
  const longest = Math.min(limit, maximalLine);
  let rest = '';
  let afterReturn = false;
  for await (const chunk of chunks) {
    const text = afterReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    afterReturn = chunk.endsWith('\r');
    if (!/[\r\n]/u.test(text)) {
      rest += text;
      if (rest.length > longest) throw new TooLarge('a line', longest);
      continue;
    }
    const lines = (rest + text).split(/\r\n|[\r\n]/u);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
