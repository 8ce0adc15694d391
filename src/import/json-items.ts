import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readCslItem } from './csl-json.ts';
import { diagnose } from './diagnose.ts';
import type { JsonItem } from './json-stream.ts';
import { isObject, type JsonObject } from './json-values.ts';
import { readRissItem } from './riss-json.ts';
import type { SourceArticle } from './source-article.ts';
import { readZoteroItem } from './zotero-json.ts';

/** Articles of a JSON file, and what could not be read. */
export interface JsonContent {
  readonly articles: readonly SourceArticle[];
  readonly diagnostics: readonly Diagnostic[];
}

const itemReaders = {
  'csl-json': readCslItem,
  'zotero-json': readZoteroItem,
  'riss-json': readRissItem,
} as const;

/** Formats of JSON. */
export type JsonFormat = keyof typeof itemReaders;

/** Reads one object of a file that streams by: an item, or what holds a list of them. */
export function readJsonItem(item: JsonItem, format: JsonFormat, file: string): JsonContent {
  if (item.whole) return readJson(item.text, format, file, item.line);
  const where = item.text === '' ? 'before the end of its list' : 'inside an item, which is left out';
  const place = { file, line: item.line, column: 1 };
  const message = `the file ends ${where}`;
  return {
    articles: [],
    diagnostics: [diagnose('error', 'import-truncated', message, place, 'export it again')],
  };
}

function readJson(text: string, format: JsonFormat, file: string, line: number): JsonContent {
  const parsed = parse(text.replace(/^\ufeff/u, ''), file, line);
  if ('fault' in parsed) return { articles: [], diagnostics: [parsed.fault] };
  const articles = itemsOf(parsed.value).map((item) => {
    const article = itemReaders[format](item, file);
    return { ...article, place: { ...article.place, line } };
  });
  return { articles, diagnostics: [] };
}

function parse(
  text: string,
  file: string,
  line: number,
): { readonly value: unknown } | { readonly fault: Diagnostic } {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/\s+/gu, ' ').slice(0, 120) : '';
    const offset = Number(/position (\d+)/u.exec(message)?.[1] ?? text.length);
    const before = text.slice(0, offset).split('\n');
    const place = { file, line: line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
    const fault = `the JSON is not valid: ${message}`;
    return {
      fault: diagnose('error', 'import-malformed', fault, place, 'it may be cut off: export it again'),
    };
  }
}

function itemsOf(parsed: unknown): readonly JsonObject[] {
  if (Array.isArray(parsed)) return parsed.filter(isObject).map(unwrapped);
  if (!isObject(parsed)) return [];
  const { items, message } = parsed;
  if (Array.isArray(items)) return items.filter(isObject).map(unwrapped);
  // Crossref's service puts the item into an envelope.
  if (isObject(message)) return Array.isArray(message.items) ? message.items.filter(isObject) : [message];
  return [unwrapped(parsed)];
}

/** Zotero's web service puts the fields of an item into `data`. */
function unwrapped(item: JsonObject): JsonObject {
  return isObject(item.data) && typeof item.data.itemType === 'string' ? item.data : item;
}
