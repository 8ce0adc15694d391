import type {
  BilingualRecord,
  Handout,
  Inline,
  Localized,
  LocalizedList,
  Origin,
  Section,
  SourceText,
} from '../src/content/handout.ts';

/** Small builders of content for tests: plain words in, complete data out. */
export const origin = (field = 'test'): Origin => ({ file: 'test.yaml', field, start: 0, end: 0 });

export function sourceText(raw: string, language: string, content?: readonly Inline[]): SourceText {
  return {
    raw,
    content: content ?? [{ kind: 'text', text: raw, offset: 0 }],
    language,
    supplied: false,
    origin: origin(),
  };
}

export function localized(texts: Readonly<Record<string, string>>): Localized {
  return Object.fromEntries(
    Object.entries(texts).map(([language, raw]) => [language, sourceText(raw, language)]),
  );
}

export function localizedList(texts: Readonly<Record<string, readonly string[]>>): LocalizedList {
  return Object.fromEntries(
    Object.entries(texts).map(([language, list]) => [language, list.map((raw) => sourceText(raw, language))]),
  );
}

export function section(
  label: Readonly<Record<string, string>>,
  text: Readonly<Record<string, string>>,
): Section {
  const lists = Object.fromEntries(Object.entries(text).map(([language, raw]) => [language, [raw]]));
  return { label: localized(label), text: localizedList(lists), origin: origin() };
}

export function record(parts: Partial<BilingualRecord> = {}): BilingualRecord {
  return {
    id: 'test-record',
    authors: [],
    affiliations: [],
    publicationTypes: [],
    abstract: [],
    related: [],
    figures: [],
    tables: [],
    registration: [],
    translation: [],
    status: [],
    notes: [],
    origin: origin(),
    ignoredChecks: [],
    ...parts,
  };
}

export function handout(parts: Partial<Handout> = {}): Handout {
  return {
    id: 'test-handout',
    languages: ['en', 'zh-Hans'],
    layout: 'parallel',
    paper: 'A4',
    orientation: 'portrait',
    theme: 'standard',
    typography: 'standard',
    fit: 'natural',
    recordStart: 'new-page',
    contents: false,
    index: false,
    mirroredMargins: false,
    imposition: 'none',
    creep: 0,
    cropMarks: false,
    bleed: 0,
    citationStyle: 'nlm',
    archive: 'PDF/A-2a',
    ebook: { fonts: 'embed', order: 'first-language', arrangement: 'paired' },
    abbreviations: {},
    checks: {},
    date: '2025-06-27',
    records: [],
    origin: origin(),
    sources: {},
    ...parts,
  };
}
