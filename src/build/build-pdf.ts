import type { Handout } from '../content/handout.ts';
import { fail, succeed, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { addCropMarks } from '../layout/crop-marks.ts';
import { impose } from '../layout/impose.ts';
import { layoutDocument, layoutPart } from '../layout/index.ts';
import type { PdfMetadata } from '../pdf/metadata.ts';
import type { PaintOptions } from '../pdf/paint.ts';
import type { Pictures } from '../pictures/read-pictures.ts';
import { version } from '../version.ts';
import { recordAttachments } from './attachments.ts';
import type { BuildContext } from './context.ts';
import { pdfMetadata } from './metadata.ts';
import { normalizeHandout, normalizePart } from './normalize-handout.ts';
import { eventLoopTurn } from './event-loop-turn.ts';
import { paintParts } from './paint-parts.ts';
import { partsOf } from './parts.ts';
import { setPart } from './set-part.ts';

/** What both ways to a PDF share. */
interface PdfBuild {
  readonly handout: Handout;
  readonly pictures: Pictures;
  readonly context: BuildContext;
}

/** Makes the PDF of a handout: at once, or record by record where it is a digest. */
export async function buildPdf(
  handout: Handout,
  pictures: Pictures,
  context: BuildContext,
): Promise<Outcome<Uint8Array>> {
  const build: PdfBuild = { handout, pictures, context };
  const built = await (partsOf(handout).length > 1 ? buildInParts(build) : buildWhole(build));
  // Nothing above waits for anything: here timers come up, and what pdfkit puts off is done and let go.
  await eventLoopTurn();
  // Fonts that could not be opened are known only now.
  const diagnostics: readonly Diagnostic[] = [...built.diagnostics, ...context.catalog.diagnostics()];
  const failed = !built.ok || diagnostics.some(({ severity }) => severity === 'error');
  return failed ? fail(diagnostics) : succeed(built.value, diagnostics);
}

async function buildWhole(build: PdfBuild): Promise<Outcome<Uint8Array>> {
  // The words as they will be printed: marks, quotes and ranges set as each language does.
  const handout = normalizeHandout(build.handout);
  // The painter loads pdfkit, which takes its time: let that happen while the pages are made.
  const painting = import('../pdf/paint.ts');
  const [whole] = partsOf(handout);
  if (whole === undefined) throw new Error('a handout has at least one part');
  const result = setPart({ handout, part: whole }, build, layoutDocument);
  if (!result.ok) return result;

  // Pages are put on sheets as the printer wants them.
  const imposed = impose(result.value.document, handout.imposition, handout.creep);
  const sheets = addCropMarks(imposed, handout.bleed, handout.cropMarks);

  const { paintPdf } = await painting;
  const painted = await paintPdf(sheets, pdfMetadata(handout, version()), paintOptions(handout));
  const diagnostics = [...result.diagnostics, ...painted.diagnostics];
  return painted.ok ? succeed(painted.value, diagnostics) : fail(diagnostics);
}

async function buildInParts(build: PdfBuild): Promise<Outcome<Uint8Array>> {
  const { handout, pictures } = build;
  const { openPainter } = await import('../pdf/paint.ts');
  const opened = await openPainter([...pictures.images.values()], ...aboutDigest(handout));
  if (!opened.ok) return opened;
  const { frame, diagnostics } = await paintParts(
    partsOf(handout),
    (part, start) =>
      setPart(normalizePart(handout, part), build, (styled, settings) => layoutPart(styled, settings, start)),
    opened.value,
    build,
  );
  return frame === undefined ? fail(diagnostics) : succeed(opened.value.finish(frame), diagnostics);
}

/** What a digest says of itself; its normalised words are let go before its parts are set. */
function aboutDigest(handout: Handout): readonly [PdfMetadata, PaintOptions] {
  const normalized = normalizeHandout(handout);
  return [pdfMetadata(normalized, version()), paintOptions(normalized)];
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
