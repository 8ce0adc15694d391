import { parseValue } from './bibtex-syntax.ts';
import type { LanguageTag } from '../content/handout.ts';
import { texToText } from './inline.ts';
import { identifyLanguage, joinLines } from './language.ts';
import { splitName } from './person-names.ts';
import { emptyArticle, type SourceArticle } from './source-article.ts';
import { splitTerms } from './terms.ts';

/** One use of a command with its arguments. */
interface Command {
  readonly name: string;
  readonly values: readonly string[];
}

/** What a command holds. */
interface Meaning {
  readonly kind: 'title' | 'author' | 'abstract' | 'keywords' | 'place';
  readonly language?: LanguageTag;
}

/** Commands of journal classes for the front matter, each with what it holds and its language where the name says it. */
const commands: ReadonlyMap<string, Meaning> = new Map(
  Object.entries<Meaning>({
  title: { kind: 'title' }, jtitle: { kind: 'title' }, ctitle: { kind: 'title' }, etitle: { kind: 'title', language: 'en' },
  titlec: { kind: 'title' }, entitle: { kind: 'title', language: 'en' }, englishtitle: { kind: 'title', language: 'en' },
  author: { kind: 'author' }, jauthor: { kind: 'author' }, cauthor: { kind: 'author' }, eauthor: { kind: 'author', language: 'en' },
  abstract: { kind: 'abstract' }, jabstract: { kind: 'abstract' }, cabstract: { kind: 'abstract' },
  eabstract: { kind: 'abstract', language: 'en' }, enabstract: { kind: 'abstract', language: 'en' },
  keywords: { kind: 'keywords' }, keyword: { kind: 'keywords' }, jkeywords: { kind: 'keywords' }, ckeywords: { kind: 'keywords' },
  ekeywords: { kind: 'keywords', language: 'en' }, affilabel: { kind: 'place' }, affiliation: { kind: 'place' },
}),
); // prettier-ignore

/** Reads the front matter of a LaTeX article: what stands before the first section. */
export function readLatex(text: string, file: string): SourceArticle {
  const article = emptyArticle({ file, line: 1, column: 1 });
  article.source = 'LaTeX';
  const front = frontMatter(text);
  const found = findCommands(front);
  const places = readPlaces(article, found);
  const authors: Command[] = [];
  for (const command of found) {
    const entry = commands.get(command.name);
    if (entry?.kind === 'author') authors.push(command);
    else if (entry !== undefined && entry.kind !== 'place')
      addText(article, entry.kind, command.values.join(' '), entry.language);
  }
  addAuthors(article, authors, places);
  return article;
}

function frontMatter(text: string): string {
  const bare = text.replace(/(?<!\\)%.*$/gmu, '');
  const section = /\\(?:section|chapter)\b/u.exec(bare)?.index ?? bare.length;
  return bare.slice(0, section).replace(/\\begin\{(abstract|keywords?)\}([\s\S]*?)\\end\{\1\}/gu, '\\$1{$2}');
}

function findCommands(text: string): Command[] {
  const found: Command[] = [];
  const pattern = /\\([A-Za-z]{1,30})\*?\s{0,9}(?:\[[^\]]{0,200}\]\s{0,9})?(?=\{)/gu;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const name = match[1]?.toLowerCase() ?? '';
    if (!commands.has(name)) continue;
    const { values, end } = readArguments(text, match.index + match[0].length);
    found.push({ name, values });
    // Commands inside an argument belong to it.
    pattern.lastIndex = end;
  }
  return found;
}

/** The arguments in braces that follow each other from an offset on. */
function readArguments(text: string, from: number): { readonly values: string[]; readonly end: number } {
  const values: string[] = [];
  let at = from;
  while (text[at] === '{') {
    const end = closingBrace(text, at);
    values.push(text.slice(at + 1, end ?? text.length));
    if (end === undefined) return { values, end: text.length };
    at = end + 1 + (/^\s*/u.exec(text.slice(end + 1, end + 100))?.[0].length ?? 0);
  }
  return { values, end: at };
}

