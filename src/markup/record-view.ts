import type { BilingualRecord, LanguageTag, Localized } from '../content/handout.ts';
import { lineViews, linkViews, noteViews, qrCodeView, relatedViews } from './back-matter-view.ts';
import { citationForms, issueLine } from './citation.ts';
import { figureViews, tableViews } from './figures-view.ts';
import {
  affiliationViews,
  authorLists,
  correspondenceViews,
  doiLink,
  noticeLabel,
  noticeViews,
  orcidViews,
} from './front-matter-view.ts';
import { labelsFor } from './labels.ts';
import { fieldText, joinedPlain, labelTexts, localTexts, type ViewContext } from './local-texts.ts';
import { sectionViews, termsView } from './sections-view.ts';
import { plainText } from './text-leaf.ts';
import type { RecordView } from './view.ts';

/** Builds what templates see of a record. `first` is true for the first record of a handout. */
export function recordView(context: ViewContext, record: BilingualRecord, first: boolean): RecordView {
  const { registry, medium, handout, languages } = context;
  const titles = localTexts(context, record.title);
  const optional = (text: string) => (text === '' ? null : registry.plain(text));
  return {
    id: record.id,
    print: medium === 'print',
    ebook: medium === 'ebook',
    runOn: !first && handout.recordStart === 'run-on',
    language: languages[0] ?? 'en',
    runningTitle: optional(runningTitle(record, languages)),
    citation: medium === 'print' ? optional(citationForms(record, handout).join('\n')) : null,
    bookmark: optional(titles.length === 0 ? record.id : joinedPlain(titles)),
    notices: noticeViews(context, record),
    journal: fieldText(
      context,
      record,
      'container-title',
      record.containerTitle ?? record.containerTitleShort,
    ),
    types: record.publicationTypes.map((type) => ({ texts: localTexts(context, type) })),
    issue: optional(issueLine(record, handout.citationStyle)),
    doi: doiLink(context, record.doi),
    titles,
    authorLists: authorLists(context, record),
    affiliations: affiliationViews(context, record),
    correspondingLabels: labelTexts(context, (labels) => labels.corresponding),
    corresponding: correspondenceViews(context, record),
    orcids: orcidViews(context, record),
    sections: sectionViews(context, record),
    keywords: termsView(context, record.keywords, 'keywords'),
    mesh: termsView(context, record.mesh, 'mesh'),
    figures: figureViews(context, record),
    tables: tableViews(context, record),
    relatedLabels: labelTexts(context, (labels) => labels.similarArticles),
    related: relatedViews(context, record),
    notes: noteViews(context, record),
    lines: lineViews(context, record),
    links: linkViews(context, record),
    qr: qrCodeView(context, record),
  };
}

/** The short title for running heads. A status that readers must not overlook stands before it on every page. */
function runningTitle(record: BilingualRecord, languages: readonly LanguageTag[]): string {
  const [first = 'en'] = languages;
  const title = inFirst(record.shortTitle, languages) ?? inFirst(record.title, languages) ?? '';
  const notices = record.status.map((notice) => noticeLabel(notice.kind, labelsFor(first)));
  return [...notices, title].filter((part) => part !== '').join(' · ');
}

function inFirst(localized: Localized | undefined, languages: readonly LanguageTag[]): string | undefined {
  const text = languages.map((language) => localized?.[language]).find((one) => one !== undefined);
  return text === undefined ? undefined : plainText(text.content);
}
