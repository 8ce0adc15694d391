import { TooLarge } from './too-large.ts';

/** An object of a list, or one that stands for itself, as it stands in the file. */
export interface JsonItem {
  readonly text: string;
  /** The line on which it begins. */
  readonly line: number;
  /** False where the file ends before the object does. */
  readonly whole: boolean;
}

/**
 * Hands over the objects of a JSON list as they stream by, or those that stand one after the other without a list;
 * memory holds one of them at a time. Nothing is parsed: only strings, escapes and brackets are looked at.
 *
 * @param limit of an object, in characters
 * @throws {@link TooLarge}
 */
export async function* readJsonItems(chunks: AsyncIterable<string>, limit: number): AsyncGenerator<JsonItem> {
  const cutter = new ItemCutter();
  for await (const chunk of chunks) {
    yield* cutter.take(chunk);
    if (cutter.openCharacters > limit) throw new TooLarge('a JSON object', limit);
  }
  const rest = cutter.rest();
  if (rest !== undefined) yield rest;
}

/** Follows the brackets of a file and cuts out its objects. */
class ItemCutter {
  /** How much of the object that is open was read. */
  openCharacters = 0;
  private depth = 0;
  /** How deep the objects stand: in a list or by themselves, as the first bracket says. */
  private itemDepth: number | undefined;
  private inString = false;
  /** Where the next chunk is to be read from: an escape may be divided between two. */
  private skip = 0;
  private readonly lines = new LineCounter();
  private open: { readonly pieces: string[]; readonly line: number } | undefined;

  take(chunk: string): readonly JsonItem[] {
    const items: JsonItem[] = [];
    const marks = /["\\{}[\]]/gu;
    let start = 0;
    marks.lastIndex = this.skip;
    this.skip = 0;
    for (let mark = marks.exec(chunk); mark !== null; mark = marks.exec(chunk)) {
      const at = mark.index;
      if (mark[0] === '\\') {
        this.skip = at + 2 > chunk.length ? 1 : 0;
        marks.lastIndex = at + 2;
      } else if (mark[0] === '"') this.inString = !this.inString;
      else if (!this.inString && this.begins(mark[0])) {
        this.open = { pieces: [], line: this.lines.countTo(chunk, at) };
        start = at;
      } else if (!this.inString && this.ends(mark[0]) && this.open !== undefined) {
        items.push(this.close(this.open, chunk.slice(start, at + 1)));
      }
    }
    this.lines.finish(chunk);
    this.keep(chunk.slice(start));
    return items;
  }

  /** Whether a bracket opens an object. */
  private begins(bracket: string): boolean {
    if (bracket !== '{' && bracket !== '[') return false;
    this.itemDepth ??= bracket === '[' ? 1 : 0;
    this.depth++;
    return bracket === '{' && this.depth === this.itemDepth + 1;
  }

  /** Whether a bracket closes what stands as deep as the objects do. */
  private ends(bracket: string): boolean {
    if (bracket !== '}' && bracket !== ']') return false;
    this.depth--;
    return this.depth === this.itemDepth;
  }

  private close(
    { pieces, line }: { readonly pieces: readonly string[]; readonly line: number },
    last: string,
  ): JsonItem {
    this.open = undefined;
    this.openCharacters = 0;
    return { text: [...pieces, last].join(''), line, whole: true };
  }

  private keep(piece: string): void {
    if (this.open === undefined) return;
    this.open.pieces.push(piece);
    this.openCharacters += piece.length;
  }

  /** What is left at the end of the file: an object that was cut off, or nothing of it where only the list was. */
  rest(): JsonItem | undefined {
    if (this.open !== undefined)
      return { text: this.open.pieces.join(''), line: this.open.line, whole: false };
    return this.depth > 0 ? { text: '', line: this.lines.line, whole: false } : undefined;
  }
}

/** Counts the lines of a text that comes in chunks. */
class LineCounter {
  line = 1;
  private counted = 0;

  /** The number of the line that a place of the chunk stands on; places are asked for in their order. */
  countTo(chunk: string, place: number): number {
    for (let at = chunk.indexOf('\n', this.counted); at >= 0 && at < place; at = chunk.indexOf('\n', at + 1))
      this.line++;
    this.counted = place;
    return this.line;
  }

  finish(chunk: string): void {
    this.countTo(chunk, chunk.length);
    this.counted = 0;
  }
}
