import { diagnose, startOf } from './diagnose.ts';
import { decodeChunks } from './encoding.ts';
import { formatNames } from './format.ts';
import { readNbib } from './nbib.ts';
import { readPubmedText } from './pubmed-text.ts';
import { readReference } from './references.ts';
import { readTagged, taggedDialects, type TaggedFormat } from './tagged.ts';
import { pubmedRecordNames, readPubmedArticle } from './pubmed-xml.ts';
import { jatsElements, readJatsArticle } from './jats.ts';
import { readPastedText } from './pasted-text.ts';
import type { OpenSource, SourceEvent } from './read-sources.ts';
import type { SourceArticle } from './source-article.ts';
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
      for await (const article of readPubmedText(decodeChunks(source.bytes, source.encoding), source.name))
        yield { kind: 'article', article };
      return;
    case 'text':
      return yield* readWhole(source, (text) => [readPastedText(text, source.name)]);
    default:
      yield {
        kind: 'diagnostic',
        diagnostic: diagnose('error', 'import-unknown-format', 'not yet', startOf(source.name)),
      };
  }
}

/** Reads the records of an XML file with one function from element to article. */
async function* readXml(
  source: OpenSource,
  options: Omit<XmlRecordOptions, 'file'>,
  read: (element: XmlElement, file: string) => SourceArticle,
): AsyncGenerator<SourceEvent> {
  const text = decodeChunks(source.bytes, source.encoding);
  for await (const event of readXmlRecords(text, { ...options, file: source.name })) {
    if (event.kind === 'record') yield { kind: 'article', article: read(event.element, source.name) };
    else yield event;
  }
}

/** Formats without an end of their own for each record are read in one piece, up to this many characters. */
const maximalWhole = 32_000_000;

/** Reads a whole file with one function from text to articles. */
async function* readWhole(
  source: OpenSource,
  read: (text: string) => readonly SourceArticle[],
): AsyncGenerator<SourceEvent> {
  const text = await wholeText(source);
  if (text === undefined) {
    const message = `a file of this format (${formatNames[source.format]}) may have at most 32 million characters`;
    yield {
      kind: 'diagnostic',
      diagnostic: diagnose('error', 'import-too-large', message, startOf(source.name), 'divide the file'),
    };
    return;
  }
  for (const article of read(text)) yield { kind: 'article', article };
}

async function wholeText(source: OpenSource): Promise<string | undefined> {
  const parts: string[] = [];
  let size = 0;
  for await (const part of decodeChunks(source.bytes, source.encoding)) {
    size += part.length;
    if (size > maximalWhole) return undefined;
    parts.push(part);
  }
  return parts.join('').replace(/\r\n?/gu, '\n');
}

async function* readTaggedSource(source: OpenSource, format: TaggedFormat): AsyncGenerator<SourceEvent> {
  const text = decodeChunks(source.bytes, source.encoding);
  for await (const fields of readTagged(text, taggedDialects[format])) {
    const article =
      format === 'nbib' ? readNbib(fields, source.name) : readReference(fields, format, source.name);
    yield { kind: 'article', article };
  }
}
