import { categoryOfLabel, isKnownLabel } from '../content/section-labels.ts';
import type { Category, SourceSection } from './source-article.ts';

/** What is known about the headings of sections: by the dictionary, and by what other records taught. */
export interface SectionHeadings {
  /** The NLM category of a label. */
  readonly categoryOf: (label: string) => Category | undefined;
  /** A name that all labels of one heading share in any language: its category, or one of its labels. */
  readonly headingOf: (label: string) => string | undefined;
  /** Whether words that carry the mark of a label are one. */
  readonly isHeading: (label: string) => boolean;
}

/** The headings of the dictionary alone. */
export const dictionaryHeadings: SectionHeadings = {
  categoryOf: categoryOfLabel,
  headingOf: categoryOfLabel,
  isHeading: isKnownLabel,
};

/** The category of a section: the label's own meaning before what MEDLINE assigned, which is often one step off. */
export function categoryOf(
  section: SourceSection,
  headings: SectionHeadings = dictionaryHeadings,
): Category | undefined {
  const known = section.label === undefined ? undefined : categoryOfLabel(section.label);
  return known ?? assignedCategory(section) ?? learnedFor(section, headings.categoryOf);
}

/** What a section is matched by: its category, or the heading that its label was seen to share with others. */
export function headingOf(
  section: SourceSection,
  headings: SectionHeadings = dictionaryHeadings,
): string | undefined {
  return categoryOf(section, headings) ?? learnedFor(section, headings.headingOf);
}

function assignedCategory({ category }: SourceSection): Category | undefined {
  return category === 'UNASSIGNED' ? undefined : category;
}

function learnedFor<T>({ label }: SourceSection, find: (label: string) => T | undefined): T | undefined {
  return label === undefined ? undefined : find(label);
}
