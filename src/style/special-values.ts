import { readColor } from './colors.ts';
import { normalLineHeight } from './draft.ts';
import { readContentParts } from './generated-content.ts';
import { readLength } from './lengths.ts';
import type { Property } from './property.ts';
import { singleKeyword } from './value-components.ts';
import { either, length, mapped, nonNegative, type Reader } from './value-readers.ts';

/** `thin`, `medium`, `thick` are 1, 3 and 5 pixels (CSS Backgrounds 3, 3.3). */
export const borderWidth = either(nonNegative, mapped({ thin: 0.75, medium: 2.25, thick: 3.75 }));

/** Every visible style is drawn as a plain rule: on paper a hairline is a hairline. */
export const borderSolid = mapped({ none: false, hidden: false, solid: true });

/** Relative sizes are relative to the parent's (CSS Fonts 4, 2.5): the draft still holds them. */
export const fontSize: Reader<number> = (value, context) => {
  const [component] = value;
  if (value.length === 1 && component?.kind === 'percentage')
    return (context.fontSize * component.value) / 100;
  const keywords = {
    small: 8.9,
    medium: 10,
    large: 12,
    smaller: context.fontSize / 1.2,
    larger: context.fontSize * 1.2,
  };
  const points = either(nonNegative, mapped(keywords))(value, context);
  return points === undefined || points === 0 ? undefined : points;
};

export const lineHeight: Property = {
  syntax: 'normal | <number> | <length> | <percentage>',
  inherited: true,
  apply: (draft, value, context) => {
    const [component] = value;
    if (value.length !== 1 || component === undefined) return false;
    const factor = component.kind === 'number' ? component.value : undefined;
    if (factor !== undefined || singleKeyword(value) === 'normal') {
      draft.inheritance.lineHeightFactor = factor ?? normalLineHeight;
      draft.style.lineHeight = (factor ?? normalLineHeight) * context.fontSize;
      return (factor ?? 1) > 0;
    }
    const points =
      component.kind === 'percentage'
        ? (component.value * context.fontSize) / 100
        : readLength(component, context);
    if (points === undefined || points <= 0) return false;
    draft.inheritance.lineHeightFactor = undefined;
    draft.style.lineHeight = points;
    return true;
  },
  take: (draft, { style, inheritance }) => {
    const { lineHeightFactor } = inheritance;
    draft.inheritance.lineHeightFactor = lineHeightFactor;
    draft.style.lineHeight =
      lineHeightFactor === undefined ? style.lineHeight : lineHeightFactor * draft.style.fontSize;
  },
};

export const textAutospace: Property = {
  syntax: 'normal | no-autospace',
  inherited: true,
  apply: (draft, value, context) => {
    const autospace = mapped({ normal: true, 'no-autospace': false })(value, context);
    if (autospace === undefined) return false;
    draft.inheritance.autospace = autospace;
    return true;
  },
  take: (draft, { inheritance }) => {
    draft.inheritance.autospace = inheritance.autospace;
  },
};

/** `none` is a value of these, and the style holds it as undefined. */
export const backgroundColor: Property = {
  syntax: 'transparent | <color>',
  inherited: false,
  apply: (draft, value) => {
    const color = value.length === 1 ? readColor(value[0]) : undefined;
    if (color === undefined && singleKeyword(value) !== 'transparent') return false;
    draft.style.backgroundColor = color;
    return true;
  },
  take: (draft, { style }) => {
    draft.style.backgroundColor = style.backgroundColor;
  },
};

export const content: Property = {
  syntax:
    'normal | none | [ <string> | attr() | counter(page) | counter(pages) | string() | leader() | target-counter() ]+',
  inherited: false,
  apply: (draft, value) => {
    const word = singleKeyword(value);
    const parts = word === 'none' || word === 'normal' ? [] : readContentParts(value);
    if (parts === undefined) return false;
    draft.style.content = parts.length === 0 ? undefined : parts;
    return true;
  },
  take: (draft, { style }) => {
    draft.style.content = style.content;
  },
};

export const breaks = {
  auto: 'auto',
  avoid: 'avoid',
  'avoid-page': 'avoid',
  page: 'page',
  always: 'page',
  recto: 'recto',
  right: 'recto',
  verso: 'verso',
  left: 'verso',
} as const;

export const pageName: Reader<string> = (value) => {
  const [component] = value;
  if (value.length !== 1 || component?.kind !== 'keyword') return undefined;
  return component.value.toLowerCase() === 'auto' ? '' : component.value;
};

export const normalAsZero = either(length, mapped({ normal: 0 }));
export const gap = either(nonNegative, mapped({ normal: 0 }));
