import { readColor } from './colors.ts';
import type { Side } from './draft.ts';
import type { ValueComponent } from './stylesheet.ts';
import { singleKeyword } from './value-components.ts';

/** A longhand and its value. */
export type Longhand = readonly [property: string, value: readonly ValueComponent[]];

type Expansion = (value: readonly ValueComponent[]) => readonly Longhand[] | undefined;

export const sides: readonly Side[] = ['top', 'right', 'bottom', 'left'];

const keyword = (value: string): ValueComponent => ({ kind: 'keyword', value });
const zero: ValueComponent = { kind: 'number', value: 0 };

/** `1`, `2`, `3` or `4` values around the box (CSS Backgrounds 3, 2.4). */
function aroundTheBox(longhand: (side: Side) => string): Expansion {
  return (value) => {
    const [top, right = top, bottom = top, left = right] = value;
    if (top === undefined || right === undefined || bottom === undefined || left === undefined)
      return undefined;
    if (value.length > 4) return undefined;
    const edges = { top, right, bottom, left };
    return sides.map((side): Longhand => [longhand(side), [edges[side]]]);
  };
}

/** Start and end of one axis; one value serves both. */
function bothEnds(start: string, end: string): Expansion {
  return (value) => {
    const [first, second = first] = value;
    if (first === undefined || second === undefined || value.length > 2) return undefined;
    return [
      [start, [first]],
      [end, [second]],
    ];
  };
}

/** Text runs from left to right in all languages that are supported: a logical side is one physical side. */
function renamed(property: string): Expansion {
  return (value) => [[property, value]];
}

const lineStyles = new Set(['none', 'hidden', 'solid', 'dotted', 'dashed', 'double']);

function borderParts(
  value: readonly ValueComponent[],
): Record<'width' | 'style' | 'color', ValueComponent> | undefined {
  const parts = { width: keyword('medium'), style: keyword('none'), color: keyword('currentcolor') };
  for (const component of value) {
    const word = component.kind === 'keyword' ? component.value.toLowerCase() : undefined;
    if (word !== undefined && lineStyles.has(word)) parts.style = component;
    else if (word === 'currentcolor' || readColor(component) !== undefined) parts.color = component;
    else parts.width = component;
  }
  return value.length > 3 ? undefined : parts;
}

function border(targets: readonly Side[]): Expansion {
  return (value) => {
    const parts = borderParts(value);
    if (parts === undefined) return undefined;
    return targets.flatMap((side): Longhand[] => [
      [`border-${side}-width`, [parts.width]],
      [`border-${side}-style`, [parts.style]],
      [`border-${side}-color`, [parts.color]],
    ]);
  };
}

const fontStyles = new Set(['normal', 'italic', 'oblique']);

/** `italic small-caps 600 9pt/1.4 "Source Serif 4", serif` (CSS Fonts 4, 4.8). */
function font(value: readonly ValueComponent[]): readonly Longhand[] | undefined {
  const sizeAt = value.findIndex(({ kind }) => kind === 'dimension' || kind === 'percentage');
  const size = value[sizeAt];
  if (size === undefined) return undefined;
  const longhands = new Map<string, readonly ValueComponent[]>([
    ['font-style', [keyword('normal')]],
    ['font-variant-caps', [keyword('normal')]],
    ['font-weight', [keyword('normal')]],
    ['font-size', [size]],
    ['line-height', [keyword('normal')]],
  ]);
  for (const component of value.slice(0, sizeAt)) {
    longhands.set(fontPart(component), [component]);
  }
  const slash = value[sizeAt + 1]?.kind === 'slash';
  const height = value[sizeAt + 2];
  if (slash && height !== undefined) longhands.set('line-height', [height]);
  longhands.set('font-family', value.slice(sizeAt + (slash ? 3 : 1)));
  return [...longhands];
}

function fontPart(component: ValueComponent): string {
  const word = component.kind === 'keyword' ? component.value.toLowerCase() : '';
  if (word === 'small-caps') return 'font-variant-caps';
  return fontStyles.has(word) ? 'font-style' : 'font-weight';
}

function columns(value: readonly ValueComponent[]): readonly Longhand[] | undefined {
  return value.length === 1 ? [['column-count', value]] : undefined;
}

const listPositions = new Set(['inside', 'outside']);

/** Markers always stand outside. */
function listStyle(value: readonly ValueComponent[]): readonly Longhand[] | undefined {
  const rest = value.filter(
    (part) => part.kind !== 'keyword' || !listPositions.has(part.value.toLowerCase()),
  );
  return rest.length === 1 ? [['list-style-type', rest]] : undefined;
}

function background(value: readonly ValueComponent[]): readonly Longhand[] {
  return [['background-color', singleKeyword(value) === 'none' ? [keyword('transparent')] : value]];
}

const expansions = new Map<string, Expansion>([
  ['margin', aroundTheBox((side) => `margin-${side}`)],
  ['padding', aroundTheBox((side) => `padding-${side}`)],
  ['border-width', aroundTheBox((side) => `border-${side}-width`)],
  ['border-style', aroundTheBox((side) => `border-${side}-style`)],
  ['border-color', aroundTheBox((side) => `border-${side}-color`)],
  ['border', border(sides)],
  ['border-block', border(['top', 'bottom'])],
  ['border-inline', border(['left', 'right'])],
  ['font', font],
  ['gap', bothEnds('row-gap', 'column-gap')],
  ['columns', columns],
  ['list-style', listStyle],
  ['background', background],
  ['text-decoration-line', renamed('text-decoration')],
  ['page-break-before', renamed('break-before')],
  ['page-break-after', renamed('break-after')],
  ['page-break-inside', renamed('break-inside')],
]);

const logicalSides: readonly (readonly [string, Side])[] = [
  ['block-start', 'top'],
  ['block-end', 'bottom'],
  ['inline-start', 'left'],
  ['inline-end', 'right'],
];
for (const side of sides) expansions.set(`border-${side}`, border([side]));
for (const box of ['margin', 'padding']) {
  expansions.set(`${box}-block`, bothEnds(`${box}-top`, `${box}-bottom`));
  expansions.set(`${box}-inline`, bothEnds(`${box}-left`, `${box}-right`));
  for (const [logical, side] of logicalSides) expansions.set(`${box}-${logical}`, renamed(`${box}-${side}`));
}
for (const [logical, side] of logicalSides) expansions.set(`border-${logical}`, border([side]));

/** Names of all shorthands, for hints. */
export const shorthandNames: readonly string[] = [...expansions.keys()];

export function isShorthand(property: string): boolean {
  return expansions.has(property);
}

/** Longhands of a shorthand, or undefined where its value is none; a longhand stands for itself. */
export function expandShorthand(
  property: string,
  value: readonly ValueComponent[],
): readonly Longhand[] | undefined {
  const expansion = expansions.get(property);
  if (expansion === undefined) return [[property, value]];
  const word = singleKeyword(value);
  if (word === 'inherit' || word === 'initial' || word === 'unset')
    return wideKeyword(property, value, expansion);
  return expansion(value);
}

/** CSS-wide keywords go to every longhand. */
function wideKeyword(
  property: string,
  value: readonly ValueComponent[],
  expansion: Expansion,
): readonly Longhand[] | undefined {
  const names =
    property === 'font'
      ? font([{ kind: 'dimension', value: 1, unit: 'em' }, keyword('serif')])
      : expansion([zero]);
  return names?.map(([name]): Longhand => [name, value]);
}
