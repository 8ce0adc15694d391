import type { Handout } from '../content/handout.ts';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { addCropMarks } from '../layout/crop-marks.ts';
import { impose } from '../layout/impose.ts';
import { layoutDocument } from '../layout/index.ts';
import type { PaginatedDocument } from '../layout/page.ts';
import { renderHandout } from '../markup/index.ts';
import type { PaintOptions } from '../pdf/paint.ts';
import { styleDocument } from '../style/style-document.ts';
import type { Pictures } from '../pictures/read-pictures.ts';
import { recordAttachments } from './attachments.ts';
import type { BuildContext } from './context.ts';
import { layoutDiagnostics } from './layout-diagnostics.ts';
import { pdfMetadata } from './metadata.ts';
import { version } from '../version.ts';

/** Makes the PDF of a normalised handout. */
export async function buildPdf(
  handout: Handout,
  pictures: Pictures,
  context: BuildContext,
): Promise<Outcome<Uint8Array>> {
  // The painter loads pdfkit, which takes its time: let that happen while the pages are made.
  const painter = import('../pdf/paint.ts');

  // Content becomes elements, elements get their look.
  const tree = renderHandout(handout, 'print', context.templates);
  if (!tree.ok) return tree;
  const styled = styleDocument(tree.value, context.stylesheet, handout);
  if (!styled.ok) return styled;

  // Elements become pages; pages are put on sheets as the printer wants them.
  const result = layoutDocument(styled.value, {
    ...handout,
    catalog: context.catalog,
    images: pictures.images,
  });
  const sheets = forPrinting(result.document, handout);

  // A fault found on the way stops here, before anything is painted.
  const diagnostics: readonly Diagnostic[] = [
    ...tree.diagnostics,
    ...styled.diagnostics,
    ...context.catalog.diagnostics(),
    ...layoutDiagnostics(result.notices, handout),
  ];
  if (diagnostics.some(({ severity }) => severity === 'error')) return fail(diagnostics);

  const { paintPdf } = await painter;
  const painted = await paintPdf(sheets, pdfMetadata(handout, version()), paintOptions(handout));
  return painted.ok
    ? succeed(painted.value, [...diagnostics, ...painted.diagnostics])
    : fail([...diagnostics, ...painted.diagnostics]);
}

function forPrinting(document: PaginatedDocument, handout: Handout): PaginatedDocument {
  const imposed = impose(document, handout.imposition, handout.creep);
  return addCropMarks(imposed, handout.bleed, handout.cropMarks);
}

function paintOptions(handout: Handout): PaintOptions {
  const facing = handout.layout === 'facing' && handout.imposition === 'none';
  const sheets = handout.imposition !== 'none';
  return {
    archive: handout.archive,
    ...(handout.archive === 'PDF/A-3a' ? { attachments: recordAttachments(handout) } : {}),
    viewer: {
      ...(facing ? { pageLayout: 'TwoPageLeft' as const } : {}),
      ...(sheets ? { printScaling: 'None' as const } : {}),
      ...(handout.imposition === 'booklet' ? { duplex: 'DuplexFlipShortEdge' as const } : {}),
    },
  };
}
