import type { CssNode } from 'css-tree';
import type { ValueComponent } from './stylesheet.ts';

/**
 * Turns a parsed value into components. Undefined where it holds something that the subset has no place for, such
 * as `calc()`'s arithmetic or `url()`.
 */
export function toComponents(value: CssNode): ValueComponent[] | undefined {
  if (value.type !== 'Value') return undefined;
  return listComponents(value.children.toArray());
}

function listComponents(nodes: readonly CssNode[]): ValueComponent[] | undefined {
  const components: ValueComponent[] = [];
  for (const node of nodes) {
    // The fallback of `var()` is a value of its own.
    const inner = toComponents(node);
    const component = inner === undefined ? toComponent(node) : undefined;
    if (inner === undefined && component === undefined) return undefined;
    components.push(...(inner ?? []), ...(component === undefined ? [] : [component]));
  }
  return components;
}

function toComponent(node: CssNode): ValueComponent | undefined {
  switch (node.type) {
    case 'Identifier':
      return { kind: 'keyword', value: node.name };
    case 'Number':
      return { kind: 'number', value: Number(node.value) };
    case 'Dimension':
      return { kind: 'dimension', value: Number(node.value), unit: node.unit };
    case 'Percentage':
      return { kind: 'percentage', value: Number(node.value) };
    case 'String':
      return { kind: 'string', value: node.value };
    case 'Hash':
      return { kind: 'hash', value: node.value };
    case 'Operator':
      if (node.value === ',') return { kind: 'comma' };
      return node.value === '/' ? { kind: 'slash' } : undefined;
    case 'Function': {
      const parts = listComponents(node.children.toArray());
      return parts === undefined ? undefined : { kind: 'function', name: node.name.toLowerCase(), parts };
    }
    default:
      return undefined;
  }
}

/** Splits at commas. */
export function splitAtCommas(value: readonly ValueComponent[]): (readonly ValueComponent[])[] {
  const groups: ValueComponent[][] = [[]];
  for (const component of value) {
    if (component.kind === 'comma') groups.push([]);
    else groups[groups.length - 1]?.push(component);
  }
  return groups;
}

/** The keyword in small letters, where a value is just that. */
export function singleKeyword(value: readonly ValueComponent[]): string | undefined {
  const [component] = value;
  return value.length === 1 && component?.kind === 'keyword' ? component.value.toLowerCase() : undefined;
}

/** Whether a value holds `var()` at any depth. */
export function hasVariable(value: readonly ValueComponent[]): boolean {
  return value.some(
    (component) =>
      component.kind === 'function' && (component.name === 'var' || hasVariable(component.parts)),
  );
}

/**
 * Puts custom properties in the place of `var(--name)` and `var(--name, fallback)`.
 *
 * @returns undefined where a name has no value and no fallback, or where variables refer to each other in a circle
 */
export function substitute(
  value: readonly ValueComponent[],
  variables: ReadonlyMap<string, readonly ValueComponent[]>,
  open: readonly string[] = [],
): ValueComponent[] | undefined {
  const result: ValueComponent[] = [];
  for (const component of value) {
    const parts = component.kind === 'function' ? substituteIn(component, variables, open) : [component];
    if (parts === undefined) return undefined;
    result.push(...parts);
  }
  return result;
}

function substituteIn(
  component: Extract<ValueComponent, { kind: 'function' }>,
  variables: ReadonlyMap<string, readonly ValueComponent[]>,
  open: readonly string[],
): ValueComponent[] | undefined {
  if (component.name !== 'var') {
    const parts = substitute(component.parts, variables, open);
    return parts === undefined ? undefined : [{ ...component, parts }];
  }
  const [name, ...rest] = component.parts;
  if (name?.kind !== 'keyword' || open.includes(name.value)) return undefined;
  const found = variables.get(name.value);
  if (found !== undefined) return substitute(found, variables, [...open, name.value]);
  return rest[0]?.kind === 'comma' ? substitute(rest.slice(1), variables, open) : undefined;
}
