import type { CssNode, Selector as SelectorNode } from 'css-tree';
import type {
  AttributeOperator,
  AttributeTest,
  Combinator,
  Compound,
  PseudoClass,
  PseudoElement,
  Selector,
} from './stylesheet.ts';

/** A selector, or the part of it that is outside the subset; `dangling` where it is a combinator that joins nothing. */
export type SelectorReading =
  | { readonly ok: true; readonly selector: Selector }
  | { readonly ok: false; readonly unsupported: CssNode; readonly dangling: boolean };

/** Thrown inside this file only. */
class Unsupported extends Error {
  readonly node: CssNode;
  readonly dangling: boolean;

  constructor(node: CssNode, dangling = false) {
    super('unsupported selector');
    this.node = node;
    this.dangling = dangling;
  }
}

interface GrowingCompound {
  tag?: string;
  id?: string;
  readonly classes: string[];
  readonly attributes: AttributeTest[];
  readonly pseudoClasses: PseudoClass[];
}

/** Turns a parsed complex selector into data and works out its specificity. */
export function readSelector(node: SelectorNode): SelectorReading {
  try {
    return { ok: true, selector: toSelector(node) };
  } catch (error) {
    if (error instanceof Unsupported) {
      return { ok: false, unsupported: error.node, dangling: error.dangling };
    }
    throw error;
  }
}

function emptyCompound(): GrowingCompound {
  return { classes: [], attributes: [], pseudoClasses: [] };
}

function toSelector(node: SelectorNode): Selector {
  const compounds = [emptyCompound()];
  const combinators: Combinator[] = [];
  let pseudoElement: PseudoElement | undefined;
  const parts = node.children.toArray();
  for (const [index, part] of parts.entries()) {
    if (part.type === 'Combinator') {
      // The parser lets `a >> b` pass, which CSS has not (Selectors 4, 18): a combinator stands between two compounds.
      if (!isCompound(parts[index - 1]) || !isCompound(parts[index + 1])) throw new Unsupported(part, true);
      combinators.unshift(toCombinator(part.name, part));
      compounds.unshift(emptyCompound());
    } else if (isPseudoElement(part)) {
      pseudoElement = toPseudoElement(part);
    } else {
      addTo(compounds[0] ?? emptyCompound(), part);
    }
  }
  const [subject = emptyCompound(), ...outer] = compounds;
  const before = outer.map((compound, index) => ({ combinator: combinators[index] ?? ' ', compound }));
  const specificity = compounds.reduce((sum, compound) => sum + specificityOf(compound), 0);
  return pseudoElement === undefined
    ? { subject, before, specificity }
    : { subject, before, pseudoElement, specificity: specificity + 1 };
}

function isCompound(node: CssNode | undefined): boolean {
  return node !== undefined && node.type !== 'Combinator';
}

function toCombinator(name: string, node: CssNode): Combinator {
  if (name === ' ' || name === '>' || name === '+' || name === '~') return name;
  throw new Unsupported(node);
}

function isPseudoElement(node: CssNode): boolean {
  // CSS 2 wrote these two with one colon.
  return (
    node.type === 'PseudoElementSelector' ||
    (node.type === 'PseudoClassSelector' && (node.name === 'before' || node.name === 'after'))
  );
}

function toPseudoElement(node: CssNode): PseudoElement {
  const name = 'name' in node ? node.name : undefined;
  if (name === 'before' || name === 'after' || name === 'marker') return name;
  throw new Unsupported(node);
}

function addTo(compound: GrowingCompound, node: CssNode): void {
  switch (node.type) {
    case 'TypeSelector':
      if (node.name !== '*') compound.tag = node.name.toLowerCase();
      return;
    case 'ClassSelector':
      compound.classes.push(node.name);
      return;
    case 'IdSelector':
      compound.id = node.name;
      return;
    case 'AttributeSelector':
      compound.attributes.push(toAttributeTest(node));
      return;
    case 'PseudoClassSelector':
      compound.pseudoClasses.push(...toPseudoClasses(node));
      return;
    default:
      throw new Unsupported(node);
  }
}

const attributeOperators: ReadonlySet<string> = new Set(['=', '~=', '|=', '^=', '$=', '*=']);

function isAttributeOperator(text: string): text is AttributeOperator {
  return attributeOperators.has(text);
}

function toAttributeTest(node: Extract<CssNode, { type: 'AttributeSelector' }>): AttributeTest {
  const name = node.name.name.toLowerCase();
  const ignoreCase = node.flags?.toLowerCase() === 'i';
  if (node.matcher === null || node.value === null) return { name, ignoreCase };
  if (!isAttributeOperator(node.matcher)) throw new Unsupported(node);
  const value = node.value.type === 'String' ? node.value.value : node.value.name;
  return { name, operator: node.matcher, value, ignoreCase };
}

const first: PseudoClass = { kind: 'nth', step: 0, offset: 1, fromEnd: false };
const last: PseudoClass = { kind: 'nth', step: 0, offset: 1, fromEnd: true };

function toPseudoClasses(node: Extract<CssNode, { type: 'PseudoClassSelector' }>): PseudoClass[] {
  const argument = node.children?.toArray() ?? [];
  switch (node.name.toLowerCase()) {
    case 'root':
      return [{ kind: 'root' }];
    case 'empty':
      return [{ kind: 'empty' }];
    case 'first-child':
      return [first];
    case 'last-child':
      return [last];
    case 'only-child':
      return [first, last];
    case 'nth-child':
      return [toNth(argument[0], node, false)];
    case 'nth-last-child':
      return [toNth(argument[0], node, true)];
    case 'lang':
      return [{ kind: 'lang', ranges: languageRanges(argument) }];
    case 'not':
    case 'is':
      return [{ kind: 'any', selectors: innerSelectors(argument, node), negated: node.name === 'not' }];
    default:
      throw new Unsupported(node);
  }
}

function toNth(argument: CssNode | undefined, node: CssNode, fromEnd: boolean): PseudoClass {
  if (argument?.type !== 'Nth' || argument.selector !== null) throw new Unsupported(node);
  const { nth } = argument;
  if (nth.type === 'Identifier') return { kind: 'nth', step: 2, offset: nth.name === 'odd' ? 1 : 0, fromEnd };
  return { kind: 'nth', step: Number(nth.a ?? 0), offset: Number(nth.b ?? 0), fromEnd };
}

function languageRanges(argument: readonly CssNode[]): string[] {
  return argument.flatMap((node) => {
    if (node.type === 'Identifier') return [node.name.toLowerCase()];
    return node.type === 'String' ? [node.value.toLowerCase()] : [];
  });
}

function innerSelectors(argument: readonly CssNode[], node: CssNode): Selector[] {
  const [list] = argument;
  if (list?.type !== 'SelectorList') throw new Unsupported(node);
  return list.children.toArray().map((inner) => {
    if (inner.type !== 'Selector') throw new Unsupported(inner);
    return toSelector(inner);
  });
}

/** Selectors 4, 15: ids, then classes, attributes and pseudo-classes, then tags. */
function specificityOf(compound: Compound): number {
  const pseudo = compound.pseudoClasses.reduce((sum, one) => sum + pseudoSpecificity(one), 0);
  return (
    (compound.id === undefined ? 0 : 1_000_000) +
    (compound.classes.length + compound.attributes.length) * 1000 +
    pseudo +
    (compound.tag === undefined ? 0 : 1)
  );
}

function pseudoSpecificity(pseudo: PseudoClass): number {
  if (pseudo.kind !== 'any') return 1000;
  return Math.max(0, ...pseudo.selectors.map(({ specificity }) => specificity));
}
