import type { LanguageTag } from '../content/handout.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose, type ImportCode } from './diagnose.ts';
import type { Remark, SourceArticle, Unplaced } from './source-article.ts';

/** What is collected while a record is put together. */
export interface RecordDraft {
  readonly article: SourceArticle;
  readonly languages: readonly LanguageTag[];
  readonly remarks: Remark[];
  readonly unplaced: Unplaced[];
  readonly diagnostics: Diagnostic[];
}

/** Adds a warning about the article. */
export function warn(draft: RecordDraft, code: ImportCode, message: string, hint?: string): void {
  draft.diagnostics.push(diagnose('warning', code, message, draft.article.place, hint));
}
