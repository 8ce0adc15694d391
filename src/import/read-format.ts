import { diagnose, startOf } from './diagnose.ts';
import { decodeChunks } from './encoding.ts';
import { pubmedRecordNames, readPubmedArticle } from './pubmed-xml.ts';
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
