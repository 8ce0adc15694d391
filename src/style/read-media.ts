import type { CssNode } from 'css-tree';
import type { MediaCondition } from './stylesheet.ts';
import { readAbsoluteLength } from './lengths.ts';

/**
 * Reads `print and (max-width: 160mm), (orientation: landscape)`: a list of alternatives, each a list of conditions.
 * Undefined where a query asks for something else.
 */
export function readMediaQueries(prelude: CssNode | null): MediaCondition[][] | undefined {
  if (prelude?.type !== 'AtrulePrelude') return undefined;
  const [list] = prelude.children.toArray();
  if (list?.type !== 'MediaQueryList') return undefined;
  const queries = list.children.toArray().map(readQuery);
  const known = queries.filter((query) => query !== undefined);
  return known.length === queries.length ? known : undefined;
}

function readQuery(query: CssNode): MediaCondition[] | undefined {
  if (query.type !== 'MediaQuery') return undefined;
  const { modifier, mediaType, condition } = mediaQueryParts(query);
  if (modifier !== null) return undefined;
  const onPaper = mediaType === null || mediaType === 'print' || mediaType === 'all';
  const conditions = condition === null ? [] : readCondition(condition);
  if (conditions === undefined) return undefined;
  return onPaper ? conditions : [{ kind: 'never' }];
}

/** css-tree's tree of media queries (docs/ast.md, version 3), which its types describe only in part. */
function mediaQueryParts(query: object): {
  modifier: unknown;
  mediaType: unknown;
  condition: object | null;
} {
  const condition = 'condition' in query ? query.condition : null;
  return {
    modifier: 'modifier' in query ? query.modifier : null,
    mediaType: 'mediaType' in query ? query.mediaType : null,
    condition: typeof condition === 'object' ? condition : null,
  };
}

function readCondition(condition: object): MediaCondition[] | undefined {
  const children: unknown = 'children' in condition ? condition.children : undefined;
  if (!isIterable(children)) return undefined;
  const result: MediaCondition[] = [];
  for (const child of children) {
    if (typeof child !== 'object' || child === null) return undefined;
    if ('type' in child && child.type === 'Identifier' && 'name' in child && child.name === 'and') continue;
    const read = readFeature(child);
    if (read === undefined) return undefined;
    result.push(read);
  }
  return result;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function readFeature(node: object): MediaCondition | undefined {
  if (!('type' in node) || node.type !== 'Feature' || !('name' in node) || !('value' in node))
    return undefined;
  const { name, value } = node;
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  if (name === 'orientation' && 'name' in value) {
    return value.name === 'portrait' || value.name === 'landscape'
      ? { kind: 'orientation', value: value.name }
      : undefined;
  }
  if (isLengthFeature(name) && 'value' in value && 'unit' in value) {
    const unit = typeof value.unit === 'string' ? value.unit : '';
    const points = readAbsoluteLength({ kind: 'dimension', value: Number(value.value), unit });
    return points === undefined ? undefined : { kind: name, points };
  }
  return undefined;
}

type LengthFeature = Extract<MediaCondition, { readonly points: number }>['kind'];

function isLengthFeature(name: unknown): name is LengthFeature {
  return name === 'min-width' || name === 'max-width' || name === 'min-height' || name === 'max-height';
}
