import { readColor } from './colors.ts';
import { initialComputed, type Draft } from './draft.ts';
import { readStringSet } from './generated-content.ts';
import { borderPart, edge, featureGroup, member, type Property } from './property.ts';
import { sides } from './shorthands.ts';
import type { ValueComponent } from './stylesheet.ts';
import { singleKeyword } from './value-components.ts';
import {
  either,
  families,
  features,
  featureSettings,
  fontWeight,
  integer,
  length,
  mapped,
  nonNegative,
  size,
  tracks,
  words,
} from './value-readers.ts';

import {
  borderWidth,
  borderSolid,
  fontSize,
  lineHeight,
  textAutospace,
  backgroundColor,
  content,
  breaks,
  pageName,
  normalAsZero,
  gap,
} from './special-values.ts';
const longhands: readonly (readonly [string, Property])[] = [
  [
    'display',
    member(
      'display',
      false,
      'block | inline | grid | flex | list-item | table | table-header-group | table-row-group | table-row | table-cell | none',
      words(
        'block',
        'inline',
        'grid',
        'flex',
        'list-item',
        'table',
        'table-header-group',
        'table-row-group',
        'table-row',
        'table-cell',
        'none',
      ),
    ),
  ],
  [
    'font-family',
    member('fontFamilies', true, '[ <family-name> | serif | sans-serif | monospace ]#', families),
  ],
  [
    'font-size',
    member('fontSize', true, '<length> | <percentage> | small | medium | large | smaller | larger', fontSize),
  ],
  ['font-weight', member('fontWeight', true, 'normal | bold | <number>', fontWeight)],
  [
    'font-style',
    member(
      'fontStyle',
      true,
      'normal | italic | oblique',
      mapped({ normal: 'normal', italic: 'italic', oblique: 'italic' }),
    ),
  ],
  [
    'font-variant-caps',
    featureGroup('caps', 'normal | small-caps | all-small-caps', (value, context) =>
      singleKeyword(value) === 'all-small-caps'
        ? ['smcp', 'c2sc']
        : features({ 'small-caps': 'smcp' })(value, context),
    ),
  ],
  [
    'font-variant-numeric',
    featureGroup(
      'numeric',
      'normal | [ lining-nums | oldstyle-nums || proportional-nums | tabular-nums ]',
      features({
        'lining-nums': 'lnum',
        'oldstyle-nums': 'onum',
        'proportional-nums': 'pnum',
        'tabular-nums': 'tnum',
      }),
    ),
  ],
  [
    'font-variant-position',
    featureGroup('position', 'normal | sub | super', features({ sub: 'subs', super: 'sups' })),
  ],
  ['font-feature-settings', featureGroup('settings', 'normal | [ <string> [ 1 | on ]? ]#', featureSettings)],
  ['line-height', lineHeight],
  ['letter-spacing', member('letterSpacing', true, 'normal | <length>', normalAsZero)],
  [
    'text-transform',
    member(
      'textTransform',
      true,
      'none | uppercase | lowercase | capitalize',
      words('none', 'uppercase', 'lowercase', 'capitalize'),
    ),
  ],
  [
    'text-align',
    member(
      'textAlign',
      true,
      'start | end | left | right | center | justify',
      mapped({
        start: 'start',
        left: 'start',
        end: 'end',
        right: 'end',
        center: 'center',
        justify: 'justify',
      }),
    ),
  ],
  ['text-indent', member('textIndent', true, '<length>', length)],
  [
    'text-wrap',
    member(
      'textWrap',
      true,
      'wrap | pretty | balance',
      mapped({ wrap: 'pretty', pretty: 'pretty', balance: 'balance' }),
    ),
  ],
  [
    'text-decoration',
    member(
      'textDecoration',
      false,
      'none | underline | line-through',
      words('none', 'underline', 'line-through'),
    ),
  ],
  ['text-autospace', textAutospace],
  ['hyphens', member('hyphens', true, 'none | manual | auto', words('none', 'manual', 'auto'))],
  [
    'line-break',
    member(
      'lineBreak',
      true,
      'auto | loose | normal | strict | anywhere',
      words('auto', 'loose', 'normal', 'strict', 'anywhere'),
    ),
  ],
  [
    'word-break',
    member('wordBreak', true, 'normal | break-all | keep-all', words('normal', 'break-all', 'keep-all')),
  ],
  ['white-space', member('whiteSpace', true, 'normal | nowrap', words('normal', 'nowrap'))],
  [
    'hanging-punctuation',
    member(
      'hangingPunctuation',
      true,
      'none | last | allow-end | force-end',
      mapped({ none: false, last: true, 'allow-end': true, 'force-end': true }),
    ),
  ],
  [
    'vertical-align',
    member('verticalAlign', false, 'baseline | super | sub', words('baseline', 'super', 'sub')),
  ],
  [
    'color',
    member('color', true, '<color>', (value) => (value.length === 1 ? readColor(value[0]) : undefined)),
  ],
  ['background-color', backgroundColor],
  ['width', member('width', false, 'auto | <length> | <percentage>', size('auto'))],
  ['height', member('height', false, 'auto | <length> | <percentage>', size('auto'))],
  ['max-width', member('maxWidth', false, 'none | <length> | <percentage>', size('none'))],
  [
    'grid-template-columns',
    member('gridColumns', false, 'none | [ auto | <length> | <flex> | repeat() ]+', tracks),
  ],
  ['column-count', member('columnCount', false, 'auto | <integer>', either(integer(1), mapped({ auto: 1 })))],
  ['column-gap', member('columnGap', false, 'normal | <length>', gap)],
  ['row-gap', member('rowGap', false, 'normal | <length>', gap)],
  [
    'justify-content',
    member(
      'justifyContent',
      false,
      'start | end | center | space-between',
      mapped({
        normal: 'start',
        start: 'start',
        'flex-start': 'start',
        left: 'start',
        end: 'end',
        'flex-end': 'end',
        right: 'end',
        center: 'center',
        'space-between': 'space-between',
      }),
    ),
  ],
  [
    'align-items',
    member(
      'alignItems',
      false,
      'start | end | center',
      mapped({
        normal: 'start',
        start: 'start',
        'flex-start': 'start',
        end: 'end',
        'flex-end': 'end',
        center: 'center',
      }),
    ),
  ],
  ['float', member('float', false, 'none | top | bottom', words('none', 'top', 'bottom'))],
  [
    'list-style-type',
    member('listStyleType', true, 'none | decimal | disc', words('none', 'decimal', 'disc')),
  ],
  ['orphans', member('orphans', true, '<integer>', integer(1))],
  ['widows', member('widows', true, '<integer>', integer(1))],
  ['break-before', member('breakBefore', false, 'auto | avoid | page | recto | verso', mapped(breaks))],
  ['break-after', member('breakAfter', false, 'auto | avoid | page | recto | verso', mapped(breaks))],
  [
    'break-inside',
    member(
      'breakInside',
      false,
      'auto | avoid',
      mapped({ auto: 'auto', avoid: 'avoid', 'avoid-page': 'avoid' }),
    ),
  ],
  [
    'string-set',
    member('stringSet', false, 'none | [ <name> [ <string> | content() | attr() ]+ ]#', (value) =>
      singleKeyword(value) === 'none' ? [] : readStringSet(value),
    ),
  ],
  ['content', content],
  [
    'bookmark-level',
    member('bookmarkLevel', false, 'none | <integer>', either(integer(1), mapped({ none: 0 }))),
  ],
  ['page', member('page', false, 'auto | <name>', pageName)],
  ...sides.flatMap((side): (readonly [string, Property])[] => [
    [`margin-${side}`, edge('margin', side, '<length>', length)],
    [`padding-${side}`, edge('padding', side, '<length>', nonNegative)],
    [
      `border-${side}-width`,
      borderPart('<length> | thin | medium | thick', side, (value, context) => {
        const width = borderWidth(value, context);
        return width === undefined ? undefined : { width };
      }),
    ],
    [
      `border-${side}-style`,
      borderPart('none | solid', side, (value, context) => {
        const solid = borderSolid(value, context);
        return solid === undefined ? undefined : { solid };
      }),
    ],
    [
      `border-${side}-color`,
      borderPart('<color> | currentcolor', side, (value) => {
        const color = value.length === 1 ? readColor(value[0]) : undefined;
        return color === undefined && singleKeyword(value) !== 'currentcolor' ? undefined : { color };
      }),
    ],
  ]),
];

