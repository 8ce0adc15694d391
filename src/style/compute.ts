import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  finishDraft,
  initialComputed,
  initialStyle,
  startDraft,
  type Computed,
  type Draft,
} from './draft.ts';
import { readLength, type LengthContext } from './lengths.ts';
import { applicationRank, isWideKeyword, properties } from './properties.ts';
import { expandShorthand } from './shorthands.ts';
import type { Declaration, ValueComponent } from './stylesheet.ts';
import { hasVariable, singleKeyword, substitute } from './value-components.ts';

/** What the computation of every style of a document shares. */
export interface StyleEnvironment {
  /** Font size of the root element; undefined while the root itself is computed. */
  readonly rootFontSize: number | undefined;
  readonly report: (diagnostic: Diagnostic) => void;
}

/**
 * Computes a style from declarations in cascade order, the weakest first: custom properties, then what others are
 * relative to, then the rest (CSS Cascade 4, 4; CSS Variables 1).
 *
 * @param prepare - what the element looks like before the declarations
 */
export function computeStyle(
  parent: Computed,
  declarations: readonly Declaration[],
  environment: StyleEnvironment,
  prepare?: (draft: Draft) => void,
): Computed {
  const draft = startDraft(parent);
  prepare?.(draft);
  rescaleLineHeight(draft);
  setVariables(draft, declarations);
  const winners = winningDeclarations(draft, declarations, environment);
  for (const [property, declaration] of winners) {
    applyDeclaration(draft, property, declaration, parent, environment);
    if (property === 'font-size') rescaleLineHeight(draft);
  }
  setHanLatinGap(draft, environment);
  return finishDraft(draft);
}

/** `line-height: 1.4` follows every change of the font size. */
function rescaleLineHeight({ style, inheritance }: Draft): void {
  if (inheritance.lineHeightFactor !== undefined) {
    style.lineHeight = inheritance.lineHeightFactor * style.fontSize;
  }
}

function setVariables(draft: Draft, declarations: readonly Declaration[]): void {
  const own = declarations.filter(({ property }) => property.startsWith('--'));
  if (own.length === 0) return;
  const variables = new Map(draft.inheritance.variables);
  for (const { property, value } of own) variables.set(property, value);
  draft.inheritance.variables = variables;
}

type Winner = readonly [property: string, declaration: Declaration];

/** The last declaration of each longhand, in the order of application. */
function winningDeclarations(
  draft: Draft,
  declarations: readonly Declaration[],
  environment: StyleEnvironment,
): readonly Winner[] {
  const winners = new Map<string, Declaration>();
  for (const declaration of declarations) {
    if (declaration.property.startsWith('--')) continue;
    for (const [property, value] of resolveDeclaration(draft, declaration, environment)) {
      winners.set(property, value === declaration.value ? declaration : { ...declaration, value });
    }
  }
  return [...winners].sort(([a], [b]) => applicationRank(a) - applicationRank(b));
}

/** Longhands with all variables put in. */
function resolveDeclaration(
  draft: Draft,
  declaration: Declaration,
  environment: StyleEnvironment,
): readonly (readonly [string, readonly ValueComponent[]])[] {
  const { property, value } = declaration;
  if (!hasVariable(value)) return [[property, value]];
  const substituted = substitute(value, draft.inheritance.variables);
  if (substituted === undefined) {
    environment.report({
      severity: 'warning',
      code: 'unknown-custom-property',
      message: `a custom property in the value of \`${property}\` has no value here`,
      hint: 'declare it on `:root`, or give a fallback: `var(--name, 1pt)`',
      place: declaration.place,
    });
    return [];
  }
  const longhands = expandShorthand(property, substituted);
  if (longhands === undefined) environment.report(unsupportedValue(declaration));
  return longhands ?? [];
}

function unsupportedValue(declaration: Declaration): Diagnostic {
  return {
    severity: 'warning',
    code: 'unsupported-value',
    message: `with its variables put in, the value of \`${declaration.property}\` is not supported`,
    place: declaration.place,
  };
}

function applyDeclaration(
  draft: Draft,
  property: string,
  declaration: Declaration,
  parent: Computed,
  environment: StyleEnvironment,
): void {
  const definition = properties.get(property);
  if (definition === undefined) return;
  const word = singleKeyword(declaration.value);
  if (isWideKeyword(word)) {
    const inherits = word === 'inherit' || (word === 'unset' && definition.inherited);
    definition.take(draft, inherits ? parent : initialComputed);
    return;
  }
  // `em` and `lh` in these two are the parent's (CSS Values 4, 6.1.1).
  const context =
    property === 'font-size'
      ? lengthContext(parent.style, environment)
      : lengthContext(draft.style, environment);
  if (!definition.apply(draft, declaration.value, context)) environment.report(unsupportedValue(declaration));
}

function lengthContext(
  style: { readonly fontSize: number; readonly lineHeight: number },
  { rootFontSize }: StyleEnvironment,
): LengthContext {
  return {
    fontSize: style.fontSize,
    lineHeight: style.lineHeight,
    rootFontSize: rootFontSize ?? initialStyle.fontSize,
  };
}

/** `--han-latin-gap` gives the natural gap, `text-autospace: no-autospace` closes it. */
function setHanLatinGap(draft: Draft, environment: StyleEnvironment): void {
  const { variables, autospace } = draft.inheritance;
  const gap = variables.get('--han-latin-gap');
  if (!autospace) {
    draft.style.hanLatinGap = 0;
  } else if (gap !== undefined) {
    const points = readLength(gap[0], lengthContext(draft.style, environment));
    if (points !== undefined) draft.style.hanLatinGap = points / draft.style.fontSize;
  } else {
    draft.style.hanLatinGap = initialStyle.hanLatinGap;
  }
}
