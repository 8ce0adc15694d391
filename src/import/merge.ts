import type { LanguageTag } from '../content/handout.ts';
import type { SectionInput } from '../content/schema/record.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { buildMatched } from './abstract-sections.ts';
import { diagnose } from './diagnose.ts';
import type { ImportedRecord, RecordData } from './imported-record.ts';
import { isObject } from './json-values.ts';
import type { Remark, SourceSection } from './source-article.ts';
import { commentsIn } from './yaml-comments.ts';

/** Two records made one. */
export interface Merged {
  readonly imported: ImportedRecord;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether two records are about one article: by DOI, by PMID, else by a title that both have in one language. */
export function sameArticle(one: RecordData, other: RecordData): boolean {
  if (one.DOI !== undefined && other.DOI !== undefined)
    return one.DOI.toLowerCase() === other.DOI.toLowerCase();
  if (one.PMID !== undefined && other.PMID !== undefined) return String(one.PMID) === String(other.PMID);
  const titles = titleKeys(one);
  return titleKeys(other).some((title) => titles.includes(title));
}

function titleKeys(record: RecordData): string[] {
  return Object.entries(record.title ?? {})
    .map(
      ([language, title]) => [language, normalized(typeof title === 'string' ? title : title.text)] as const,
    )
    .filter(([, title]) => title.length >= 8)
    .map(([language, title]) => `${language.split('-')[0] ?? ''}:${title}`);
}

function normalized(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<\/?[a-z]+>/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Fields whose values are maps from language to text. */
const localizedFields = ['title', 'title-short', 'keyword', 'mesh', 'funding', 'conflict-of-interest'];

/**
 * Joins two records of one article. What only one of them has is taken; where both say different things the first one
 * stands and the second one is in `notes`, with a `merge-conflict` for each.
 */
export function mergeRecords(first: ImportedRecord, second: ImportedRecord): Merged {
  const conflicts: { readonly field: string; readonly text: string }[] = [];
  const merged: Record<string, unknown> = { ...first.record };
  for (const [key, value] of Object.entries(second.record)) {
    const own = merged[key];
    if (key === 'id' || key === 'abstract' || key === 'notes' || value === undefined) continue;
    if (own === undefined) merged[key] = value;
    else if (localizedFields.includes(key)) merged[key] = mergeLocalized(key, own, value, conflicts);
    else if (key === 'source') merged[key] = [...new Set([String(own), String(value)])].join('; ');
    else if (!isSame(own, value)) conflicts.push({ field: key, text: wordsIn(value) });
  }
  const abstract = mergeAbstracts(first.record.abstract ?? [], second.record.abstract ?? [], conflicts);
  const notes = [
    ...(first.record.notes ?? []),
    ...(second.record.notes ?? []),
    ...conflicts.map(({ field, text }) => `${field} in the other source: ${text}`),
  ];
  const record: RecordData = {
    ...merged,
    id: first.record.id,
    ...(abstract.sections.length === 0 ? {} : { abstract: abstract.sections }),
    ...(notes.length === 0 ? {} : { notes: [...new Set(notes)] }),
  };
  const diagnostics = conflicts.map(({ field, text }) =>
    diagnose(
      'warning',
      'merge-conflict',
      `the sources differ in \`${field}\`: kept the first, the other says “${text.length > 120 ? `${text.slice(0, 120)}…` : text}”`,
      first.place,
      'the other is in `notes`',
    ),
  );
  const remarks = [...first.remarks, ...second.remarks.filter(({ field }) => isTaken(first.record, field))];
  const comments = [...commentsOf(first), ...commentsOf(second)];
  const settled = (found: readonly Remark[]): readonly Remark[] =>
    abstract.rebuilt ? found.map((remark) => settle(remark, record, first.record)) : found;
  return {
    imported: {
      record,
      remarks: [
        ...(abstract.rebuilt ? remarks.filter(({ field }) => !field.startsWith('abstract')) : remarks),
        ...abstract.remarks,
      ],
      ...(comments.length === 0 ? {} : { comments: settled(comments) }),
      place: first.place,
    },
    diagnostics,
  };
}

/** A record that carries its own file has the comments in there. */
function commentsOf({ comments, text }: ImportedRecord): readonly Remark[] {
  return comments ?? (text === undefined ? [] : commentsIn(text));
}

/** Whether a field of the second record is one that the first has not. */
function isTaken(first: RecordData, field: string): boolean {
  const [key = ''] = field.split('.');
  return key !== '' && key !== 'abstract' && Reflect.get(first, key) === undefined;
}

/** Sections that were matched anew keep their comments where their number is the same, else above all of them. */
function settle(remark: Remark, merged: RecordData, first: RecordData): Remark {
  const isSame = merged.abstract?.length === first.abstract?.length;
  return isSame || !remark.field.startsWith('abstract.') ? remark : { ...remark, field: 'abstract' };
}

type Conflicts = { readonly field: string; readonly text: string }[];

function mergeLocalized(key: string, own: unknown, other: unknown, conflicts: Conflicts): unknown {
  const [one, two] = [asMap(own), asMap(other)];
  const merged: Record<string, unknown> = { ...one };
  for (const [language, text] of Object.entries(two)) {
    const known = merged[language];
    if (known === undefined) merged[language] = text;
    else if (!isSame(known, text)) conflicts.push({ field: `${key}.${language}`, text: wordsIn(text) });
  }
  return merged;
}

/** A text without a language is in the record's first one. */
function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) && !('text' in value) ? value : { en: value };
}

