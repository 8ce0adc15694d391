import type { Handout } from '../content/handout.ts';
import type { HandoutPart } from '../markup/index.ts';

/**
 * The parts in which a handout is set, so that a long digest need not be held whole: what comes before the records,
 * each record, what comes after. Only what begins on a new page can be a part of its own: records that run on, and
 * pages that are put on sheets, need all of the document at once.
 */
export function partsOf(handout: Handout): readonly HandoutPart[] {
  const { records } = handout;
  const whole: HandoutPart = { front: true, records, back: true };
  if (records.length < 2 || !beginsOnNewPages(handout)) return [whole];
  const [first, ...others] = records;
  // Without contents the first record begins below the title, on the same page.
  const front: HandoutPart = {
    front: true,
    records: handout.contents || first === undefined ? [] : [first],
    back: false,
  };
  const begun = handout.contents ? records : others;
  return [
    ...(handout.title !== undefined || handout.contents ? [front] : []),
    ...(handout.title !== undefined || handout.contents ? begun : records).map((record) => ({
      front: false,
      records: [record],
      back: false,
    })),
    ...(handout.index ? [{ front: false, records: [], back: true }] : []),
  ];
}

function beginsOnNewPages({ recordStart, imposition, cropMarks, bleed, fit }: Handout): boolean {
  const plainPages = imposition === 'none' && !cropMarks && bleed === 0;
  return recordStart === 'new-page' && plainPages && fit === 'natural';
}
