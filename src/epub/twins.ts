import type { Element } from 'hast';
import type { LanguageTag } from '../content/handout.ts';
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
export function withTwinLinks(tree: Element, twins: readonly Twin[]): Element {
  return mapElements(tree, (each) => {
    const id = attribute(each, 'id');
    if (id === undefined || !hasClass(each, 'pair')) return each;
    return { ...each, children: [...each.children, element('p', { className: ['twin'] }, links(twins, id))] };
  });
}

function links(twins: readonly Twin[], id: string): Element[] {
  return twins.map(({ language, href }) => {
    const name = bookWords(language);
    return element('a', { href: `${href}#${id}`, hreflang: language, lang: name.language }, [
      { type: 'text', value: name.words.itself },
    ]);
  });
}
