/** Longer lines than any text format has; the largest abstracts have some 50,000 characters. */
const maximalLine = 8_000_000;

/** Thrown to the reader of a file when a line has no end. */
export class EndlessLine extends Error {
  constructor() {
    super('a line is longer than 8 million characters');
  }
}

/**
 * Divides a stream of text into lines, whatever ends them: CR LF, LF or CR.
 *
 * @throws {@link EndlessLine}, which `readSources` turns into a diagnostic
 */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let afterReturn = false;
  for await (const chunk of chunks) {
    const text = afterReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
    afterReturn = chunk.endsWith('\r');
    if (!/[\r\n]/u.test(text)) {
      rest += text;
      if (rest.length > maximalLine) throw new EndlessLine();
      continue;
    }
    const lines = (rest + text).split(/\r\n|[\r\n]/u);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
