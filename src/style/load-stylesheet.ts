import * as csstree from 'css-tree';
import type { Atrule, CssNode, Declaration as DeclarationNode, Rule, StyleSheet } from 'css-tree';
import { fail, succeed, type Diagnostic, type Outcome, type Place } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { isSupportedValue, properties } from './properties.ts';
import { readMediaQueries } from './read-media.ts';
import { readPageSize } from './page-size.ts';
import { isPageDescriptor, marginBoxNames, readPageSelector } from './read-page-rule.ts';
import { readSelector } from './read-selector.ts';
import { syntaxHint } from './syntax-hints.ts';
import { expandShorthand, isShorthand, shorthandNames } from './shorthands.ts';
import type {
  Declaration,
  MediaCondition,
  PageRule,
  StyleRule,
  Stylesheet,
  StylesheetFile,
} from './stylesheet.ts';
import { hasVariable, toComponents } from './value-components.ts';

/** What reading one file has at hand. */
interface Reading {
  readonly file: StylesheetFile;
  readonly lines: readonly string[];
  readonly rules: StyleRule[];
  readonly pageRules: PageRule[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Parses style sheets, one after the other in the cascade, and keeps what the documented subset has.
 *
 * Error `css-syntax`: the file is not CSS there. Warnings, each with its place: `unsupported-property`,
 * `unsupported-value`, `unsupported-selector`, `unsupported-at-rule`; the rest of the file counts.
 *
 * @see CSS Syntax 3, Selectors 4, CSS Paged Media 3, CSS Generated Content for Paged Media
 */
export function loadStylesheet(files: readonly StylesheetFile[]): Outcome<Stylesheet> {
  const rules: StyleRule[] = [];
  const pageRules: PageRule[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    readFile({ file, lines: file.text.split(/\r\n|\n|\r|\f/u), rules, pageRules, diagnostics });
  }
  if (diagnostics.some(({ severity }) => severity === 'error')) return fail(diagnostics);
  return succeed({ rules, pageRules }, diagnostics);
}

function readFile(reading: Reading): void {
  const ast = csstree.parse(reading.file.text, {
    positions: true,
    parseCustomProperty: true,
    onParseError: (error) => reading.diagnostics.push(syntaxError(reading, error)),
  });
  if (ast.type === 'StyleSheet') readRules(reading, ast, []);
}

function syntaxError(reading: Reading, error: csstree.SyntaxParseError): Diagnostic {
  const { line, column } = positionOf(error);
  return {
    severity: 'error',
    code: 'css-syntax',
    message: error.message.charAt(0).toLowerCase() + error.message.slice(1),
    hint: syntaxHint(error.message),
    place: place(reading, line, column),
  };
}

/** The parser's errors carry line and column, which its types do not name. */
function positionOf(error: object): { line: number; column: number } {
  const line: unknown = 'line' in error ? error.line : 1;
  const column: unknown = 'column' in error ? error.column : 1;
  return { line: typeof line === 'number' ? line : 1, column: typeof column === 'number' ? column : 1 };
}

function place(reading: Reading, line: number, column: number, length?: number): Place {
  const excerpt = reading.lines[line - 1] ?? '';
  const at = { file: reading.file.path, line, column, excerpt };
  return length === undefined ? at : { ...at, length };
}

function placeOf(reading: Reading, node: CssNode): Place {
  const { loc } = node;
  if (!loc) return place(reading, 1, 1);
  const sameLine = loc.start.line === loc.end.line;
  return place(
    reading,
    loc.start.line,
    loc.start.column,
    sameLine ? Math.max(1, loc.end.column - loc.start.column) : undefined,
  );
}

function warn(
  reading: Reading,
  node: CssNode,
  code: string,
  message: string,
  hint: string | undefined,
): void {
  const warning = { severity: 'warning' as const, code, message, place: placeOf(reading, node) };
  reading.diagnostics.push(hint === undefined ? warning : { ...warning, hint });
}

function readRules(
  reading: Reading,
  sheet: StyleSheet | csstree.Block,
  media: readonly MediaCondition[],
): void {
  for (const node of sheet.children.toArray()) {
    if (node.type === 'Rule') readRule(reading, node, media);
    else if (node.type === 'Atrule') readAtRule(reading, node, media);
  }
}

function readRule(reading: Reading, rule: Rule, media: readonly MediaCondition[]): void {
  const declarations = readDeclarations(reading, rule.block, 'element');
  if (rule.prelude.type !== 'SelectorList') return;
  for (const node of rule.prelude.children.toArray()) {
    if (node.type !== 'Selector') continue;
    const read = readSelector(node);
    if (read.ok) {
      const order = reading.rules.length;
      reading.rules.push({ selector: read.selector, declarations, media, order });
    } else {
      warnOfSelector(reading, read.unsupported, read.dangling);
    }
  }
}

function warnOfSelector(reading: Reading, node: CssNode, dangling: boolean): void {
  const text = csstree.generate(node);
  const message = dangling
    ? `\`${text}\` has no selector on one of its sides`
    : `\`${text}\` is not supported in selectors`;
  const hint = dangling
    ? 'write one between two selectors, such as `p > a`'
    : 'templates/README.md lists the selectors that work';
  warn(reading, node, 'unsupported-selector', message, hint);
}

function readAtRule(reading: Reading, rule: Atrule, media: readonly MediaCondition[]): void {
  const name = rule.name.toLowerCase();
  if (name === 'charset') return;
  if (name === 'page') {
    readPageRule(reading, rule, media);
    return;
  }
  if (name === 'media' && rule.block) {
    const conditions = readMediaQueries(rule.prelude);
    if (conditions !== undefined) {
      // A list of queries is an "or": the rules are read once for each.
      for (const one of conditions) readRules(reading, rule.block, [...media, ...one]);
      return;
    }
  }
  const hint =
    name === 'font-face'
      ? 'name the font in fonts/fonts.yaml'
      : 'templates/README.md lists what works: `@page` and `@media` with `print`, widths and `orientation`';
  warn(reading, rule, 'unsupported-at-rule', `this \`@${name}\` is not supported`, hint);
}

function readPageRule(reading: Reading, rule: Atrule, media: readonly MediaCondition[]): void {
  const declarations = readDeclarations(reading, rule.block, 'page');
  const boxes = (rule.block?.children.toArray() ?? []).flatMap((node) => {
    if (node.type !== 'Atrule') return [];
    const name = marginBoxNames.find((known) => known === node.name.toLowerCase());
    if (name !== undefined) return [{ name, declarations: readDeclarations(reading, node.block, 'element') }];
    const hint = suggest(node.name, marginBoxNames, 'margin boxes');
    warn(reading, node, 'unsupported-at-rule', `\`@${node.name}\` is no margin box that is supported`, hint);
    return [];
  });
  for (const selector of readPageSelector(rule.prelude)) {
    if (selector === undefined) {
      const text = rule.prelude ? csstree.generate(rule.prelude) : '';
      warn(
        reading,
        rule,
        'unsupported-selector',
        `\`@page ${text}\` is not supported`,
        'use a name, `:first`, `:left`, `:right`',
      );
    } else {
      reading.pageRules.push({ ...selector, declarations, boxes, media, order: reading.pageRules.length });
    }
  }
}

function warnOfNestedRule(reading: Reading, rule: Rule): void {
  const message = `\`${csstree.generate(rule.prelude)}\` stands inside another rule, where it has no effect`;
  const hint = 'write it behind that rule with its whole selector; a `}` may be missing above';
  warn(reading, rule, 'unsupported-selector', message, hint);
}

type DeclarationKind = 'element' | 'page';

function readDeclarations(
  reading: Reading,
  block: csstree.Block | null,
  kind: DeclarationKind,
): readonly Declaration[] {
  return (block?.children.toArray() ?? []).flatMap((node) => {
    if (node.type === 'Declaration') return readDeclaration(reading, node, kind);
    if (node.type === 'Rule') warnOfNestedRule(reading, node);
    return [];
  });
}

function readDeclaration(
  reading: Reading,
  node: DeclarationNode,
  kind: DeclarationKind,
): readonly Declaration[] {
  const custom = node.property.startsWith('--');
  const property = custom ? node.property : node.property.toLowerCase();
  if (!custom && !isKnownProperty(property, kind)) {
    warnOfProperty(reading, node, property);
    return [];
  }
  const value = toComponents(node.value);
  const base = { important: node.important !== false, place: placeOf(reading, node) };
  if (value !== undefined && (custom || hasVariable(value))) return [{ ...base, property, value }];
  const longhands = value === undefined ? undefined : expandShorthand(property, value);
  const supported = longhands?.every(([name, part]) =>
    isPageDescriptor(name) ? readPageSize(part) !== undefined : isSupportedValue(name, part),
  );
  if (longhands === undefined || supported !== true) {
    warnOfValue(reading, node, property);
    return [];
  }
  return longhands.map(([name, part]) => ({ ...base, property: name, value: part }));
}

function isKnownProperty(property: string, kind: DeclarationKind): boolean {
  return properties.has(property) || isShorthand(property) || (kind === 'page' && isPageDescriptor(property));
}

function warnOfProperty(reading: Reading, node: DeclarationNode, property: string): void {
  const known = [...properties.keys(), ...shorthandNames];
  const hint = suggest(property, known) ?? 'templates/README.md lists the properties that work';
  warn(reading, node, 'unsupported-property', `the property \`${property}\` is not supported`, hint);
}

/** The lexer of css-tree tells a mistake from a value of CSS that this subset lacks. */
function warnOfValue(reading: Reading, node: DeclarationNode, property: string): void {
  const text = csstree.generate(node.value);
  const isCss = csstree.lexer.matchProperty(property, node.value).error === null;
  const syntax = properties.get(property)?.syntax;
  const message = isCss
    ? `the value \`${text}\` of \`${property}\` is not supported`
    : `\`${text}\` is no value of \`${property}\``;
  warn(
    reading,
    node.value,
    'unsupported-value',
    message,
    syntax === undefined ? undefined : `supported: ${syntax}`,
  );
}
