import type { BilingualRecord, TranslationStatement } from '../content/handout.ts';
import { citationLine, citedTitle } from './citation.ts';
import { formatDate } from './dates.ts';
import { doiLink } from './front-matter-view.ts';
import { fillPattern, labelsFor, languageName } from './labels.ts';
import { fieldText, labelTexts, type ViewContext } from './local-texts.ts';
import type { LineView, LinkView, NoteView, QrCodeView, RelatedView } from './view.ts';

/** Similar articles. The citation line is the source's own; a DOI or PubMed number makes it a link. */
export function relatedViews(context: ViewContext, record: BilingualRecord): RelatedView[] {
  return record.related.map((article) => ({
    lang: article.citation.language,
    text: context.registry.source(article.citation),
    href: doiLink(context, article.doi)?.href ?? pubmedAddress(article.pmid),
  }));
}

function pubmedAddress(pmid: string | undefined): string | null {
  return pmid === undefined ? null : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}

/** Remarks in several languages: funding, conflict of interest, who translated, and how to cite. */
export function noteViews(context: ViewContext, record: BilingualRecord): NoteView[] {
  const localized = [
    { kind: 'funding', text: record.funding, label: 'funding' },
    { kind: 'conflict-of-interest', text: record.conflictOfInterest, label: 'conflictOfInterest' },
  ] as const;
  const notes = localized.flatMap(({ kind, text, label }): NoteView[] => {
    if (text === undefined) return [];
    const cells = context.languages.map((lang) => {
      const words = text[lang];
      if (words === undefined) return { lang, label: null, text: null };
      const labels = labelsFor(lang);
      return {
        lang,
        label: context.registry.plain(`${labels[label]}${labels.colon}`),
        text: context.registry.source(words),
      };
    });
    return cells.some((cell) => cell.text !== null) ? [{ kind, cells }] : [];
  });
  return [
    ...notes,
    ...record.translation.map((statement) => translationNote(context, statement)),
    ...citationNotes(context, record),
  ];
}

/**
 * The whole reference of GB/T 7714, to copy: the title belongs to it (8.1), but seldom fits into the line at the foot of
 * the page. A book has it among the facts about the record.
 */
function citationNotes({ registry, medium, handout }: ViewContext, record: BilingualRecord): NoteView[] {
  const title = citedTitle(record, handout);
  if (medium !== 'print' || handout.citationStyle !== 'gb-t-7714' || title === undefined) return [];
  const { citation, colon } = labelsFor(title.language);
  const text = registry.plain(citationLine(record, handout));
  return [
    { kind: 'citation', cells: [{ lang: title.language, label: registry.plain(citation + colon), text }] },
  ];
}

function translationNote(context: ViewContext, statement: TranslationStatement): NoteView {
  return {
    kind: 'translation',
    cells: context.languages.map((lang) => {
      const labels = labelsFor(lang);
      const parts = [
        labels[statement.by],
        statement.name,
        statement.date === undefined ? undefined : formatDate(statement.date, lang),
      ].filter((part) => part !== undefined);
      const text = fillPattern(labels.translation, {
        language: languageName(statement.language, lang),
        by: parts.join(labels.nameSeparator),
      });
      return { lang, label: null, text: context.registry.plain(text) };
    }),
  };
}

/** Remarks that read the same in every language: trial registration, licence, copyright. */
export function lineViews(context: ViewContext, record: BilingualRecord): LineView[] {
  const labels = (key: 'registration' | 'license') =>
    labelTexts(context, (words) => words[key]).map(({ lang, text }, index, all) => ({
      lang,
      text: index + 1 < all.length ? text : context.registry.plain(`${text.plain}${labelsFor(lang).colon}`),
    }));
  const registrations = record.registration.map((one): LineView => ({
    kind: 'registration',
    labels: labels('registration'),
    text: context.registry.plain([one.registry, one.number].filter((part) => part !== undefined).join(' ')),
    href: one.url ?? null,
  }));
  const { copyright, license } = record;
  const copyrightText = fieldText(context, record, 'copyright', copyright);
  return [
    ...registrations,
    ...(copyrightText === null ? [] : [{ kind: 'copyright', labels: [], text: copyrightText, href: null }]),
    ...(license === undefined
      ? []
      : [
          {
            kind: 'license',
            labels: labels('license'),
            text: context.registry.plain(license.name),
            href: license.url ?? null,
          },
        ]),
  ];
}

/** Where the article is found: identifiers as links whose text is readable on paper. */
export function linkViews(context: ViewContext, record: BilingualRecord): LinkView[] {
  const pubmed = pubmedAddress(record.pmid);
  const { pmcid, url } = record;
  return [
    doiLink(context, record.doi),
    pubmed === null ? null : { href: pubmed, text: context.registry.plain(`PMID ${record.pmid ?? ''}`) },
    pmcid === undefined
      ? null
      : {
          href: `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`,
          text: context.registry.plain(pmcid),
        },
    url === undefined ? null : { href: url, text: context.registry.plain(url.replace(/^https?:\/\//u, '')) },
  ].filter((link) => link !== null);
}

/** The QR code of the DOI, or of the record's own address where it has no DOI. */
export function qrCodeView(context: ViewContext, record: BilingualRecord): QrCodeView | null {
  const target =
    doiLink(context, record.doi) ?? (record.url === undefined ? null : urlLink(context, record.url));
  if (target === null) return null;
  const [language = 'en'] = context.languages;
  const alternative = fillPattern(labelsFor(language).qrCode, { address: target.text.plain });
  return { address: target.href, text: target.text, alternative: context.registry.plain(alternative) };
}

function urlLink(context: ViewContext, url: string): LinkView {
  return { href: url, text: context.registry.plain(url) };
}
