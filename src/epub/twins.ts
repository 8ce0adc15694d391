import type { Element } from 'hast';
import type { BilingualRecord, LanguageTag } from '../content/handout.ts';
import { attribute, element, hasClass, mapElements } from './tree.ts';
import { bookWords } from './words.data.ts';

/** The same record in another language, in another file. */
export interface Twin {
  readonly language: LanguageTag;
  readonly href: string;
}

/**
 * Ends every section of a chapter in one language with links to the same section in the others. The files are made
 * from the same record, so equal sections have equal ids.
 */
export function withTwinLinks(tree: Element, twins: readonly Twin[], record: BilingualRecord): Element {
  return mapElements(tree, (each) => {
    if (!hasClass(each, 'pair')) return each;
    return hasClass(each, 'terms') ? linkedTerms(each, twins, record) : linked(each, twins);
  });
}

/** Terms have no address of their own, and no place in the chapter of a language that has none of them. */
function linkedTerms(section: Element, twins: readonly Twin[], record: BilingualRecord): Element {
  const kind = attribute(section, 'dataSection') === 'mesh' ? 'mesh' : 'keywords';
  const named = { ...section, properties: { ...section.properties, id: kind } };
  const having = twins.filter(({ language }) => (record[kind]?.[language] ?? []).length > 0);
  return linked(named, having);
}

function linked(section: Element, twins: readonly Twin[]): Element {
  const id = attribute(section, 'id');
  if (id === undefined || twins.length === 0) return section;
  const line = element('p', { className: ['twin'] }, links(twins, id));
  return { ...section, children: [...section.children, line] };
}

function links(twins: readonly Twin[], id: string): Element[] {
  return twins.map(({ language, href }) => {
    const name = bookWords(language);
    return element('a', { href: `${href}#${id}`, hreflang: language, lang: name.language }, [
      { type: 'text', value: name.words.itself },
    ]);
  });
}
