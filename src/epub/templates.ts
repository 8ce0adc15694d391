import { join } from 'node:path';
import type { Element } from 'hast';
import { fail, succeed, type Outcome } from '../diagnostics/diagnostic.ts';
import { loadTemplates, renderTemplate, type Replace, type TemplateSet } from '../markup/index.ts';
import { TemplateFault } from '../markup/template-fault.ts';
import { createLeafRegistry } from '../markup/text-leaf.ts';
import { withoutForbiddenCharacters } from './xml-characters.ts';
import { bookEntries } from './template-shapes.data.ts';

/** The data of a template, as plain values. */
export type TemplateData = Readonly<Record<string, unknown>>;

/**
 * Reads the templates of the book's own files: `epub/*.hbs` below the built-in folder, each replaced by the
 * user's file of the same name. Errors: those of `loadTemplates`.
 */
export function loadBookTemplates(
  userFolder: string | undefined,
  builtinFolder: string,
): Outcome<TemplateSet> {
  const user = userFolder === undefined ? undefined : join(userFolder, 'epub');
  return loadTemplates(user, join(builtinFolder, 'epub'), bookEntries);
}

/** Prints an XML file. Errors: the template's faults with file and line. */
export function printXml(templates: TemplateSet, name: string, data: TemplateData): Outcome<string> {
  try {
    return succeed(`<?xml version="1.0" encoding="utf-8"?>\n${templates.print(name, cleanRecord(data))}`);
  } catch (error) {
    if (error instanceof TemplateFault) return fail([error.diagnostic]);
    throw error;
  }
}

/** Prints a page of the book and reads it as a tree. Errors: the template's faults, and `empty-template`. */
export function renderPage(
  templates: TemplateSet,
  name: string,
  data: TemplateData,
  replace?: Replace,
): Outcome<Element> {
  const root = renderTemplate(templates, name, cleanRecord(data), createLeafRegistry(), replace);
  if (!root.ok) return root;
  const tree = root.value.children.find((node) => node.type === 'element');
  if (tree !== undefined) return succeed(tree, root.diagnostics);
  return fail([
    {
      severity: 'error',
      code: 'empty-template',
      message: `the template \`epub/${name}.hbs\` prints no element`,
      hint: 'it prints one element that holds the whole page',
      place: { file: templates.fileOf(name), line: 1, column: 1 },
    },
  ]);
}

/** Texts that XML can hold: what it cannot would make the whole document unreadable. */
function cleanRecord(data: TemplateData): TemplateData {
  return isClean(data) ? data : cleanCopy(data);
}

/** Nearly all data are clean: a copy of those of thousands of records would be a copy for nothing. */
function isClean(value: unknown): boolean {
  if (typeof value === 'string') return withoutForbiddenCharacters(value) === value;
  if (Array.isArray(value)) return value.every(isClean);
  return !isRecord(value) || Object.values(value).every(isClean);
}

function cleanCopy(data: TemplateData): TemplateData {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, clean(value)]));
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return withoutForbiddenCharacters(value);
  if (Array.isArray(value)) return value.map(clean);
  return isRecord(value) ? cleanCopy(value) : value;
}

/** Plain data; what brings its own `toHTML` is finished markup. */
function isRecord(value: unknown): value is TemplateData {
  return typeof value === 'object' && value !== null && !('toHTML' in value);
}
