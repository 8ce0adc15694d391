import type { Element, ElementContent, Properties, Root } from 'hast';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { computeStyle, type StyleEnvironment } from './compute.ts';
import { initialComputed, type Computed } from './draft.ts';
import { applyElementDefaults, ownWidth } from './element-defaults.ts';
import { generatedElement, listMarker } from './generated-elements.ts';
import { indexRules, matches, type MatchTarget, type RuleIndex } from './match.ts';
import { byImportance, createPageStyles, pageBox, type PaperSettings } from './page-style.ts';
import type { MediaCondition, PseudoElement, StyleRule, Stylesheet } from './stylesheet.ts';
import type { StyledDocument, StyledElement, StyledNode, TextOrigin } from './styled-tree.ts';

/**
 * Gives every element of a tree its computed style and adds generated content: the cascade, inheritance and
 * `@page`. Elements with `display: none` stay in the tree.
 *
 * Errors: `no-root-element`. Warnings: `unknown-custom-property`, `unsupported-value` (with variables put in).
 *
 * @param root - the tree of `renderHandout`; its first element is the root of the styled tree
 */
export function styleDocument(
  root: Root,
  stylesheet: Stylesheet,
  settings: PaperSettings,
): Outcome<StyledDocument> {
  const element = root.children.find((child) => child.type === 'element');
  if (element === undefined) return fail([noRootElement]);
  const diagnostics = new Map<string, Diagnostic>();
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.set(`${diagnostic.code} ${JSON.stringify(diagnostic.place)}`, diagnostic);
  };
  const [width, height] = pageBox(stylesheet.pageRules, settings);
  const holds = (media: readonly MediaCondition[]): boolean =>
    media.every((condition) => conditionHolds(condition, width, height));
  const styler = createStyler(indexRules(stylesheet.rules.filter(({ media }) => holds(media))), report);
  const styled = styler.styleRoot(element);
  const pageStyle = createPageStyles(
    stylesheet.pageRules.filter(({ media }) => holds(media)),
    styled.computed,
    settings,
    { rootFontSize: styled.computed.style.fontSize, report },
  );
  // Faults in page rules are told with the others.
  for (const side of ['right', 'left'] as const) pageStyle({ first: side === 'right', side, name: '' });
  return succeed({ root: styled.element, pageStyle }, [...diagnostics.values()]);
}

const noRootElement: Diagnostic = {
  severity: 'error',
  code: 'no-root-element',
  message: 'the template `handout.hbs` prints no element',
};

/** Media Queries 5, 4.1 and 4.3: widths of paged media are the page's. */
function conditionHolds(condition: MediaCondition, width: number, height: number): boolean {
  switch (condition.kind) {
    case 'never':
      return false;
    case 'min-width':
      return width >= condition.points - 0.01;
    case 'max-width':
      return width <= condition.points + 0.01;
    case 'orientation':
      return width > height === (condition.value === 'landscape');
  }
}

interface Styler {
  styleRoot(element: Element): { readonly element: StyledElement; readonly computed: Computed };
}

/** Styles that were computed, by parent style and what was declared: equal elements share one object. */
type StyleCache = WeakMap<Computed, Map<string, Computed>>;

interface Styling {
  readonly index: RuleIndex;
  readonly cache: StyleCache;
  readonly environment: StyleEnvironment;
}

function createStyler(index: RuleIndex, report: (diagnostic: Diagnostic) => void): Styler {
  const cache: StyleCache = new WeakMap();
  return {
    styleRoot: (root) => {
      const target = matchTarget(root, {
        parent: undefined,
        previous: undefined,
        position: 1,
        siblings: 1,
        language: '',
      });
      const alone = { index, cache, environment: { rootFontSize: undefined, report } };
      const computed = styleOf(alone, target, initialComputed, candidatesOf(index, target)).element;
      const rootFontSize = computed.style.fontSize;
      const styling = { index, cache: new WeakMap(), environment: { rootFontSize, report } };
      return { element: styleElement(styling, root, target, initialComputed, 1), computed };
    },
  };
}

type Surroundings = Pick<MatchTarget, 'parent' | 'previous' | 'position' | 'siblings' | 'language'>;

function matchTarget(element: Element, { language, ...surroundings }: Surroundings): MatchTarget {
  const attributes = attributesOf(element.properties);
  return {
    ...surroundings,
    tag: element.tagName,
    id: attributes['id'],
    classes: (attributes['class'] ?? '').split(/\s+/u).filter((name) => name !== ''),
    attributes,
    language: attributes['lang'] ?? language,
    empty: element.children.length === 0,
  };
}

/** hast's names of properties back to those of attributes: `dataSection` is `data-section`. */
function attributesOf(properties: Properties): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    const text = Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
    attributes[attributeName(name)] = text;
  }
  return attributes;
}

