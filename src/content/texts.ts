import type { Localized, LocalizedList, SourceFile, SourceText } from './handout.ts';
import { parseInline } from './inline.ts';
import { canonicalLanguage } from './language-tag.ts';
import { joinLines } from './line-ends.ts';
import type { LocalizedInput, LocalizedListInput, LocalizedOrTextInput, MarkedValueInput } from './schema/text.ts';
import { entryAt, type YamlNode } from './yaml-tree.ts';

/** Where the conversion of a checked file stands: a node and the path of keys that led to it. */
export interface Cursor {
  readonly file: SourceFile;
  readonly node: YamlNode;
  readonly path: string;
  /** Language of texts that name none. */
  readonly language: string;
}

/** The cursor one or more keys or indices further down. */
export function into(cursor: Cursor, ...steps: readonly (string | number)[]): Cursor {
  const path = [...(cursor.path === '' ? [] : [cursor.path]), ...steps].join('.');
  return { ...cursor, node: entryAt(cursor.node, steps).node, path };
}

/** Where a cursor stands, for complaints. */
export function originOf({ file, path, node }: Cursor): SourceText['origin'] {
  return { file: file.path, field: path, start: node.start, end: node.end };
}

/** A text of the file as `SourceText`: markup parsed, line ends of the file taken out. */
export function sourceText(cursor: Cursor, raw: string, language: string, supplied = false): SourceText {
  const content = joinLines(cursor.file, cursor.node, parseInline(raw).content);
  return { raw, content, language, supplied, origin: originOf(cursor) };
}

function markedValue(cursor: Cursor, input: MarkedValueInput, language: string, supplied: boolean): SourceText {
  return typeof input === 'string'
    ? sourceText(cursor, input, language, supplied)
    : sourceText(into(cursor, 'text'), input.text, language, input.supplied ?? supplied);
}

/** A map from language tag to text. Tags come out in canonical case, in the order of the file. */
export function localized(cursor: Cursor, input: LocalizedInput): Localized {
  return Object.fromEntries(
    Object.entries(input).map(([tag, value]) => {
      const language = canonicalLanguage(tag) ?? tag;
      return [language, markedValue(into(cursor, tag), value, language, false)];
    }),
  );
}

/** The same, where a bare text stands for one in the record's language. */
export function localizedOrText(cursor: Cursor, input: LocalizedOrTextInput): Localized {
  return typeof input === 'string'
    ? { [cursor.language]: sourceText(cursor, input, cursor.language) }
    : localized(cursor, input);
}

type ListValue = LocalizedListInput[string];

/** A map from language tag to one or several texts. */
export function localizedList(cursor: Cursor, input: LocalizedListInput): LocalizedList {
  return Object.fromEntries(
    Object.entries(input).map(([tag, value]) => {
      const language = canonicalLanguage(tag) ?? tag;
      return [language, texts(into(cursor, tag), value, language, false)];
    }),
  );
}

function texts(cursor: Cursor, value: ListValue, language: string, supplied: boolean): readonly SourceText[] {
  if (typeof value === 'string') return [sourceText(cursor, value, language, supplied)];
  if (Array.isArray(value)) {
    return value.map((item, index) => markedValue(into(cursor, index), item, language, supplied));
  }
  return texts(into(cursor, 'text'), value.text, language, value.supplied ?? supplied);
}
