import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import Handlebars from 'handlebars';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { parseTightly } from './block-space.ts';
import { checkMarkup } from './check-markup.ts';
import { checkTemplate, lineOf, nodePlace, type ParsedTemplate } from './check-template.ts';
import { arePrecompiled, compilerOptions, type PrecompiledTemplates } from './precompiled.ts';
import { TemplateFault } from './template-fault.ts';
import { syntaxDiagnostic } from './template-syntax.ts';
import { handoutShape, recordShape, type Shape } from './view-shape.ts';

/** A template file as it was read. `name` is how other templates call it. */
export interface TemplateFile {
  readonly name: string;
  readonly file: string;
  readonly source: string;
}

/** A template that code calls by name, and what it sees. */
export interface TemplateEntry {
  readonly name: string;
  readonly shape: Shape;
}

/** Templates ready to be rendered. */
export interface TemplateSet {
  /** Names of all templates and partials. */
  readonly names: readonly string[];
  /**
   * Prints a template.
   * @throws TemplateFault with the innermost template's place
   */
  print(name: string, view: object): string;
  /** The file of a template, for complaints about what it printed. */
  fileOf(name: string): string;
}

/**
 * Reads templates: `*.hbs` of the built-in folder, each replaced by the user's file of the same path where there is
 * one. `partials/title.hbs` is the partial `title`. The set is checked as a whole (`checkTemplate`, `checkMarkup`)
 * and all complaints come at once.
 *
 * Errors: `unreadable-template`, `missing-template`, `template-syntax`, `template-markup`, `unknown-helper`,
 * `unknown-partial`, `unknown-variable`, `not-a-text`, `not-a-list`, `not-a-group`, `unescaped-output`,
 * `unsupported-template-feature`.
 *
 * @param entries - the templates that must be there; those of handouts where absent
 * @param precompiled - what was made of these templates before; it serves where they are the same still
 */
export function loadTemplates(
  userFolder: string | undefined,
  builtinFolder: string,
  entries: readonly TemplateEntry[] = handoutEntries,
  precompiled?: PrecompiledTemplates,
): Outcome<TemplateSet> {
  const read = readTemplates(userFolder, builtinFolder);
  if (!read.ok) return read;
  return arePrecompiled(read.value, precompiled)
    ? succeed(setOfPrecompiled(read.value, precompiled))
    : compileTemplates(read.value, entries);
}

/** The built-in templates and the user's own in their place. Error `unreadable-template`. */
export function readTemplates(
  userFolder: string | undefined,
  builtinFolder: string,
): Outcome<readonly TemplateFile[]> {
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, TemplateFile>();
  for (const folder of [builtinFolder, userFolder]) {
    if (folder === undefined) continue;
    for (const path of templatePaths(folder)) {
      const file = readTemplate(folder, path, diagnostics);
      if (file !== undefined) files.set(file.name, file);
    }
  }
  return diagnostics.length > 0 ? fail(diagnostics) : succeed([...files.values()]);
}

function setOfPrecompiled(files: readonly TemplateFile[], precompiled: PrecompiledTemplates): TemplateSet {
  const templates = new Map(files.map((file) => [file.name, file]));
  return createSet(templates, ({ name }, environment) =>
    environment.template<object>(precompiled[name]?.specification ?? {}),
  );
}

/** Paths below a folder: its own templates and its partials. */
function templatePaths(folder: string): string[] {
  return [
    ...templateNames(folder),
    ...templateNames(join(folder, 'partials')).map((name) => `partials/${name}`),
  ];
}

function templateNames(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.hbs'))
      .sort();
  } catch {
    // A folder that is not there has no templates; what is then missing is told by its name.
    return [];
  }
}

function readTemplate(folder: string, path: string, diagnostics: Diagnostic[]): TemplateFile | undefined {
  const full = join(folder, path);
  const file = displayPath(full);
  try {
    const name = path.replace(/^partials\//u, '').replace(/\.hbs$/u, '');
    return { name, file, source: readFileSync(full, 'utf8').replaceAll('\r\n', '\n') };
  } catch (error) {
    diagnostics.push({
      severity: 'error',
      code: 'unreadable-template',
      message: `the template cannot be read: ${unreadable(error)}`,
      place: { file, line: 1, column: 1 },
    });
    return undefined;
  }
}

function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'you may not read it';
  return error instanceof Error ? error.message : String(error);
}

function displayPath(full: string): string {
  const path = relative(process.cwd(), full);
  return path.startsWith('..') ? full : path;
}

/** The templates that code calls for a handout. */
const handoutEntries: readonly TemplateEntry[] = [
  { name: 'handout', shape: handoutShape },
  { name: 'record', shape: recordShape },
];