function attributeName(property: string): string {
  if (property === 'className') return 'class';
  if (/^(?:data|aria)[A-Z0-9]/u.test(property)) {
    return property.replace(/[A-Z0-9]/gu, (letter, index: number) =>
      /[0-9]/u.test(letter) && !/^(?:data|aria)$/u.test(property.slice(0, index))
        ? letter
        : `-${letter.toLowerCase()}`,
    );
  }
  return property.toLowerCase();
}

/** Styles of an element and of what it generates. */
interface ElementStyles {
  readonly element: Computed;
  readonly pseudo: ReadonlyMap<PseudoElement, readonly StyleRule[]>;
}

function candidatesOf(index: RuleIndex, target: MatchTarget): readonly StyleRule[] {
  return index
    .candidates(target)
    .filter(({ selector }) => matches(selector, target))
    .sort((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order);
}

function styleOf(
  styling: Styling,
  target: MatchTarget,
  parent: Computed,
  rules: readonly StyleRule[],
): ElementStyles {
  const own = rules.filter(({ selector }) => selector.pseudoElement === undefined);
  const pseudo = new Map<PseudoElement, StyleRule[]>();
  for (const rule of rules) {
    const { pseudoElement } = rule.selector;
    if (pseudoElement !== undefined) pseudo.set(pseudoElement, [...(pseudo.get(pseudoElement) ?? []), rule]);
  }
  const element = cachedStyle(styling, target.tag, parent, own, ownWidth(target.tag, target.attributes));
  return { element, pseudo };
}

/** The same parent, tag, width and rules give the same style. */
function cachedStyle(
  styling: Styling,
  tag: string,
  parent: Computed,
  rules: readonly StyleRule[],
  width?: number,
): Computed {
  let key = `${tag} ${width === undefined ? '' : String(width)}`;
  for (const { order } of rules) key += ` ${String(order)}`;
  const known = styling.cache.get(parent) ?? new Map<string, Computed>();
  styling.cache.set(parent, known);
  const found = known.get(key);
  if (found !== undefined) return found;
  const declarations = byImportance(rules.flatMap((rule) => rule.declarations));
  const computed = computeStyle(parent, declarations, styling.environment, (draft) => {
    applyElementDefaults(draft, tag, width);
  });
  known.set(key, computed);
  return computed;
}

function styleElement(
  styling: Styling,
  element: Element,
  target: MatchTarget,
  parent: Computed,
  listNumber: number,
): StyledElement {
  const { element: computed, pseudo } = styleOf(styling, target, parent, candidatesOf(styling.index, target));
  const generated = (name: PseudoElement): StyledElement[] => {
    const rules = pseudo.get(name) ?? [];
    if (name !== 'marker' && rules.length === 0) return [];
    const style = cachedStyle(styling, `::${name}`, computed, rules).style;
    const made =
      name === 'marker'
        ? listMarker(computed.style, style, target, listNumber)
        : generatedElement(name, style, target);
    return made === undefined ? [] : [made];
  };
  return {
    kind: 'element',
    tag: target.tag,
    attributes: target.attributes,
    classes: target.classes,
    language: target.language,
    style: computed.style,
    generated: false,
    children: [
      ...generated('marker'),
      ...generated('before'),
      ...styleChildren(styling, element, target, computed),
      ...generated('after'),
    ],
  };
}

function styleChildren(
  styling: Styling,
  element: Element,
  parent: MatchTarget,
  computed: Computed,
): readonly StyledNode[] {
  const siblings = element.children.filter((child) => child.type === 'element').length;
  let previous: MatchTarget | undefined;
  let position = 0;
  let listNumber = Number(parent.attributes['start'] ?? 1) - 1;
  return element.children.flatMap((child): readonly StyledNode[] => {
    if (child.type !== 'element') return styleText(child, parent.language);
    position += 1;
    if (child.tagName === 'li') listNumber += 1;
    const target = matchTarget(child, { parent, previous, position, siblings, language: parent.language });
    previous = target;
    return [styleElement(styling, child, target, computed, listNumber)];
  });
}

function styleText(node: Exclude<ElementContent, Element>, language: string): readonly StyledNode[] {
  if (node.type !== 'text' || node.value === '') return [];
  const origin = originOf(node.data);
  const text = { kind: 'text' as const, text: node.value, language };
  return [origin === undefined ? text : { ...text, origin }];
}

/** The origin that `markup` left in the data of a text node. */
function originOf(data: object | undefined): TextOrigin | undefined {
  const origin: unknown = data !== undefined && 'origin' in data ? data.origin : undefined;
  return isTextOrigin(origin) ? origin : undefined;
}

function isTextOrigin(value: unknown): value is TextOrigin {
  return (
    typeof value === 'object' &&
    value !== null &&
    'file' in value &&
    typeof value.file === 'string' &&
    'field' in value &&
    typeof value.field === 'string' &&
    'offset' in value &&
    typeof value.offset === 'number'
  );
}
