import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit, type Node, type Pair } from 'yaml';
import type { Remark } from './source-article.ts';

/**
 * The comments of a record file with the fields they stand at, in their order; several lines are kept as lines. The line
 * that names the schema is left out: it is written anew.
 */
export function commentsIn(text: string): readonly Remark[] {
  const document = parseDocument(text, { logLevel: 'silent' });
  const found: Remark[] = [];
  // What stands before the first key is about the whole file.
  const firstKey = isMap(document.contents) ? firstInside('', document.contents) : '';
  const add = (field: string, comment: string | null | undefined): void => {
    const lines = (comment ?? '').split('\n').filter((line) => !/^\s*yaml-language-server\b/u.test(line));
    const kept = lines.join('\n').replace(/^(?:[ \t]*\n)+|\s+$/gu, '');
    if (kept.trim() !== '') found.push({ field, text: kept });
  };
  add('', document.commentBefore);
  visit(document, {
    Node: (key, node, ancestors) => {
      const field = [...fieldPath(ancestors, node), ...(key === 'key' ? [ownName(node)] : [])].join('.');
      add(ancestors.length <= 1 || field === firstKey ? '' : firstInside(field, node), node.commentBefore);
      add(field, node.comment);
    },
  });
  add('', document.comment);
  return found;
}

/** The keys and numbers that lead to a node. */
function fieldPath(ancestors: readonly unknown[], node: Node): string[] {
  return ancestors.flatMap((ancestor, index) => {
    const child = ancestors[index + 1] ?? node;
    if (isSeq(ancestor)) return [String(ancestor.items.indexOf(child))];
    // A key is no step to itself.
    return isPair(ancestor) && ancestor.key !== child ? [pairName(ancestor)] : [];
  });
}

/** What stands between a key and its list or map is, for a reader, about the first thing in there. */
function firstInside(field: string, node: Node): string {
  const first = isMap(node) ? node.items[0] : undefined;
  const name = isSeq(node) ? '0' : first === undefined ? undefined : pairName(first);
  return [field, name].filter((part) => part !== undefined && part !== '').join('.');
}

function pairName({ key }: Pair): string {
  return isNode(key) ? ownName(key) : String(key);
}

function ownName(node: Node): string {
  return isScalar(node) ? String(node.value) : '';
}
