import { isDeepStrictEqual } from 'node:util';
import { doiProblem, pmidProblem } from '../content/identifiers.ts';
import type { RecordInput } from '../content/schema/record.ts';
import { buildSections, type AbstractSections } from './abstract-sections.ts';
import { assembleKeywords } from './assemble-keywords.ts';
import { abstractLine, type Choice, type Refusal } from './choose-abstracts.ts';
import { cleanMarked, cleanPlain, withoutMarkup } from './clean-text.ts';
import { diagnose, type ImportCode } from './diagnose.ts';
import type { LearnedHeadings } from './learned-headings.ts';
import { learnedUse } from './learned-remarks.ts';
import { warn, type RecordDraft } from './record-draft.ts';

/** The abstracts with their sections matched, key words, and similar articles. */
export function abstractFields(
  draft: RecordDraft,
  choice: Choice,
  headings?: LearnedHeadings,
): Pick<RecordInput, 'abstract' | 'keyword' | 'mesh' | 'related'> {
  const { article } = draft;
  const built = buildSections(choice.chosen, headings);
  draft.remarks.push(...built.remarks);
  if (headings !== undefined) noteLearned(draft, choice, built, headings);
  if (built.unsure)
    warn(
      draft,
      'import-sections-unsure',
      'the sections of the two languages could not be matched for certain',
      'look for “please check” in the record',
    );
  if (built.guessed) {
    const message = 'the abstract was divided at words that look like labels but carry no mark';
    draft.diagnostics.push(
      diagnose('note', 'import-guess', message, article.place, 'look for “please check” in the record'),
    );
  }
  for (const refusal of choice.refused) refuse(draft, refusal);
  for (const language of choice.corrected)
    draft.remarks.push({
      field: 'abstract',
      text: `the source declares another language for the text that is ${language}`,
    });
  if (built.sections.length === 0)
    warn(
      draft,
      'import-no-abstract',
      'the source has no abstract',
      'write the abstract, or import it from another source and `duiye merge` the two',
    );
  const keyword = assembleKeywords(
    article.keywords,
    choice.chosen.map(({ language }) => language),
    draft.unplaced,
  );
  const mesh = article.mesh.map(withoutMarkup).filter((heading) => heading !== '');
  const related = article.related
    .map(({ citation, doi, pmid }) => relatedEntry(cleanMarked(citation), doi, pmid))
    .filter((entry) => entry !== undefined);
  return {
    ...(built.sections.length === 0 ? {} : { abstract: built.sections }),
    ...(keyword === undefined ? {} : { keyword }),
    ...(mesh.length === 0 ? {} : { mesh: { en: mesh } }),
    ...(related.length === 0 ? {} : { related }),
  };
}

/** Says what came of learned headings, where the dictionary alone would have made other sections. */
function noteLearned(
  draft: RecordDraft,
  choice: Choice,
  { sections }: AbstractSections,
  headings: LearnedHeadings,
): void {
  if (isDeepStrictEqual(sections, buildSections(choice.chosen).sections)) return;
  const { remarks, named } = learnedUse(sections, headings);
  if (named.length === 0) return;
  draft.remarks.push(...remarks);
  const message = `headings that only other records explain: ${named.join(', ')}`;
  draft.diagnostics.push(
    diagnose(
      'note',
      'import-learned-label',
      message,
      draft.article.place,
      'look for “please check” in the record',
    ),
  );
}

function relatedEntry(
  citation: string,
  doi: string | undefined,
  pmid: string | undefined,
): NonNullable<RecordInput['related']>[number] | undefined {
  if (citation === '') return undefined;
  const validDoi = doi !== undefined && doiProblem(doi) === undefined ? { DOI: doi } : {};
  const validPmid = pmid !== undefined && pmidProblem(pmid) === undefined ? { PMID: pmid } : {};
  return doi === undefined && pmid === undefined ? citation : { citation, ...validDoi, ...validPmid };
}

const refusals: Readonly<
  Record<Refusal, { readonly code: ImportCode; readonly message: string; readonly hint?: string }>
> = {
  placeholder: { code: 'import-placeholder', message: 'says only that there is an abstract' },
  damaged: {
    code: 'import-damaged-text',
    message: 'was destroyed on its way here',
    hint: 'fetch the record again in UTF-8',
  },
  summary: {
    code: 'import-not-translation',
    message: 'is a text of its own, not a translation; it is in `notes`',
  },
  'second in its language': {
    code: 'import-not-translation',
    message: 'is a second text in its language; it is in `notes`',
  },
  'other language': {
    code: 'import-other-language',
    message: 'is in a language that was not asked for; it is in `notes`',
    hint: 'choose languages with `--lang`',
  },
  'unknown language': {
    code: 'import-other-language',
    message: 'is in a language that could not be told; it is in `notes`',
  },
};

function refuse(draft: RecordDraft, { abstract, language, why }: Choice['refused'][number]): void {
  const { code, message, hint } = refusals[why];
  const kind = abstract.kind === 'summary' ? (abstract.type ?? 'summary') : 'abstract';
  const named = language === undefined ? kind : `${kind} (${language})`;
  warn(draft, code, `the ${named} ${message}`, hint);
  const text = cleanPlain(abstractLine(abstract));
  if (text !== '')
    draft.unplaced.push({ name: why === 'summary' ? `${named}, no translation` : named, text });
}
