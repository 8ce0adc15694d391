import type { SectionInput } from '../content/schema/record.ts';
import type { LearnedHeadings } from './learned-headings.ts';
import type { Remark } from './source-article.ts';

/** What was learned from other records and used in a record. */
export interface LearnedUse {
  readonly remarks: readonly Remark[];
  /** The labels with what they are taken for, as a message names them. */
  readonly named: readonly string[];
}

/** Names the labels of an abstract that only other records explain, section by section. */
export function learnedUse(sections: readonly SectionInput[], headings: LearnedHeadings): LearnedUse {
  const uses = sections.flatMap((section, index) =>
    [...new Set(labelsOf(section))].flatMap((label) => {
      const learned = headings.learned(label);
      if (learned === undefined) return [];
      const meaning = learned.category === undefined ? 'a heading' : `a heading of ${learned.category}`;
      const count = learned.records === 1 ? 'another record' : `${String(learned.records)} records`;
      const text = `please check: “${label}” is taken for ${meaning}, learned from the labels of ${count}`;
      const named = learned.category === undefined ? `“${label}”` : `“${label}” (${learned.category})`;
      return [{ remark: { field: `abstract.${String(index)}`, text }, named }];
    }),
  );
  return { remarks: uses.map(({ remark }) => remark), named: [...new Set(uses.map(({ named }) => named))] };
}

/** The labels above a section and those that run into its paragraphs. */
function labelsOf({ label, text }: SectionInput): string[] {
  const above = Object.values(label ?? {}).map((written) =>
    typeof written === 'string' ? written : written.text,
  );
  const runIn = Object.values(text)
    .flat()
    .map((paragraph) =>
      typeof paragraph === 'string' ? /^<b>([^<]+)<\/b>/u.exec(paragraph)?.[1] : undefined,
    )
    .filter((name) => name !== undefined);
  return [...above, ...runIn];
}
