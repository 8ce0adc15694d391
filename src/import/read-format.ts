import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readAlignedLines, type LineFile } from './aligned-lines.ts';
import { diagnose, startOf } from './diagnose.ts';
import { formatNames } from './format.ts';
import { isHtmlFragment, textFromHtml } from './html-fragment.ts';
import { readJsonItem, type JsonFormat } from './json-items.ts';
import { readJsonItems } from './json-stream.ts';
import { readNbib } from './nbib.ts';
import { readOwnPdf } from './own-pdf.ts';
import { readPubmedText } from './pubmed-text.ts';
import { readReference } from './references.ts';
import { readTagged, taggedDialects, type TaggedFormat } from './tagged.ts';
import { pubmedRecordNames, readPubmedArticle } from './pubmed-xml.ts';
import { jatsElements, readJatsArticle } from './jats.ts';
import { readPastedText } from './pasted-text.ts';
import type { OpenSource } from './open-source.ts';
import type { SourceEvent } from './read-sources.ts';
import type { SourceArticle } from './source-article.ts';
import { readUnit, UnitCollector } from './tmx.ts';
import { characters } from './too-large.ts';
import { readXmlRecords, type XmlElement, type XmlRecordOptions } from './xml.ts';

/** Reads one source, or the sources of aligned lines that belong together. */
export async function* readFormat(sources: readonly OpenSource[]): AsyncGenerator<SourceEvent> {
  const [source] = sources;
  if (source === undefined) return;
  switch (source.format) {
    case 'pubmed-xml':
      return yield* readXml(
        source,
        { isRecord: (name) => pubmedRecordNames.has(name), isSkipped: (name) => name === 'ReferenceList' },
        readPubmedArticle,
      );
    case 'jats':
      return yield* readXml(source, jatsElements, readJatsArticle);
    case 'nbib':
    case 'ris':
    case 'refworks':
    case 'endnote':
    case 'noteexpress':
    case 'cnki-e-study':
      return yield* readTaggedSource(source, source.format);
    case 'pubmed-text':
      for await (const article of readPubmedText(source.text, source.name, source.limit))
        yield { kind: 'article', article };
      return;
    case 'tmx':
      return yield* readTmx(source);
    case 'aligned-lines':
      return yield* readAligned(sources);
    case 'csl-json':
    case 'zotero-json':
    case 'riss-json':
      return yield* readJsonSource(source, source.format);
    case 'bibtex': {
      const { readBibtex } = await import('./bibtex.ts');
      return yield* readParsed(source, (text) => readBibtex(text, source.name));
    }
    case 'latex': {
      const { readLatex } = await import('./latex.ts');
      return yield* readWhole(source, (text) => [readLatex(text, source.name)]);
    }
    case 'pdf':
      return yield* readPdf(source);
    case 'text':
      return yield* readWhole(source, (text) => [
        readPastedText(isHtmlFragment(text) ? textFromHtml(text) : text, source.name),
      ]);
  }
}

/** Reads the records of an XML file with one function from element to article. */
async function* readXml(
  source: OpenSource,
  options: Omit<XmlRecordOptions, 'file' | 'limit'>,
  read: (element: XmlElement, file: string) => SourceArticle,
): AsyncGenerator<SourceEvent> {
  for await (const event of readXmlRecords(source.text, {
    ...options,
    file: source.name,
    limit: source.limit,
  })) {
    if (event.kind === 'record') yield { kind: 'article', article: read(event.element, source.name) };
    else yield event;
  }
}

/** Reads a whole file with one function from text to articles. */
async function* readWhole(
  source: OpenSource,
  read: (text: string) => readonly SourceArticle[],
): AsyncGenerator<SourceEvent> {
  yield* readParsed(source, (text) => ({ articles: read(text), diagnostics: [] }));
}

/** Articles and complaints of a file that is parsed in one piece. */
interface ParsedFile {
  readonly articles: readonly SourceArticle[];
  readonly diagnostics: readonly Diagnostic[];
}

async function* readParsed(
  source: OpenSource,
  read: (text: string) => ParsedFile,
): AsyncGenerator<SourceEvent> {
  const text = await wholeText(source);
  if (text === undefined) {
    yield { kind: 'diagnostic', diagnostic: tooLarge(source) };
    return;
  }
  yield* eventsOf(read(text));
}

async function wholeText(source: OpenSource): Promise<string | undefined> {
  const parts: string[] = [];
  let size = 0;
  for await (const part of source.text) {
    size += part.length;
    if (size > source.limit) return undefined;
    parts.push(part);
  }
  return parts.join('').replace(/\r\n?/gu, '\n');
}

async function* readJsonSource(source: OpenSource, format: JsonFormat): AsyncGenerator<SourceEvent> {
  for await (const item of readJsonItems(source.text, source.limit))
    yield* eventsOf(readJsonItem(item, format, source.name));
}

function* eventsOf({ articles, diagnostics }: ParsedFile): Generator<SourceEvent> {
  for (const diagnostic of diagnostics) yield { kind: 'diagnostic', diagnostic };
  for (const article of articles) yield { kind: 'article', article };
}

async function* readTaggedSource(source: OpenSource, format: TaggedFormat): AsyncGenerator<SourceEvent> {
  for await (const fields of readTagged(source.text, taggedDialects[format], source.limit)) {
    const article =
      format === 'nbib' ? readNbib(fields, source.name) : readReference(fields, format, source.name);
    yield { kind: 'article', article };
  }
}

function tooLarge(source: OpenSource): Diagnostic {
  const message = `a file of this format (${formatNames[source.format]}) may have at most ${characters(source.limit)}`;
  return diagnose('error', 'import-too-large', message, startOf(source.name), 'divide the file');
}

/** Collects the segments of a translation memory into records. */
async function* readTmx(source: OpenSource): AsyncGenerator<SourceEvent> {
  const collector = new UnitCollector(source.name);
  for await (const event of readXmlRecords(source.text, {
    file: source.name,
    limit: source.limit,
    isRecord: (name) => name === 'tu',
  })) {
    const article = event.kind === 'record' ? collector.add(readUnit(event.element)) : undefined;
    if (event.kind === 'diagnostic') yield event;
    if (article !== undefined) yield { kind: 'article', article };
  }
  const last = collector.finish();
  if (last !== undefined) yield { kind: 'article', article: last };
}

async function* readAligned(sources: readonly OpenSource[]): AsyncGenerator<SourceEvent> {
  const files: LineFile[] = [];
  for (const source of sources) {
    const text = await wholeText(source);
    if (text === undefined) yield { kind: 'diagnostic', diagnostic: tooLarge(source) };
    else files.push({ name: source.name, text });
  }
  for (const article of readAlignedLines(files)) yield { kind: 'article', article };
}

/** The reader of PDF is loaded only for PDFs. */
async function* readPdf(source: OpenSource): AsyncGenerator<SourceEvent> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.bytes) chunks.push(chunk);
  const { readAttachments } = await import('../pdf/read/attachments.ts');
  const { records, diagnostics } = readOwnPdf(readAttachments(Buffer.concat(chunks)), source.name);
  for (const diagnostic of diagnostics) yield { kind: 'diagnostic', diagnostic };
  for (const imported of records) yield { kind: 'record', imported };
}
