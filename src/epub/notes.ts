import type { Element, ElementContent } from 'hast';
import type { Handout, LanguageTag } from '../content/handout.ts';
import { labelsOf } from './metadata.ts';
import { attribute, element, hasClass } from './tree.ts';

type Abbreviations = Handout['abbreviations'];

/** A first use that was found: its note is yet to be written. */
interface Use {
  readonly term: string;
  readonly language: LanguageTag;
  readonly id: string;
}

/** What the search through one chapter carries along; `uses` grows in reading order. */
interface Search {
  readonly pattern: RegExp;
  readonly uses: Use[];
}

/**
 * Gives the first use of every abbreviation, once a language, a note that pops up where the reading system can
 * (`epub:type` noteref and footnote) and stands at the end of the chapter where it cannot. The words of the text
 * stay as they are: the abbreviation itself is the link.
 *
 * @param languages those of the chapter, in reading order: the note explains in each that it has
 */
export function withNotes(
  tree: Element,
  abbreviations: Abbreviations,
  languages: readonly LanguageTag[],
): Element {
  const terms = Object.keys(abbreviations).filter((term) => term.trim() !== '');
  if (terms.length === 0) return tree;
  const search: Search = { pattern: termPattern(terms), uses: [] };
  const linked = linkIn(tree, languages[0] ?? 'en', false, search);
  if (search.uses.length === 0) return tree;
  const notes = search.uses.map((use) => note(use, abbreviations, languages));
  return { ...linked, children: [...linked.children, element('div', { className: ['notes'] }, notes)] };
}

/** Longest first, so that `MRIs` is not taken for `MRI`; never inside a longer word or number. */
function termPattern(terms: readonly string[]): RegExp {
  const longestFirst = terms.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const alternatives = longestFirst.map((term) => term.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')).join('|');
  return new RegExp(`(?<![A-Za-z0-9])(?:${alternatives})(?![A-Za-z0-9])`, 'gu');
}

/** Only paragraphs of sections are searched: a heading is no place for a link. */
function linkIn(tree: Element, inherited: LanguageTag, within: boolean, search: Search): Element {
  const language = attribute(tree, 'lang') ?? inherited;
  const inSection = within || hasClass(tree, 'cell');
  const children = tree.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') {
      const skipped = ['a', 'h1', 'h2', 'h3'].includes(child.tagName);
      return [skipped ? child : linkIn(child, language, inSection, search)];
    }
    return child.type === 'text' && inSection ? linkText(child.value, language, search) : [child];
  });
  return { ...tree, children };
}

function linkText(text: string, language: LanguageTag, search: Search): ElementContent[] {
  const nodes: ElementContent[] = [];
  let end = 0;
  for (const match of text.matchAll(search.pattern)) {
    const [term] = match;
    if (search.uses.some((use) => use.term === term && use.language === language)) continue;
    const use = { term, language, id: `note-${String(search.uses.length + 1)}` };
    search.uses.push(use);
    if (match.index > end) nodes.push({ type: 'text', value: text.slice(end, match.index) });
    nodes.push(reference(use));
    end = match.index + term.length;
  }
  return end < text.length ? [...nodes, { type: 'text', value: text.slice(end) }] : nodes;
}

function reference({ term, id }: Use): Element {
  const properties = {
    'epub:type': 'noteref',
    role: 'doc-noteref',
    className: ['note-reference'],
    id: `${id}-reference`,
    href: `#${id}`,
  };
  return element('a', properties, [{ type: 'text', value: term }]);
}

function note(use: Use, abbreviations: Abbreviations, languages: readonly LanguageTag[]): Element {
  const own = [use.language, ...languages.filter((language) => language !== use.language)];
  const explanations = labelsOf(abbreviations[use.term], own);
  const back = element(
    'a',
    { role: 'doc-backlink', className: ['note-term'], href: `#${use.id}-reference` },
    [{ type: 'text', value: use.term }],
  );
  const paragraphs = explanations.map(({ text, language }, index) =>
    element('p', { lang: language }, [...(index === 0 ? [back, space] : []), { type: 'text', value: text }]),
  );
  const children = paragraphs.length > 0 ? paragraphs : [element('p', {}, [back])];
  return element('aside', { 'epub:type': 'footnote', role: 'doc-footnote', id: use.id }, children);
}

const space: ElementContent = { type: 'text', value: ' ' };
