import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { computeStyle } from './compute.ts';
import { initialComputed, type Computed } from './draft.ts';
import { applyElementDefaults, ownWidth } from './element-defaults.ts';
import { indexRules, matches, type MatchTarget, type RuleIndex } from './match.ts';
import { byImportance } from './page-style.ts';
import { createSignature, type Signature } from './signature.ts';
import type { PseudoElement, StyleRule } from './stylesheet.ts';
import type { ComputedStyle } from './styled-tree.ts';

/** What the rules make of an element at its place; elements that no selector can tell apart share one. */
export interface StyleNode {
  readonly computed: Computed;
  /** Styles of `::before` and `::after` where rules speak of them, and of the marker of every list item. */
  readonly generated: ReadonlyMap<PseudoElement, ComputedStyle>;
  /** What was found wrong while computing. */
  readonly diagnostics: readonly Diagnostic[];
  /** Nodes of children, by signature. */
  readonly children: Map<string, StyleNode>;
}

/** Finds or computes the node of an element below its parent's. */
export interface Styler {
  styleRoot(target: MatchTarget): StyleNode;
  styleChild(parent: StyleNode, target: MatchTarget): StyleNode;
}

interface Styling {
  readonly index: RuleIndex;
  readonly signature: Signature;
}

/** Makes a styler for rules whose `@media` conditions hold. It may serve many documents. */
export function createStyler(rules: readonly StyleRule[]): Styler {
  const styling = { index: indexRules(rules), signature: createSignature(rules) };
  const roots = new Map<string, StyleNode>();
  const sizes = new WeakMap<StyleNode, number>();
  const find = (known: Map<string, StyleNode>, target: MatchTarget, make: () => StyleNode): StyleNode => {
    const width = ownWidth(target.tag, target.attributes);
    const key = `${styling.signature(target)}${width === undefined ? '' : ` ${String(width)}`}`;
    const node = known.get(key) ?? make();
    known.set(key, node);
    return node;
  };
  return {
    styleRoot: (target) =>
      find(roots, target, () => {
        const node = createNode(styling, target, initialComputed, undefined);
        sizes.set(node, node.computed.style.fontSize);
        return node;
      }),
    styleChild: (parent, target) =>
      find(parent.children, target, () => {
        const rootFontSize = sizes.get(parent) ?? parent.computed.style.fontSize;
        const node = createNode(styling, target, parent.computed, rootFontSize);
        sizes.set(node, rootFontSize);
        return node;
      }),
  };
}

function createNode(
  { index }: Styling,
  target: MatchTarget,
  parent: Computed,
  rootFontSize: number | undefined,
): StyleNode {
  const diagnostics: Diagnostic[] = [];
  const rules = index
    .candidates(target)
    .filter(({ selector }) => matches(selector, target))
    .sort((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order);
  const style = (
    of: Computed,
    tag: string,
    pseudo: PseudoElement | undefined,
    root: number | undefined,
  ): Computed => {
    const declarations = rules
      .filter(({ selector }) => selector.pseudoElement === pseudo)
      .flatMap((rule) => rule.declarations);
    const environment = { rootFontSize: root, report: (one: Diagnostic) => void diagnostics.push(one) };
    return computeStyle(of, byImportance(declarations), environment, (draft) => {
      applyElementDefaults(draft, tag, ownWidth(tag, target.attributes));
    });
  };
  const computed = style(parent, target.tag, undefined, rootFontSize);
  const named = new Set(rules.flatMap(({ selector }) => selector.pseudoElement ?? []));
  if (computed.style.display === 'list-item') named.add('marker');
  const generated = new Map(
    [...named].map((name) => {
      const root = rootFontSize ?? computed.style.fontSize;
      return [name, style(computed, `::${name}`, name, root).style] as const;
    }),
  );
  return { computed, generated, diagnostics, children: new Map() };
}
