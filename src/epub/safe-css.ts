import colorNames from 'color-name';
import * as csstree from 'css-tree';

/** Something in a stylesheet that some reading system cannot take. */
export interface UnsafeCss {
  /** As it is written: `@media`, `calc()`, `color: red`. */
  readonly what: string;
  readonly line: number;
  readonly why: string;
}

const ONE_RULE = 'older Kobo readers are reported to drop the whole stylesheet';
const NIGHT = 'night mode and e-ink have colours of their own';
/** The grey that can be seen on white, on sepia and on black. */
const HAIRLINE = '#888888';
const COMMENT = {
  what: 'url() in a comment',
  why: 'foliate-js takes it for an address and shows nothing',
};
const COLOR_PROPERTIES = /^(?:color|background(?:-.*)?|fill|stroke|text-shadow|box-shadow|outline(?:-.*)?)$/u;

/**
 * What a stylesheet has beyond the safe subset: at-rules other than `@font-face`, functions other than `url()`,
 * selectors of more than tags, classes and descendants, colours, type sizes in fixed units, forced justification,
 * positioning, `!important`; and `url()` in a comment.
 */
export function unsafeCss(stylesheet: string): readonly UnsafeCss[] {
  const found: UnsafeCss[] = [];
  const tree = csstree.parse(stylesheet, {
    positions: true,
    onComment: (text, { start }) => {
      if (/url\(|@import/u.test(text)) found.push({ ...COMMENT, line: start.line });
    },
  });
  csstree.walk(tree, (node) => {
    const fault = faultOf(node);
    if (fault !== undefined) found.push({ ...fault, line: node.loc?.start.line ?? 1 });
  });
  return found;
}

type Fault = Omit<UnsafeCss, 'line'>;

function faultOf(node: csstree.CssNode): Fault | undefined {
  switch (node.type) {
    case 'Atrule':
      return node.name === 'font-face' ? undefined : { what: `@${node.name}`, why: ONE_RULE };
    case 'Function':
      return { what: `${node.name}()`, why: ONE_RULE };
    case 'PseudoClassSelector':
    case 'PseudoElementSelector':
      return { what: `:${node.name}`, why: 'some readers forget pseudo-classes' };
    case 'AttributeSelector':
      return { what: csstree.generate(node), why: 'mupdf ignores attribute selectors' };
    case 'Combinator':
      return node.name === ' ' ? undefined : { what: node.name, why: 'older readers know descendants only' };
    case 'Declaration':
      return declarationFault(node);
    default:
      return undefined;
  }
}

function declarationFault(node: csstree.Declaration): Fault | undefined {
  const value = csstree.generate(node.value);
  const what = `${node.property}: ${value}`;
  if (node.important !== false) return { what: '!important', why: 'readers’ own settings must win' };
  if (COLOR_PROPERTIES.test(node.property) && value !== 'inherit') return { what, why: NIGHT };
  if (node.property !== 'font-family' && hasColor(node.value)) return { what, why: NIGHT };
  if (/^font(?:-size)?$/u.test(node.property) && /\d(?:px|pt|mm|cm|in|pc|q)\b/iu.test(value)) {
    return { what, why: 'the reader’s type size must act on it' };
  }
  if (/^text-align/u.test(node.property) && value === 'justify') return { what, why: 'the reader chooses' };
  if (node.property === 'position') return { what, why: 'pages have no fixed places' };
  return undefined;
}

/** Whether a value names a colour other than that of the hairline; colour functions are functions and so left out. */
function hasColor(value: csstree.Value | csstree.Raw): boolean {
  let found = false;
  csstree.walk(value, (node) => {
    if (node.type === 'Hash') found ||= `#${node.value}` !== HAIRLINE;
    if (node.type === 'Identifier') found ||= Object.hasOwn(colorNames, node.name.toLowerCase());
  });
  return found;
}
