import type { Handout } from '../content/handout.ts';
import { mapTexts } from '../content/map-texts.ts';
import { normalizeContent } from '../text/normalize.ts';

/** Sets marks, quotes, ranges and spaces of all texts as the handout's `typography` says; `verbatim` leaves all. */
export function normalizeHandout(handout: Handout): Handout {
  if (handout.typography === 'verbatim') return handout;
  return mapTexts(handout, (text) => ({
    ...text,
    content: normalizeContent(text.content, { lang: text.language, typography: handout.typography }),
  }));
}
