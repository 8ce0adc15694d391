import type { Element } from 'hast';
import type { BilingualRecord, LanguageTag } from '../content/handout.ts';
import type { Chapter, LabelText, NavigationPoint } from './book.ts';
import { labelsOf, recordFallbackTitle } from './metadata.ts';
import { attribute, element, elementsOf, hasClass, mapElements, textOf } from './tree.ts';

/**
 * The chapter of a record: the tree that its template gave, inside the element that carries the role.
 * `doc-chapter` must stand on a `section`: EPUBCheck rejects it on `article`.
 */
export function recordChapter(
  record: BilingualRecord,
  fileName: string,
  tree: Element,
  languages: readonly LanguageTag[],
): Chapter {
  const href = `${fileName}.xhtml`;
  const labels = recordTitles(record, languages);
  const language = languages[0] ?? 'en';
  return {
    id: `chapter-${fileName}`,
    href,
    language,
    title: labels[0] ?? { text: record.id, language },
    tree: element('section', { role: 'doc-chapter', 'epub:type': 'chapter', className: ['chapter'] }, [
      withCells(tree),
    ]),
    point: { href, labels, children: sectionPoints(tree, href, language) },
    kind: 'record',
  };
}

/**
 * The cells of a section inside a box of their own: the section keeps its hairline in readers that know no flexible
 * boxes and drop the borders of the box that is one (mupdf).
 */
function withCells(tree: Element): Element {
  return mapElements(tree, (each) =>
    hasClass(each, 'pair')
      ? { ...each, children: [element('div', { className: ['cells'] }, each.children)] }
      : each,
  );
}

/** The titles of a record in the languages of the book; what identifies it where it has none. */
export function recordTitles(
  record: BilingualRecord,
  languages: readonly LanguageTag[],
): readonly LabelText[] {
  const labels = labelsOf(record.title, languages);
  return labels.length > 0 ? labels : [{ text: recordFallbackTitle(record), language: 'en' }];
}

/** One entry for each section with an id and labels: the same section named in every language. */
function sectionPoints(tree: Element, href: string, language: LanguageTag): readonly NavigationPoint[] {
  return [...elementsOf(tree)].flatMap((section) => {
    const id = attribute(section, 'id');
    if (id === undefined || !hasClass(section, 'pair')) return [];
    const labels = labelsIn(section, language);
    return labels.length === 0 ? [] : [{ href: `${href}#${id}`, labels, children: [] }];
  });
}

function labelsIn(tree: Element, inherited: LanguageTag): readonly LabelText[] {
  const language = attribute(tree, 'lang') ?? inherited;
  if (hasClass(tree, 'label')) {
    const text = textOf(tree).trim();
    return text === '' ? [] : [{ text, language }];
  }
  return tree.children.flatMap((child) => (child.type === 'element' ? labelsIn(child, language) : []));
}
