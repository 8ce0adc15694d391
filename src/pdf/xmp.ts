import { documentInformation, isoInstant, type PdfMetadata, type TextInLanguage } from './metadata.ts';

/** Which of the two archival profiles the file claims. */
export type ArchiveProfile = 'PDF/A-2a' | 'PDF/A-3a';

/**
 * The XMP packet (ISO 16684-1) of a file that is PDF/A (ISO 19005-2, 6.6.2) and PDF/UA-1 (ISO 14289-1, clause 5)
 * at once. The same facts as the information dictionary, with every list and every language.
 */
export function xmpPacket(metadata: PdfMetadata, archive: ArchiveProfile): string {
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    dublinCore(metadata),
    documentFacts(metadata),
    conformance(archive),
    pdfuaExtensionSchema,
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

function dublinCore(metadata: PdfMetadata): string {
  return description('dc', 'http://purl.org/dc/elements/1.1/', [
    '<dc:format>application/pdf</dc:format>',
    alternatives('dc:title', metadata.titles),
    list('dc:creator', 'Seq', metadata.authors),
    alternatives('dc:description', metadata.descriptions),
    list('dc:subject', 'Bag', metadata.keywords),
    metadata.doi === undefined ? '' : element('dc:identifier', `doi:${metadata.doi}`),
    list('dc:language', 'Bag', metadata.languages),
  ]);
}

function documentFacts(metadata: PdfMetadata): string {
  const information = documentInformation(metadata);
  const date = isoInstant(information.date);
  return [
    description('xmp', 'http://ns.adobe.com/xap/1.0/', [
      element('xmp:CreatorTool', information.creator),
      element('xmp:CreateDate', date),
      element('xmp:ModifyDate', date),
      element('xmp:MetadataDate', date),
    ]),
    description('pdf', 'http://ns.adobe.com/pdf/1.3/', [
      element('pdf:Producer', information.producer),
      information.keywords === '' ? '' : element('pdf:Keywords', information.keywords),
    ]),
  ].join('\n');
}

function conformance(archive: ArchiveProfile): string {
  return [
    description('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', [
      element('pdfaid:part', archive === 'PDF/A-3a' ? '3' : '2'),
      element('pdfaid:conformance', 'A'),
    ]),
    description('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', [element('pdfuaid:part', '1')]),
  ].join('\n');
}

/** ISO 19005-2, 6.6.2.3: a property outside its list, such as `pdfuaid:part`, needs an extension schema. */
const pdfuaExtensionSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

function description(prefix: string, namespace: string, properties: readonly string[]): string {
  const present = properties.filter((property) => property !== '');
  const open = `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">`;
  return [open, ...present, '</rdf:Description>'].join('\n');
}

function element(name: string, value: string): string {
  return `<${name}>${escapeXml(value)}</${name}>`;
}

/** A language alternative: the first text is also what a reader gets who asks for no language. */
function alternatives(name: string, texts: readonly TextInLanguage[]): string {
  const [main] = texts;
  if (main === undefined) return '';
  const items = [{ language: 'x-default', text: main.text }, ...texts].map(
    ({ language, text }) => `<rdf:li xml:lang="${escapeXml(language)}">${escapeXml(text)}</rdf:li>`,
  );
  return `<${name}><rdf:Alt>${items.join('')}</rdf:Alt></${name}>`;
}

function list(name: string, container: 'Bag' | 'Seq', values: readonly string[]): string {
  if (values.length === 0) return '';
  const items = values.map((value) => `<rdf:li>${escapeXml(value)}</rdf:li>`).join('');
  return `<${name}><rdf:${container}>${items}</rdf:${container}></${name}>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);
}