function isSame(one: unknown, other: unknown): boolean {
  return normalized(wordsIn(one)) === normalized(wordsIn(other));
}

function wordsIn(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(wordsIn).join('; ');
  return isObject(value) ? Object.values(value).map(wordsIn).join(' ') : '';
}

interface MergedAbstract {
  readonly sections: SectionInput[];
  readonly remarks: readonly Remark[];
  /** False where the first record's sections stay as they are. */
  readonly rebuilt: boolean;
}

/** The abstracts of both, language by language, with their sections matched anew. */
function mergeAbstracts(
  first: readonly SectionInput[],
  second: readonly SectionInput[],
  conflicts: Conflicts,
): MergedAbstract {
  const own = abstractsByLanguage(first);
  for (const [language, sections] of abstractsByLanguage(second)) {
    const known = own.get(language);
    if (known === undefined) own.set(language, sections);
    else if (
      !isSame(
        known.map(({ paragraphs }) => paragraphs),
        sections.map(({ paragraphs }) => paragraphs),
      )
    ) {
      conflicts.push({
        field: `abstract.${language}`,
        text: sections
          .map(({ label = '', paragraphs }) => `${label} ${paragraphs.join(' ')}`.trim())
          .join(' '),
      });
    }
  }
  if (own.size === abstractsByLanguage(first).size)
    return { sections: [...first], remarks: [], rebuilt: false };
  const languages = [...own].map(([language, sections]) => ({ language, sections }));
  return { ...buildMatched(languages), rebuilt: true };
}

function abstractsByLanguage(sections: readonly SectionInput[]): Map<LanguageTag, SourceSection[]> {
  const languages = new Map<LanguageTag, SourceSection[]>();
  for (const { label, text, category } of sections) {
    for (const [language, value] of Object.entries(text)) {
      const written = label?.[language];
      const name = typeof written === 'string' ? written : written?.text;
      const list = languages.get(language) ?? [];
      languages.set(language, list);
      list.push({
        ...(name === undefined ? {} : { label: name }),
        ...(category === undefined ? {} : { category }),
        paragraphs: paragraphsOf(value),
      });
    }
  }
  return languages;
}

function paragraphsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(paragraphsOf);
  return isObject(value) ? paragraphsOf(value.text) : [];
}
