import type { Element, ElementContent } from 'hast';
import type { BilingualRecord, Handout, LanguageTag } from '../content/handout.ts';
import { plainText } from '../markup/text-leaf.ts';
import { displayedText } from './displayed-text.ts';
import { attribute, elementsOf, hasClass, textOf } from './tree.ts';
import type { BookDocument, BookFault } from './verify.ts';

/**
 * The words of every record, language by language: those of sections exactly as they stand in the book, section by
 * section; titles, keywords, captions and tables somewhere in the record's chapter.
 */
export function textFaults(documents: readonly BookDocument[], handout: Handout): readonly BookFault[] {
  const chapters = documents.filter(({ tree }) =>
    [...elementsOf(tree)].some((each) => hasClass(each, 'record')),
  );
  const apart = handout.ebook.arrangement === 'two-parts' && handout.languages.length > 1;
  const perRecord = apart ? handout.languages.length : 1;
  if (chapters.length !== handout.records.length * perRecord) {
    const message = `${String(handout.records.length)} records, ${String(chapters.length)} chapters`;
    return [{ code: 'text-missing', path: 'OEBPS', message }];
  }
  return handout.languages.flatMap((language) =>
    chaptersIn(chapters, language, apart).flatMap((chapter, index) => {
      const record = handout.records[index];
      if (record === undefined) return [];
      return [...recordFaults(chapter, record, language), ...wordFaults(chapter, record, language)];
    }),
  );
}

/** Chapters of a container stand in the order of the handout, the parts one after the other. */
function chaptersIn(
  chapters: readonly BookDocument[],
  language: LanguageTag,
  apart: boolean,
): readonly BookDocument[] {
  return apart ? chapters.filter(({ tree }) => attribute(tree, 'lang') === language) : chapters;
}

function recordFaults(
  chapter: BookDocument,
  record: BilingualRecord,
  language: LanguageTag,
): readonly BookFault[] {
  const expected = record.abstract.map((section) =>
    [section.label?.[language], ...(section.text[language] ?? [])].flatMap((text) =>
      text === undefined ? [] : [displayedText(text)],
    ),
  );
  const found = sectionTexts(chapter.tree, language).slice(0, expected.length);
  return expected.flatMap((texts, index) => {
    const [wanted, got] = [texts.join('\n'), found[index]?.join('\n') ?? ''];
    if (wanted === got) return [];
    const message = `section ${String(index + 1)} in ${language}: ${JSON.stringify(got)} for ${JSON.stringify(wanted)}`;
    return [{ code: 'text-differs', path: chapter.path, message }];
  });
}

function wordFaults(
  chapter: BookDocument,
  record: BilingualRecord,
  language: LanguageTag,
): readonly BookFault[] {
  const shown = textOf(chapter.tree);
  return wordsOutsideSections(record, language)
    .filter((words) => !shown.includes(words))
    .map((words) => {
      const message = `not in the chapter in ${language}: ${JSON.stringify(words)}`;
      return { code: 'text-differs', path: chapter.path, message };
    });
}

/** Without the brackets of what is supplied: one pair stands for all keywords. */
function wordsOutsideSections(record: BilingualRecord, language: LanguageTag): readonly string[] {
  const texts = [
    record.title?.[language],
    ...(record.keywords?.[language] ?? []),
    ...record.figures.map(({ caption }) => caption?.[language]),
    ...record.tables.flatMap(({ caption, columns, rows }) => [
      caption?.[language],
      ...columns.map(({ header }) => header[language]),
      ...rows.flat().map((cell) => cell[language]),
    ]),
  ];
  return texts.flatMap((text) => (text === undefined ? [] : [plainText(text.content)]));
}

function sectionTexts(tree: Element, language: LanguageTag): readonly (readonly string[])[] {
  return [...elementsOf(tree)]
    .filter((each) => hasClass(each, 'cell') && attribute(each, 'lang') === language)
    .map((cell) => cell.children.filter(isElement).map(textOf));
}

function isElement(node: ElementContent): boolean {
  return node.type === 'element';
}
