import type { LanguageTag } from '../content/handout.ts';
import { identifyLanguage } from './language.ts';
import { emptyArticle, type SourceArticle } from './source-article.ts';
import { alignedArticle, type AlignedUnit } from './tmx.ts';

/** The text of one file of aligned lines. */
export interface LineFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads aligned texts: files that correspond line by line, one file with a tab between the languages, or files whose
 * lines carry document and number (`doc1<TAB>3<TAB>sentence`).
 */
export function readAlignedLines(files: readonly LineFile[]): readonly SourceArticle[] {
  const [first] = files;
  if (first === undefined) return [];
  const lists = files.map(({ text }) => text.replace(/^\ufeff/u, '').split('\n'));
  const numbered = lists.every((lines) =>
    lines.filter((line) => line.trim() !== '').every((line) => /^\S+\t\d+\t/u.test(line)),
  );
  if (numbered) return readNumbered(lists, first.name);
  const tabbed =
    files.length === 1 ? lists.flatMap((lines) => lines.map((line) => line.split('\t'))) : transpose(lists);
  return readRows(tabbed, first.name);
}

function transpose(lists: readonly (readonly string[])[]): string[][] {
  const length = Math.max(...lists.map((lines) => lines.length));
  return Array.from({ length }, (_, index) => lists.map((lines) => lines[index] ?? ''));
}

/** More languages side by side than any aligned text has. */
const maximalColumns = 12;

/** Each row holds the same sentence in all languages; a column has one language throughout. */
function readRows(rows: readonly (readonly string[])[], file: string): readonly SourceArticle[] {
  const width = Math.min(maximalColumns, Math.max(0, ...rows.slice(0, 1000).map((row) => row.length)));
  const languages = columnLanguages(rows.slice(0, 200), width);
  const units = rows.map((row, index): AlignedUnit => {
    const cells = [...row.slice(0, width - 1), row.slice(width - 1).join(' ')];
    const texts = cells
      .map((text, column) => [languages[column] ?? 'en', text.trim()] as const)
      .filter(([, text]) => text !== '');
    return { texts: new Map(texts), document: '', line: index + 1 };
  });
  const filled = units.filter(({ texts }) => texts.size > 0);
  return filled.length === 0 ? [] : [alignedArticle(filled, file)];
}

/** The language of each column; columns that cannot be told take the next usual one that is free. */
function columnLanguages(rows: readonly (readonly string[])[], width: number): readonly LanguageTag[] {
  const found: LanguageTag[] = [];
  for (let column = 0; column < width; column++) {
    const language = identifyLanguage(rows.map((row) => row[column] ?? '').join(' '));
    const free = usualLanguages.filter((tag) => !found.includes(tag));
    found.push(language !== undefined && !found.includes(language) ? language : (free[0] ?? 'en'));
  }
  return found;
}

const usualLanguages = [
  'en',
  'zh-Hans',
  'zh-Hant',
  'ja',
  'ko',
  'es',
  'pt',
  'fr',
  'de',
  'ru',
  'it',
  'id',
  'nl',
];

/** Sentences by document; where the counts differ, the sentences of a document become one paragraph. */
function readNumbered(lists: readonly (readonly string[])[], file: string): readonly SourceArticle[] {
  const documents = new Map<string, { readonly line: number; readonly texts: Map<number, string[]> }>();
  lists.forEach((lines, column) => {
    lines.forEach((line, index) => {
      const [document = '', , ...rest] = line.split('\t');
      const text = rest.join(' ').trim();
      if (text === '') return;
      const entry = documents.get(document) ?? { line: index + 1, texts: new Map<number, string[]>() };
      documents.set(document, entry);
      entry.texts.set(column, [...(entry.texts.get(column) ?? []), text]);
    });
  });
  return [...documents].map(([name, { line, texts }]) =>
    documentArticle(name, line, [...texts.values()], file),
  );
}

function documentArticle(
  name: string,
  line: number,
  texts: readonly (readonly string[])[],
  file: string,
): SourceArticle {
  const article = emptyArticle({ file, line, column: 1 });
  article.source = `aligned texts, ${name}`;
  const aligned = texts.every(({ length }) => length === texts[0]?.length);
  for (const sentences of texts) {
    const language: LanguageTag | undefined = identifyLanguage(sentences.join(' '));
    const paragraphs = aligned
      ? sentences
      : [sentences.join(language !== undefined && /^(zh|ja)/u.test(language) ? '' : ' ')];
    article.abstracts.push({
      kind: 'abstract',
      aligned,
      ...(language === undefined ? {} : { language }),
      sections: [{ paragraphs }],
    });
  }
  return article;
}
