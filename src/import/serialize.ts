import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  Pair,
  Scalar,
  YAMLMap,
  YAMLSeq,
  type Node,
} from 'yaml';
import type { ImportedRecord } from './imported-record.ts';
import { isObject } from './json-values.ts';
import type { Remark } from './source-article.ts';

/** Keys of a record file in the order people expect them. */
const keyOrder = [
  'id', 'language', 'title', 'title-short', 'author', 'affiliation', 'container-title', 'container-title-short',
  'publication-type', 'issued', 'available-date', 'volume', 'issue', 'page', 'DOI', 'PMID', 'PMCID', 'URL', 'status',
  'abstract', 'keyword', 'mesh', 'related', 'figures', 'tables', 'registration', 'funding', 'conflict-of-interest',
  'copyright', 'license', 'translation', 'source', 'notes',
]; // prettier-ignore

/** The schema as files in `content/records/` name it, so that editors complete and check them while one types. */
export const defaultSchema = '../../schemas/record.schema.json';

/** Longer texts are written as blocks of their own, which need no quotes. */
const blockLength = 60;
const lineWidth = 100;

/**
 * Writes a record as YAML 1.2: schema line, remarks as comments above what they are about, long texts as folded blocks.
 * Reading the file again gives the same data.
 */
export function serializeRecord(imported: ImportedRecord, schema = defaultSchema): string {
  const { record, remarks, comments = [] } = imported;
  if (imported.text !== undefined) return imported.text;
  const known = keyOrder.filter((key) => Object.hasOwn(record, key));
  const rest = Object.keys(record).filter((key) => !keyOrder.includes(key));
  const entries = [...known, ...rest].map((key) => [key, Reflect.get(record, key)] as const);
  const document = new Document<Node>(mapNode(entries));
  const notes = [
    ...comments.map(({ field, text }) => ({ field, text: text.split('\n').map(keptLine).join('\n') })),
    ...remarks.map(({ field, text }) => ({ field, text: commentLine(text) })),
  ];
  const head = notes.filter((note) => !annotate(document, note)).map(({ text }) => text);
  document.commentBefore = head.length === 0 ? null : head.join('\n');
  return `# yaml-language-server: $schema=${schema}\n${document.toString({ lineWidth, minContentWidth: 0, blockQuote: 'folded', flowCollectionPadding: false })}`;
}

/** Nodes are made directly: the library's own way from data to nodes looks at each value several times. */
function mapNode(entries: readonly (readonly [string, unknown])[]): YAMLMap {
  const map = new YAMLMap();
  for (const [key, value] of entries)
    if (value !== undefined) map.items.push(new Pair(new Scalar(key), toNode(asNumber(key, value))));
  return map;
}

/** Numbers are written as people write them: `volume: 34`, not `volume: "34"`. */
function asNumber(key: string, value: unknown): unknown {
  const isNumber = typeof value === 'string' && numberKeys.has(key) && /^[1-9]\d{0,8}$/u.test(value);
  return isNumber ? Number(value) : value;
}

const numberKeys: ReadonlySet<string> = new Set([
  'issued',
  'available-date',
  'volume',
  'issue',
  'page',
  'PMID',
]);

function toNode(value: unknown): Node {
  if (typeof value === 'string') return stringNode(value);
  if (Array.isArray(value)) return listNode(value);
  return isObject(value) ? mapNode(Object.entries(value)) : new Scalar(value);
}

function listNode(values: readonly unknown[]): YAMLSeq {
  const list = new YAMLSeq();
  for (const value of values) list.items.push(toNode(value));
  list.flow = values.every((value) => typeof value === 'number');
  return list;
}

function stringNode(text: string): Scalar {
  const node = new Scalar(text);
  if (text.length < blockLength || text.includes('\n')) return node;
  // A folded block cannot keep these as they are.
  node.type = /^\s|\s$| {2}|[\u0085\u2028\u2029\ufeff]/u.test(text)
    ? Scalar.QUOTE_DOUBLE
    : Scalar.BLOCK_FOLDED;
  return node;
}

/** Writes lines of a comment above the node that their path leads to; repeated ones stand once. */
function annotate(document: Document, remark: Remark): boolean {
  if (remark.field === '') return false;
  const path = remark.field.split('.').map((part) => (/^\d+$/u.test(part) ? Number(part) : part));
  for (let length = path.length; length > 0; length--) {
    const node = nodeForComment(document, path.slice(0, length));
    if (node === undefined) continue;
    const known = node.commentBefore ?? undefined;
    if (known === undefined) node.commentBefore = remark.text;
    else if (!`\n${known}\n`.includes(`\n${remark.text}\n`)) node.commentBefore = `${known}\n${remark.text}`;
    return true;
  }
  return false;
}

/** The node that carries the comment above an entry: the key of a pair, or the item of a list. */
function nodeForComment(document: Document, path: readonly (string | number)[]): Node | undefined {
  const last = path.at(-1);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isCollection(parent)) return undefined;
  if (isMap(parent)) {
    const pair = parent.items.find(
      (item) => isPair(item) && (isScalar(item.key) ? item.key.value : item.key) === last,
    );
    const key = pair?.key;
    return isScalar(key) ? key : undefined;
  }
  const item = typeof last === 'number' ? parent.items[last] : undefined;
  return isScalar(item) || isMap(item) ? item : undefined;
}

/** Blank lines between comments stay blank. */
function keptLine(text: string): string {
  return text.trim() === '' ? '' : commentLine(text);
}

/** A comment never ends its line early, and holds no control characters. */
function commentLine(text: string): string {
  const clean = text
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udfff](?![\udc00-\udfff])(?<![\ud800-\udbff][\udc00-\udfff])/gu,
      ' ',
    )
    .replace(/\s+/gu, ' ')
    .trim();
  return ` ${clean}`;
}
