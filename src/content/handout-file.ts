import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import picomatch from 'picomatch';
import { firstDay, parseDate } from './date.ts';
import type { BilingualRecord, DateParts, Handout, LanguageTag, SourceFile } from './handout.ts';
import { canonicalLanguage } from './language-tag.ts';
import type { LoadedRecord } from './record-file.ts';
import type { CheckedFile } from './read-file.ts';
import type { HandoutInput } from './schema/handout.ts';
import { placeAt } from './source-file.ts';
import { into, localizedOrText, originOf, type Cursor } from './texts.ts';
import { entryAt } from './yaml-tree.ts';

/** A date for files whose content has none: the first that a ZIP archive can hold. */
const dateOfTheDateless = '1980-01-01';

/** The settings of a handout that says nothing but its records. */
export function defaultHandout(loaded: LoadedRecord, sourceDate: string | undefined): Handout {
  const { record, file } = loaded;
  return {
    ...settings({ records: [record.id] }),
    id: record.id,
    ...languagesAndDate([record], {}, sourceDate),
    abbreviations: {},
    records: [record],
    origin: record.origin,
    sources: { [file.path]: file },
  };
}

/** Builds a handout from a checked file and the records it names, in that order. */
export function buildHandout(
  checked: CheckedFile<HandoutInput>,
  id: string,
  records: readonly LoadedRecord[],
  sourceDate: string | undefined,
): Handout {
  const { file, root, input } = checked;
  const chosen = languagesAndDate(records.map((one) => one.record), input, sourceDate);
  const cursor: Cursor = { file, node: root, path: '', language: chosen.languages[0] ?? 'en' };
  const abbreviations = Object.entries(input.abbreviations ?? {}).map(([short, explained]) => [
    short,
    localizedOrText(into(cursor, 'abbreviations', short), explained),
  ]);
  return {
    ...settings(input),
    id,
    ...(input.title !== undefined && { title: localizedOrText(into(cursor, 'title'), input.title) }),
    ...chosen,
    abbreviations: Object.fromEntries(abbreviations),
    records: records.map((one) => one.record),
    origin: originOf(cursor),
    sources: Object.fromEntries([file, ...records.map((one) => one.file)].map((one) => [one.path, one])),
  };
}

type Settings = Omit<
  Handout,
  'id' | 'title' | 'languages' | 'date' | 'abbreviations' | 'records' | 'origin' | 'sources'
>;

function settings(input: HandoutInput): Settings {
  return {
    layout: input.layout ?? 'parallel',
    paper: input.paper ?? 'A4',
    orientation: input.orientation ?? 'portrait',
    theme: input.theme ?? 'standard',
    typography: input.typography ?? 'standard',
    fit: input.fit ?? 'natural',
    recordStart: input['record-start'] ?? 'new-page',
    contents: input.contents ?? false,
    index: input.index ?? false,
    mirroredMargins: input['mirrored-margins'] ?? false,
    imposition: input.imposition ?? 'none',
    creep: input.creep ?? 0,
    cropMarks: input['crop-marks'] ?? false,
    bleed: input.bleed ?? 0,
    citationStyle: input['citation-style'] ?? 'nlm',
    archive: input.archive ?? 'PDF/A-2a',
    ebook: ebookSettings(input.ebook ?? {}),
    checks: input.checks ?? {},
  };
}

function ebookSettings(input: NonNullable<HandoutInput['ebook']>): Handout['ebook'] {
  const conformsTo = input['conforms-to'];
  const certifiedBy = input['certified-by'];
  return {
    fonts: input.fonts ?? 'embed',
    order: input.order ?? 'first-language',
    arrangement: input.arrangement ?? 'paired',
    ...(conformsTo !== undefined && { conformsTo }),
    ...(certifiedBy !== undefined && { certifiedBy }),
  };
}

function languagesAndDate(
  records: readonly BilingualRecord[],
  input: Pick<HandoutInput, 'languages' | 'date'>,
  sourceDate: string | undefined,
): Pick<Handout, 'languages' | 'date'> {
  const given = input.date === undefined ? undefined : parseDate(String(input.date));
  const languages = input.languages?.map((tag) => canonicalLanguage(tag) ?? tag);
  return {
    languages: languages ?? languagesOf(records),
    date: given ? firstDay(given) : (newest(records) ?? sourceDate ?? dateOfTheDateless),
  };
}

/** Languages of the abstracts in the order of the files; of the titles where no record has an abstract. */
function languagesOf(records: readonly BilingualRecord[]): readonly LanguageTag[] {
  const ofAbstracts = records.flatMap((record) => record.abstract.flatMap((one) => Object.keys(one.text)));
  const ofTitles = records.flatMap((record) => Object.keys(record.title ?? {}));
  const found = [...new Set(ofAbstracts.length > 0 ? ofAbstracts : ofTitles)];
  return found.length > 0 ? found : ['en'];
}

function newest(records: readonly BilingualRecord[]): string | undefined {
  const dates = records.flatMap(({ issued, epub }): readonly (DateParts | undefined)[] => [issued, epub]);
  return dates
    .flatMap((date) => (date ? [firstDay(date)] : []))
    .sort()
    .at(-1);
}

/** What a handout's `records` lead to. */
export interface RecordChoice {
  readonly selected: readonly LoadedRecord[];
  /** Ids of records that are named but wrong. */
  readonly unreadable: readonly string[];
  /** False where the handout cannot be built. */
  readonly complete: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The records that a handout names, and a complaint for each name that leads nowhere: `missing-record`. */
export function selectRecords(
  { file, root, input }: CheckedFile<HandoutInput>,
  records: ReadonlyMap<string, LoadedRecord>,
  unreadable: ReadonlySet<string>,
): RecordChoice {
  const known = [...records.keys(), ...unreadable];
  const matches = input.records.map((name) => idsMatching(name, known));
  const diagnostics = input.records.flatMap((name, index) =>
    matches[index]?.length === 0 ? [missingRecord(file, root, index, name, known)] : [],
  );
  const ids = [...new Set(matches.flat())];
  const selected = ids.flatMap((id) => records.get(id) ?? []);
  const wrong = ids.filter((id) => !records.has(id));
  const complete = wrong.length === 0 && diagnostics.length === 0;
  return { selected, unreadable: wrong, complete, diagnostics };
}

/** Ids that a name of a handout's `records` stands for; globs in the order of the alphabet. */
export function idsMatching(name: string, ids: readonly string[]): readonly string[] {
  if (!/[*?[{]/.test(name)) return ids.includes(name) ? [name] : [];
  const matches = picomatch(name);
  return ids.filter((id) => matches(id)).sort();
}

function missingRecord(
  file: SourceFile,
  root: CheckedFile<HandoutInput>['root'],
  index: number,
  name: string,
  known: readonly string[],
): Diagnostic {
  const { node } = entryAt(root, ['records', index]);
  const glob = /[*?[{]/.test(name);
  const hint = glob ? undefined : suggest(name, known, 'records');
  return {
    severity: 'error',
    code: 'missing-record',
    message: glob ? `no record matches \`${name}\`` : `there is no record \`${name}\``,
    hint: hint ?? 'records are the files of `content/records/`',
    place: placeAt(file, node.start, node.end - node.start),
  };
}
