import { computeStyle, type StyleEnvironment } from './compute.ts';
import type { Computed } from './draft.ts';
import { paperSize, readPageSize, type PageSize, type PaperSize } from './page-size.ts';
import type { Declaration, PageRule, ValueComponent } from './stylesheet.ts';
import type { Edges, MarginBox, MarginBoxName, PageContext, PageStyle } from './styled-tree.ts';

/** The handout's own words on paper. */
export interface PaperSettings {
  readonly paper: string;
  readonly orientation: 'portrait' | 'landscape';
  /** The inner margin of the right page becomes the right margin of the left page. */
  readonly mirroredMargins: boolean;
}

/** Width and height of the page that `@media` asks about: the handout's, or what `@page { size }` says. */
export function pageBox(rules: readonly PageRule[], settings: PaperSettings): PaperSize {
  const plain = rules.filter(({ name, first, side }) => name === undefined && !first && side === undefined);
  return sizeOf(
    plain.flatMap(({ declarations }) => declarations),
    settings,
  );
}

function sizeOf(declarations: readonly Declaration[], settings: PaperSettings): PaperSize {
  const value = declarations.findLast(({ property }) => property === 'size')?.value ?? autoSize;
  const size: PageSize = readPageSize(value) ?? {};
  const [width, height] = size.paper ?? paperSize(settings.paper) ?? defaultPaper;
  // Lengths say how the page stands; a paper's name leaves that to the orientation.
  const named = value.every(({ kind }) => kind === 'keyword');
  const orientation = size.orientation ?? (size.paper === undefined ? settings.orientation : 'portrait');
  return named && orientation === 'landscape' ? [height, width] : [width, height];
}

const autoSize: readonly ValueComponent[] = [{ kind: 'keyword', value: 'auto' }];
const defaultPaper: PaperSize = paperSize('A4') ?? [595.28, 841.89];

/** Margins before any rule: three quarters of an inch. */
const defaultMargin = 54;

/** CSS Paged Media 3, 4.4: a name counts most, then `:first`, then `:left` and `:right`. */
function specificity({ name, first, side }: PageRule): number {
  return (name === undefined ? 0 : 100) + (first ? 10 : 0) + (side === undefined ? 0 : 1);
}

function applies(rule: PageRule, context: PageContext): boolean {
  return (
    (rule.name === undefined || rule.name === context.name) &&
    (!rule.first || context.first) &&
    (rule.side === undefined || rule.side === context.side)
  );
}

/** Makes the function that tells what a page looks like. Equal contexts give the same object. */
export function createPageStyles(
  rules: readonly PageRule[],
  root: Computed,
  settings: PaperSettings,
  environment: StyleEnvironment,
): (context: PageContext) => PageStyle {
  const known = new Map<string, PageStyle>();
  return (context) => {
    const key = `${String(context.first)} ${context.side} ${context.name}`;
    const style = known.get(key) ?? computePage(rules, context, root, settings, environment);
    known.set(key, style);
    return style;
  };
}

function computePage(
  rules: readonly PageRule[],
  context: PageContext,
  root: Computed,
  settings: PaperSettings,
  environment: StyleEnvironment,
): PageStyle {
  const matching = rules
    .filter((rule) => applies(rule, context))
    .sort((a, b) => specificity(a) - specificity(b) || a.order - b.order);
  const declarations = byImportance(matching.flatMap((rule) => rule.declarations));
  const edges = { top: defaultMargin, right: defaultMargin, bottom: defaultMargin, left: defaultMargin };
  const page = computeStyle(
    root,
    declarations.filter(({ property }) => property !== 'size'),
    environment,
    (draft) => {
      draft.style.margin = edges;
    },
  );
  const [width, height] = sizeOf(declarations, settings);
  const mirrored = settings.mirroredMargins && context.side === 'left';
  return {
    width,
    height,
    margin: mirrored ? mirrorEdges(page.style.margin) : page.style.margin,
    borderTop: page.style.borderTop,
    marginBoxes: marginBoxes(matching, page, mirrored, environment),
  };
}

/** `!important` declarations come last (CSS Cascade 4, 6.1). */
export function byImportance(declarations: readonly Declaration[]): readonly Declaration[] {
  if (declarations.every(({ important }) => !important)) return declarations;
  return [
    ...declarations.filter(({ important }) => !important),
    ...declarations.filter(({ important }) => important),
  ];
}

function mirrorEdges(edges: Edges): Edges {
  return { ...edges, left: edges.right, right: edges.left };
}

const mirroredBoxes: Readonly<Record<MarginBoxName, MarginBoxName>> = {
  'top-left': 'top-right',
  'top-center': 'top-center',
  'top-right': 'top-left',
  'bottom-left': 'bottom-right',
  'bottom-center': 'bottom-center',
  'bottom-right': 'bottom-left',
};

function marginBoxes(
  rules: readonly PageRule[],
  page: Computed,
  mirrored: boolean,
  environment: StyleEnvironment,
): PageStyle['marginBoxes'] {
  const declared = new Map<MarginBoxName, Declaration[]>();
  for (const { name, declarations } of rules.flatMap((rule) => rule.boxes)) {
    declared.set(name, [...(declared.get(name) ?? []), ...declarations]);
  }
  const boxes: Partial<Record<MarginBoxName, MarginBox>> = {};
  for (const [name, declarations] of declared) {
    const shown = mirrored ? mirroredBoxes[name] : name;
    const { style } = computeStyle(page, byImportance(declarations), environment, (draft) => {
      draft.style.display = 'block';
      draft.style.textAlign = boxAlignment(shown);
    });
    // A box without content is not there (CSS Paged Media 3, 6.2).
    if (style.content !== undefined) boxes[shown] = { content: style.content, style };
  }
  return boxes;
}

function boxAlignment(name: MarginBoxName): 'start' | 'center' | 'end' {
  if (name.endsWith('left')) return 'start';
  return name.endsWith('right') ? 'end' : 'center';
}
