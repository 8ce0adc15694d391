import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readCslItem } from './csl-json.ts';
import { diagnose } from './diagnose.ts';
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

/** Reads a JSON file: a list of items, one item, or an object that holds the list. */
export function readJson(text: string, format: JsonFormat, file: string): JsonContent {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/\s+/gu, ' ').slice(0, 120) : '';
    const offset = Number(/position (\d+)/u.exec(message)?.[1] ?? text.length);
    const before = text.slice(0, offset).split('\n');
    const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return {
      articles: [],
      diagnostics: [
        diagnose(
          'error',
          'import-malformed',
          `the JSON is not valid: ${message}`,
          place,
          'it may be cut off: export it again',
        ),
      ],
    };
  }
  const articles = itemsOf(parsed).map((item) => itemReaders[format](item, file));
  return { articles, diagnostics: [] };
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
