import type { Element, ElementContent, Properties } from 'hast';

/** Builds an element; what is undefined is left out. */
export function element(
  tagName: string,
  properties: Readonly<Record<string, string | readonly string[] | undefined>>,
  children: readonly ElementContent[] = [],
): Element {
  const given: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined) given[name] = typeof value === 'string' ? value : [...value];
  }
  return { type: 'element', tagName, properties: given, children: [...children] };
}

/** All text of a tree in document order. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** The elements of a tree, itself included, in document order. */
export function* elementsOf(tree: Element): Generator<Element> {
  yield tree;
  for (const child of tree.children) if (child.type === 'element') yield* elementsOf(child);
}

/**
 * A tree in which `change` has had its say about every element, from the leaves up: what it returns stands in
 * the element's place, undefined takes the element out. Trees are never changed in place, and what does not change is
 * the same in both.
 */
export function mapElements(tree: Element, change: (element: Element) => Element): Element;
export function mapElements(
  tree: Element,
  change: (element: Element) => Element | undefined,
): Element | undefined;
export function mapElements(
  tree: Element,
  change: (element: Element) => Element | undefined,
): Element | undefined {
  const children: ElementContent[] = [];
  let same = true;
  for (const child of tree.children) {
    const changed = child.type === 'element' ? mapElements(child, change) : child;
    if (changed !== undefined) children.push(changed);
    same &&= changed === child;
  }
  return change(same ? tree : { ...tree, children });
}

/** An attribute as text, or undefined. */
export function attribute(tree: Element, name: string): string | undefined {
  const value = tree.properties[name];
  return typeof value === 'string' ? value : undefined;
}

/** The classes of an element, however the parser stored them. */
export function classNames(tree: Element): readonly string[] {
  const value = tree.properties['className'];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? [value] : [];
}

/** Asked of every element several times: no list of names is made for it. */
export function hasClass({ properties }: Element, name: string): boolean {
  const value = properties['className'];
  return Array.isArray(value) ? value.includes(name) : value === name;
}
