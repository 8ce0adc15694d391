import type { LanguageTag } from '../content/handout.ts';
import { succeed, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Replace, TemplateSet } from '../markup/index.ts';
import type { BookTarget, Chapter, Draft } from './book.ts';
import { deflated } from './deflated.ts';
import type { CharacterCollector } from './font-plan.ts';
import { koboTree } from './kobo.ts';
import { languageClasses } from './languages.ts';
import { printXml } from './templates.ts';
import { toXhtml, writtenElement } from './xhtml.ts';

/** What chapters are finished with: the characters of all of them are gathered on the way. */
export interface Finishing {
  readonly characters: CharacterCollector;
  /** The templates of the book's own files. */
  readonly bookTemplates: TemplateSet;
  readonly target: BookTarget | undefined;
}

/** Of these the contents of thousands of records have thousands. */
const WRITTEN_AT_ONCE = new Set(['li', 'section']);

/**
 * Writes the entries of a page as soon as they are complete, and forgets them: the tree of the contents of thousands
 * of records would take as much memory as all the rest. Not for Kobo, whose spans are numbered through the document.
 */
export function writeAtOnce(language: LanguageTag, finishing: Finishing): Replace | undefined {
  if (finishing.target === 'kobo') return undefined;
  return (element, ancestors) => {
    if (ancestors.length === 0 || !WRITTEN_AT_ONCE.has(element.tagName)) return undefined;
    finishing.characters.addWithin(ancestors, element, language);
    return writtenElement(element);
  };
}

/** EPUB 3.3, D.6: the manifest must say what a document holds. */
const PROPERTIES = { math: 'mathml', svg: 'svg' } as const;

/** Writes a chapter; its tree is not needed any more. Errors: those of the template `document`. */
export function finish(draft: Draft, finishing: Finishing): Outcome<Chapter> {
  const { tree: _, ...head } = draft;
  finishing.characters.add(draft);
  const written = document(draft, finishing);
  if (!written.ok) return written;
  // In text and attributes a `<` is escaped: what looks like a tag is one. Most chapters have none of these.
  const special = /<(?:math|svg|img)/.test(written.value);
  const has = (tag: string): boolean => special && written.value.includes(`<${tag}`);
  const chapter: Chapter = {
    ...head,
    // Thousands of records need little memory when they are compressed one by one.
    content: deflated(written.value),
    properties: [
      ...(head.kind === 'contents' ? (['nav'] as const) : []),
      ...(['math', 'svg'] as const).flatMap((tag) => (has(tag) ? [PROPERTIES[tag]] : [])),
    ],
    hasPictures: has('img'),
  };
  return succeed(chapter, written.diagnostics);
}

function document(
  { language, title, kind, tree }: Draft,
  { bookTemplates, target }: Finishing,
): Outcome<string> {
  const printed = printXml(bookTemplates, 'document', {
    language,
    title,
    bodyClass: [kind, ...languageClasses(language)].join(' '),
    // Markup that is already escaped: what Handlebars prints unchanged.
    body: { toHTML: () => toXhtml(target === 'kobo' ? koboTree(tree) : tree) },
  });
  // Templates are fragments, checked as such, and cannot hold the document type.
  return printed.ok ? succeed(printed.value.replace('\n<html', '\n<!DOCTYPE html>\n<html')) : printed;
}
