import { createHash } from 'node:crypto';
import type { Handout } from '../content/handout.ts';

/** The URL namespace of RFC 9562, 6.6. */
const URL_NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** A name-based UUID, version 5 (RFC 9562, 5.5): the same name gives the same UUID on every machine. */
export function uuidV5(name: string, namespace = URL_NAMESPACE): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name);
  const bytes = hash.digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * The unique identifier of a book: `urn:uuid:` of the DOIs of its records, sorted, so that neither a new
 * title nor another order makes it another book. A record without a DOI counts with its own id.
 */
export function bookIdentifier(handout: Handout): string {
  const names = handout.records.map((record) =>
    record.doi === undefined ? `record:${record.id}` : doiUrl(record.doi),
  );
  const works = names.length > 0 ? names.toSorted() : [`handout:${handout.id}`];
  return `urn:uuid:${uuidV5(works.join('\n'))}`;
}

/** The address of a DOI as Crossref displays it; characters that a URL must not hold are escaped. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
}

/** `dcterms:modified` of EPUB 3.3, 5.5.6: `CCYY-MM-DDThh:mm:ssZ`. The input's date; midnight where it has no time. */
export function modifiedDate(isoDate: string): string {
  const time = Date.parse(isoDate.length <= 10 ? isoDate.padEnd(10, '-01') + 'T00:00:00Z' : isoDate);
  return `${new Date(Number.isNaN(time) ? 0 : time).toISOString().slice(0, 19)}Z`;
}
