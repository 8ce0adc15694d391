import { cleanMarked } from './clean-text.ts';
import type { SectionHeadings } from './section-headings.ts';
import type { SourceSection } from './source-article.ts';
import { splitSections, withoutAbstractHeading } from './split-sections.ts';

/** The sections of an abstract in one language. */
export interface DividedAbstract {
  readonly sections: readonly SourceSection[];
  /** The heading of the abstract as a whole, which is no part of it. */
  readonly heading?: string;
  /** True where the sections were found by labels without any mark. */
  readonly guessed: boolean;
}

/** The sections of one language: without the heading of the abstract, divided where labels stand inside the text. */
export function divideAbstract(
  sections: readonly SourceSection[],
  headings: SectionHeadings,
): DividedAbstract {
  const [first, ...others] = sections;
  if (first === undefined) return { sections: [], guessed: false };
  const { text = '', heading } = withoutAbstractHeading(first.paragraphs[0] ?? '');
  const whole = {
    ...first,
    paragraphs: [text, ...first.paragraphs.slice(1)].filter((paragraph) => paragraph !== ''),
  };
  const divided =
    others.length === 0 ? divideSection(whole, headings) : { sections: [whole, ...others], guessed: false };
  return {
    sections: cleanSections(divided.sections),
    guessed: divided.guessed,
    ...(heading === undefined ? {} : { heading }),
  };
}

/** Sections without what a record may not hold, and without empty paragraphs. */
export function cleanSections(sections: readonly SourceSection[]): SourceSection[] {
  return sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map(cleanMarked).filter((paragraph) => paragraph !== ''),
  }));
}

/** Divides the only section of an abstract; its own label stays with the first part. */
function divideSection(section: SourceSection, headings: SectionHeadings): DividedAbstract {
  const divisions = section.paragraphs.map((paragraph) => splitSections(paragraph, headings));
  const parts = divisions.flatMap(({ sections }) => sections);
  const labelled = parts.filter(({ label }) => label !== undefined).length;
  if (labelled === 0 || (section.label !== undefined && parts.length < 2))
    return { sections: [section], guessed: false };
  const [first, ...rest] = mergeUnlabelled(parts);
  const guessed = divisions.some(({ sections, sure }) => !sure && sections.length > 1);
  if (section.label === undefined || first === undefined || first.label !== undefined)
    return { sections: mergeUnlabelled(parts), guessed };
  return { sections: [{ ...first, ...withLabel(section) }, ...rest], guessed };
}

function withLabel({ label, category }: SourceSection): Pick<SourceSection, 'label' | 'category'> {
  return { ...(label === undefined ? {} : { label }), ...(category === undefined ? {} : { category }) };
}

/** A paragraph without a label belongs to the section before it. */
function mergeUnlabelled(parts: readonly SourceSection[]): SourceSection[] {
  const merged: SourceSection[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.label === undefined && last !== undefined)
      merged[merged.length - 1] = { ...last, paragraphs: [...last.paragraphs, ...part.paragraphs] };
    else merged.push(part);
  }
  return merged;
}
