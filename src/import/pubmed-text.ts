import { applyCitation, parseCitation } from './citation-line.ts';
import { cleanDoi, findEmail } from './identifier.ts';
import { joinLines, languageTag } from './language.ts';
import { readLines } from './lines.ts';
import { parseNameList } from './person-names.ts';
import { addTitle } from './pubmed-xml.ts';
import { setDefined } from './set-fields.ts';
import { emptyArticle, type SourceArticle } from './source-article.ts';
import { withoutPubmedStop } from './title.ts';
import { TooLarge } from './too-large.ts';

/** The text of one record: its lines, and the number of the first of them. */
interface Chunk {
  readonly lines: readonly string[];
  readonly line: number;
}

/** Reads the text that PubMed's “Abstract (text)” export, its pages and its e-mails give, record by record. */
export async function* readPubmedText(
  chunks: AsyncIterable<string>,
  file: string,
  limit: number,
): AsyncGenerator<SourceArticle> {
  for await (const chunk of splitRecords(chunks, limit)) {
    const article = readRecord(chunk, file);
    if (article !== undefined) yield article;
  }
}

/** A record begins with its number and citation after blank lines: `69. Zhongguo Xiu Fu … 2024 Feb 15;38(2):133-139.` */
async function* splitRecords(chunks: AsyncIterable<string>, limit: number): AsyncGenerator<Chunk> {
  let lines: string[] = [];
  let size = 0;
  let start = 1;
  let number = 0;
  let blank = 2;
  let identified = false;
  for await (const line of readLines(chunks, limit)) {
    number++;
    size += line.length;
    if (size > limit) throw new TooLarge('a record', limit);
    if (blank >= 1 && identified && /^\d+[.:] \p{L}.*\d{4}/u.test(line)) {
      yield { lines, line: start };
      lines = [];
      size = line.length;
      identified = false;
      start = number;
    }
    blank = line.trim() === '' ? blank + 1 : 0;
    if (line.startsWith('PMID: ')) identified = true;
    lines.push(line);
  }
  if (lines.some((line) => line.trim() !== '')) yield { lines, line: start };
}

function readRecord({ lines, line }: Chunk, file: string): SourceArticle | undefined {
  const blocks = toBlocks(lines);
  const article = emptyArticle({ file, line, column: 1 });
  article.source = 'PubMed';
  const [citation, ...rest] = blocks;
  if (citation === undefined) return undefined;
  const parsed = parseCitation(
    joinLines(citation)
      .replace(/doi:\s+/iu, 'doi: ')
      .replace(/^\d+[.:] /u, ''),
  );
  if (parsed === undefined) article.unplaced.push({ name: 'citation', text: joinLines(citation) });
  else applyCitation(article, parsed);
  const reader = new BlockReader(article);
  for (const block of rest) reader.read(block);
  return article;
}

function toBlocks(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  let open: string[] = [];
  for (const line of [...lines, '']) {
    if (line.trim() !== '') open.push(line.replace(/^\ufeff/u, '').trimEnd());
    else if (open.length > 0) {
      blocks.push(open);
      open = [];
    }
  }
  return blocks;
}

/** Takes the blocks in their order: title, authors, information, abstracts, identifiers. */
class BlockReader {
  private readonly article: SourceArticle;
  private marks: readonly (readonly number[])[] = [];
  private titled = false;
  private abstracts = 0;

  constructor(article: SourceArticle) {
    this.article = article;
  }

  read(block: readonly string[]): void {
    const text = joinLines(block);
    if (this.readStatement(text) || this.readIdentifiers(block)) return;
    if (!this.titled) this.readTitle(text);
    else if (this.article.authors.length === 0 && this.readAuthors(text)) return;
    else this.readAbstract(text);
  }

  private readTitle(text: string): void {
    addTitle(this.article, text, 'en');
    this.titled = true;
  }

  private readAuthors(text: string): boolean {
    const names = parseNameList(text);
    if (names === undefined) return false;
    this.marks = names.map(({ marks }) => marks);
    this.article.authors.push(...names.map(({ marks: _, ...name }) => ({ ...name, affiliations: [] })));
    return true;
  }

