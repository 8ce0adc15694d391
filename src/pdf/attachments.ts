import { createHash } from 'node:crypto';
import { nameTree } from './name-tree.ts';
import { textString } from './text-string.ts';
import type { PdfReference, PdfWriter } from './writer.ts';

/** A file that travels inside a PDF/A-3 document. */
export interface Attachment {
  /** File name without a path. */
  readonly name: string;
  /** Media type such as `application/yaml`. */
  readonly mediaType: string;
  /** What a person reads in the list of attachments. */
  readonly description: string;
  /** ISO 19005-3, 6.8: `Source` is what the document was made from, `Data` the same facts for programs. */
  readonly relationship: 'Source' | 'Data';
  readonly bytes: Uint8Array;
}

/** Embeds the files and associates them with the document (ISO 19005-3, annex E). */
export function writeAttachments(attachments: readonly Attachment[], date: Date, writer: PdfWriter): void {
  if (attachments.length === 0) return;
  const specifications = attachments.map((attachment) => {
    const specification = writeSpecification(attachment, writeFile(attachment, date, writer), writer);
    return [attachment.name, specification] as const;
  });
  const tree = writer.reference(nameTree(specifications));
  tree.end();
  writer.names['EmbeddedFiles'] = tree;
  writer.catalog['AF'] = specifications.map(([, specification]) => specification);
}

function writeFile({ bytes, mediaType }: Attachment, date: Date, writer: PdfWriter): PdfReference {
  const checksum = Uint8Array.from(createHash('md5').update(bytes).digest());
  const file = writer.reference({
    Type: 'EmbeddedFile',
    Subtype: mediaType.replace('/', '#2F'),
    Params: { Size: bytes.length, ModDate: date, CheckSum: checksum },
  });
  file.end(bytes);
  return file;
}

function writeSpecification(attachment: Attachment, file: PdfReference, writer: PdfWriter): PdfReference {
  const specification = writer.reference({
    Type: 'Filespec',
    F: textString(attachment.name),
    UF: textString(attachment.name),
    Desc: textString(attachment.description),
    AFRelationship: attachment.relationship,
    EF: { F: file, UF: file },
  });
  specification.end();
  return specification;
}
