import { allowedBreak, noBreak } from './line-break-kinds.ts';

let segmenter: Intl.Segmenter | undefined;

/** Made when it is first needed: a segmenter takes tens of milliseconds to load its data. */
function graphemes(): Intl.Segmenter {
  return (segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' }));
}

/** The offsets between the grapheme clusters of a text, without its start. */
export function graphemeBreaks(text: string): readonly number[] {
  const offsets: number[] = [];
  for (const { index } of graphemes().segment(text)) if (index > 0) offsets.push(index);
  return offsets;
}

/** What never begins a cluster (UAX 29, GB9 and GB9a). */
const extender =
  /^[\p{M}\u200C\u200D\u0E33\u0EB3\uFF9E\uFF9F\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}\u1160-\u11FF\uD7B0-\uD7FB]/u;
/** What never ends one: prepended marks, and the linkers of conjuncts with marks after them (GB9b, GB9c). */
const prepended =
  /(?:[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E\u{110BD}\u{110CD}\u{111C2}\u{111C3}\u{113D1}\u{1193F}\u{11941}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}]|[\u094D\u09CD\u0ACD\u0B4D\u0C4D\u0D4D\u1039\u17D2\u1A60\u1B44\u1BAB\uA9C0\uAAF6\u{10A3F}\u{11133}\u{113D0}\u{1193E}\u{11A47}\u{11A99}\u{11F42}][\p{M}\u200C\u200D\uFF9E\uFF9F\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]*)$/u;
/** How many UTF-16 units before a place are looked at: a linker and a few marks. */
const reach = 8;
const beyondAscii = /[^\0-\u02FF\u2010-\u2027\u3000-\u3029\u3040-\u3098\u309B-\u9FFF\uFF00-\uFF60]/;

/**
 * UAX 14 lets a line end within a few degenerate clusters (a space with a mark, some Brahmic signs); a typesetter
 * does not. Most texts have no character that a cluster is made of, and cost one search.
 */
export function clearInsideGraphemes(text: string, found: Uint8Array): void {
  if (!beyondAscii.test(text)) return;
  let indicators = 0;
  for (let offset = 1; offset < text.length; offset++) {
    if (isRegionalIndicator(text, offset - 2)) indicators++;
    else if (!isRegionalIndicator(text, offset - 1)) indicators = 0;
    if (found[offset] !== allowedBreak) continue;
    // GB12, GB13: two regional indicators are a flag.
    const inFlag = indicators % 2 === 1 && isRegionalIndicator(text, offset);
    if (inFlag || isInsideCluster(text, offset)) found[offset] = noBreak;
  }
}

function isRegionalIndicator(text: string, offset: number): boolean {
  const low = text.charCodeAt(offset + 1);
  return text.charCodeAt(offset) === 0xd83c && low >= 0xdde6 && low <= 0xddff;
}

function isInsideCluster(text: string, offset: number): boolean {
  return (
    extender.test(text.slice(offset, offset + 2)) ||
    prepended.test(text.slice(Math.max(0, offset - reach), offset))
  );
}
