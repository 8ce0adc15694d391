import type { Element, Properties } from 'hast';
import type { MatchTarget } from './match.ts';

/** Where an element stands. */
export type Surroundings = Pick<MatchTarget, 'parent' | 'previous' | 'position' | 'siblings' | 'language'>;

/** An element as selectors see it, at its place among its siblings; `language` is its parent's. */
export function matchTarget(element: Element, at: Surroundings): MatchTarget {
  const attributes = attributesOf(element.properties);
  return {
    tag: element.tagName,
    id: attributes['id'],
    classes: classesOf(element.properties.className, attributes['class']),
    attributes,
    language: attributes['lang'] ?? at.language,
    empty: element.children.length === 0,
    parent: at.parent,
    previous: at.previous,
    position: at.position,
    siblings: at.siblings,
  };
}

const none: readonly string[] = [];

/** hast keeps classes as a list, as other tools may not. */
function classesOf(list: Properties[string], text: string | undefined): readonly string[] {
  if (text === undefined) return none;
  return Array.isArray(list) ? list.map(String) : text.split(/\s+/u).filter((name) => name !== '');
}

/** hast's names of properties back to those of attributes: `dataSection` is `data-section`. */
function attributesOf(properties: Properties): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const name in properties) {
    const value = properties[name];
    if (value === null || value === undefined || value === false) continue;
    const text = Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
    attributes[attributeName(name)] = text;
  }
  return attributes;
}

const attributeNames = new Map<string, string>();

function attributeName(property: string): string {
  const known = attributeNames.get(property) ?? toAttributeName(property);
  attributeNames.set(property, known);
  return known;
}

function toAttributeName(property: string): string {
  if (property === 'className') return 'class';
  if (/^(?:data|aria)[A-Z0-9]/u.test(property)) {
    return property.replace(/[A-Z0-9]/gu, (letter, index: number) =>
      /[0-9]/u.test(letter) && !/^(?:data|aria)$/u.test(property.slice(0, index))
        ? letter
        : `-${letter.toLowerCase()}`,
    );
  }
  return property.toLowerCase();
}
