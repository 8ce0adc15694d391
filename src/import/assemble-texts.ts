import type { LocalizedInput } from '../content/schema/text.ts';
import type { ValueCheck } from '../content/identifiers.ts';
import { cleanMarked, cleanPlain, withoutMarkup } from './clean-text.ts';
import { languageOf, sameLanguage, settleHan } from './language.ts';
import type { RecordDraft } from './record-draft.ts';
import type { SourceText } from './source-article.ts';

type PlainKey =
  'container-title' | 'container-title-short' | 'volume' | 'issue' | 'page' | 'copyright' | 'source';
type CheckedKey = 'DOI' | 'PMID' | 'PMCID' | 'URL';

/** A field of plain words. */
export function plainField(key: PlainKey, text: string | undefined): Partial<Record<PlainKey, string>> {
  const clean = text === undefined ? '' : withoutMarkup(text);
  return clean === '' ? {} : { [key]: clean };
}

/** A field that must have a certain form; what has it not goes to the notes. */
export function checkedField(
  draft: RecordDraft,
  key: CheckedKey,
  text: string | undefined,
  problem: ValueCheck,
): Partial<Record<CheckedKey, string>> {
  const clean = text === undefined ? '' : cleanPlain(text);
  if (clean === '') return {};
  if (problem(clean) === undefined) return { [key]: clean };
  draft.unplaced.push({ name: key, text: clean });
  return {};
}

/** A map from language to text; texts in languages that the record has not, and second ones, go to the notes. */
export function placeTexts(
  draft: RecordDraft,
  texts: readonly SourceText[],
  name: string,
): LocalizedInput | undefined {
  const placed: LocalizedInput = {};
  for (const { text, language, supplied } of texts) {
    const clean = cleanMarked(text);
    if (clean === '') continue;
    const known = settleHan(languageOf(clean, language) ?? draft.languages[0] ?? 'en', draft.languages);
    const tag = draft.languages.includes(known)
      ? known
      : (draft.languages.find((one) => sameLanguage(one, known)) ?? known);
    if (!draft.languages.includes(tag) || placed[tag] !== undefined)
      draft.unplaced.push({ name: `${name} (${known})`, text: clean });
    else placed[tag] = supplied === true ? { text: clean, supplied } : clean;
  }
  const ordered = draft.languages.flatMap((tag) =>
    Object.entries(placed).filter(([language]) => language === tag),
  );
  return ordered.length === 0 ? undefined : Object.fromEntries(ordered);
}

/** Statements are few and short: each language is kept, whether the record has it or not. */
export function placeStatement(
  draft: RecordDraft,
  texts: readonly SourceText[],
  name: string,
): LocalizedInput | undefined {
  const placed: LocalizedInput = {};
  for (const { text, language } of texts) {
    const clean = cleanMarked(text);
    const tag = languageOf(clean, language) ?? 'en';
    if (clean === '') continue;
    if (placed[tag] === undefined) placed[tag] = clean;
    else if (placed[tag] !== clean) draft.unplaced.push({ name, text: clean });
  }
  return Object.keys(placed).length === 0 ? undefined : placed;
}
