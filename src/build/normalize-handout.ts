import type { BilingualRecord, Handout } from '../content/handout.ts';
import { mapRecordTexts, mapTexts, type TextMapper } from '../content/map-texts.ts';
import type { HandoutPart } from '../markup/index.ts';
import { normalizeContent } from '../text/normalize.ts';

/** Sets marks, quotes, ranges and spaces of all texts as the handout's `typography` says; `verbatim` leaves all. */
export function normalizeHandout(handout: Handout): Handout {
  return handout.typography === 'verbatim' ? handout : mapTexts(handout, normalizer(handout));
}

/** A part of a handout, and the handout that it is rendered with. */
export interface PartOfHandout {
  readonly handout: Handout;
  readonly part: HandoutPart;
}

/**
 * Normalises what a part of a handout prints: its own records, or all of them where it has the contents or indexes, so
 * that the words of a long digest are not held twice.
 */
export function normalizePart(handout: Handout, part: HandoutPart): PartOfHandout {
  if (handout.typography === 'verbatim') return { handout, part };
  if (!part.front && !part.back) {
    const normalize = normalizer(handout);
    const records = part.records.map((record) => mapRecordTexts(record, normalize));
    return { handout, part: { ...part, records } };
  }
  const normalized = normalizeHandout(handout);
  const byId = new Map<string, BilingualRecord>(normalized.records.map((record) => [record.id, record]));
  return {
    handout: normalized,
    part: { ...part, records: part.records.map((record) => byId.get(record.id) ?? record) },
  };
}

function normalizer({ typography }: Handout): TextMapper {
  return (text) => ({
    ...text,
    content: normalizeContent(text.content, { lang: text.language, typography }),
  });
}
