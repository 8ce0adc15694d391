import type { DateParts, Handout } from '../content/handout.ts';
import { contentsViews, indexViews } from './contents-view.ts';
import { formatDate } from './dates.ts';
import { labelTexts, localTexts, type ViewContext } from './local-texts.ts';
import { recordView } from './record-view.ts';
import type { HandoutPart } from './render.ts';
import type { HandoutView } from './view.ts';

/** Classes of the root, by which style sheets tell layouts, themes and papers apart. */
function rootClasses(handout: Handout): string {
  return [
    'handout',
    `layout-${handout.layout}`,
    `theme-${handout.theme}`,
    `paper-${handout.paper.toLowerCase()}`,
    handout.orientation,
    `languages-${String(handout.languages.length)}`,
    handout.records.length > 1 ? 'digest' : 'single',
  ].join(' ');
}

function dateParts(date: string): DateParts | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(date);
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** Builds what templates see of a handout, or of a part of it. */
export function handoutView(context: ViewContext, part?: HandoutPart): HandoutView {
  const { handout, languages, registry, medium } = context;
  const { front, records, back } = part ?? { front: true, records: handout.records, back: true };
  const parts = dateParts(handout.date);
  return {
    print: medium === 'print',
    ebook: medium === 'ebook',
    language: languages[0] ?? 'en',
    classes: rootClasses(handout),
    titles: front ? localTexts(context, handout.title) : [],
    dates:
      parts === undefined
        ? []
        : languages.map((lang) => ({ lang, text: registry.plain(formatDate(parts, lang)) })),
    contentsLabels: labelTexts(context, (labels) => labels.contents),
    contents: front && handout.contents ? contentsViews(context) : [],
    indexes: back && handout.index ? indexViews(context) : [],
    records: records.map((record) => recordView(context, record, record.id === handout.records[0]?.id)),
  };
}
