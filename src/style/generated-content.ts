import type { ContentPart } from './styled-tree.ts';
import type { ValueComponent } from './stylesheet.ts';
import { singleKeyword, splitAtCommas } from './value-components.ts';

type StringChoice = Extract<ContentPart, { kind: 'string' }>['which'];

const stringChoices: ReadonlySet<string> = new Set(['first', 'start', 'last', 'first-except']);

function isStringChoice(text: string): text is StringChoice {
  return stringChoices.has(text);
}

/** Reads a list of `"text" attr() counter() string() content() leader() target-counter()`. */
export function readContentParts(value: readonly ValueComponent[]): ContentPart[] | undefined {
  const parts: ContentPart[] = [];
  for (const component of value) {
    const part = readPart(component);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts.length === 0 ? undefined : parts;
}

function readPart(component: ValueComponent): ContentPart | undefined {
  if (component.kind === 'string') return { kind: 'text', text: component.value };
  if (component.kind !== 'function') return undefined;
  const groups = splitAtCommas(component.parts);
  const words = groups.map((group) => singleKeyword(group));
  const [first] = words;
  switch (component.name) {
    case 'content':
      return first === undefined || first === 'text' ? { kind: 'content' } : undefined;
    case 'attr':
      return first === undefined ? undefined : { kind: 'attribute', name: first };
    case 'counter':
      return first === 'page' || first === 'pages' ? { kind: 'counter', name: first } : undefined;
    case 'string':
      return readString(groups);
    case 'leader':
      return readLeader(groups[0] ?? []);
    case 'target-counter':
      return words[1] === 'page' ? readTarget(groups[0] ?? []) : undefined;
    default:
      return undefined;
  }
}

function readString(groups: readonly (readonly ValueComponent[])[]): ContentPart | undefined {
  const [name] = groups[0] ?? [];
  if (name?.kind !== 'keyword' || groups.length > 2) return undefined;
  const which = groups.length === 1 ? 'first' : (singleKeyword(groups[1] ?? []) ?? '');
  return isStringChoice(which) ? { kind: 'string', name: name.value, which } : undefined;
}

const namedLeaders: ReadonlyMap<string, string> = new Map(
  Object.entries({ dotted: '. ', solid: '_', space: ' ' }),
);

function readLeader(group: readonly ValueComponent[]): ContentPart | undefined {
  const [component] = group;
  if (component?.kind === 'string' && component.value !== '')
    return { kind: 'leader', pattern: component.value };
  const pattern = namedLeaders.get(singleKeyword(group) ?? '');
  return pattern === undefined ? undefined : { kind: 'leader', pattern };
}

function readTarget(group: readonly ValueComponent[]): ContentPart | undefined {
  const [component] = group;
  if (component?.kind !== 'function' || component.name !== 'attr') return undefined;
  const attribute = singleKeyword(component.parts);
  return attribute === undefined ? undefined : { kind: 'target-counter', attribute };
}

/** Reads `string-set: name content(), other attr(title)`. */
export function readStringSet(
  value: readonly ValueComponent[],
): { readonly name: string; readonly parts: readonly ContentPart[] }[] | undefined {
  const sets: { name: string; parts: ContentPart[] }[] = [];
  for (const [name, ...rest] of splitAtCommas(value)) {
    const parts = readContentParts(rest);
    if (name?.kind !== 'keyword' || parts === undefined) return undefined;
    sets.push({ name: name.value, parts });
  }
  return sets;
}
