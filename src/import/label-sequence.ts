import { categoryOfLabel, isKnownLabel, normalizeLabel } from '../content/section-labels.ts';
import type { SectionInput } from '../content/schema/record.ts';
import { dictionaryHeadings, type SectionHeadings } from './section-headings.ts';
import type { Category, SourceSection } from './source-article.ts';
import { markedSections, withoutAbstractHeading } from './split-sections.ts';

/** A label as it was met in one language of a record. */
export interface MetLabel {
  /** As it was written. */
  readonly label: string;
  /** As labels are compared. */
  readonly name: string;
  /** The dictionary's category, else the one that the source assigns. */
  readonly category: Category | undefined;
  /** Whether the dictionary has it. */
  readonly known: boolean;
  /** Whether the source itself assigns a category. */
  readonly assigned: boolean;
}

/** The labels of an abstract in one language, in their order. */
export interface LabelSequence {
  readonly labels: readonly MetLabel[];
  /** True for labels that the source gives as such; those inside running text are less certain. */
  readonly explicit: boolean;
  /** True where the first label begins the text. */
  readonly fromStart: boolean;
}

/** The labels of sections as a source gives them, and those that seem to stand in the text of an only one. */
export function labelSequence(sections: readonly SourceSection[]): LabelSequence {
  const [only, ...more] = sections;
  if (only !== undefined && more.length === 0) return sequenceInText(only);
  const labelled = sections.filter(({ label }) => label !== undefined);
  return {
    labels: labelled.map(({ label = '', category }) => metLabel(label, category)),
    explicit: true,
    fromStart: only?.label !== undefined,
  };
}

/** The labels that a record of our own has in one language. */
export function recordSequence(sections: readonly SectionInput[], language: string): LabelSequence {
  const labels = sections.flatMap(({ label, category }) => {
    const written = label?.[language];
    const text = typeof written === 'string' ? written : written?.text;
    return text === undefined ? [] : [metLabel(text, category)];
  });
  return { labels, explicit: true, fromStart: labels.length === sections.length };
}

function metLabel(label: string, category: Category | undefined): MetLabel {
  const dictionary = categoryOfLabel(label);
  const assigned = category === 'UNASSIGNED' ? undefined : category;
  return {
    label,
    name: normalizeLabel(label),
    category: dictionary ?? assigned,
    known: dictionary !== undefined,
    assigned: assigned !== undefined,
  };
}

/** Everything that carries the mark of a label and could be one. */
const candidateHeadings: SectionHeadings = {
  ...dictionaryHeadings,
  isHeading: (label) => isKnownLabel(label) || looksLikeHeading(label),
};

/** The labels inside a text; a label above it is the first of them. */
function sequenceInText({ label: above, category, paragraphs }: SourceSection): LabelSequence {
  const [first = '', ...others] = paragraphs;
  const found = [withoutAbstractHeading(first).text, ...others].flatMap((paragraph) =>
    markedSections(paragraph, candidateHeadings),
  );
  const inside = found.flatMap(({ label }) => (label === undefined ? [] : [metLabel(label, undefined)]));
  return above === undefined
    ? { labels: inside, explicit: false, fromStart: found[0]?.label !== undefined }
    : { labels: [metLabel(above, category), ...inside], explicit: inside.length === 0, fromStart: true };
}

const asianHeading = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}/・· ]{2,12}$/u;
const westernHeading = /^\p{Lu}[\p{L}’'&/(), -]{2,48}$/u;

/** A few words with nothing in them that headings have not. */
function looksLikeHeading(label: string): boolean {
  return asianHeading.test(label) || (westernHeading.test(label) && label.split(/\s+/u).length <= 6);
}
