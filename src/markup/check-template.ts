import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import type { Shape } from './view-shape.ts';

/**
 * What the check needs of Handlebars' syntax tree: the members that the library's documentation of the tree names
 * (docs/compiler-api.md), whose own types leave the kinds of statements open.
 */
export interface TemplateNode {
  readonly type: string;
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
  readonly body?: readonly TemplateNode[];
  readonly path?: TemplateNode;
  readonly name?: TemplateNode;
  readonly params?: readonly TemplateNode[];
  readonly hash?: { readonly pairs: readonly { readonly key: string; readonly value: TemplateNode }[] };
  readonly program?: TemplateNode;
  readonly inverse?: TemplateNode;
  readonly escaped?: boolean;
  readonly original?: unknown;
  readonly parts?: readonly string[];
  readonly depth?: number;
  readonly data?: boolean;
}

/** A parsed template. */
export interface ParsedTemplate {
  readonly name: string;
  readonly file: string;
  readonly source: string;
  readonly program: TemplateNode;
}

const readme = 'the variables are listed in templates/README.md';

const blockHelpers = new Set(['each', 'if', 'unless', 'with']);
/** Nothing is called inside braces: what a template may need is made before it is asked. */
const inlineHelpers: ReadonlySet<string> = new Set();

/** The helpers that a template may call. */
export const knownHelpers: readonly string[] = [...blockHelpers];

interface Checking {
  readonly template: ParsedTemplate;
  readonly templates: ReadonlyMap<string, ParsedTemplate>;
  /** Partials that were checked, by name and shape, so that a partial that calls itself ends. */
  readonly visited: Map<string, Set<Shape>>;
  readonly report: (diagnostic: Diagnostic) => void;
}

/**
 * Finds what a template asks for and nobody gives: unknown helpers, partials and variables, and unescaped output.
 * Variables are followed through `each`, `with` and partials. Nothing is run: what stands in a branch that this
 * record does not take is found too.
 *
 * @param shape - what the template sees
 */
export function checkTemplate(
  template: ParsedTemplate,
  shape: Shape,
  templates: ReadonlyMap<string, ParsedTemplate>,
): Diagnostic[] {
  const diagnostics = new Map<string, Diagnostic>();
  const report = (diagnostic: Diagnostic): void => {
    const { place } = diagnostic;
    diagnostics.set(
      `${place?.file ?? ''}:${String(place?.line)}:${String(place?.column)}:${diagnostic.message}`,
      diagnostic,
    );
  };
  checkProgram({ template, templates, visited: new Map(), report }, template.program, [shape]);
  return [...diagnostics.values()];
}

/** The place of a node; Handlebars counts columns from 0. */
export function nodePlace(template: Omit<ParsedTemplate, 'program'>, node: TemplateNode): Place {
  const { line, column } = node.loc.start;
  return {
    file: template.file,
    line,
    column: column + 1,
    excerpt: lineOf(template.source, line),
  };
}

/** A line of a template, counted from 1. */
export function lineOf(source: string, line: number): string {
  return source.split('\n')[line - 1] ?? '';
}

function complain(
  checking: Checking,
  node: TemplateNode,
  complaint: { readonly code: string; readonly message: string; readonly hint: string },
): void {
  checking.report({ severity: 'error', ...complaint, place: nodePlace(checking.template, node) });
}

function checkProgram(checking: Checking, program: TemplateNode | undefined, scopes: readonly Shape[]): void {
  for (const node of program?.body ?? []) checkStatement(checking, node, scopes);
}

function checkStatement(checking: Checking, node: TemplateNode, scopes: readonly Shape[]): void {
  switch (node.type) {
    case 'MustacheStatement':
      checkOutput(checking, node, scopes);
      return;
    case 'BlockStatement':
      checkBlock(checking, node, scopes);
      return;
    case 'PartialStatement':
      checkPartial(checking, node, scopes);
      return;
    case 'ContentStatement':
    case 'CommentStatement':
      return;
    default:
      complain(checking, node, {
        code: 'unsupported-template-feature',
        message: 'decorators and partial blocks are not supported in templates',
        hint: 'call a partial with `{{> name}}`',
      });
  }
}

function pathText(node: TemplateNode | undefined): string {
  return typeof node?.original === 'string' ? node.original : '';
}

function checkOutput(checking: Checking, node: TemplateNode, scopes: readonly Shape[]): void {
  if (node.escaped === false) {
    complain(checking, node, {
      code: 'unescaped-output',
      message: `\`{{{${pathText(node.path)}}}}\` would print without escaping`,
      hint: 'use two braces; texts bring their own markup',
    });
  }
  if (isCall(node)) {
    if (checkHelper(checking, node, inlineHelpers)) checkArguments(checking, node, scopes);
    return;
  }
  const shape = resolve(checking, node.path, scopes);
  if (shape !== undefined && shape !== 'text' && shape !== 'flag') {
    complain(checking, node, {
      code: 'not-a-text',
      message: `\`${pathText(node.path)}\` is ${'each' in shape ? 'a list' : 'a group of values'}, not a text`,
      hint: 'each' in shape ? 'go through it with `{{#each …}}`' : 'name one of its values',
    });
  }
}

