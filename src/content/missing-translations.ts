import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BilingualRecord, Handout, LanguageTag, Origin, SourceFile } from './handout.ts';
import { placeAt } from './source-file.ts';

/**
 * What a handout's languages leave blank: `missing-translation` for a title, section or label, `missing-language` for a
 * record that has nothing at all in a language. Warnings: the page leaves the cell blank, which may be meant.
 */
export function missingTranslations(handout: Handout): readonly Diagnostic[] {
  return handout.records.flatMap((record) => handout.languages.flatMap((tag) => missing(handout, record, tag)));
}

interface Part {
  readonly name: string;
  readonly languages: readonly LanguageTag[];
  readonly origin: Origin;
}

function missing(handout: Handout, record: BilingualRecord, language: LanguageTag): readonly Diagnostic[] {
  const parts = partsOf(record);
  const lacking = parts.filter((part) => !part.languages.includes(language));
  if (parts.length > 0 && lacking.length === parts.length) {
    return [warning(handout, 'missing-language', `record \`${record.id}\` has nothing in \`${language}\``, record.origin)];
  }
  return [...lacking, ...labelsLacking(record, language)].map((part) =>
    warning(handout, 'missing-translation', `${part.name} has no text in \`${language}\``, part.origin),
  );
}

function partsOf(record: BilingualRecord): readonly Part[] {
  const first = Object.values(record.title ?? {})[0];
  const title = first ? [{ name: 'the title', languages: Object.keys(record.title ?? {}), origin: first.origin }] : [];
  const sections = record.abstract.map((section, index) => ({
    name: `section ${String(index + 1)}`,
    languages: Object.keys(section.text),
    origin: section.origin,
  }));
  return [...title, ...sections];
}

/** Labels of sections whose text is there: without a translation they leave it without its heading. */
function labelsLacking(record: BilingualRecord, language: LanguageTag): readonly Part[] {
  return record.abstract.flatMap(({ label = {}, text }, index) => {
    const [first] = Object.values(label);
    if (!first || label[language] !== undefined || text[language] === undefined) return [];
    const name = `the label of section ${String(index + 1)}`;
    return [{ name, languages: Object.keys(label), origin: first.origin }];
  });
}

function warning(handout: Handout, code: string, message: string, origin: Origin): Diagnostic {
  const file: SourceFile | undefined = handout.sources[origin.file];
  const hint =
    code === 'missing-language'
      ? 'name the languages to print in the handout: `languages: [en]`'
      : 'add the translation; until then its place stays blank';
  return { severity: 'warning', code, message, hint, ...(file && { place: placeAt(file, origin.start) }) };
}
