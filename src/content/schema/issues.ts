import type * as z from 'zod/mini';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { nearest, suggest } from '../../diagnostics/nearest.ts';
import type { Origin, SourceFile } from '../handout.ts';
import { placeInText } from '../place-in-text.ts';
import { placeAt } from '../source-file.ts';
import type { ValueProblem } from '../value-problem.ts';
import { entryAt, type YamlEntry, type YamlNode } from '../yaml-tree.ts';

type Issue = z.core.$ZodIssue;

/**
 * Turns what the schema complains about into diagnostics with places. Codes of its own: `unknown-key`,
 * `missing-key`, `wrong-type`, `unknown-value`, `out-of-range`, `empty-value`; the others come from the checks of
 * single values.
 */
export function diagnosticsOfIssues(
  file: SourceFile,
  root: YamlNode,
  issues: readonly Issue[],
): readonly Diagnostic[] {
  const source = { file, root };
  return withoutMistyped(source, issues, []).flatMap((issue) => fromIssue(source, issue, issue.path));
}

/** A key that is only mistyped is not told as missing too. */
function withoutMistyped(
  source: Source,
  issues: readonly Issue[],
  path: readonly PropertyKey[],
): readonly Issue[] {
  const meant = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, nearest(key, issue.message.split(' '))].join('\n'))
        : [],
    ),
  );
  return issues.filter((issue) => {
    if (issue.code !== 'invalid_type' || !meant.has(issue.path.join('\n'))) return true;
    const map = entryAt(source.root, [...path, ...issue.path.slice(0, -1)]);
    return map.node.entries.has(String(issue.path.at(-1)));
  });
}

interface Source {
  readonly file: SourceFile;
  readonly root: YamlNode;
}

function fromIssue(source: Source, issue: Issue, path: readonly PropertyKey[]): readonly Diagnostic[] {
  const entry = entryAt(source.root, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(source, path, key, issue.message.split(' ')));
    case 'invalid_union':
      return fromUnion(source, issue.errors, path);
    case 'invalid_type':
      return [invalidType(source, path, [issue.expected], ownHint(issue))];
    case 'invalid_value':
      return [unknownValue(source, path, issue.values)];
    case 'invalid_key':
      return issue.issues.flatMap((one) => keyProblem(source, entry, one));
    case 'custom':
      return [valueProblem(source, path, problemOf(issue))];
    case 'too_small':
    case 'too_big':
      return [outOfRange(source, path, issue)];
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_element':
      return [{ ...error('wrong-type', 'the value does not fit'), place: placeOf(source, entry) }];
  }
}

function error(
  code: string,
  message: string,
  hint?: string,
): Pick<Diagnostic, 'severity' | 'code' | 'message' | 'hint'> {
  return { severity: 'error', code, message, ...(hint !== undefined && { hint }) };
}

/** Collections are pointed at by their key: a caret under forty lines helps nobody. */
function placeOf(source: Source, entry: YamlEntry): Place {
  const { node } = entry;
  const collection = node.items.length > 0 || node.entries.size > 0 || node.start === node.end;
  return collection
    ? placeAt(source.file, entry.keyStart, entry.keyEnd - entry.keyStart)
    : placeAt(source.file, node.start, node.end - node.start);
}

function unknownKey(
  source: Source,
  path: readonly PropertyKey[],
  key: string,
  known: readonly string[],
): Diagnostic {
  const entry = entryAt(source.root, [...path, key]);
  const place = placeAt(source.file, entry.keyStart, entry.keyEnd - entry.keyStart);
  const hint = suggest(key, known, 'keys that may stand here');
  return { ...error('unknown-key', `nothing is called \`${key}\` here`, hint), place };
}

/** Of a union, the branch that got furthest explains best; where none did, all kinds are named together. */
function fromUnion(
  source: Source,
  branches: readonly (readonly Issue[])[],
  path: readonly PropertyKey[],
): readonly Diagnostic[] {
  const flat = branches.flatMap(flattenUnion);
  const entered = flat.filter((issues) => !issues.some(isTypeAtRoot));
  const best = entered[0];
  if (best) {
    const issues = withoutMistyped(source, best, path);
    return issues.flatMap((issue) => fromIssue(source, issue, [...path, ...issue.path]));
  }
  const expected = flat.flatMap((issues) => issues.filter(isTypeAtRoot).map((issue) => issue.expected));
  return [invalidType(source, path, expected)];
}

/** A union inside a union counts as branches of the outer one. */
function flattenUnion(issues: readonly Issue[]): readonly (readonly Issue[])[] {
  const only = issues[0];
  return issues.length === 1 && only?.code === 'invalid_union' && only.path.length === 0
    ? only.errors.flatMap(flattenUnion)
    : [issues];
}

