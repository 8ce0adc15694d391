import type { LanguageTag } from '../content/handout.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { abstractFields } from './assemble-abstract.ts';
import { bibliography } from './assemble-bibliography.ts';
import { noteTexts } from './assemble-notes.ts';
import { statements } from './assemble-statements.ts';
import type { Choice } from './choose-abstracts.ts';
import type { ImportedRecord } from './imported-record.ts';
import { languageOf } from './language.ts';
import type { LearnedHeadings } from './learned-headings.ts';
import type { RecordDraft } from './record-draft.ts';
import { recordId } from './record-id.ts';
import type { SourceArticle } from './source-article.ts';

/** A record and what there is to say about it. */
export interface Assembled {
  readonly imported: ImportedRecord;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes a record of what a source says: matches the sections of the chosen abstracts, and puts into `notes` what no
 * field takes.
 *
 * @param headings those that other records taught, beside the dictionary's
 */
export function assemble(
  article: SourceArticle,
  choice: Choice,
  wanted: readonly LanguageTag[],
  headings?: LearnedHeadings,
): Assembled {
  const draft: RecordDraft = {
    article,
    languages: languagesOf(article, choice, wanted),
    remarks: [...article.remarks],
    unplaced: [...article.unplaced],
    diagnostics: [],
  };
  const record = {
    id: recordId(article),
    ...bibliography(draft),
    ...abstractFields(draft, choice, headings),
    ...statements(draft),
  };
  const notes = noteTexts(draft);
  const imported: ImportedRecord = {
    record: notes.length === 0 ? record : { ...record, notes },
    remarks: draft.remarks,
    place: article.place,
  };
  return { imported, diagnostics: draft.diagnostics };
}

/** The record's languages: those of its abstracts; without any, those wanted that its titles have. */
function languagesOf(
  article: SourceArticle,
  choice: Choice,
  wanted: readonly LanguageTag[],
): readonly LanguageTag[] {
  const chosen = choice.chosen.map(({ language }) => language);
  const titles = article.titles
    .map(({ text, language }) => languageOf(text, language))
    .filter((language) => language !== undefined);
  const others = titles.filter((language) => !chosen.includes(language));
  const [first, ...rest] = [...chosen, ...wanted.filter((language) => others.includes(language)), ...others];
  return first === undefined ? ['en'] : [...new Set([first, ...rest])].slice(0, Math.max(2, chosen.length));
}
