import { readFileSync } from 'node:fs';
import { isCollection, isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { languageProblem } from '../content/language-tag.ts';
import { type Diagnostic, fail, type Outcome, type Place, succeed } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';

const someText = z.string().check(z.minLength(1));

const faceSchema = z.strictObject({
  weight: z._default(z.int().check(z.minimum(1), z.maximum(1000)), 400),
  style: z._default(z.enum(['normal', 'italic']), 'normal'),
  file: someText,
});

const language = z.string().check(({ value, issues }) => {
  const problem = languageProblem(value);
  if (problem)
    issues.push({ code: 'custom', input: value, message: problem.message, params: { hint: problem.hint } });
});

const familySchema = z.strictObject({
  family: someText,
  generic: z._default(z.enum(['serif', 'sans-serif', 'monospace']), 'serif'),
  package: z.optional(someText),
  licence: z.optional(z.string()),
  languages: z._default(z.array(language), []),
  faces: z.array(faceSchema).check(z.minLength(1)),
});

/** The schema of `fonts.yaml`. */
export const catalogSchema = z.strictObject({ families: z.array(familySchema).check(z.minLength(1)) });

/** What zod says is English where it is asked for. */
const english = en().localeError;

/** One face as the catalogue names it. */
export interface CatalogEntry {
  readonly family: string;
  readonly generic: 'serif' | 'sans-serif' | 'monospace';
  readonly package: string | undefined;
  readonly languages: readonly string[];
  readonly weight: number;
  readonly italic: boolean;
  readonly file: string;
  readonly place: Place;
}

/** A catalogue as it was read once, and the text that it was read from. */
export interface ReadCatalog {
  readonly text: string;
  readonly entries: readonly CatalogEntry[];
}

/**
 * Reads a catalogue's file. Fails with one diagnostic for each thing that is wrong, at its line.
 *
 * @param known - what was read before; it serves where the text is the same still
 */
export function readCatalogFile(file: string, known?: ReadCatalog): Outcome<readonly CatalogEntry[]> {
  const source = readSource(file);
  if (source === undefined) {
    return fail([complaint(`the font catalogue \`${file}\` is not there or cannot be read`)]);
  }
  if (source === known?.text) {
    return succeed(known.entries.map((entry) => ({ ...entry, place: { ...entry.place, file } })));
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const place = placeFinder(file, source, lines);
  if (document.errors.length > 0) {
    return fail(document.errors.map((error) => complaint(plainMessage(error.message), place(error.pos[0]))));
  }
  const nodeAt = (path: readonly PropertyKey[]): Place => place(startOf(document.contents, path));
  const parsed = catalogSchema.safeParse(document.toJS(), { error: english });
  if (parsed.success) return succeed(entriesOf(parsed.data, nodeAt));
  return fail(parsed.error.issues.flatMap((issue) => fromIssue(issue, nodeAt)));
}

const keys = [catalogSchema, familySchema, faceSchema].map(({ shape }) => Object.keys(shape));

function fromIssue(
  issue: z.core.$ZodIssue,
  nodeAt: (path: readonly PropertyKey[]) => Place,
): readonly Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    // Families are at a path of two steps, faces at one of four.
    const known = keys[issue.path.length / 2] ?? [];
    return issue.keys.map((key) => ({
      ...complaint(`nothing is called \`${key}\` here`, nodeAt([...issue.path, key])),
      hint: suggest(key, known, 'keys that may stand here') ?? fieldsHint,
    }));
  }
  if (issue.code === 'custom') {
    const hint: unknown = issue.params?.hint;
    return [{ ...complaint(issue.message, nodeAt(issue.path)), ...(typeof hint === 'string' && { hint }) }];
  }
  const name = issue.path.findLast((step) => typeof step === 'string');
  const what = name === undefined ? 'the catalogue' : `\`${name}\``;
  const message = issue.message
    .replace('Invalid input: ', '')
    .replace(/^expected (\w+), received undefined$/, 'is missing')
    .replace(/\bobject\b/g, 'map')
    .replace(/\barray\b/g, 'list')
    .replace(/\bstring\b/g, 'text')
    .replace('received null', 'found nothing')
    .replace('received', 'found');
  return [complaint(message === 'is missing' ? `${what} is missing` : `${what}: ${message}`, nodeAt(issue.path))];
}

const fieldsHint = 'the fields of the catalogue are explained at its head in `fonts/fonts.yaml`';

function readSource(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function complaint(message: string, place?: Place): Diagnostic {
  return {
    severity: 'error',
    code: 'font-catalog',
    message,
    hint: fieldsHint,
    ...(place === undefined ? {} : { place }),
  };
}

/** The first line of a message of the YAML parser, whose further lines repeat the source. */
function plainMessage(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}

function placeFinder(file: string, source: string, lines: LineCounter): (offset: number) => Place {
  const texts = source.split('\n');
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    const excerpt = texts[line - 1];
    return { file, line, column: col, ...(excerpt === undefined ? {} : { excerpt }) };
  };
}

/** Where the node of a path begins, or the nearest node above it that exists. */
function startOf(root: unknown, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  for (const key of path) {
    const next: unknown = isCollection(node) ? node.get(key, true) : undefined;
    if (!isNode(next)) break;
    node = next;
  }
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function entriesOf(
  catalog: z.infer<typeof catalogSchema>,
  nodeAt: (path: readonly PropertyKey[]) => Place,
): readonly CatalogEntry[] {
  return catalog.families.flatMap((family, familyIndex) =>
    family.faces.map((face, faceIndex) => ({
      family: family.family,
      generic: family.generic,
      package: family.package,
      languages: family.languages,
      weight: face.weight,
      italic: face.style === 'italic',
      file: face.file,
      place: nodeAt(['families', familyIndex, 'faces', faceIndex]),
    })),
  );
}
