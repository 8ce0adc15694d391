import type { Element, ElementContent, Root } from 'hast';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { generatedElement, listMarker } from './generated-elements.ts';
import { matchTarget } from './match-target.ts';
import type { MatchTarget } from './match.ts';
import { createPageStyles, pageBox, type PaperSettings } from './page-style.ts';
import { createStyler, type StyleNode, type Styler } from './styler.ts';
import type { MediaCondition, PseudoElement, Stylesheet } from './stylesheet.ts';
import type {
  PageContext,
  PageStyle,
  StyledDocument,
  StyledElement,
  StyledNode,
  TextOrigin,
} from './styled-tree.ts';

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
  const { styler, pages } = preparedFor(stylesheet, settings);
  const diagnostics = new Set<Diagnostic>();
  const styling = {
    styler,
    report: (found: readonly Diagnostic[]) => void found.forEach((one) => diagnostics.add(one)),
  };
  const target = matchTarget(element, {
    parent: undefined,
    previous: undefined,
    position: 1,
    siblings: 1,
    language: '',
  });
  const node = styler.styleRoot(target);
  const styledRoot = styleElement(styling, element, target, node, 1);
  const page = pages(node);
  styling.report(page.diagnostics);
  return succeed({ root: styledRoot, pageStyle: page.pageStyle }, withoutRepeats(diagnostics));
}

/** One complaint for each place and kind, however many elements it concerns. */
function withoutRepeats(diagnostics: ReadonlySet<Diagnostic>): readonly Diagnostic[] {
  const byPlace = new Map<string, Diagnostic>();
  for (const one of diagnostics) byPlace.set(`${one.code} ${JSON.stringify(one.place)}`, one);
  return [...byPlace.values()];
}

interface Pages {
  readonly pageStyle: (context: PageContext) => PageStyle;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a style sheet means on one paper: the work that documents share. */
interface Prepared {
  readonly styler: Styler;
  /** The page styles below a root's style. */
  readonly pages: (root: StyleNode) => Pages;
}

const prepared = new WeakMap<Stylesheet, Map<string, Prepared>>();

function preparedFor(stylesheet: Stylesheet, settings: PaperSettings): Prepared {
  const { paper, orientation, mirroredMargins } = settings;
  const byPaper = prepared.get(stylesheet) ?? new Map<string, Prepared>();
  prepared.set(stylesheet, byPaper);
  const key = `${paper} ${orientation} ${String(mirroredMargins)}`;
  const known = byPaper.get(key) ?? prepare(stylesheet, { paper, orientation, mirroredMargins });
  byPaper.set(key, known);
  return known;
}

function prepare(stylesheet: Stylesheet, settings: PaperSettings): Prepared {
  const [width, height] = pageBox(stylesheet.pageRules, settings);
  const holds = ({ media }: { readonly media: readonly MediaCondition[] }): boolean =>
    media.every((condition) => conditionHolds(condition, width, height));
  const pageRules = stylesheet.pageRules.filter(holds);
  const known = new WeakMap<StyleNode, Pages>();
  return {
    styler: createStyler(stylesheet.rules.filter(holds)),
    pages: (root) => {
      const pages = known.get(root) ?? createPages(pageRules, root, settings);
      known.set(root, pages);
      return pages;
    },
  };
}

function createPages(rules: Stylesheet['pageRules'], root: StyleNode, settings: PaperSettings): Pages {
  const diagnostics: Diagnostic[] = [];
  const { computed } = root;
  const pageStyle = createPageStyles(rules, computed, settings, {
    rootFontSize: computed.style.fontSize,
    report: (one) => void diagnostics.push(one),
  });
  // Faults in page rules are told with the others, so the commonest pages are computed at once.
  for (const side of ['right', 'left'] as const) pageStyle({ first: side === 'right', side, name: '' });
  return { pageStyle, diagnostics };
}

const noRootElement: Diagnostic = {
  severity: 'error',
  code: 'no-root-element',
  message: 'the template `handout.hbs` prints no element',
};

/** Media Queries 5, 4.1 to 4.3: widths and heights of paged media are the page's. */
function conditionHolds(condition: MediaCondition, width: number, height: number): boolean {
  switch (condition.kind) {
    case 'never':
      return false;
    case 'min-width':
      return width >= condition.points - 0.01;
    case 'max-width':
      return width <= condition.points + 0.01;
    case 'min-height':
      return height >= condition.points - 0.01;
    case 'max-height':
      return height <= condition.points + 0.01;
    case 'orientation':
      return width > height === (condition.value === 'landscape');
  }
}

interface Styling {
  readonly styler: Styler;
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
}

function styleElement(
  styling: Styling,
  element: Element,
  target: MatchTarget,
  node: StyleNode,
  listNumber: number,
): StyledElement {
  if (node.diagnostics.length > 0) styling.report(node.diagnostics);
  const { style } = node.computed;
  const children = styleChildren(styling, element, target, node);
  if (node.generated.size > 0) {
    children.unshift(
      ...generatedBy(node, 'marker', target, listNumber),
      ...generatedBy(node, 'before', target, listNumber),
    );
    children.push(...generatedBy(node, 'after', target, listNumber));
  }
  return {
    kind: 'element',
    tag: target.tag,
    attributes: target.attributes,
    classes: target.classes,
    language: target.language,
    style,
    generated: false,
    children,
  };
}

function generatedBy(
  node: StyleNode,
  name: PseudoElement,
  target: MatchTarget,
  listNumber: number,
): readonly StyledElement[] {
  const style = node.generated.get(name);
  if (style === undefined) return [];
  const made =
    name === 'marker'
      ? listMarker(node.computed.style, style, target, listNumber)
      : generatedElement(name, style, target);
  return made === undefined ? [] : [made];
}

function styleChildren(
  styling: Styling,
  element: Element,
  parent: MatchTarget,
  node: StyleNode,
): StyledNode[] {
  const siblings = countElements(element);
  const styled: StyledNode[] = [];
  let previous: MatchTarget | undefined;
  let position = 0;
  let listNumber = Number(parent.attributes['start'] ?? 1) - 1;
  for (const child of element.children) {
    if (child.type !== 'element') {
      styled.push(...styleText(child, parent.language));
      continue;
    }
    position += 1;
    if (child.tagName === 'li') listNumber += 1;
    const target = matchTarget(child, { parent, previous, position, siblings, language: parent.language });
    previous = target;
    styled.push(styleElement(styling, child, target, styling.styler.styleChild(node, target), listNumber));
  }
  return styled;
}

function countElements(element: Element): number {
  let count = 0;
  for (const child of element.children) if (child.type === 'element') count += 1;
  return count;
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
