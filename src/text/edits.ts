/** A replacement in a text; offsets are UTF-16. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A text with the way back to the one it was made from: `map[i]` is the offset there that offset `i` comes from.
 * One entry more than the text has UTF-16 units; never decreasing.
 */
export interface MappedText {
  readonly text: string;
  readonly map: Int32Array;
}

/** A text that stands for itself. */
export function unchanged(text: string): MappedText {
  const map = new Int32Array(text.length + 1);
  for (let offset = 0; offset <= text.length; offset++) map[offset] = offset;
  return { text, map };
}

/** Applies edits, given in any order; of two that overlap the earlier in the text is applied. */
export function applyEdits({ text, map }: MappedText, edits: readonly Edit[]): MappedText {
  const parts: string[] = [];
  const made = new Int32Array(text.length + 1 + edits.reduce((sum, edit) => sum + edit.text.length, 0));
  let length = 0;
  let from = 0;
  const copy = (to: number) => {
    parts.push(text.slice(from, to));
    made.set(map.subarray(from, to), length);
    length += to - from;
    from = to;
  };
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < from) continue;
    copy(edit.start);
    parts.push(edit.text);
    const last = Math.max(edit.start, edit.end - 1);
    for (let index = 0; index < edit.text.length; index++)
      made[length++] = map[Math.min(edit.start + index, last)] ?? 0;
    from = edit.end;
  }
  copy(text.length);
  made[length++] = map[text.length] ?? 0;
  return { text: parts.join(''), map: made.subarray(0, length) };
}
