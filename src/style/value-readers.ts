import { readLength, type LengthContext } from './lengths.ts';
import type { Size, Track } from './styled-tree.ts';
import type { ValueComponent } from './stylesheet.ts';
import { singleKeyword, splitAtCommas } from './value-components.ts';

/** Reads a whole value; undefined where it is outside the subset. */
export type Reader<T> = (value: readonly ValueComponent[], context: LengthContext) => T | undefined;

/** Keywords that mean themselves. */
export function words<const T extends string>(...known: readonly T[]): Reader<T> {
  return (value) => {
    const word = singleKeyword(value);
    return known.find((one) => one === word);
  };
}

/** Keywords that mean something else. */
export function mapped<T>(meanings: Readonly<Record<string, T>>): Reader<T> {
  return (value) => {
    const word = singleKeyword(value);
    return word !== undefined && Object.hasOwn(meanings, word) ? meanings[word] : undefined;
  };
}

/** The first reader that can read the value. */
export function either<T>(...readers: readonly Reader<T>[]): Reader<T> {
  return (value, context) => {
    for (const reader of readers) {
      const read = reader(value, context);
      if (read !== undefined) return read;
    }
    return undefined;
  };
}

export const length: Reader<number> = (value, context) =>
  value.length === 1 ? readLength(value[0], context) : undefined;

export const nonNegative: Reader<number> = (value, context) => {
  const read = length(value, context);
  return read !== undefined && read >= 0 ? read : undefined;
};

/** A whole number of at least `least`. */
export function integer(least: number): Reader<number> {
  return (value) => {
    const [component] = value;
    if (value.length !== 1 || component?.kind !== 'number') return undefined;
    return Number.isInteger(component.value) && component.value >= least ? component.value : undefined;
  };
}

/** A length or a percentage of the container, or one of the keywords that leave it to the layout. */
export function size(...automatic: readonly string[]): Reader<Size> {
  return (value, context) => {
    const word = singleKeyword(value);
    if (word !== undefined) return automatic.includes(word) ? { kind: 'auto' } : undefined;
    const [component] = value;
    if (value.length === 1 && component?.kind === 'percentage') {
      return component.value >= 0 ? { kind: 'percent', value: component.value } : undefined;
    }
    const points = nonNegative(value, context);
    return points === undefined ? undefined : { kind: 'points', value: points };
  };
}

/** `1fr 20mm`, `auto auto`, `repeat(2, 1fr)`, `none`. */
export const tracks: Reader<readonly Track[]> = (value, context) => {
  if (singleKeyword(value) === 'none') return [];
  const result: Track[] = [];
  for (const component of value) {
    const read = readTracks(component, context);
    if (read === undefined) return undefined;
    result.push(...read);
  }
  return result.length === 0 ? undefined : result;
};

function readTracks(component: ValueComponent, context: LengthContext): readonly Track[] | undefined {
  if (component.kind === 'keyword') {
    return component.value.toLowerCase() === 'auto' ? [{ kind: 'auto' }] : undefined;
  }
  if (component.kind === 'dimension' && component.unit.toLowerCase() === 'fr') {
    return [{ kind: 'fraction', value: component.value }];
  }
  if (component.kind === 'function')
    return component.name === 'repeat' ? repeated(component.parts, context) : undefined;
  const points = readLength(component, context);
  return points === undefined || points < 0 ? undefined : [{ kind: 'points', value: points }];
}

function repeated(parts: readonly ValueComponent[], context: LengthContext): readonly Track[] | undefined {
  const [count, track] = splitAtCommas(parts);
  const times = integer(1)(count ?? [], context);
  const once = tracks(track ?? [], context);
  // More columns than this cannot be meant on paper.
  if (times === undefined || once === undefined || times > 24) return undefined;
  return Array.from({ length: times }, () => once).flat();
}

const genericFamilies = new Set(['serif', 'sans-serif', 'monospace']);

/** Names in quotes, names as bare words, generic names. */
export const families: Reader<readonly string[]> = (value) => {
  const names = splitAtCommas(value).map(familyName);
  const known = names.filter((name) => name !== undefined);
  return known.length === names.length ? known : undefined;
};

/** The family that a part of a list names, in words or in quotes. */
export function familyName(group: readonly ValueComponent[]): string | undefined {
  const [first] = group;
  if (group.length === 1 && first?.kind === 'string') return first.value;
  const parts = group.flatMap((part) => (part.kind === 'keyword' ? [part.value] : []));
  if (parts.length === 0 || parts.length !== group.length) return undefined;
  const name = parts.join(' ');
  return genericFamilies.has(name.toLowerCase()) ? name.toLowerCase() : name;
}

/** `bold`, `normal`, or a number from 1 to 1000. */
export const fontWeight: Reader<number> = (value) => {
  const word = singleKeyword(value);
  if (word === 'normal') return 400;
  if (word === 'bold') return 700;
  const [component] = value;
  if (value.length !== 1 || component?.kind !== 'number') return undefined;
  return component.value >= 1 && component.value <= 1000 ? component.value : undefined;
};

/** Keywords that switch OpenType features on; `normal` switches none on. */
export function features(tags: Readonly<Record<string, string>>): Reader<readonly string[]> {
  const known = new Map(Object.entries(tags));
  return (value) => {
    if (singleKeyword(value) === 'normal') return [];
    const found = value.flatMap((component) => {
      const tag = component.kind === 'keyword' ? known.get(component.value.toLowerCase()) : undefined;
      return tag === undefined ? [] : [tag];
    });
    return found.length === value.length ? found : undefined;
  };
}

/** `"smcp", "onum" 1`; features can be switched on, not off. */
export const featureSettings: Reader<readonly string[]> = (value) => {
  if (singleKeyword(value) === 'normal') return [];
  const tags = splitAtCommas(value).map(([tag, state]) => {
    const on = state === undefined || (state.kind === 'number' ? state.value === 1 : isWord(state, 'on'));
    return tag?.kind === 'string' && tag.value.length === 4 && on ? tag.value : undefined;
  });
  const known = tags.filter((tag) => tag !== undefined);
  return known.length === tags.length ? known : undefined;
};

function isWord(component: ValueComponent, word: string): boolean {
  return component.kind === 'keyword' && component.value.toLowerCase() === word;
}
