import { SaxesParser } from 'saxes';
import { PdfStream } from '../../../src/pdf/read/file.ts';
import { decodeText } from '../../../src/pdf/read/syntax.ts';
import { type Finding, finding } from './finding.ts';
import type { ReadDocument } from './structure.ts';

/** XMP is well-formed, says the same as the information dictionary, and names both standards. */
export function checkMetadata(document: ReadDocument): readonly Finding[] {
  const { file, catalog } = document;
  const stream = file.entry(catalog, 'Metadata');
  if (!(stream instanceof PdfStream)) return [finding('ISO 14289-1, 7.1', 'no XMP metadata')];
  const xmp = readXmp(Buffer.from(stream.raw).toString('utf8'));
  if (xmp === undefined) return [finding('ISO 19005-2, 6.6.2', 'XMP is not well-formed')];
  return [...checkIdentification(xmp), ...checkInformation(xmp, document)];
}

/** Texts by the path of property names, list items joined as the information dictionary joins them. */
export type XmpTexts = ReadonlyMap<string, readonly string[]>;

/** Reads the properties of an XMP packet; undefined where it is not well-formed. Languages follow an `@`. */
export function readXmp(xml: string): XmpTexts | undefined {
  const texts = new Map<string, string[]>();
  const path: { name: string; language: string; text: string; children: number }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let damaged = false;
  parser.on('error', () => {
    damaged = true;
  });
  parser.on('opentag', (tag) => {
    const parent = path.at(-1);
    if (parent !== undefined) parent.children++;
    path.push({ name: tag.name, language: tag.attributes['xml:lang']?.value ?? '', text: '', children: 0 });
  });
  parser.on('text', (text) => {
    const open = path.at(-1);
    if (open !== undefined) open.text += text;
  });
  parser.on('closetag', () => {
    const open = path.pop();
    if (open === undefined || open.children > 0) return;
    const property = [...path, open].reverse().find(({ name }) => !name.startsWith('rdf:'))?.name ?? '';
    const key = open.language === '' ? property : `${property}@${open.language}`;
    texts.set(key, [...(texts.get(key) ?? []), open.text]);
  });
  parser.write(xml).close();
  return damaged ? undefined : texts;
}

function checkIdentification(xmp: XmpTexts): readonly Finding[] {
  const findings: Finding[] = [];
  if (xmp.get('pdfuaid:part')?.[0] !== '1')
    findings.push(finding('ISO 14289-1, 5', 'no PDF/UA identification'));
  const part = xmp.get('pdfaid:part')?.[0] ?? '';
  if (!['2', '3'].includes(part) || xmp.get('pdfaid:conformance')?.[0] !== 'A') {
    findings.push(finding('ISO 19005-2, 6.6.4', 'no PDF/A identification'));
  }
  return findings;
}

function checkInformation(xmp: XmpTexts, { file }: ReadDocument): readonly Finding[] {
  const information = file.resolve(file.trailer.get('Info'));
  const pairs: readonly (readonly [key: string, property: string])[] = [
    ['Title', 'dc:title@x-default'],
    ['Author', 'dc:creator'],
    ['Subject', 'dc:description@x-default'],
    ['Keywords', 'pdf:Keywords'],
    ['Creator', 'xmp:CreatorTool'],
    ['Producer', 'pdf:Producer'],
    ['CreationDate', 'xmp:CreateDate'],
    ['ModDate', 'xmp:ModifyDate'],
  ];
  const differing = pairs.filter(([key, property]) => {
    const value = file.entry(information, key);
    const said = value instanceof Uint8Array ? decodeText(value) : '';
    const text = key.endsWith('Date') ? isoDate(said) : said;
    return text !== (xmp.get(property) ?? []).join('; ');
  });
  const title =
    (xmp.get('dc:title@x-default')?.[0] ?? '') === '' ? [finding('ISO 14289-1, 7.1', 'no title')] : [];
  return [
    ...title,
    ...differing.map(([key]) => finding('ISO 19005-2, 6.6.2', `${key} differs between Info and XMP`)),
  ];
}

/** `D:20250627000000Z` as `2025-06-27T00:00:00Z`. */
function isoDate(text: string): string {
  return text.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
}