/** Sets kept in a process: those of the handout and of the book, and a user's own of each. */
const setsKept = 4;
const compiled = new Map<string, Outcome<TemplateSet>>();

/** Compiles and checks a set of templates. The same files give the same set: the last few are kept. */
export function compileTemplates(
  files: readonly TemplateFile[],
  entries: readonly TemplateEntry[] = handoutEntries,
): Outcome<TemplateSet> {
  const key = JSON.stringify([entries.map(({ name }) => name), files]);
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const outcome = compileSet(files, entries);
  compiled.set(key, outcome);
  const [oldest] = compiled.keys();
  if (compiled.size > setsKept && oldest !== undefined) compiled.delete(oldest);
  return outcome;
}

function compileSet(files: readonly TemplateFile[], entries: readonly TemplateEntry[]): Outcome<TemplateSet> {
  const diagnostics: Diagnostic[] = [];
  const templates = new Map<string, ParsedTemplate>();
  for (const file of files) {
    const parsed = parse(file, diagnostics);
    if (parsed !== undefined) templates.set(file.name, parsed);
  }
  if (diagnostics.length > 0) return fail(diagnostics);
  diagnostics.push(...checkSet(templates, entries));
  return diagnostics.length > 0
    ? fail(diagnostics)
    : succeed(
        createSet(templates, ({ source }, environment) =>
          environment.compile<object>(parseTightly(source), compilerOptions),
        ),
      );
}

function checkSet(
  templates: ReadonlyMap<string, ParsedTemplate>,
  entries: readonly TemplateEntry[],
): Diagnostic[] {
  const diagnostics = new Map<string, Diagnostic>();
  const keep = (found: readonly Diagnostic[]): void => {
    for (const one of found) diagnostics.set(JSON.stringify(one), one);
  };
  for (const template of templates.values()) keep(checkMarkup(template));
  for (const { name, shape } of entries) {
    const template = templates.get(name);
    keep(template === undefined ? [missingTemplate(name)] : checkTemplate(template, shape, templates));
  }
  return [...diagnostics.values()];
}

/** The complaint about a template that is in neither folder. */
export function missingTemplate(name: string): Diagnostic {
  return {
    severity: 'error',
    code: 'missing-template',
    message: `there is no template \`${name}.hbs\``,
    hint: 'reinstall the program, or put the file into your templates folder',
  };
}

function parse(file: TemplateFile, diagnostics: Diagnostic[]): ParsedTemplate | undefined {
  try {
    return { ...file, program: Handlebars.parse(file.source, { srcName: file.file }) };
  } catch (error) {
    diagnostics.push(syntaxDiagnostic(file, error));
    return undefined;
  }
}

/** How a template is made ready to run. */
type Compile = (
  template: TemplateFile,
  environment: typeof Handlebars,
) => Handlebars.TemplateDelegate<object>;

function createSet(templates: ReadonlyMap<string, TemplateFile>, compile: Compile): TemplateSet {
  const environment = Handlebars.create();
  for (const [name, template] of templates) {
    const compiled = compile(template, environment);
    environment.registerPartial(name, (view: object, runtime?: Handlebars.RuntimeOptions) =>
      blame(template, () => compiled(view, runtime)),
    );
  }
  return {
    names: [...templates.keys()],
    fileOf: (name) => templates.get(name)?.file ?? `${name}.hbs`,
    print: (name, view) => {
      const template = environment.partials[name];
      if (typeof template !== 'function') throw new TemplateFault(missingTemplate(name));
      return String(template(view, {}));
    },
  };
}

/** Runs a template; what it throws is told with its file and line, once, by the innermost template. */
function blame(template: TemplateFile, run: () => string): string {
  try {
    return run();
  } catch (error) {
    if (error instanceof TemplateFault) throw error;
    throw new TemplateFault(failure(template, error));
  }
}

function failure(template: TemplateFile, error: unknown): Diagnostic {
  if (error instanceof RangeError) {
    return {
      severity: 'error',
      code: 'template-failed',
      message: `the partial \`${template.name}\` calls itself without end`,
      place: nodePlace(template, Handlebars.parse(template.source)),
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  const known = error instanceof Handlebars.Exception ? error : undefined;
  const line = Number(known?.lineNumber ?? 1);
  return {
    severity: 'error',
    code: 'template-failed',
    message: message.replace(/ - \d+:\d+$/u, '').replace('[object Object]', 'this group of values'),
    hint: 'ask with `{{#if …}}` before using what a record may lack',
    place: {
      file: template.file,
      line,
      column: Number(known?.column ?? 0) + 1,
      excerpt: lineOf(template.source, line),
    },
  };
}
