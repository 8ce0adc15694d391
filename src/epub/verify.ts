import type { Element } from 'hast';
import type { Handout } from '../content/handout.ts';
import { languageFaults } from './verify-languages.ts';
import { characterFaults } from './verify-fonts.ts';
import { readXhtml } from './read-xhtml.ts';
import { resourceFaults } from './verify-resources.ts';
import { textFaults } from './verify-text.ts';
import { attribute, elementsOf, hasClass } from './tree.ts';

/** Something wrong in a finished book that no checker of EPUB finds. */
export interface BookFault {
  /** A stable name, such as `han-outside-chinese`. */
  readonly code: string;
  /** The file inside the container. */
  readonly path: string;
  readonly message: string;
}

/** A document of the book, read back. */
export interface BookDocument {
  readonly path: string;
  readonly tree: Element;
}

/**
 * Checks a finished book against the handout that it was made from. Codes: `not-xml`, `han-outside-chinese`,
 * `language-attributes-differ`, `section-counts-differ`, `text-differs`, `text-missing`,
 * `missing-alternative`, `character-not-in-font`, `empty-file`, `mistyped-file`.
 *
 * @param files path inside the container to bytes
 */
export function verifyBook(files: ReadonlyMap<string, Uint8Array>, handout: Handout): readonly BookFault[] {
  const { documents, faults } = readDocuments(files);
  return [
    ...faults,
    ...documents.flatMap(languageFaults),
    ...documents.flatMap(sectionFaults),
    ...documents.flatMap(pictureFaults),
    ...textFaults(documents, handout),
    ...characterFaults(documents, files),
    ...resourceFaults(files),
  ];
}

function readDocuments(files: ReadonlyMap<string, Uint8Array>): {
  readonly documents: readonly BookDocument[];
  readonly faults: readonly BookFault[];
} {
  const documents: BookDocument[] = [];
  const faults: BookFault[] = [];
  for (const [path, bytes] of files) {
    if (!path.endsWith('.xhtml')) continue;
    const read = readXhtml(new TextDecoder().decode(bytes));
    if (read.ok) documents.push({ path, tree: read.tree });
    else faults.push({ code: 'not-xml', path, message: read.message });
  }
  return { documents, faults };
}

/** In a document of pairs every language has as many cells as the others. */
function sectionFaults({ path, tree }: BookDocument): readonly BookFault[] {
  const counts = new Map<string, number>();
  for (const cell of elementsOf(tree)) {
    const language = hasClass(cell, 'cell') ? attribute(cell, 'lang') : undefined;
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  if (new Set(counts.values()).size <= 1) return [];
  const found = [...counts].map(([language, count]) => `${language} ${String(count)}`).join(', ');
  return [{ code: 'section-counts-differ', path, message: `sections by language: ${found}` }];
}

function pictureFaults({ path, tree }: BookDocument): readonly BookFault[] {
  return [...elementsOf(tree)]
    .filter((each) => each.tagName === 'img' && attribute(each, 'alt') === undefined)
    .map((each) => ({
      code: 'missing-alternative',
      path,
      message: `no alt: ${attribute(each, 'src') ?? ''}`,
    }));
}