  private readStatement(text: string): boolean {
    const { article } = this;
    const language = /^\[Article in ([\w, ]+?)(?:;.*)?\]$/u.exec(text)?.[1];
    if (language !== undefined) {
      const tag = languageTag(language.split(/,| and /u)[0]);
      if (tag !== undefined) article.language = tag;
      return true;
    }
    if (text.startsWith('Author information:'))
      return this.readPlaces(text.slice('Author information:'.length));
    const conflict = /^Conflict of interest statement:\s*(.*)$/su.exec(text)?.[1];
    if (conflict !== undefined) article.conflictOfInterest.push({ text: conflict });
    else if (/^(?:Copyright|©|\(c\))/iu.test(text)) setDefined(article, { copyright: text });
    else if (
      /^(?:Comment (?:in|on)|Erratum (?:in|for)|Update (?:in|of)|Retraction (?:in|of)|Expression of concern in|Plain [Ll]anguage [Ss]ummary|Republished (?:in|from))\b/u.test(
        text,
      )
    )
      this.readNotice(text);
    else return false;
    return true;
  }

  private readNotice(text: string): void {
    const kind = /^Erratum in/u.test(text)
      ? 'corrected'
      : /^Erratum for/u.test(text)
        ? 'erratum'
        : /^Retraction in/u.test(text)
          ? 'retracted'
          : /^Retraction of/u.test(text)
            ? 'retraction-notice'
            : /^Expression/u.test(text)
              ? 'expression-of-concern'
              : undefined;
    if (kind === undefined) this.article.unplaced.push({ name: 'notice', text });
    else this.article.status.push({ kind, text });
  }

  private readPlaces(text: string): boolean {
    const pieces = text
      .split(/(?=\(\d+\))/u)
      .map((piece) => piece.replace(/^\(\d+\)/u, '').trim())
      .filter((piece) => piece !== '');
    this.article.affiliations.push(...pieces.map((piece) => [{ text: piece }]));
    const linked = this.article.authors.map((author, index) => {
      const marks = this.marks[index] ?? [];
      const affiliations = marks.length > 0 ? marks.map((mark) => mark - 1) : pieces.length === 1 ? [0] : [];
      return { ...author, affiliations: affiliations.filter((place) => place < pieces.length) };
    });
    this.article.authors.splice(0, linked.length, ...linked);
    const email = findEmail(text);
    const [only] = linked;
    if (email !== undefined && only !== undefined && linked.length === 1)
      this.article.authors[0] = { ...only, email };
    return true;
  }

  private readIdentifiers(block: readonly string[]): boolean {
    if (!block.every((line) => /^(?:DOI|PMCID|PMID): /u.test(line))) return false;
    for (const line of block) {
      const [name = '', value = ''] = line.split(/: /u);
      if (name === 'DOI') setDefined(this.article, { doi: cleanDoi(value) });
      else if (name === 'PMCID') setDefined(this.article, { pmcid: /PMC\d+/u.exec(value)?.[0] });
      else {
        const pmid = /\d+/u.exec(value)?.[0];
        setDefined(this.article, { pmid, source: `PubMed, PMID ${pmid ?? ''}` });
      }
    }
    return true;
  }

  /** The first abstract is English; those after `Publisher:` or the like are in the article's language. */
  private readAbstract(text: string): void {
    const other =
      /^(Publisher|AAMC|AIDS|KIE|NASA|PIP|plain-language-summary|Plain language summary):\s*/iu.exec(text);
    const joined = text.slice(other?.[0].length ?? 0);
    if (this.abstracts > 0 && other === null) {
      this.addParagraph(joined);
      return;
    }
    this.abstracts++;
    const kind = other === null || other[1] === 'Publisher' ? 'abstract' : 'summary';
    this.article.abstracts.push({
      kind,
      ...(kind === 'summary' && other?.[1] !== undefined ? { type: other[1] } : {}),
      ...(other === null ? { language: 'en' } : {}),
      sections: [{ paragraphs: [removeStops(joined)] }],
    });
  }

  private addParagraph(text: string): void {
    const last = this.article.abstracts.at(-1);
    const section = last?.sections.at(-1);
    if (last === undefined || section === undefined) return;
    const sections = [
      ...last.sections.slice(0, -1),
      { ...section, paragraphs: [...section.paragraphs, text] },
    ];
    this.article.abstracts[this.article.abstracts.length - 1] = { ...last, sections };
  }
}

/** The stop that MEDLINE adds after a Chinese one, at the end of every section. */
function removeStops(text: string): string {
  return withoutPubmedStop(text).replace(/。\.(?=\s|\p{sc=Han}{2,8}[:：])/gu, '。');
}
