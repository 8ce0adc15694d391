import type { BilingualRecord, LanguageTag, LocalizedList, Section, SourceText } from '../content/handout.ts';
import type { Labels } from './labels.data.ts';
import { labelsFor } from './labels.ts';
import { joinedPlain, localTexts, type ViewContext } from './local-texts.ts';
import { inlineNodes, plainText, type TextLeaf } from './text-leaf.ts';
import type { CellView, SectionView, TermCellView, TermsView } from './view.ts';

/** The sections of the abstract. A language that lacks a section keeps its empty cell, so that columns hold. */
export function sectionViews(context: ViewContext, record: BilingualRecord): SectionView[] {
  return record.abstract.map((section, index) => {
    const labels = joinedPlain(localTexts(context, section.label));
    return {
      id: `${record.id}-section-${String(index + 1)}`,
      category: (section.category ?? 'UNASSIGNED').toLowerCase(),
      bookmark: labels === '' ? null : context.registry.plain(labels),
      cells: context.languages.map((lang) => cellView(context, section, lang)),
    };
  });
}

function cellView(context: ViewContext, section: Section, lang: LanguageTag): CellView {
  const label = section.label?.[lang];
  return {
    lang,
    label: label === undefined ? null : context.registry.source(label),
    continued: context.registry.plain(labelsFor(lang).continued),
    paragraphs: (section.text[lang] ?? []).map((paragraph) => context.registry.source(paragraph)),
  };
}

/** Keywords or subject headings: undefined where no language of the handout has any. */
export function termsView(
  context: ViewContext,
  terms: LocalizedList | undefined,
  kind: 'keywords' | 'mesh',
): TermsView | null {
  if (terms === undefined) return null;
  const some = context.languages.some((lang) => (terms[lang] ?? []).length > 0);
  if (!some) return null;
  return {
    kind,
    cells: context.languages.map((lang) =>
      termCell(context, terms[lang] ?? [], lang, (labels) => labels[kind]),
    ),
  };
}

/** Terms that are all supplied stand in one pair of brackets; single ones in their own. */
function termCell(
  context: ViewContext,
  terms: readonly SourceText[],
  lang: LanguageTag,
  chooseLabel: (labels: Labels) => string,
): TermCellView {
  const { registry } = context;
  const labels = labelsFor(lang);
  const [open, close] = labels.brackets;
  const allSupplied = terms.length > 0 && terms.every((term) => term.supplied);
  const leaf = (term: SourceText): TextLeaf =>
    allSupplied
      ? registry.nodes(inlineNodes(term.content, term), plainText(term.content))
      : registry.source(term);
  return {
    lang,
    label: registry.plain(chooseLabel(labels)),
    continued: registry.plain(labels.continued),
    open: allSupplied ? registry.plain(open) : null,
    close: allSupplied ? registry.plain(close) : null,
    terms: terms.map((term, index) => ({
      text: leaf(term),
      separator: index + 1 < terms.length ? registry.plain(labels.listSeparator) : null,
    })),
  };
}
