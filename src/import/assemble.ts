import { formatDate } from '../content/date.ts';
import type { LanguageTag } from '../content/handout.ts';
import {
  doiProblem,
  pmcidProblem,
  pmidProblem,
  urlProblem,
  type ValueCheck,
} from '../content/identifiers.ts';
import type { RecordInput } from '../content/schema/record.ts';
import type { LocalizedInput } from '../content/schema/text.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { buildSections } from './abstract-sections.ts';
import { buildAuthor } from './assemble-authors.ts';
import { assembleKeywords } from './assemble-keywords.ts';
import { abstractLine, chooseAbstracts, type Choice, type Refusal } from './choose-abstracts.ts';
import { cleanMarked, cleanPlain, withoutMarkup } from './clean-text.ts';
import { diagnose, type ImportCode } from './diagnose.ts';
import type { ImportedRecord } from './imported-record.ts';
import { identifyLanguage, languageOf, sameLanguage, settleHan } from './language.ts';
import { recordId } from './record-id.ts';
import type { Remark, SourceArticle, SourceText, Unplaced } from './source-article.ts';

/** A record and what there is to say about it. */
export interface Assembled {
  readonly imported: ImportedRecord;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is collected while a record is put together. */
interface Draft {
  readonly article: SourceArticle;
  readonly languages: readonly LanguageTag[];
  readonly remarks: Remark[];
  readonly unplaced: Unplaced[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Makes a record of what a source says: chooses the languages, matches the sections, and puts into `notes` what no
 * field takes.
 */
export function assemble(article: SourceArticle, wanted: readonly LanguageTag[]): Assembled {
  const choice = chooseAbstracts(article, wanted);
  const draft: Draft = {
    article,
    languages: languagesOf(article, choice, wanted),
    remarks: [...article.remarks],
    unplaced: [...article.unplaced],
    diagnostics: [],
  };
  const record = {
    id: recordId(article),
    ...bibliography(draft),
    ...abstractFields(draft, choice),
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

function warn(draft: Draft, code: ImportCode, message: string, hint?: string): void {
  draft.diagnostics.push(diagnose('warning', code, message, draft.article.place, hint));
}

function bibliography(draft: Draft): Omit<RecordInput, 'id'> {
  const { article } = draft;
  const title = placeTexts(draft, article.titles, 'title');
  const names = article.affiliations.map((texts) => affiliation(texts, draft.languages));
  const people = { places: names.length, languages: draft.languages, unplaced: draft.unplaced };
  const author = article.authors
    .map((one, index) => buildAuthor(one, index, people))
    .filter((one) => one !== undefined);
  const types = article.publicationTypes
    .map(({ text, language }) => ({ text: withoutMarkup(text), language }))
    .filter(({ text }) => text !== '');
  return {
    ...(title === undefined ? {} : { title }),
    ...(author.length === 0 ? {} : { author }),
    ...(names.length === 0 ? {} : { affiliation: names }),
    ...plainField('container-title', article.containerTitle),
    ...plainField('container-title-short', article.containerTitleShort),
    ...(types.length === 0
      ? {}
      : {
          'publication-type': types.map(({ text, language }) => ({
            [languageOf(text, language) ?? 'en']: text,
          })),
        }),
    ...(article.issued === undefined ? {} : { issued: formatDate(article.issued) }),
    ...(article.epub === undefined ? {} : { 'available-date': formatDate(article.epub) }),
    ...plainField('volume', article.volume),
    ...plainField('issue', article.issue),
    ...plainField('page', article.page),
    ...checkedField(draft, 'DOI', article.doi, doiProblem),
    ...checkedField(draft, 'PMID', article.pmid, pmidProblem),
    ...checkedField(draft, 'PMCID', article.pmcid, pmcidProblem),
    ...checkedField(draft, 'URL', article.url, urlProblem),
  };
}

type PlainKey =
  'container-title' | 'container-title-short' | 'volume' | 'issue' | 'page' | 'copyright' | 'source';
type CheckedKey = 'DOI' | 'PMID' | 'PMCID' | 'URL';

function plainField(key: PlainKey, text: string | undefined): Partial<Record<PlainKey, string>> {
  const clean = text === undefined ? '' : withoutMarkup(text);
  return clean === '' ? {} : { [key]: clean };
}

/** A field that must have a certain form; what has it not goes to the notes. */
function checkedField(
  draft: Draft,
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

function textLanguage(text: string): LanguageTag {
  return identifyLanguage(text) ?? 'en';
}

/** A map from language to text; texts in languages that the record has not, and second ones, go to the notes. */
function placeTexts(draft: Draft, texts: readonly SourceText[], name: string): LocalizedInput | undefined {
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

function affiliation(
  texts: readonly SourceText[],
  languages: readonly LanguageTag[],
): Record<LanguageTag, string> {
  const named: Record<LanguageTag, string> = {};
  for (const { text, language } of texts) {
    const clean = cleanMarked(text);
    if (clean === '') continue;
    const tag = settleHan(languageOf(clean, language) ?? 'en', languages);
    const known = named[tag];
    named[tag] = known === undefined ? clean : `${known}; ${clean}`;
  }
  return Object.keys(named).length === 0 ? { en: '–' } : named;
}

function abstractFields(
  draft: Draft,
  choice: Choice,
): Pick<RecordInput, 'abstract' | 'keyword' | 'mesh' | 'related'> {
  const { article } = draft;
  const built = buildSections(choice.chosen);
  draft.remarks.push(...built.remarks);
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

function refuse(draft: Draft, { abstract, language, why }: Choice['refused'][number]): void {
  const { code, message, hint } = refusals[why];
  const kind = abstract.kind === 'summary' ? (abstract.type ?? 'summary') : 'abstract';
  const named = language === undefined ? kind : `${kind} (${language})`;
  warn(draft, code, `the ${named} ${message}`, hint);
  const text = cleanPlain(abstractLine(abstract));
  if (text !== '')
    draft.unplaced.push({ name: why === 'summary' ? `${named}, no translation` : named, text });
}

function statements(
  draft: Draft,
): Pick<
  RecordInput,
  'registration' | 'funding' | 'conflict-of-interest' | 'copyright' | 'license' | 'status' | 'source'
> {
  const { article } = draft;
  const registration = article.registration
    .map(({ registry, number }) => ({
      ...(registry === undefined ? {} : { registry: withoutMarkup(registry) }),
      number: withoutMarkup(number),
    }))
    .filter(({ number }) => number !== '');
  const funding = placeStatement(draft, article.funding, 'funding');
  const conflict = placeStatement(draft, article.conflictOfInterest, 'conflict of interest');
  return {
    ...(registration.length === 0 ? {} : { registration }),
    ...(funding === undefined ? {} : { funding }),
    ...(conflict === undefined ? {} : { 'conflict-of-interest': conflict }),
    ...plainField('copyright', article.copyright),
    ...license(draft),
    ...(article.status.length === 0 ? {} : { status: article.status.map(statusEntry) }),
    ...plainField('source', article.source),
  };
}

/** Statements are few and short: each language is kept, whether the record has it or not. */
function placeStatement(
  draft: Draft,
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

function license(draft: Draft): Pick<RecordInput, 'license'> {
  const { license: found } = draft.article;
  const name = withoutMarkup(found?.name ?? '');
  if (name === '') return {};
  const url = found?.url;
  return { license: url !== undefined && urlProblem(url) === undefined ? { name, URL: url } : name };
}

function statusEntry({
  kind,
  text,
  doi,
}: SourceArticle['status'][number]): NonNullable<RecordInput['status']>[number] {
  const clean = cleanMarked(text ?? '');
  return {
    kind,
    ...(clean === '' ? {} : { text: { [textLanguage(clean)]: clean } }),
    ...(doi !== undefined && doiProblem(doi) === undefined ? { DOI: doi } : {}),
  };
}

/** The notes, and one warning that names what is in them. */
function noteTexts(draft: Draft): string[] {
  const notes = draft.unplaced
    .map(({ name, text }) => ({ name, text: cleanPlain(text) }))
    .filter(({ text }) => text !== '');
  if (notes.length === 0) return [];
  const names = [...new Set(notes.map(({ name }) => name))];
  const shown =
    names.length > 6
      ? `${names.slice(0, 6).join(', ')} and ${String(names.length - 6)} more`
      : names.join(', ');
  warn(
    draft,
    'import-unplaced',
    `no field takes these parts of the source, they are in \`notes\`: ${shown}`,
    'move them where they belong, or delete them',
  );
  return notes.map(({ name, text }) => cleanPlain(`${name}: ${text}`));
}