/** Every longhand of the subset by its name. */
export const properties: ReadonlyMap<string, Property> = new Map(longhands);

/** Properties that others depend on come first: `em` needs the font size, `lh` the line height. */
const early = ['font-size', 'line-height', 'color'];

/** Rank in the order of application. */
export function applicationRank(property: string): number {
  const index = early.indexOf(property);
  return index === -1 ? early.length : index;
}

/** Whether a value can be read at all, whatever it will be relative to. */
export function isSupportedValue(property: string, value: readonly ValueComponent[]): boolean {
  const definition = properties.get(property);
  if (definition === undefined) return false;
  if (isWideKeyword(singleKeyword(value))) return true;
  const { style, inheritance } = initialComputed;
  const draft: Draft = {
    style: { ...style },
    inheritance: { ...inheritance },
    borders: {
      top: { width: 0, solid: false, color: undefined },
      right: { width: 0, solid: false, color: undefined },
      bottom: { width: 0, solid: false, color: undefined },
      left: { width: 0, solid: false, color: undefined },
    },
  };
  return definition.apply(draft, value, { fontSize: 10, rootFontSize: 10, lineHeight: 12 });
}

/** Keywords that every property takes (CSS Cascade 4, 7.3). */
export function isWideKeyword(word: string | undefined): word is 'inherit' | 'initial' | 'unset' {
  return word === 'inherit' || word === 'initial' || word === 'unset';
}
