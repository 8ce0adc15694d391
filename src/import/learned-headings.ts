import { categoryOfLabel, isKnownLabel, normalizeLabel } from '../content/section-labels.ts';
import type { SectionInput } from '../content/schema/record.ts';
import type { ChosenAbstract } from './choose-abstracts.ts';
import { assignedEvidence, believable, positionEvidence, type LabelEvidence } from './label-evidence.ts';
import { labelSequence, recordSequence, type LabelSequence } from './label-sequence.ts';
import type { SectionHeadings } from './section-headings.ts';
import type { Category } from './source-article.ts';

/** A label that records taught. */
export interface LearnedLabel {
  readonly category?: Category;
  /** The category, or a name that it shares with the labels it stands beside. */
  readonly heading: string;
  /** How many records taught it. */
  readonly records: number;
}

/** The dictionary's headings and the learned ones. */
export interface LearnedHeadings extends SectionHeadings {
  readonly learned: (label: string) => LearnedLabel | undefined;
}

/** More unknown labels than any run has; further ones are not looked at. */
const maximalLabels = 20_000;
const maximalSequence = 40;

interface Votes {
  readonly byCategory: Map<Category, number>;
  records: number;
}

/**
 * Learns headings that the dictionary has not from records that have them: by MEDLINE's category, by the known label
 * that stands at the same position in the other language, and by unknown ones that stand there again and again.
 * What is learned does not depend on the order of the records.
 */
export class HeadingLearner {
  private readonly votes = new Map<string, Votes>();
  /** How many records have two unknown labels at the same position; the key holds both names. */
  private readonly pairs = new Map<string, number>();

  /**
   * Looks at the labels of an article.
   *
   * @returns whether it has labels that only other records can explain
   */
  observe(chosen: readonly ChosenAbstract[]): boolean {
    const sequences = chosen.map(({ abstract }) =>
      abstract.aligned === true ? emptySequence : labelSequence(abstract.sections),
    );
    if (sequences.every(({ labels }) => labels.every(({ known }) => known))) return false;
    this.collect(sequences);
    return sequences.some(({ labels }) => labels.some(({ category }) => category === undefined));
  }

  /** Looks at the labels of a record of our own. */
  observeRecord(sections: readonly SectionInput[]): void {
    const languages = new Set(sections.flatMap(({ label }) => Object.keys(label ?? {})));
    this.collect([...languages].map((language) => recordSequence(sections, language)));
  }

  private collect(sequences: readonly LabelSequence[]): void {
    const [first, ...others] = sequences.filter(({ labels }) => labels.length <= maximalSequence);
    if (first === undefined) return;
    const evidence = [
      ...[first, ...others].flatMap(assignedEvidence),
      ...others.flatMap((other) => positionEvidence(first, other)),
    ];
    const taught = new Set<string>();
    for (const one of evidence) this.add(one, taught);
    for (const name of taught) {
      const votes = this.votes.get(name);
      if (votes !== undefined) votes.records++;
    }
  }

  private add(evidence: LabelEvidence, taught: Set<string>): void {
    const labels = evidence.kind === 'pair' ? evidence.labels : [evidence.label];
    const names = labels.map(({ name }) => name);
    if (!names.every((name) => this.votes.has(name)) && this.votes.size >= maximalLabels) return;
    for (const name of names) {
      if (!this.votes.has(name)) this.votes.set(name, { byCategory: new Map(), records: 0 });
      taught.add(name);
    }
    if (evidence.kind === 'pair') {
      const key = names.toSorted().join('\n');
      this.pairs.set(key, (this.pairs.get(key) ?? 0) + 1);
      return;
    }
    const votes = this.votes.get(evidence.label.name)?.byCategory;
    votes?.set(evidence.category, (votes.get(evidence.category) ?? 0) + evidence.weight);
  }

  /** What is known now. */
  headings(): LearnedHeadings {
    const learned = this.learnedLabels();
    const find = (label: string): LearnedLabel | undefined =>
      learned.size === 0 || isKnownLabel(label) ? undefined : learned.get(normalizeLabel(label));
    return {
      learned: find,
      categoryOf: (label) => categoryOfLabel(label) ?? find(label)?.category,
      headingOf: (label) => categoryOfLabel(label) ?? find(label)?.heading,
      isHeading: (label) => isKnownLabel(label) || find(label) !== undefined,
    };
  }

  private learnedLabels(): ReadonlyMap<string, LearnedLabel> {
    const categories = new Map<string, Category>();
    for (const [name, { byCategory }] of this.votes) {
      const category = elected(byCategory);
      if (category !== undefined) categories.set(name, category);
    }
    const pairs = [...this.pairs]
      .filter(([, records]) => records >= believable)
      .map(([key]) => key.split('\n'))
      .sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
    const groups = groupNames(pairs);
    const learned = new Map<string, LearnedLabel>();
    for (const [name, { records }] of this.votes) {
      const group = groups.get(name) ?? [];
      const category = categories.get(name) ?? commonCategory(group, categories);
      if (category !== undefined) learned.set(name, { category, heading: category, records });
      else if (group[0] !== undefined) learned.set(name, { heading: group[0], records });
    }
    return learned;
  }
}

const emptySequence: LabelSequence = { labels: [], explicit: false, fromStart: false };

/** The category that most of the evidence is for, if that is enough and hardly any is against it. */
function elected(votes: ReadonlyMap<Category, number>): Category | undefined {
  const all = [...votes.values()].reduce((sum, weight) => sum + weight, 0);
  const [best] = [...votes].sort(([, one], [, other]) => other - one);
  return best !== undefined && best[1] >= believable && best[1] * 3 >= all * 2 ? best[0] : undefined;
}

/** The labels that stand beside each other, directly or through others, in alphabetical order. */
function groupNames(pairs: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const joined = new Set(pair.flatMap((name) => [name, ...(groups.get(name) ?? [])]));
    for (const name of joined) groups.set(name, joined);
  }
  return new Map([...groups].map(([name, group]) => [name, [...group].sort()]));
}

/** The category of the labels of a group that have one, where they agree. */
function commonCategory(
  group: readonly string[],
  categories: ReadonlyMap<string, Category>,
): Category | undefined {
  const found = new Set(group.map((name) => categories.get(name)).filter((one) => one !== undefined));
  return found.size === 1 ? [...found][0] : undefined;
}
