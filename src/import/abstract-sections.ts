import type { LanguageTag } from '../content/handout.ts';
import type { SectionInput } from '../content/schema/record.ts';
import type { ChosenAbstract } from './choose-abstracts.ts';
import { cleanMarked } from './clean-text.ts';
import { cleanSections, divideAbstract } from './divide-abstract.ts';
import { hasForeignMarkup } from './markup-from-html.ts';
import { matchSections, type LanguageSections, type MatchedSection } from './match-sections.ts';
import { categoryOf, dictionaryHeadings, headingOf, type SectionHeadings } from './section-headings.ts';
import type { Remark, SourceAbstract, SourceSection } from './source-article.ts';

/** The sections of a record's abstract, with what was guessed about them. */
export interface AbstractSections {
  readonly sections: SectionInput[];
  readonly remarks: readonly Remark[];
  readonly unsure: boolean;
  /** True where sections were found by labels without any mark. */
  readonly guessed: boolean;
}

/** Divides the abstracts of all languages into sections and matches these. */
export function buildSections(
  chosen: readonly ChosenAbstract[],
  headings: SectionHeadings = dictionaryHeadings,
): AbstractSections {
  const remarks: Remark[] = [];
  let guessed = false;
  const languages = chosen.map(({ language, abstract }) => {
    const prepared =
      abstract.aligned === true
        ? { sections: cleanSections(abstract.sections), guessed: false }
        : divideAbstract(abstract.sections, headings);
    for (const heading of [abstract.heading, prepared.heading]) {
      if (heading !== undefined)
        remarks.push({ field: 'abstract', text: `heading in the source (${language}): ${heading}` });
    }
    if (abstract.kind === 'summary') {
      remarks.push({
        field: 'abstract',
        text: `not by the authors (${language}): ${abstract.type ?? 'summary'}`,
      });
    }
    remarks.push(...htmlRemarks(abstract, language), ...blankRemarks(prepared.sections, language));
    if (prepared.guessed) guessed = true;
    if (prepared.guessed)
      remarks.push({
        field: 'abstract',
        text: `please check: divided at words that look like labels (${language})`,
      });
    return { language, sections: prepared.sections };
  });
  const built = buildMatched(languages, headings);
  return { ...built, remarks: [...remarks, ...built.remarks], guessed };
}

/** Sources lose blanks around italics: `de<i>Neisseria`. They are not put back, since some words are set so on purpose. */
function blankRemarks(sections: readonly SourceSection[], language: LanguageTag): readonly Remark[] {
  const lost = /\p{Ll}{2}<i>\p{Lu}\p{Ll}{3}|\p{Ll}{4}<\/i>\p{Ll}{2}/u;
  const found = sections.some(({ paragraphs }) => paragraphs.some((paragraph) => lost.test(paragraph)));
  return found
    ? [{ field: 'abstract', text: `please check: blanks seem to be missing around italics (${language})` }]
    : [];
}

/** The original of a text in which HTML was written out, since what it means is a guess. */
function htmlRemarks({ sections }: SourceAbstract, language: LanguageTag): readonly Remark[] {
  const texts = sections.flatMap(({ paragraphs }) => paragraphs.filter(hasForeignMarkup));
  const tags = texts.flatMap(
    (text) => text.match(/[^\s<]{0,60}<(?:font|p|div|em|strong|br)\b[^<>]*>[^<]*(?:<\/\w+>)?/giu) ?? [],
  );
  return tags.length === 0
    ? []
    : [{ field: 'abstract', text: `HTML inside the text (${language}): ${tags.join(' … ')}` }];
}

/** Matches the sections of all languages and writes them as a record does. */
export function buildMatched(
  languages: readonly LanguageSections[],
  headings: SectionHeadings = dictionaryHeadings,
): AbstractSections {
  const matching = matchSections(languages, headings);
  const bilingual = languages.length > 1;
  const built = matching.sections
    .map((section) => ({ section, input: buildSection(section, headings) }))
    .filter(({ input }) => Object.keys(input.text).length > 0);
  const guesses = built.flatMap(({ section }, index) =>
    section.sure || !bilingual ? [] : [unsureRemark(section, index)],
  );
  return {
    sections: built.map(({ input }) => input),
    remarks: [...matching.remarks.map((text) => ({ field: 'abstract', text })), ...guesses],
    unsure: guesses.length > 0,
    guessed: false,
  };
}

function unsureRemark(section: MatchedSection, index: number): Remark {
  const joined = section.parts.filter(({ sections }) => sections.length > 1);
  const why =
    joined.length > 0
      ? `the languages are divided differently here (${section.parts.map(({ language, sections }) => `${language}: ${String(sections.length)}`).join(', ')})`
      : 'matched by order and length only';
  return { field: `abstract.${String(index)}`, text: `please check: ${why}` };
}

function buildSection(section: MatchedSection, headings: SectionHeadings): SectionInput {
  const label: Record<LanguageTag, string> = {};
  const text: Record<LanguageTag, string | string[]> = {};
  for (const part of section.parts) {
    const own = ownLabel(part, section, headings);
    if (own !== undefined) label[part.language] = own;
    const paragraphs = part.sections.flatMap((one, index) => runIn(one, index === 0 && own !== undefined));
    const [single, ...more] = paragraphs;
    if (single !== undefined) text[part.language] = more.length === 0 ? single : paragraphs;
  }
  const category = commonCategory(section, headings);
  return {
    ...(Object.keys(label).length === 0 ? {} : { label }),
    text,
    ...(category === undefined ? {} : { category }),
  };
}

/** The label that stands above the whole section in a language; others run into the text. */
function ownLabel(
  part: LanguageSections,
  section: MatchedSection,
  headings: SectionHeadings,
): string | undefined {
  const first = part.sections[0];
  if (first?.label === undefined) return undefined;
  const label = cleanMarked(first.label);
  if (label === '') return undefined;
  if (section.parts.every(({ sections }) => sections.length <= 1)) return label;
  const fits = section.parts.every(
    ({ sections }) =>
      sections[0] !== undefined && headingOf(sections[0], headings) === headingOf(first, headings),
  );
  return fits ? label : undefined;
}

function runIn(section: SourceSection, labelled: boolean): string[] {
  const label = section.label === undefined || labelled ? '' : cleanMarked(section.label);
  if (label === '') return [...section.paragraphs];
  const [first = '', ...others] = section.paragraphs;
  return [`<b>${label}</b> ${first}`.trim(), ...others];
}

/** The category that the section has in all languages that say one; MEDLINE's own word first. */
function commonCategory(section: MatchedSection, headings: SectionHeadings): SectionInput['category'] {
  const all = section.parts.flatMap(({ sections }) => sections);
  const assigned = all
    .map(({ category }) => category)
    .find((category) => category !== undefined && category !== 'UNASSIGNED');
  const found = new Set(
    all.map((one) => categoryOf(one, headings)).filter((category) => category !== undefined),
  );
  if (found.size > 1)
    return assigned !== undefined && all.length === section.parts.length ? assigned : undefined;
  return assigned ?? [...found][0];
}
