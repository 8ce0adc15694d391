import * as csstree from 'css-tree';
import type { Element } from 'hast';
import type { FontRequest } from '../fonts/face.ts';
import { allClasses } from './xhtml.ts';

/** One part of a selector between spaces: `li.label` is `{ tag: 'li', classes: ['label'] }`. */
interface Compound {
  readonly tag: string | undefined;
  readonly classes: readonly string[];
}

type FontDeclarations = Partial<FontRequest>;

interface FontRule {
  /** From the outermost ancestor to the element itself. */
  readonly compounds: readonly Compound[];
  readonly specificity: number;
  readonly declarations: FontDeclarations;
}

/** An element with what the cascade asks for it, and the way to the root. */
export interface FontContext {
  readonly request: FontRequest;
  readonly compound: Compound;
  readonly parent: FontContext | undefined;
  /** The contexts of the elements inside that were met, by tag, and by language and classes. */
  readonly inner: Map<string, Map<string, FontContext>>;
}

/** Answers which face each element of a book asks for. */
export interface FontCascade {
  root(classes: readonly string[]): FontContext;
  enter(parent: FontContext, element: Element): FontContext;
}

/** What reading systems do by themselves (HTML, 15.3 "Rendering: flow content"). */
const READING_SYSTEM_SHEET =
  'h1, h2, h3, h4, h5, h6, b, strong, th { font-weight: bold } i, em, cite, dfn, var, address { font-style: italic }';

/**
 * Reads the font declarations of a stylesheet in the safe subset (selectors of tags and classes, descendants
 * only), so that exactly the faces and characters are embedded that the stylesheet asks for, a user's own too.
 */
export function fontCascade(stylesheet: string): FontCascade {
  const rules = [...fontRules(READING_SYSTEM_SHEET), ...fontRules(stylesheet)].toSorted(
    (a, b) => a.specificity - b.specificity,
  );
  const initial: FontRequest = { families: ['serif'], weight: 400, italic: false };
  const context = (compound: Compound, parent: FontContext | undefined): FontContext => {
    const request = cascade(rules, compound, parent, parent?.request ?? initial);
    return { request, compound, parent, inner: new Map() };
  };
  const document = context({ tag: 'html', classes: [] }, undefined);
  const within = (
    parent: FontContext,
    tag: string,
    look: string,
    classes: () => readonly string[],
  ): FontContext => {
    let ofTag = parent.inner.get(tag);
    if (ofTag === undefined) parent.inner.set(tag, (ofTag = new Map<string, FontContext>()));
    let found = ofTag.get(look);
    if (found === undefined) ofTag.set(look, (found = context({ tag, classes: classes() }, parent)));
    return found;
  };
  return {
    root: (classes) => within(document, 'body', classes.join(' '), () => classes),
    enter: (parent, element) => within(parent, element.tagName, lookOf(element), () => allClasses(element)),
  };
}

/** Elements of one tag and look inside the same element look alike. Most have one class, and no text is made of it. */
function lookOf({ properties: { className, lang } }: Element): string {
  const single = Array.isArray(className) && className.length === 1 ? className[0] : className;
  const classes = Array.isArray(single) ? single.join(' ') : String(single ?? '');
  return typeof lang === 'string' ? `${classes} ${lang}/` : classes;
}

function cascade(
  rules: readonly FontRule[],
  compound: Compound,
  parent: FontContext | undefined,
  inherited: FontRequest,
): FontRequest {
  return rules.reduce(
    (request, rule) =>
      matches(rule.compounds, compound, parent) ? { ...request, ...rule.declarations } : request,
    inherited,
  );
}

function matches(compounds: readonly Compound[], own: Compound, parent: FontContext | undefined): boolean {
  const last = compounds.at(-1);
  if (last === undefined || !fits(last, own)) return false;
  let wanted = compounds.length - 2;
  for (let at = parent; at !== undefined && wanted >= 0; at = at.parent) {
    const compound = compounds[wanted];
    if (compound !== undefined && fits(compound, at.compound)) wanted -= 1;
  }
  return wanted < 0;
}

function fits(wanted: Compound, own: Compound): boolean {
  if (wanted.tag !== undefined && wanted.tag !== own.tag) return false;
  return wanted.classes.every((name) => own.classes.includes(name));
}

function fontRules(stylesheet: string): FontRule[] {
  const rules: FontRule[] = [];
  csstree.walk(csstree.parse(stylesheet, { parseCustomProperty: false }), {
    visit: 'Rule',
    enter(rule) {
      const declarations = fontDeclarations(rule);
      if (Object.keys(declarations).length === 0 || rule.prelude.type !== 'SelectorList') return;
      for (const selector of rule.prelude.children) {
        if (selector.type !== 'Selector') continue;
        const compounds = selectorCompounds(selector);
        if (compounds !== undefined)
          rules.push({ compounds, specificity: specificity(compounds), declarations });
      }
    },
  });
  return rules;
}

function specificity(compounds: readonly Compound[]): number {
  return compounds.reduce(
    (sum, { tag, classes }) => sum + classes.length * 100 + (tag === undefined ? 0 : 1),
    0,
  );
}

/** Undefined where the selector has more than tags, classes and descendants: the safe subset has no more. */
function selectorCompounds(selector: csstree.Selector): readonly Compound[] | undefined {
  const compounds: { tag: string | undefined; classes: string[] }[] = [{ tag: undefined, classes: [] }];
  for (const part of selector.children) {
    const current = compounds.at(-1);
    if (part.type === 'TypeSelector' && current !== undefined) current.tag = part.name;
    else if (part.type === 'ClassSelector') current?.classes.push(part.name);
    else if (part.type === 'Combinator' && part.name === ' ') compounds.push({ tag: undefined, classes: [] });
    else return undefined;
  }
  return compounds;
}

function fontDeclarations(rule: csstree.Rule): FontDeclarations {
  const found: { -readonly [Name in keyof FontRequest]?: FontRequest[Name] } = {};
  for (const declaration of rule.block.children) {
    if (declaration.type !== 'Declaration') continue;
    const value = csstree.generate(declaration.value);
    if (declaration.property === 'font-family') found.families = familyNames(value);
    if (declaration.property === 'font-weight') found.weight = weightOf(value);
    if (declaration.property === 'font-style') found.italic = value !== 'normal';
  }
  return found;
}

function familyNames(value: string): readonly string[] {
  return value.split(',').map((name) => name.trim().replace(/^["']|["']$/gu, ''));
}

function weightOf(value: string): number {
  if (value === 'bold') return 700;
  const number = Number(value);
  return Number.isFinite(number) ? number : 400;
}