function closingBrace(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return undefined;
}

/** TeX as text with our markup: formulas, accents, faces; hard line ends are joined as the language has it. */
export function latexToText(source: string): string {
  const prepared = source
    .replace(/\\\\(?:\[[^\]]*\])?/gu, '\n')
    .replace(/\$([^$]+)\$/gu, (_, formula: string) => texToText(formula))
    .replace(/\\affiref\{[^}]*\}/gu, '');
  return joinLines(decodeTex(prepared).split('\n'));
}

function decodeTex(source: string): string {
  if (!/[\\{}~]|--/u.test(source)) return source;
  try {
    const parsed = parseValue(source, 'title');
    if (typeof parsed === 'string') return parsed;
  } catch {
    // A command the library does not know: its name goes, its words stay.
  }
  return source
    .replace(/\\(?:it|em|textit|emph)\b\s*/gu, '')
    .replace(/\\[A-Za-z]+\*?\s*/gu, '')
    .replace(/\\([%&$#_{}])/gu, '$1')
    .replace(/[{}]/gu, '')
    .replaceAll('~', ' ');
}

function addText(
  article: SourceArticle,
  kind: 'title' | 'abstract' | 'keywords',
  source: string,
  declared: LanguageTag | undefined,
): void {
  const paragraphs = source
    .split(/\n\s*\n/u)
    .map(latexToText)
    .filter((part) => part !== '');
  const text = paragraphs.join(' ');
  const language = declared ?? identifyLanguage(text);
  const tagged = language === undefined ? {} : { language };
  if (text === '') return;
  if (kind === 'title') article.titles.push({ text, ...tagged });
  else if (kind === 'abstract')
    article.abstracts.push({ kind: 'abstract', ...tagged, sections: [{ paragraphs }] });
  else article.keywords.push({ terms: splitTerms(text), ...tagged });
}

/** `\affilabel{KEY}{日本語}{English}`: one place in one or two languages. */
function readPlaces(article: SourceArticle, found: readonly Command[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { name, values } of found) {
    if (commands.get(name)?.kind !== 'place') continue;
    const [key = '', ...texts] = name === 'affilabel' ? values : ['', ...values];
    const versions = texts
      .map(latexToText)
      .filter((text) => text !== '')
      .map((text) => ({ text, ...languageIn(text) }));
    if (versions.length === 0) continue;
    article.affiliations.push(versions);
    places.set(key.trim(), article.affiliations.length - 1);
  }
  return places;
}

function languageIn(text: string): { readonly language?: LanguageTag } {
  const language = identifyLanguage(text);
  return language === undefined ? {} : { language };
}

function addAuthors(
  article: SourceArticle,
  lists: readonly Command[],
  places: ReadonlyMap<string, number>,
): void {
  const parsed = lists.map(({ values }) =>
    values
      .join(' ')
      .split(/\\and\b|\\AND\b/u)
      .map((source) => ({
        name: latexToText(source),
        places: [...source.matchAll(/\\affiref\{([^}]*)\}/gu)]
          .map((match) => places.get(match[1]?.trim() ?? ''))
          .filter((place) => place !== undefined),
      }))
      .filter(({ name }) => name !== ''),
  );
  const western = parsed.find((list) => list.every(({ name }) => /\p{sc=Latn}/u.test(name)));
  const native = parsed.find((list) => list !== western);
  const joined = western !== undefined && native?.length === western.length;
  (western ?? native ?? []).forEach(({ name, places: at }, index) => {
    const other = joined ? native[index]?.name : undefined;
    article.authors.push({
      ...splitName(name, false),
      affiliations: at,
      ...(other === undefined ? {} : { native: other.replace(/\s+/gu, ' ') }),
    });
  });
  if (western !== undefined && native !== undefined && !joined)
    article.unplaced.push({ name: 'authors', text: native.map(({ name }) => name).join(', ') });
}
