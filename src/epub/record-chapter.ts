import type { Element } from 'hast';
import type { BilingualRecord, LanguageTag } from '../content/handout.ts';
import type { Draft, LabelText } from './book.ts';
import { labelsOf, recordFallbackTitle } from './metadata.ts';
import { labelledSections } from './record-tree.ts';
import { element } from './tree.ts';

/**
 * The chapter of a record: its tree inside the element that carries the role. `doc-chapter` must stand on a
 * `section`: EPUBCheck rejects it on `article`.
 *
 * @param languages those of the chapter, in reading order
 */
export function recordChapter(
  record: BilingualRecord,
  fileName: string,
  tree: Element,
  languages: readonly LanguageTag[],
): Draft {
  const href = `${fileName}.xhtml`;
  const labels = recordTitles(record, languages);
  const language = languages[0] ?? 'en';
  const children = labelledSections(tree, language).map((section) => ({
    href: `${href}#${section.id}`,
    labels: section.labels,
    children: [],
  }));
  return {
    id: `chapter-${fileName}`,
    href,
    language,
    title: labels[0] ?? { text: record.id, language },
    tree: element('section', { role: 'doc-chapter', 'epub:type': 'chapter', className: ['chapter'] }, [tree]),
    point: { href, labels, children },
    kind: 'record',
  };
}

/** The titles of a record in the languages of the book; what identifies it where it has none. */
export function recordTitles(
  record: BilingualRecord,
  languages: readonly LanguageTag[],
): readonly LabelText[] {
  const labels = labelsOf(record.title, languages);
  return labels.length > 0 ? labels : [{ text: recordFallbackTitle(record), language: 'en' }];
}
