import { checkFile } from '../content/read-file.ts';
import { recordSchema } from '../content/schema/record.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnose, startOf } from './diagnose.ts';
import type { ImportedRecord } from './imported-record.ts';

/** Records that a PDF of ours carries. */
export interface PdfContent {
  readonly records: readonly ImportedRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file inside a PDF. */
export interface EmbeddedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Takes the record files out of a PDF that was made from them. Their text is kept as it stands, comments included. */
export function readOwnPdf(attachments: readonly EmbeddedFile[] | undefined, file: string): PdfContent {
  if (attachments === undefined)
    return {
      records: [],
      diagnostics: [
        diagnose(
          'error',
          'import-unreadable',
          'the PDF cannot be read',
          startOf(file),
          'it may be damaged or encrypted',
        ),
      ],
    };
  const contents = attachments
    .filter(({ name }) => /\.ya?ml$/iu.test(name))
    .map((attachment) => readAttachment(attachment, file));
  const records = contents.flatMap((content) => content.records);
  const diagnostics = contents.flatMap((content) => content.diagnostics);
  if (records.length > 0 || diagnostics.length > 0) return { records, diagnostics };
  const hint = 'only PDFs made by duiye carry their record; copy the text and import that';
  return {
    records: [],
    diagnostics: [
      diagnose('error', 'import-no-attachment', 'the PDF has no record inside', startOf(file), hint),
    ],
  };
}

function readAttachment({ name, bytes }: EmbeddedFile, file: string): PdfContent {
  const text = new TextDecoder().decode(bytes);
  const checked = checkFile({ path: `${file}/${name}`, text }, recordSchema);
  // A handout travels beside its records; it is none of them.
  if (!checked.ok)
    return {
      records: [],
      diagnostics:
        /^(?:abstract|author|DOI|title):/mu.test(text) && !/^records:/mu.test(text)
          ? checked.diagnostics
          : [],
    };
  const id = checked.value.input.id ?? name.replace(/^.*[/\\]/u, '').replace(/\.ya?ml$/iu, '');
  return {
    records: [{ record: { ...checked.value.input, id }, remarks: [], place: startOf(file), text }],
    diagnostics: [],
  };
}