function isTypeAtRoot(issue: Issue): issue is z.core.$ZodIssueInvalidType {
  return (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.path.length === 0;
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  object: 'a map',
  record: 'a map',
  array: 'a list',
};

function invalidType(
  source: Source,
  path: readonly PropertyKey[],
  expected: readonly (string | undefined)[],
  hint?: string,
): Diagnostic {
  const entry = entryAt(source.root, path);
  const parent = entryAt(source.root, path.slice(0, -1));
  const key = String(path.at(-1) ?? '');
  if (entry.node === parent.node && path.length > 0) return missingKey(source, parent, key);
  const place = placeOf(source, entry);
  if (entry.node.value === null) {
    return { ...error('empty-value', `\`${key}\` has no value`, 'write a value or remove the key'), place };
  }
  const names = [...new Set(expected.map((kind) => kindNames[kind ?? ''] ?? 'a text'))];
  const message = `expected ${names.join(' or ')}, found ${found(entry.node.value)}`;
  return { ...error('wrong-type', message, hint ?? typeHint(entry.node, expected)), place };
}

/** The hint that the schema's own error map gives (`numberIn`); what zod says by itself is none. */
function ownHint({ message }: Issue): string | undefined {
  return message.startsWith('Invalid input') ? undefined : message;
}

function missingKey(source: Source, parent: YamlEntry, key: string): Diagnostic {
  const place =
    parent.keyStart === parent.keyEnd
      ? placeAt(source.file, parent.node.start)
      : placeAt(source.file, parent.keyStart, parent.keyEnd - parent.keyStart);
  return { ...error('missing-key', `\`${key}\` is missing`, `write \`${key}: …\``), place };
}

function found(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'boolean') return `\`${String(value)}\``;
  return `the number ${String(value)}`;
}

function typeHint(node: YamlNode, expected: readonly (string | undefined)[]): string | undefined {
  const scalar = typeof node.value !== 'object';
  // Chinese keyboards write this colon, which means nothing to YAML.
  const wide = typeof node.value === 'string' && /^[\w-]+\s?：/.test(node.value);
  if (wide && !expected.includes('string')) return 'write `: ` (a half-width colon and a blank), not `：`';
  if (scalar && expected.includes('object')) return 'write `key: value`, each key on a line of its own';
  if (scalar && typeof node.value !== 'string' && expected.includes('string')) {
    return `put it in quotes: \`"${node.source ?? String(node.value)}"\``;
  }
  if (scalar && expected.includes('record')) return 'write one line for each language, such as `en: …`';
  if (scalar && expected.includes('array')) return 'write a list: each entry on a line of its own after `- `';
  return undefined;
}

function unknownValue(source: Source, path: readonly PropertyKey[], values: readonly unknown[]): Diagnostic {
  const entry = entryAt(source.root, path);
  const known = values.map(String);
  if (typeof entry.node.value !== 'string') return invalidType(source, path, ['string']);
  const hint = suggest(entry.node.value, known, 'possible values');
  const message = `\`${entry.node.value}\` is not a value of \`${String(path.at(-1))}\``;
  return { ...error('unknown-value', message, hint), place: placeOf(source, entry) };
}

function outOfRange(
  source: Source,
  path: readonly PropertyKey[],
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
): Diagnostic {
  const entry = entryAt(source.root, path);
  const bound =
    issue.code === 'too_small'
      ? `at least ${String(issue.minimum)}${issue.inclusive === false ? ' (exclusive)' : ''}`
      : `at most ${String(issue.maximum)}`;
  const entries = issue.origin === 'array' ? (issue.code === 'too_small' ? ' entry' : ' entries') : '';
  const message = `expected ${bound}${entries}`;
  return { ...error('out-of-range', message), place: placeOf(source, entry) };
}

function keyProblem(source: Source, entry: YamlEntry, issue: Issue): readonly Diagnostic[] {
  const problem = problemOf(issue);
  const place = placeAt(source.file, entry.keyStart, entry.keyEnd - entry.keyStart);
  return [{ ...error(problem.code, problem.message, problem.hint), place }];
}

function valueProblem(source: Source, path: readonly PropertyKey[], problem: ValueProblem): Diagnostic {
  const { severity = 'error', code, message, hint } = problem;
  return {
    severity,
    code,
    message,
    ...(hint !== undefined && { hint }),
    place: problem.offset === undefined ? placeOfProblem(source, path, code) : placeWithin(source, path, problem),
  };
}

/** A key that is written twice is pointed at itself, any other fault at its value. */
function placeOfProblem(source: Source, path: readonly PropertyKey[], code: string): Place {
  const entry = entryAt(source.root, path);
  return code === 'duplicate-key'
    ? placeAt(source.file, entry.keyStart, entry.keyEnd - entry.keyStart)
    : placeOf(source, entry);
}

function placeWithin(source: Source, path: readonly PropertyKey[], problem: ValueProblem): Place {
  const { node } = entryAt(source.root, path);
  const origin: Origin = {
    file: source.file.path,
    field: path.join('.'),
    start: node.start,
    end: node.end,
  };
  return placeInText(source.file, origin, problem.offset ?? 0, problem.length);
}

/** Reads back the `ValueProblem` that the schema's own checks put into an issue's `params`. */
function problemOf(issue: Issue): ValueProblem {
  const params: Readonly<Record<string, unknown>> = issue.code === 'custom' ? (issue.params ?? {}) : {};
  const { code, message, hint, offset, length, severity } = params;
  return {
    code: typeof code === 'string' ? code : 'wrong-type',
    message: typeof message === 'string' ? message : issue.message,
    ...(typeof hint === 'string' && { hint }),
    ...(typeof offset === 'number' && { offset }),
    ...(typeof length === 'number' && { length }),
    ...(severity === 'warning' && { severity }),
  };
}
