import type { Element, Root } from 'hast';
import type { BilingualRecord, Handout, LanguageTag } from '../content/handout.ts';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { handoutView } from './handout-view.ts';
import type { Medium, ViewContext } from './local-texts.ts';
import { parseMarkup, type MarkupFault, type Replace } from './parse-markup.ts';
import { recordView } from './record-view.ts';
import { TemplateFault } from './template-fault.ts';
import type { TemplateSet } from './template-set.ts';
import { createLeafRegistry, type LeafRegistry } from './text-leaf.ts';

/** Choices of one rendering. */
export interface RenderOptions {
  /** The languages to print, in reading order; the handout's where absent. */
  readonly languages?: readonly LanguageTag[];
  /** The part of the handout to print; all of it where absent. */
  readonly part?: HandoutPart;
}

/** A part of a handout: long digests are set part by part. Contents and indexes name the records of all parts. */
export interface HandoutPart {
  /** Whether the cover and the contents belong to it. */
  readonly front: boolean;
  readonly records: readonly BilingualRecord[];
  /** Whether the indexes belong to it. */
  readonly back: boolean;
}

/**
 * Turns a handout into one tree: `templates/handout.hbs` and what it calls. The root has one child, the element
 * with the class `handout`. Text nodes of the record's words carry `data.origin`.
 *
 * Errors: those of the templates (`template-failed`, `template-markup`).
 */
export function renderHandout(
  handout: Handout,
  medium: Medium,
  templates: TemplateSet,
  options: RenderOptions = {},
): Outcome<Root> {
  const context = viewContext(handout, medium, options);
  return renderTemplate(templates, 'handout', handoutView(context, options.part), context.registry);
}

/** Turns one record into its element, the way it stands in the handout: `templates/record.hbs`. */
export function renderRecord(
  record: BilingualRecord,
  handout: Handout,
  medium: Medium,
  templates: TemplateSet,
  options: RenderOptions = {},
): Outcome<Element> {
  const context = viewContext(handout, medium, options);
  const first = handout.records[0]?.id === record.id;
  const tree = renderTemplate(templates, 'record', recordView(context, record, first), context.registry);
  if (!tree.ok) return tree;
  const element = tree.value.children.find((child) => child.type === 'element');
  if (element !== undefined) return succeed(element, tree.diagnostics);
  return fail([
    markupDiagnostic(templates, 'record', { message: 'the template prints no element', line: 1, column: 1 }),
  ]);
}

/** What the builders of views share; books may read the second language first. */
export function viewContext(handout: Handout, medium: Medium, options: RenderOptions = {}): ViewContext {
  const reversed = medium === 'ebook' && handout.ebook.order === 'second-language';
  const inOrder = reversed ? [...handout.languages].reverse() : handout.languages;
  return { registry: createLeafRegistry(), languages: options.languages ?? inOrder, medium, handout };
}

/**
 * Prints a template and parses what it printed.
 *
 * @param view - plain data; texts are leaves of `registry`
 * @param replace - puts other elements in the place of those that are complete
 */
export function renderTemplate(
  templates: TemplateSet,
  name: string,
  view: object,
  registry: LeafRegistry,
  replace?: Replace,
): Outcome<Root> {
  try {
    const { root, faults } = parseMarkup(templates.print(name, view), registry.entries, replace);
    if (faults.length === 0) return succeed(root);
    return fail(faults.map((fault) => markupDiagnostic(templates, name, fault)));
  } catch (error) {
    if (error instanceof TemplateFault) return fail([error.diagnostic]);
    throw error;
  }
}

function markupDiagnostic(templates: TemplateSet, name: string, fault: MarkupFault): Diagnostic {
  return {
    severity: 'error',
    code: 'template-markup',
    message: `what the template prints is not well-formed: ${fault.message}`,
    hint: 'a tag must open and close in the same block of a template',
    place: { file: templates.fileOf(name), line: 1, column: 1 },
  };
}
