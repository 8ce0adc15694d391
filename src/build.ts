import type { BuildFormat, BuiltFile } from './batch/builder.ts';
import { buildBook } from './build/build-epub.ts';
import { buildPdf } from './build/build-pdf.ts';
import type { BuildContext } from './build/context.ts';
import { normalizeHandout } from './build/normalize-handout.ts';
import type { Handout } from './content/handout.ts';
import { fail, succeed, type Diagnostic, type Outcome } from './diagnostics/diagnostic.ts';
import { readPictures, type Pictures } from './pictures/read-pictures.ts';

export { openBuildContext, type BuildContext } from './build/context.ts';

/**
 * Builds the files of one handout, complete or not at all: an error in one format gives no file of any. Nothing is
 * written here.
 *
 * @returns the files with their bytes; diagnostics of every step, at the places of the content
 */
export async function buildHandout(
  handout: Handout,
  formats: readonly BuildFormat[],
  context: BuildContext,
): Promise<Outcome<{ readonly files: readonly BuiltFile[] }>> {
  // Pictures are read and checked before anything depends on their size.
  const pictures = await readPictures(handout, context.catalog);
  const diagnostics: Diagnostic[] = [...pictures.diagnostics];

  // Each format on its own, from the same words.
  const files: BuiltFile[] = [];
  for (const format of formats) {
    const built = await buildFormat(format, handout, pictures, context);
    // Why a picture could not be read has been told at its place; that the book lacks it follows.
    diagnostics.push(...built.diagnostics.filter(({ code }) => code !== 'picture-missing'));
    if (built.ok) files.push({ name: fileName(handout, format, context), bytes: built.value });
  }

  const findings = toldOnce(diagnostics);
  const failed = files.length < formats.length || findings.some(({ severity }) => severity === 'error');
  return failed ? fail(findings) : succeed({ files }, findings);
}

/** What both formats find at one place, such as a missing glyph, is one complaint. */
function toldOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byFault = new Map([...diagnostics].reverse().map((one) => [faultOf(one), one]));
  return [...byFault.values()].reverse();
}

function faultOf({ code, message, place }: Diagnostic): string {
  return JSON.stringify([code, message, place?.file, place?.line, place?.column]);
}

function buildFormat(
  format: BuildFormat,
  handout: Handout,
  pictures: Pictures,
  context: BuildContext,
): Promise<Outcome<Uint8Array>> {
  switch (format) {
    case 'pdf':
      return buildPdf(handout, pictures, context);
    case 'epub':
      return buildBook(normalizeHandout(handout), pictures, context);
  }
}

/** Kobo readers know their own kind of EPUB by its double ending. */
function fileName(handout: Handout, format: BuildFormat, context: BuildContext): string {
  const ending = format === 'epub' && context.settings.device === 'kobo' ? 'kepub.epub' : format;
  return `${handout.id}.${ending}`;
}