function isCall(node: TemplateNode): boolean {
  return (node.params?.length ?? 0) > 0 || (node.hash?.pairs.length ?? 0) > 0;
}

function checkHelper(checking: Checking, node: TemplateNode, known: ReadonlySet<string>): boolean {
  const name = pathText(node.path);
  if (known.has(name)) return true;
  complain(checking, node, {
    code: 'unknown-helper',
    message: `no helper is called \`${name}\``,
    hint: suggest(name, knownHelpers, 'the helpers are') ?? readme,
  });
  return false;
}

function checkArguments(
  checking: Checking,
  node: TemplateNode,
  scopes: readonly Shape[],
): (Shape | undefined)[] {
  for (const pair of node.hash?.pairs ?? []) resolve(checking, pair.value, scopes);
  return (node.params ?? []).map((parameter) => resolve(checking, parameter, scopes));
}

function checkBlock(checking: Checking, node: TemplateNode, scopes: readonly Shape[]): void {
  if (!checkHelper(checking, node, blockHelpers)) return;
  const [subject, ...more] = checkArguments(checking, node, scopes);
  const name = pathText(node.path);
  if (node.params?.length === 0 || more.length > 0) {
    complain(checking, node, {
      code: 'template-syntax',
      message: `\`{{#${name}}}\` needs one name`,
      hint: `write \`{{#${name} name}} … {{/${name}}}\``,
    });
  }
  checkProgram(checking, node.inverse, scopes);
  if (name === 'if' || name === 'unless') {
    checkProgram(checking, node.program, scopes);
    return;
  }
  if (subject === undefined) return;
  const inner = innerShape(subject, name);
  if (inner !== undefined) {
    checkProgram(checking, node.program, [inner, ...scopes]);
    return;
  }
  complain(checking, node, {
    code: name === 'each' ? 'not-a-list' : 'not-a-group',
    message: `\`{{#${name}}}\` needs a ${name === 'each' ? 'list' : 'group of values'}`,
    hint: readme,
  });
}

function innerShape(subject: Shape, helper: string): Shape | undefined {
  if (typeof subject === 'string') return undefined;
  if (helper === 'each') return 'each' in subject ? subject.each : undefined;
  return 'names' in subject ? subject : undefined;
}

function checkPartial(checking: Checking, node: TemplateNode, scopes: readonly Shape[]): void {
  const name = pathText(node.name);
  const partial = checking.templates.get(name);
  const [context = scopes[0]] = checkArguments(checking, node, scopes);
  if (partial === undefined) {
    complain(checking, node, {
      code: 'unknown-partial',
      message: `there is no partial \`${name}\``,
      hint:
        suggest(name, [...checking.templates.keys()], 'the partials are') ??
        'partials are files in templates/partials/',
    });
    return;
  }
  const shapes = checking.visited.get(name) ?? new Set<Shape>();
  if (context === undefined || shapes.has(context)) return;
  checking.visited.set(name, shapes.add(context));
  checkProgram({ ...checking, template: partial }, partial.program, [context]);
}

/** `@index`, `@key`, `@first`, `@last`: what `each` gives. */
const loopVariables = new Set(['index', 'key', 'first', 'last']);

function resolve(
  checking: Checking,
  node: TemplateNode | undefined,
  scopes: readonly Shape[],
): Shape | undefined {
  if (node === undefined) return undefined;
  if (node.type === 'SubExpression') {
    if (checkHelper(checking, node, inlineHelpers)) checkArguments(checking, node, scopes);
    return undefined;
  }
  if (node.type !== 'PathExpression') return 'text';
  const parts = node.parts ?? [];
  if (node.data === true) {
    if (!loopVariables.has(parts[0] ?? '')) unknownVariable(checking, node, pathText(node), []);
    return 'text';
  }
  const scope = scopes[node.depth ?? 0];
  if (scope === undefined) {
    unknownVariable(checking, node, pathText(node), []);
    return undefined;
  }
  return follow(checking, node, scope, parts);
}

function follow(
  checking: Checking,
  node: TemplateNode,
  scope: Shape,
  parts: readonly string[],
): Shape | undefined {
  let shape = scope;
  for (const part of parts) {
    const names: Readonly<Record<string, Shape>> =
      typeof shape !== 'string' && 'names' in shape ? shape.names : {};
    const next = Object.hasOwn(names, part) ? names[part] : undefined;
    if (next === undefined) {
      unknownVariable(checking, node, part, Object.keys(names));
      return undefined;
    }
    shape = next;
  }
  return shape;
}

function unknownVariable(
  checking: Checking,
  node: TemplateNode,
  name: string,
  known: readonly string[],
): void {
  complain(checking, node, {
    code: 'unknown-variable',
    message: `no variable is called \`${name}\` here`,
    hint: suggest(name, known, 'the variables here are') ?? readme,
  });
}
