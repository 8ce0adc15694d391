import type { Place } from '../diagnostics/diagnostic.ts';
import type { MarginBoxName } from './styled-tree.ts';

/** A style sheet after parsing: plain data that can be kept in a file and read again without a CSS parser. */
export interface Stylesheet {
  readonly rules: readonly StyleRule[];
  readonly pageRules: readonly PageRule[];
}

/** One component of a value (CSS Values 4). Keywords keep their case: they may be parts of font names. */
export type ValueComponent =
  | { readonly kind: 'keyword'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'dimension'; readonly value: number; readonly unit: string }
  | { readonly kind: 'percentage'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'hash'; readonly value: string }
  | { readonly kind: 'function'; readonly name: string; readonly parts: readonly ValueComponent[] }
  | { readonly kind: 'comma' }
  | { readonly kind: 'slash' };

/** A longhand with its value, or a custom property, or a shorthand that still holds `var()`. */
export interface Declaration {
  readonly property: string;
  readonly value: readonly ValueComponent[];
  readonly important: boolean;
  readonly place: Place;
}

/** `(a, b, c)` of Selectors 4, 15 as one number: a million, a thousand, one. */
export type Specificity = number;

export type AttributeOperator = '=' | '~=' | '|=' | '^=' | '$=' | '*=';

export interface AttributeTest {
  readonly name: string;
  readonly operator?: AttributeOperator;
  readonly value?: string;
  readonly ignoreCase: boolean;
}

export type PseudoClass =
  | { readonly kind: 'root' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'lang'; readonly ranges: readonly string[] }
  /** `step`n + `offset`, counted from the start or the end. */
  | { readonly kind: 'nth'; readonly step: number; readonly offset: number; readonly fromEnd: boolean }
  | { readonly kind: 'any'; readonly selectors: readonly Selector[]; readonly negated: boolean };

export interface Compound {
  readonly tag?: string;
  readonly id?: string;
  readonly classes: readonly string[];
  readonly attributes: readonly AttributeTest[];
  readonly pseudoClasses: readonly PseudoClass[];
}

export type Combinator = ' ' | '>' | '+' | '~';

/** A selector from its subject outwards: `subject`, then what stands before it and how. */
export interface Selector {
  readonly subject: Compound;
  readonly before: readonly { readonly combinator: Combinator; readonly compound: Compound }[];
  readonly pseudoElement?: PseudoElement;
  readonly specificity: Specificity;
}

export type PseudoElement = 'before' | 'after' | 'marker';

/** Conditions of `@media`; all must hold. Lengths are points. */
export type MediaCondition =
  | { readonly kind: 'never' }
  | { readonly kind: 'min-width' | 'max-width' | 'min-height' | 'max-height'; readonly points: number }
  | { readonly kind: 'orientation'; readonly value: 'portrait' | 'landscape' };

export interface StyleRule {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
  readonly media: readonly MediaCondition[];
  /** Position in the cascade. */
  readonly order: number;
}

/** An `@page` rule for one of its selectors. */
export interface PageRule {
  readonly name?: string;
  readonly first: boolean;
  readonly side?: 'left' | 'right';
  readonly declarations: readonly Declaration[];
  readonly boxes: readonly { readonly name: MarginBoxName; readonly declarations: readonly Declaration[] }[];
  readonly media: readonly MediaCondition[];
  readonly order: number;
}

/** A file to load. */
export interface StylesheetFile {
  readonly path: string;
  readonly text: string;
}
