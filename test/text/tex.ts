import { hyphenate } from '../../src/text/hyphenate.ts';
import { texDemerits } from '../../src/text/demerits.ts';
import { optimumBreaks } from '../../src/text/knuth-plass.ts';
import { boundariesOfItems, type ParagraphItem } from '../../src/text/knuth-plass-items.ts';

/** A text in a font of one width, as TeX would set it. Lengths are TeX points. */
export interface FixedWidthText {
  readonly text: string;
  readonly charWidth: number;
  /** Natural width, stretch and shrink of a space. */
  readonly space: readonly [number, number, number];
  readonly hsize: number;
  readonly tolerance: number;
  readonly hyphens: boolean;
}

const scaled = (points: number): number => Math.round(points * 65536);

/** Items with the piece of text that each one sets. */
interface SetItem {
  readonly item: ParagraphItem;
  readonly text: string;
}

function itemsOf(given: FixedWidthText): readonly SetItem[] {
  const width = scaled(given.charWidth);
  const [natural, stretch, shrink] = given.space;
  const glue: ParagraphItem = {
    kind: 'glue',
    width: scaled(natural),
    stretch: scaled(stretch),
    shrink: scaled(shrink),
  };
  const box = (text: string): SetItem => ({ item: { kind: 'box', width: width * text.length }, text });
  const hyphen = (set: number): SetItem => ({
    item: { kind: 'penalty', penalty: 50, width: set, flagged: true },
    text: set > 0 ? '-' : '',
  });
  return given.text.split(' ').flatMap((word, index) => {
    const pieces = word.includes('-')
      ? word.split(/(?<=-)/).flatMap((piece, place) => (place === 0 ? [box(piece)] : [hyphen(0), box(piece)]))
      : wordPieces(word, given.hyphens && index > 0).flatMap((piece, place) =>
          place === 0 ? [box(piece)] : [hyphen(width), box(piece)],
        );
    return index === 0 ? pieces : [{ item: glue, text: ' ' }, ...pieces];
  });
}

/** TeX hyphenates a word after a space: its first letters, past any marks before them. */
function wordPieces(word: string, hyphens: boolean): readonly string[] {
  const [letters = ''] = /[A-Za-z]+/.exec(word) ?? [];
  const before = word.indexOf(letters);
  if (!hyphens || letters.length < 5) return [word];
  const cuts = hyphenate(letters, { lang: 'en-us', left: 2, right: 3 }).map((offset) => offset + before);
  return [0, ...cuts].map((cut, index) => word.slice(cut, cuts[index]));
}

/** The lines that the project's algorithm gives with TeX's parameters, and the demerits of all. */
export function breakLikeTeX(given: FixedWidthText): {
  readonly lines: readonly string[];
  readonly demerits: number;
} {
  const items = itemsOf(given);
  const boundaries = boundariesOfItems(items.map(({ item }) => item));
  const measure = scaled(given.hsize);
  const shape = { measure: () => measure, uniform: true, unhyphenated: () => false, overfull: true };
  const broken = optimumBreaks(boundaries, shape, texDemerits(given.tolerance), 0);
  if (broken === undefined) throw new Error('a paragraph that may be overfull has no breaks');
  const ends = broken.boundaries.map((boundary) => boundaries.item[boundary] ?? 0);
  const lines = ends.slice(1).map((end, line) => {
    const piece = items.slice(Math.max(0, ends[line] ?? 0), end + 1);
    const text = piece.map((set, index) =>
      set.item.kind === 'penalty' && index < piece.length - 1 ? '' : set.text,
    );
    return text.join('').trim();
  });
  return { lines, demerits: broken.totalDemerits };
}
