import type { Computed, Draft, FeatureGroups, Side } from './draft.ts';
import type { LengthContext } from './lengths.ts';
import type { ComputedStyle, Edges } from './styled-tree.ts';
import type { ValueComponent } from './stylesheet.ts';
import type { Reader } from './value-readers.ts';

/** A longhand of the subset. */
export interface Property {
  /** What it takes, in the notation of CSS, for hints and the documentation. */
  readonly syntax: string;
  readonly inherited: boolean;
  /** Applies a value to a draft; false where the value is outside the subset. */
  apply(draft: Draft, value: readonly ValueComponent[], context: LengthContext): boolean;
  /** Takes the value of another style: the parent's for `inherit`, the initial one for `initial`. */
  take(draft: Draft, from: Computed): void;
}

type Key = keyof ComputedStyle;

/** A property that is one member of the computed style. */
export function member<K extends Key>(
  key: K,
  inherited: boolean,
  syntax: string,
  read: Reader<ComputedStyle[K]>,
): Property {
  return {
    syntax,
    inherited,
    apply: (draft, value, context) => {
      const result = read(value, context);
      if (result === undefined) return false;
      draft.style[key] = result;
      return true;
    },
    take: (draft, { style }) => {
      draft.style[key] = style[key];
    },
  };
}

/** One side of margin or padding. */
export function edge(key: 'margin' | 'padding', side: Side, syntax: string, read: Reader<number>): Property {
  const put = (draft: Draft, points: number): void => {
    const edges: Edges = { ...draft.style[key], [side]: points };
    draft.style[key] = edges;
  };
  return {
    syntax,
    inherited: false,
    apply: (draft, value, context) => {
      const points = read(value, context);
      if (points !== undefined) put(draft, points);
      return points !== undefined;
    },
    take: (draft, { style }) => {
      put(draft, style[key][side]);
    },
  };
}

/** Border parts: `inherit` is rare there and means the initial value. */
export function borderPart(
  syntax: string,
  side: Side,
  read: (
    value: readonly ValueComponent[],
    context: LengthContext,
  ) => Partial<Draft['borders'][Side]> | undefined,
): Property {
  return {
    syntax,
    inherited: false,
    apply: (draft, value, context) => {
      const part = read(value, context);
      if (part === undefined) return false;
      draft.borders[side] = { ...draft.borders[side], ...part };
      return true;
    },
    take: (draft) => {
      draft.borders[side] = { width: 2.25, solid: false, color: undefined };
    },
  };
}

/** One of the properties that ask for OpenType features. */
export function featureGroup(
  group: keyof FeatureGroups,
  syntax: string,
  read: Reader<readonly string[]>,
): Property {
  return {
    syntax,
    inherited: true,
    apply: (draft, value, context) => {
      const tags = read(value, context);
      if (tags === undefined) return false;
      draft.inheritance.features = { ...draft.inheritance.features, [group]: tags };
      return true;
    },
    take: (draft, { inheritance }) => {
      draft.inheritance.features = { ...draft.inheritance.features, [group]: inheritance.features[group] };
    },
  };
}
