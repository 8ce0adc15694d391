import { openPdf, PdfStream, decodeStream, type PdfFile, type PdfValue } from './file.ts';
import { decodeText } from './syntax.ts';

/** A file that was found inside a PDF. */
export interface FoundAttachment {
  readonly name: string;
  /** `Source`, `Data`… as the file says, where it says so. */
  readonly relationship?: string;
  readonly mediaType?: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the files that a PDF carries, through its associated files (ISO 19005-3, annex E).
 *
 * @returns undefined where the bytes are no PDF that can be read; an empty list where it carries nothing.
 */
export function readAttachments(bytes: Uint8Array): readonly FoundAttachment[] | undefined {
  const file = openPdf(bytes);
  if (file === undefined) return undefined;
  const associated = file.entry(file.resolve(file.trailer.get('Root')), 'AF');
  if (!Array.isArray(associated)) return [];
  return associated.flatMap((specification: PdfValue) =>
    readSpecification(file.resolve(specification), file),
  );
}

function readSpecification(specification: PdfValue, file: PdfFile): readonly FoundAttachment[] {
  const name = file.entry(specification, 'UF') ?? file.entry(specification, 'F');
  const stream = file.entry(file.entry(specification, 'EF'), 'F');
  const bytes = stream instanceof PdfStream ? decodeStream(stream) : undefined;
  if (!(name instanceof Uint8Array) || bytes === undefined) return [];
  const relationship = file.entry(specification, 'AFRelationship');
  const mediaType = file.entry(stream, 'Subtype');
  return [
    {
      name: decodeText(name),
      bytes,
      ...(typeof relationship === 'string' ? { relationship } : {}),
      ...(typeof mediaType === 'string' ? { mediaType } : {}),
    },
  ];
}
