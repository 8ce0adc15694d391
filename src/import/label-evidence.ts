import type { LabelSequence, MetLabel } from './label-sequence.ts';
import type { Category } from './source-article.ts';

/** What one record says about a label that the dictionary has not. */
export type LabelEvidence =
  | {
      readonly kind: 'category';
      readonly label: MetLabel;
      readonly category: Category;
      readonly weight: number;
    }
  /** Two labels of which neither is known stand at the same position. */
  | { readonly kind: 'pair'; readonly labels: readonly [MetLabel, MetLabel] };

/** Evidence of this weight is believed; labels given as such reach it in one record, those inside a text in two. */
export const believable = 2;

/** The categories that the source assigns to labels that the dictionary has not, as MEDLINE's `NlmCategory` does. */
export function assignedEvidence({ labels }: LabelSequence): LabelEvidence[] {
  return labels.flatMap((label): LabelEvidence[] =>
    label.known || !label.assigned || label.category === undefined
      ? []
      : [{ kind: 'category', label, category: label.category, weight: believable }],
  );
}

/**
 * What two languages of a record teach of each other's labels. Labels of the same category are the fixed points; between
 * two of these as many labels in both languages stand at the same positions.
 */
export function positionEvidence(first: LabelSequence, second: LabelSequence): LabelEvidence[] {
  const fixed = fixedPoints(first.labels, second.labels);
  if (fixed.length < 2 && !correspond(first, second)) return [];
  const weight = first.explicit && second.explicit ? believable : 1;
  const ends = [...fixed, [first.labels.length, second.labels.length] as const];
  let [left, right] = [0, 0];
  return ends.flatMap(([one, other]) => {
    const between = [first.labels.slice(left, one), second.labels.slice(right, other)] as const;
    [left, right] = [one + 1, other + 1];
    return between[0].length === between[1].length ? pairEvidence(between[0], between[1], weight) : [];
  });
}

/** Whether two lists can be read side by side although little in them is known. */
function correspond(first: LabelSequence, second: LabelSequence): boolean {
  const count = first.labels.length;
  return count >= 3 && count === second.labels.length && first.fromStart && second.fromStart;
}

function pairEvidence(
  left: readonly MetLabel[],
  right: readonly MetLabel[],
  weight: number,
): LabelEvidence[] {
  return left.flatMap((label, index): LabelEvidence[] => {
    const twin = right[index];
    if (twin === undefined || (label.known && twin.known)) return [];
    if (!label.known && !twin.known && label.category === undefined && twin.category === undefined)
      return [{ kind: 'pair', labels: [label, twin] }];
    return [...byTwin(label, twin, weight), ...byTwin(twin, label, weight)];
  });
}

/** A label without a category has that of the label beside it. */
function byTwin(label: MetLabel, { category }: MetLabel, weight: number): LabelEvidence[] {
  return label.known || label.category !== undefined || category === undefined
    ? []
    : [{ kind: 'category', label, category, weight }];
}

/** The longest common sequence of categories, as pairs of indices. */
function fixedPoints(
  first: readonly MetLabel[],
  second: readonly MetLabel[],
): readonly (readonly [number, number])[] {
  const isSame = (one: number, other: number): boolean => {
    const category = first[one]?.category;
    return category !== undefined && category === second[other]?.category;
  };
  // lengths[i][j]: how many fixed points the labels from i and from j on have.
  const lengths = Array.from({ length: first.length + 1 }, () =>
    Array.from({ length: second.length + 1 }, () => 0),
  );
  const at = (one: number, other: number): number => lengths[one]?.[other] ?? 0;
  for (let one = first.length - 1; one >= 0; one--) {
    const row = lengths[one] ?? [];
    for (let other = second.length - 1; other >= 0; other--)
      row[other] = isSame(one, other)
        ? at(one + 1, other + 1) + 1
        : Math.max(at(one + 1, other), at(one, other + 1));
  }
  const points: (readonly [number, number])[] = [];
  let [one, other] = [0, 0];
  while (one < first.length && other < second.length) {
    if (isSame(one, other)) points.push([one++, other++]);
    else if (at(one + 1, other) >= at(one, other + 1)) one++;
    else other++;
  }
  return points;
}
