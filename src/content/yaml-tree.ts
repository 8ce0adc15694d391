import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from './handout.ts';
import { placeAt } from './source-file.ts';
import { syntaxDiagnostics } from './yaml-syntax.ts';

/** A YAML value as plain data, with where it stands in the file (UTF-16 offsets). */
export interface YamlNode {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  /** What a plain scalar looks like in the file: `007` where the value is 7. */
  readonly source?: string;
  readonly entries: ReadonlyMap<string, YamlEntry>;
  readonly items: readonly YamlNode[];
}

export interface YamlEntry {
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly node: YamlNode;
}

const noEntries: ReadonlyMap<string, YamlEntry> = new Map();

/**
 * Parses a YAML 1.2 file into plain data with places. Diagnostics: `yaml-syntax`, `tab-indentation`, `empty-file`; and
 * together with the data, so that a schema can tell what else is wrong, the errors `duplicate-key`, `unknown-key` and
 * `yaml-alias`.
 */
export function parseYaml(file: SourceFile): Outcome<YamlNode> {
  const document = parseDocument(file.text, { prettyErrors: false, uniqueKeys: false, strict: true });
  const diagnostics = [...syntaxDiagnostics(file, document)];
  if (document.errors.length > 0) return fail(diagnostics);
  if (isBlank(document)) return fail([emptyFile(file)]);
  const root = new TreeReader(file, diagnostics).read(document.contents);
  return succeed(root, diagnostics);
}

function isBlank(document: Document): boolean {
  return document.contents === null || (isScalar(document.contents) && document.contents.value === null);
}

function emptyFile(file: SourceFile): Diagnostic {
  return {
    severity: 'error',
    code: 'empty-file',
    message: 'the file has no content',
    hint: 'write its first key, such as `title:`, or delete the file',
    place: placeAt(file, 0),
  };
}

/** Walks the parsed document once and notes what YAML allows but content files must not have. */
class TreeReader {
  private readonly file: SourceFile;
  private readonly diagnostics: Diagnostic[];

  constructor(file: SourceFile, diagnostics: Diagnostic[]) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  read(node: unknown, fallback = 0): YamlNode {
    if (isMap(node)) return this.map(node.items, node.range);
    if (isSeq(node)) return this.list(node.items, node.range);
    if (isScalar(node)) return scalar(node.value, node.source, node.type, node.range);
    if (isAlias(node)) return this.refuseAlias(node.source, node.range);
    return { value: null, start: fallback, end: fallback, entries: noEntries, items: [] };
  }

  private list(items: readonly unknown[], range: NodeRange): YamlNode {
    const [start, end] = extent(range);
    const nodes = items.map((item) => this.read(item, start));
    return { value: nodes.map((node) => node.value), start, end, entries: noEntries, items: nodes };
  }

  private map(pairs: readonly { key: unknown; value: unknown }[], range: NodeRange): YamlNode {
    const entries = new Map<string, YamlEntry>();
    for (const pair of pairs) this.addPair(entries, pair.key, pair.value);
    const [start, end] = extent(range);
    const value = Object.fromEntries([...entries].map(([key, entry]) => [key, entry.node.value]));
    return { value, start, end, entries, items: [] };
  }

  private addPair(entries: Map<string, YamlEntry>, key: unknown, value: unknown): void {
    const keyNode = this.read(key);
    const name = keyNode.source ?? String(keyNode.value);
    const first = entries.get(name);
    // Plain objects have this key already: zod passes over it, and a text under it would be lost silently.
    if (name === '__proto__') {
      const place = placeAt(this.file, keyNode.start, keyNode.end - keyNode.start);
      this.diagnostics.push({ severity: 'error', code: 'unknown-key', message: `nothing is called \`${name}\` here`, place });
      return;
    }
    if (first) {
      this.diagnostics.push({
        severity: 'error',
        code: 'duplicate-key',
        message: `\`${name}\` is written twice`,
        hint: 'keep one of the two',
        place: placeAt(this.file, keyNode.start, keyNode.end - keyNode.start),
        related: [
          {
            message: 'first written here',
            place: placeAt(this.file, first.keyStart, first.keyEnd - first.keyStart),
          },
        ],
      });
      return;
    }
    const node = this.read(value, keyNode.end);
    entries.set(name, { keyStart: keyNode.start, keyEnd: keyNode.end, node });
  }

  private refuseAlias(name: string, range: NodeRange): YamlNode {
    const [start, end] = extent(range);
    // Aliases of aliases can make a small file endless, and editors of content rarely know them.
    this.diagnostics.push({
      severity: 'error',
      code: 'yaml-alias',
      message: 'content files know no YAML aliases (`*name`)',
      hint: 'write the text out, or put it in quotes if it starts with `*`',
      place: placeAt(this.file, start, end - start),
    });
    return { value: `*${name}`, start, end, entries: noEntries, items: [] };
  }
}

type NodeRange = readonly [number, number, number] | null | undefined;

function extent(range: NodeRange): readonly [number, number] {
  return range ? [range[0], range[1]] : [0, 0];
}

function scalar(value: unknown, source: string | undefined, type: unknown, range: NodeRange): YamlNode {
  const [start, end] = extent(range);
  const plain = type === 'PLAIN' && source !== undefined ? { source } : {};
  return { value, start, end, ...plain, entries: noEntries, items: [] };
}

/** The entry of a node where a path of keys and indices leads; the deepest that exists where it leads nowhere. */
export function entryAt(root: YamlNode, path: readonly PropertyKey[]): YamlEntry {
  let found: YamlEntry = { keyStart: root.start, keyEnd: root.start, node: root };
  for (const step of path) {
    const next =
      typeof step === 'number' ? listEntry(found.node, step) : found.node.entries.get(String(step));
    if (!next) return found;
    found = next;
  }
  return found;
}

function listEntry(node: YamlNode, index: number): YamlEntry | undefined {
  const item = node.items[index];
  return item && { keyStart: item.start, keyEnd: item.end, node: item };
}
